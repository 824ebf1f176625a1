// SPDX-License-Identifier: EUPL-1.2
// Who does what when. The giver reports, the receiver says whether it landed; the two are never one column.
import { IconArrowRight } from '@tabler/icons-react';
import type { Actie } from '../../../api/generated/types';
import { useName, useWords } from '../../../api/labels';
import { useSchema } from '../../../api/schema';
import type { PossibleAct } from '../../../api/wire';
import type { StartedAct } from '../../../components/acts';
import { Icon } from '../../../components/icons';
import { Side, sideKind, Term } from '../../../components/marks';
import { Empty, Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import { aboutAction, type Afspraak } from '../model';
import { Offered } from './Offered';

interface ActionsProps {
  agreement: Afspraak;
  mine?: string;
  acts: readonly PossibleAct[];
  onStart: (started: StartedAct) => void;
}

function Reports({ action }: { action: Actie }) {
  const words = useWords();
  const sides = useName('zijde');
  const report = action.meldingen?.at(-1);
  const verdict = action.oordelen?.at(-1);
  return (
    <dl className="reports">
      <div>
        <dt>{t('actie.gever', { wie: sides(action.gever) })}</dt>
        <dd>{report ? `${words.code('actiemelding', report.stand)}, ${longDate(report.op)}: ${report.zin}` : t('actie.nietGemeld')}</dd>
      </div>
      <div>
        <dt>{t('actie.ontvanger', { wie: sides(action.ontvanger) })}</dt>
        <dd>{verdict ? [words.code('actieoordeel', verdict.oordeel), longDate(verdict.op), verdict.reden].filter(Boolean).join(', ') : t('actie.nietBeoordeeld')}</dd>
      </div>
    </dl>
  );
}

function ActionCard({ action, number, mine, acts, onStart }: { action: Actie; number: number } & Omit<ActionsProps, 'agreement'>) {
  const schema = useSchema();
  const words = useWords();
  const sides = useName('zijde');
  const organisations = useName('organisatie');
  const offered = acts.flatMap((act) => {
    const given = act.toegestaan && act.invoer ? aboutAction(schema.records[act.invoer] ?? [], action, mine) : null;
    return given ? [{ act, given }] : [];
  });
  return (
    <li className="card">
      <p className="small quiet">{t('actie.nummer', { n: number })}</p>
      <h3>{action.wat}</h3>
      <p className="facts-row">
        <Side kind={sideKind(action.gever)}>{sides(action.gever)}</Side>
        <Icon of={IconArrowRight} />
        <Side kind={sideKind(action.ontvanger)}>{sides(action.ontvanger)}</Side>
        <span>{t('actie.eigenaar', { wie: organisations(action.eigenaar) })}</span>
        {action.uiterlijk ? <Term>{t('actie.uiterlijk', { dag: longDate(action.uiterlijk) })}</Term> : null}
        {!action.uiterlijk && action.stand !== 'geland' ? <Term late>{t('actie.zonderDatum')}</Term> : null}
        <strong>{words.code('actiestand', action.stand)}</strong>
        {action.oordeelstermijn ? (
          <Term late={action.stand === 'niet_beoordeeld'}>
            {t(action.stand === 'niet_beoordeeld' ? 'actie.oordeelUitgebleven' : 'actie.oordeelTot', {
              wie: sides(action.ontvanger),
              dag: longDate(action.oordeelstermijn.vervaltOp),
            })}
          </Term>
        ) : null}
      </p>
      <Reports action={action} />
      <Offered offered={offered} onStart={onStart} />
    </li>
  );
}

/** The actions of an agreement. */
export function Actions({ agreement, mine, acts, onStart }: ActionsProps) {
  const actions = agreement.acties ?? [];
  return (
    <Section id="acties" title={t('afspraak.acties')}>
      {actions.length === 0 ? (
        <Empty>{t('afspraak.actiesLeeg')}</Empty>
      ) : (
        <ol className="plain-list cards">
          {actions.map((action, index) => (
            <ActionCard key={action.id} action={action} number={index + 1} mine={mine} acts={acts} onStart={onStart} />
          ))}
        </ol>
      )}
    </Section>
  );
}

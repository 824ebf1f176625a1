// SPDX-License-Identifier: EUPL-1.2
// Where rules, instruments and money are decided, and which holder of a budget agreed. Apart from the text, on purpose.
import type { Geldvoorwaarde } from '../../../api/generated/types';
import { useCatalogueWord, useName } from '../../../api/labels';
import { useSchema } from '../../../api/schema';
import type { PossibleAct } from '../../../api/wire';
import type { StartedAct } from '../../../components/acts';
import { Status } from '../../../components/marks';
import { Section } from '../../../components/page';
import { t } from '../../../i18n';
import { euros, longDate } from '../../../i18n/format';
import { aboutMoney, type Afspraak } from '../model';
import { Offered } from './Offered';

interface MoneyProps {
  agreement: Afspraak;
  organisation?: string;
  acts: readonly PossibleAct[];
  onStart: (started: StartedAct) => void;
}

function Condition({ condition, organisation, acts, onStart }: { condition: Geldvoorwaarde } & Omit<MoneyProps, 'agreement'>) {
  const schema = useSchema();
  const organisations = useName('organisatie');
  const offered = acts.flatMap((act) => {
    const given = act.toegestaan && act.invoer ? aboutMoney(act.handeling, schema.records[act.invoer] ?? [], condition, organisation) : null;
    return given ? [{ act, given }] : [];
  });
  const holder = organisations(condition.budgethouder);
  return (
    <li className="card">
      <h3>{condition.wat}</h3>
      <p className="facts-row">
        <span>{t('geld.budget', { budget: condition.budget, wie: holder })}</span>
        <span>{condition.bedrag ? euros(condition.bedrag) : t('geld.bedragOnbekend')}</span>
        {condition.instemming ? <Status tone="goed">{t('geld.stemtIn', { dag: longDate(condition.instemming.op) })}</Status> : <Status tone="stil">{t('geld.nogNiet', { wie: holder })}</Status>}
      </p>
      <Offered offered={offered} onStart={onStart} />
    </li>
  );
}

/** Shown when the agreement touches rules, instruments or money. */
export function Money({ agreement, organisation, acts, onStart }: MoneyProps) {
  const instruments = useCatalogueWord('instrument');
  const conditions = agreement.geldvoorwaarden ?? [];
  const money = agreement.raaktGeld || conditions.length > 0;
  if (!money && !agreement.raaktRegels) return null;
  return (
    <Section id="geld" title={t('geld.titel')}>
      <p>
        {agreement.externeRoute ? (
          <Status tone="goed">{t('geld.route', { route: instruments(agreement.externeRoute) ?? agreement.externeRoute })}</Status>
        ) : (
          <Status tone="let-op">{t('geld.geenRoute')}</Status>
        )}
      </p>
      {money ? <p className="small">{t('geld.waarschuwing')}</p> : null}
      {money && conditions.length === 0 ? <p>{t('geld.geenVoorwaarde')}</p> : null}
      <ol className="plain-list cards">
        {conditions.map((condition) => (
          <Condition key={condition.id} condition={condition} organisation={organisation} acts={acts} onStart={onStart} />
        ))}
      </ol>
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// Which sides have their position ready, and what bodies decided. Advice is another field than the decision.
import { useFieldLabels } from '../../../api/fields';
import type { Afwegingsblad, Besluit } from '../../../api/generated/types';
import { useCatalogueWord, useName, useWords } from '../../../api/labels';
import { Commitments } from '../../../components/Commitments';
import { Side, sideKind, Status } from '../../../components/marks';
import { Empty, Prose, Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { Vraagstuk } from '../model';
import { Preparation } from './Preparation';

/** Every party that the decision asks: it committed, said why not, or said nothing yet. */
function Committed({ decision }: { decision: Besluit }) {
  const answer = (party: string) => {
    const one = (decision.verbintenissen ?? []).find((item) => item.partij === party);
    return one && { yes: one.verbonden, reden: one.reden };
  };
  return <Commitments parties={decision.partijen ?? []} answer={answer} yes={t('verbinden.ja')} />;
}

/** The weighing that sides stand for, with who signed it. */
function Weighing({ sheet }: { sheet: Afwegingsblad }) {
  const label = useFieldLabels('Afwegingsblad');
  const sides = useCatalogueWord('zijde');
  return (
    <article className="decision">
      <h3>{useFieldLabels('VraagstukToestand')('afwegingsblad')}</h3>
      <dl className="matter">
        {(['belangen', 'opties', 'gevolgen', 'weging', 'plek', 'voorwaarden', 'verliezers'] as const).map((field) => (
          <div key={field}>
            <dt>{label(field)}</dt>
            <dd>{sheet[field] ?? t('blad.nietIngevuld')}</dd>
          </div>
        ))}
        <div>
          <dt>{label('handtekeningen')}</dt>
          <dd>{(sheet.handtekeningen ?? []).map((one) => `${sides(one.zijde) ?? one.zijde}, ${longDate(one.op)}`).join('; ') || t('arrangement.nietGetekend')}</dd>
        </div>
      </dl>
    </article>
  );
}

/** The option that was chosen, by its name. */
function Chosen({ option }: { option?: string }) {
  const label = useFieldLabels('Besluit');
  if (!option) return null;
  return (
    <div>
      <dt>{label('optie')}</dt>
      <dd>{option}</dd>
    </div>
  );
}

function Decision({ decision, option }: { decision: Besluit; option?: string }) {
  const words = useWords();
  const bodies = useCatalogueWord('gremium');
  const subjects = useName('onderwerp');
  const organisations = useName('organisatie');
  const instruments = useName('instrument');
  const label = useFieldLabels('Besluit');
  return (
    <article className="decision">
      <h3>{t('besluit.kop', { gremium: bodies(decision.gremium) ?? decision.gremium, dag: longDate(decision.op) })}</h3>
      <p className="small quiet">
        {subjects(decision.onderwerp)} · {words.code('besluitroute', decision.route)}
      </p>
      <Prose text={decision.tekst} />
      <dl className="matter">
        <Chosen option={option} />
        <div>
          <dt>{t('besluit.reikwijdte')}</dt>
          <dd>{decision.reikwijdte}</dd>
        </div>
        <div>
          <dt>{t('besluit.wieDoetWat')}</dt>
          <dd>
            <ul>
              {(decision.wieDoetWat ?? []).map((task, index) => (
                <li key={index}>
                  <strong>{organisations(task.wie)}</strong>: {task.wat}
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <div>
          <dt>{t('besluit.landingsplan')}</dt>
          <dd>{decision.landingsplan}</dd>
        </div>
        <div>
          <dt>{label('landingsdoelen')}</dt>
          <dd>{decision.geenLandingOmdat ?? (decision.landingsdoelen ?? []).map((one) => instruments(one)).join(', ')}</dd>
        </div>
        <div>
          <dt>{label('verbintenissen')}</dt>
          <dd>
            <Committed decision={decision} />
          </dd>
        </div>
        {decision.advies ? (
          <div>
            <dt>{t('besluit.advies')}</dt>
            <dd>{decision.advies}</dd>
          </div>
        ) : null}
      </dl>
      <p className="small quiet">{t('besluit.awb')}</p>
    </article>
  );
}

/** Positions and decisions of a vraagstuk. */
export function Decisions({ issue, round }: { issue: Vraagstuk; round: number }) {
  const sides = useCatalogueWord('zijde');
  const words = useWords();
  const label = useFieldLabels('VraagstukToestand');
  const ready = issue.inzetten ?? [];
  const decisions = issue.besluiten ?? [];
  return (
    <Section id="besluiten" title={t('vraagstuk.besluiten')}>
      {ready.length > 0 ? (
        <ul className="plain-list ready-list">
          {ready.map((one) => (
            <li key={one.zijde}>
              <Side kind={sideKind(one.zijde)}>{sides(one.zijde) ?? one.zijde}</Side> <Status tone="goed">{t('vraagstuk.inzetGereed', { dag: longDate(one.op) })}</Status>
            </li>
          ))}
        </ul>
      ) : null}
      <Preparation issue={issue} round={round} />
      {issue.besluitplek ? (
        <p>
          <strong>{label('besluitplek')}</strong>: {[words.code('besluitplek', issue.besluitplek), issue.elders].filter(Boolean).join(', ')}
        </p>
      ) : null}
      {issue.afwegingsblad ? <Weighing sheet={issue.afwegingsblad} /> : null}
      {decisions.map((decision) => (
        <Decision key={decision.id} decision={decision} option={(issue.opties ?? []).find((one) => one.id === decision.optie)?.naam} />
      ))}
      {ready.length + decisions.length === 0 ? <Empty>{t('vraagstuk.besluitenLeeg')}</Empty> : null}
      {issue.afslag ? (
        <article className="decision">
          <h3>{t('vraagstuk.afslag', { dag: longDate(issue.afslag.op) })}</h3>
          <Prose text={[issue.afslag.reden, issue.afslag.bestemming].filter(Boolean).join('\n\n')} />
        </article>
      ) : null}
    </Section>
  );
}

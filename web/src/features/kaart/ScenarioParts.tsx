// SPDX-License-Identifier: EUPL-1.2
// What the result of one scenario and the comparison of two share: words, tables of sums, taking it to an issue.
import { useState } from 'react';
import type { Scenarioclaim, Scenariouitslag } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link, navigate } from '../../app/router';
import { Button } from '../../components/button';
import { carry } from '../../components/carried';
import { Fictitious, ObjectNumber } from '../../components/marks';
import { Empty, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { type Grouping, OUTSIDE, scenarioFor, type ScenarioRow, type Sum, sumsBy } from './scenario';

/** Names of what is summed by. */
export function useGroupName(): (by: Shown, id: string) => string {
  const provinces = useName('provincie');
  const uses = useName('ruimtefunctie');
  const parties = useName('organisatie');
  return (by, id) => (by === 'partij' ? parties(id) : by === 'functie' ? uses(id) : id === OUTSIDE ? t('scenario.buiten') : provinces(id));
}

/** What a table of sums is made of. */
type Shown = Exclude<Grouping, 'claim'>;

export const GROUPINGS: readonly Shown[] = ['gebied', 'functie', 'partij'];

export function ClaimName({ claim }: { claim: Scenarioclaim }) {
  return (
    <>
      <Link to={`/claims/${claim.id}`}>
        <ObjectNumber>{claim.nummer}</ObjectNumber> {claim.titel}
      </Link>{' '}
      {claim.fictief ? <Fictitious /> : null}
    </>
  );
}

/** Who gets what, and who is short: by province, function and party. */
export function Sums({ rows }: { rows: readonly ScenarioRow[] }) {
  const name = useGroupName();
  return (
    <>
      {GROUPINGS.map((by) => (
        <DataTable<Sum>
          key={by}
          caption={t(`scenario.per.${by}`)}
          rows={sumsBy(rows, by)}
          rowKey={({ id }) => id}
          columns={[
            { key: 'wie', head: true, title: t(`scenario.kop.${by}`), cell: ({ id }) => name(by, id) },
            { key: 'gevraagd', numeric: true, title: t('scenario.gevraagd'), cell: ({ gevraagd }) => hectares(gevraagd) },
            { key: 'krijgt', numeric: true, title: t('scenario.krijgt'), cell: ({ krijgt }) => hectares(krijgt) },
            { key: 'tekort', numeric: true, title: t('scenario.tekort'), cell: ({ tekort }) => (tekort > 0 ? hectares(tekort) : t('scenario.geen')) },
          ]}
        />
      ))}
    </>
  );
}

interface IssueRow {
  id: string;
  nummer: string;
  titel: string;
}

/** One sentence that says what came out; the reader may change it before he records it. */
function statementOf(results: readonly Scenariouitslag[]): string {
  const one = ({ vraag, past, tekort }: Scenariouitslag) => (past ? t('scenario.uitspraakPast', { naam: vraag.naam }) : t('scenario.uitspraakTekort', { naam: vraag.naam, ha: hectares(tekort) }));
  return results.map(one).join(' ');
}

/** To the shared picture of an issue in dialogue: its form opens there, with the evidence. */
export function TakeAlong({ jobs, results }: { jobs: readonly string[]; results: readonly Scenariouitslag[] }) {
  const issues = useResource<Page<IssueRow>>('/vraagstukken?fase=in_dialoog&limiet=200');
  const [chosen, setChosen] = useState('');
  const rows = issues.data?.items ?? [];
  const go = () => {
    carry(scenarioFor(chosen), { tekst: statementOf(results), scenarios: [...jobs] } as never);
    navigate(`/vraagstukken/${chosen}`);
  };
  return (
    <Section title={t('scenario.bewaarKop')} className="not-printed">
      <p>{t('scenario.bewaarUitleg')}</p>
      {issues.data && rows.length === 0 ? <Empty>{t('scenario.geenVraagstuk')}</Empty> : null}
      {rows.length > 0 ? (
        <div className="form-field form-row">
          <label className="utrecht-form-label" htmlFor="scenario-vraagstuk">
            {t('scenario.vraagstuk')}
          </label>
          <select id="scenario-vraagstuk" className="utrecht-select" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{t('scenario.kies')}</option>
            {rows.map(({ id, nummer, titel }) => (
              <option key={id} value={id}>
                {nummer} {titel}
              </option>
            ))}
          </select>
          <p className="scenario-foot">
            <Button appearance="secondary-action-button" disabled={!chosen} onClick={go}>
              {t('scenario.neemMee')}
            </Button>
          </p>
        </div>
      ) : null}
    </Section>
  );
}

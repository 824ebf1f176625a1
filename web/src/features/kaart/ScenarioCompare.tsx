// SPDX-License-Identifier: EUPL-1.2
// Two scenarios side by side: which ground changes, and who gets more or less.
import { useMemo } from 'react';
import type { Scenariouitslag } from '../../api/generated/types';
import { Button } from '../../components/button';
import { Status } from '../../components/marks';
import { Section } from '../../components/page';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { type Change, cellsIn, changes, type Difference, differences, EFFECT_TONES, scenarioRows } from './scenario';
import { MapKey, ScenarioMap } from './ScenarioMap';
import { GROUPINGS, TakeAlong, useGroupName } from './ScenarioParts';
import { type SortedColumn, SortedTable } from './SortedTable';

const CHANGES: readonly Change[] = ['eerst', 'dan', 'ander'];

function useColumns(by: (typeof GROUPINGS)[number], names: { eerst: string; dan: string }): SortedColumn<Difference>[] {
  const name = useGroupName();
  const amount = (which: 'eerst' | 'dan', what: 'krijgt' | 'tekort'): SortedColumn<Difference> => {
    const title = (naam: string) => t(what === 'krijgt' ? 'scenario.krijgtIn' : 'scenario.tekortBij', { naam });
    const key = `${which}-${what}`;
    return { key, numeric: true, title: title(which === 'eerst' ? '1' : '2'), inFile: t('overlappen.inHectare', { wat: title(names[which]) }), value: (row) => row[which][what] / 10_000, cell: (row) => hectares(row[which][what]) };
  };
  return [
    { key: 'wie', head: true, title: t(`scenario.kop.${by}`), value: ({ id }) => name(by, id) },
    { key: 'effect', title: t('scenario.effect'), value: ({ effect }) => t(`scenario.${effect}`), cell: ({ effect }) => <Status tone={EFFECT_TONES[effect]}>{t(`scenario.${effect}`)}</Status> },
    amount('eerst', 'krijgt'),
    amount('dan', 'krijgt'),
    amount('eerst', 'tekort'),
    amount('dan', 'tekort'),
  ];
}

function Table({ by, first, second }: { by: (typeof GROUPINGS)[number]; first: Scenariouitslag; second: Scenariouitslag }) {
  const columns = useColumns(by, { eerst: first.vraag.naam, dan: second.vraag.naam });
  return <SortedTable caption={t(`scenario.per.${by}`)} name={`vergelijking-${by}`} rows={differences(scenarioRows(first), scenarioRows(second), by)} columns={columns} />;
}

export function ScenarioCompare({ first, second, jobs }: { first: Scenariouitslag; second: Scenariouitslag; jobs: readonly [string, string] }) {
  const found = useMemo(() => changes(first, second), [first, second]);
  const names = { eerst: first.vraag.naam, dan: second.vraag.naam };
  const words = (look: Change) => t(`scenario.grond.${look}`, { ...names, ha: hectares(cellsIn(found[look]) * 10_000) });
  const changed = CHANGES.filter((look) => found[look].length > 0);
  return (
    <>
      <Section title={t('scenario.vergelijking', names)} focus>
        <p>{t('scenario.vergelijkTekort', { ...names, eersteHa: hectares(first.tekort), danHa: hectares(second.tekort) })}</p>
        <p>{t('scenario.vergelijkUitleg')}</p>
        {changed.length > 0 ? (
          <>
            <ScenarioMap topics={changed.map((look) => ({ key: look, look, words: words(look), pieces: found[look] }))} label={t('scenario.verschilkaart')} />
            <MapKey items={changed.map((look) => ({ look, words: words(look) }))} />
          </>
        ) : (
          <p>{t('scenario.zelfdeGrond')}</p>
        )}
      </Section>
      <Section title={t('scenario.wie')}>
        {GROUPINGS.map((by) => (
          <Table key={by} by={by} first={first} second={second} />
        ))}
      </Section>
      <p className="scenario-foot not-printed">
        <Button appearance="secondary-action-button" onClick={() => globalThis.print()}>
          {t('overzicht.print')}
        </Button>
      </p>
      <TakeAlong jobs={jobs} results={[first, second]} />
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The scenarios that a statement rests on, as they were when it was recorded: one, or two that are compared.
import type { Scenariobewijs } from '../../../api/generated/types';
import { Status } from '../../../components/marks';
import { DataTable } from '../../../components/table';
import { t } from '../../../i18n';
import { hectares } from '../../../i18n/format';
import { EFFECT_TONES, type Difference, differences, scenarioRows } from '../../kaart/scenario';
import { Sums, useGroupName } from '../../kaart/ScenarioParts';
import { useCodeWord } from '../../kaart/words';

function Compared({ first, second }: { first: Scenariobewijs; second: Scenariobewijs }) {
  const name = useGroupName();
  return (
    <DataTable<Difference>
      caption={t('scenario.vergelijking', { eerst: first.naam, dan: second.naam })}
      rows={differences(scenarioRows(first), scenarioRows(second), 'partij')}
      rowKey={({ id }) => id}
      columns={[
        { key: 'wie', head: true, title: t('scenario.kop.partij'), cell: ({ id }) => name('partij', id) },
        { key: 'eerst', numeric: true, title: t('scenario.krijgtIn', { naam: '1' }), cell: ({ eerst }) => hectares(eerst.krijgt) },
        { key: 'dan', numeric: true, title: t('scenario.krijgtIn', { naam: '2' }), cell: ({ dan }) => hectares(dan.krijgt) },
        { key: 'effect', title: t('scenario.effect'), cell: ({ effect }) => <Status tone={EFFECT_TONES[effect]}>{t(`scenario.${effect}`)}</Status> },
      ]}
    />
  );
}

/** Closed until somebody wants to see it; the sentence above it is the statement. */
export function ScenarioEvidence({ scenarios }: { scenarios: readonly Scenariobewijs[] }) {
  const size = useCodeWord('claimmaat');
  const [first, second] = scenarios;
  if (!first) return null;
  return (
    <details>
      <summary>{t('scenario.bewijsKop')}</summary>
      <ol>
        {scenarios.map((one) => (
          <li key={one.uitslaghash} className="small">
            {t('scenario.bewijsEen', { naam: one.naam, maat: size(one.maat), ha: hectares(one.tekort), versie: one.rekenversie, invoer: one.invoerhash.slice(0, 12), uitslag: one.uitslaghash.slice(0, 12) })}
          </li>
        ))}
      </ol>
      {second ? <Compared first={first} second={second} /> : <Sums rows={scenarioRows(first)} />}
    </details>
  );
}

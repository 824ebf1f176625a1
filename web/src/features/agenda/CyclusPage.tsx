// SPDX-License-Identifier: EUPL-1.2
import type { CyclusToestand } from '../../api/generated/types';
import { useWords } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { PhaseMark } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

function Steps({ cycle }: { cycle: CyclusToestand }) {
  const words = useWords();
  return (
    <Section title={t('cyclus.stappen')}>
      <DataTable
        caption={t('cyclus.stappen')}
        hideCaption
        rows={cycle.stappen ?? []}
        rowKey={(step) => step.stap}
        columns={[
          { key: 'stap', head: true, title: t('cyclus.stapKop'), cell: (step) => words.step(step.stap).word },
          { key: 'van', title: t('functie.vanaf'), cell: (step) => longDate(step.van) },
          { key: 'tot', title: t('functie.tot'), cell: (step) => longDate(step.tot) },
        ]}
      />
    </Section>
  );
}

/** One round and the periods of its steps. */
export default function CyclusPage({ params }: { params: Record<string, string> }) {
  const view = (record: JsonRecord) => {
    const cycle = record as unknown as CyclusToestand;
    return {
      number: String(cycle.jaar),
      title: cycle.naam,
      facts: [{ term: t('agenda.fase'), value: <PhaseMark noun="cyclus" phase={cycle.fase} /> }],
      hide: ['naam', 'jaar', 'stappen'],
      body: <Steps cycle={cycle} />,
    };
  };
  return <ObjectPage meervoud="cycli" id={params.id ?? ''} view={view} />;
}

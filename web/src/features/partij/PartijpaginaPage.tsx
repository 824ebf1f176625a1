// SPDX-License-Identifier: EUPL-1.2
// What others may ask of one party, who confirmed it, and who does what within the programme track.
import type { Functietaak, PartijpaginaToestand, Partijverwachting } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { useShared, useSharedResource } from '../../api/resource';
import type { JsonRecord, Page } from '../../api/wire';
import { choice } from '../../api/schema';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Loaded, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

function Expectations({ rows }: { rows: readonly Partijverwachting[] }) {
  const organisations = useCatalogueWord('organisatie');
  const words = useWords();
  return (
    <Section title={t('partij.verwachtingen')}>
      {rows.length === 0 ? (
        <Empty>{t('partij.geenVerwachting')}</Empty>
      ) : (
        <DataTable
          caption={t('partij.verwachtingen')}
          hideCaption
          rows={rows}
          rowKey={(one) => one.id}
          columns={[
            { key: 'tekst', head: true, title: t('partij.magVragen'), cell: (one) => one.tekst },
            { key: 'stap', title: t('werkwijze.stap'), cell: (one) => (one.stap ? words.step(one.stap).word : t('partij.altijd')) },
            { key: 'sinds', title: t('partij.sinds'), cell: (one) => longDate(one.op.slice(0, 10)) },
            { key: 'wie', title: t('partij.bevestigd'), cell: (one) => (one.bevestigingen ?? []).map((by) => organisations(by.organisatie) ?? by.organisatie).join(', ') || t('partij.nogNiemand') },
          ]}
        />
      )}
    </Section>
  );
}

interface TaskTableProps {
  rows: readonly Functietaak[];
  functions: readonly JsonRecord[];
  steps: readonly JsonRecord[];
}

function TaskTable({ rows, functions, steps }: TaskTableProps) {
  const words = useWords();
  const names = useCatalogueWord('functie');
  return (
    <DataTable
      caption={t('partij.wieDoetWat')}
      hideCaption
      rows={functions}
      rowKey={(one) => String(one.id)}
      columns={[
        { key: 'functie', head: true, title: t('partij.functie'), cell: (one) => names(String(one.id)) ?? String(one.naam) },
        ...steps.map((step) => ({
          key: String(step.id),
          title: words.step(String(step.id)).word,
          cell: (one: JsonRecord) => rows.find((task) => task.functie === one.id && task.stap === step.id)?.taak ?? '',
        })),
      ]}
    />
  );
}

/** Functions of the party against the steps; an empty cell means that neither the sources nor the party say anything. */
function Tasks({ rows, kind }: { rows: readonly Functietaak[]; kind: string }) {
  const functions = useSharedResource<Page>('/catalogus/functie');
  const steps = useSharedResource<Page>('/catalogus/stap');
  if (kind !== 'programmaspoor') return null;
  const own = (all: readonly JsonRecord[]) => all.filter((one) => Array.isArray(one.soorten) && one.soorten.includes(kind));
  return (
    <Section title={t('partij.wieDoetWat')}>
      <p className="small quiet">{t('partij.wieDoetWatUitleg')}</p>
      <Loaded of={functions}>{(all) => <Loaded of={steps}>{({ items }) => <TaskTable rows={rows} functions={own(all.items)} steps={items} />}</Loaded>}</Loaded>
    </Section>
  );
}

/** The page. */
export default function PartijpaginaPage({ params }: { params: Record<string, string> }) {
  const organisations = useShared<Page>('/catalogus/organisatie')?.items ?? [];
  const view = (record: JsonRecord) => {
    const page = record as unknown as PartijpaginaToestand;
    const party = organisations.find((one) => one.id === page.organisatie);
    return {
      number: t('partij.een'),
      title: String(party?.naam ?? page.organisatie),
      core: t('partij.kern'),
      facts: [],
      hide: ['organisatie', 'verwachtingen', 'taken', 'fase'],
      body: (
        <>
          <Expectations rows={page.verwachtingen ?? []} />
          <Tasks rows={page.taken ?? []} kind={String(party?.soort ?? '')} />
        </>
      ),
      choices: { verwachting: (page.verwachtingen ?? []).map((one) => choice(one.id, one.tekst)) },
    };
  };
  return <ObjectPage meervoud="partijpaginas" id={params.id ?? ''} view={view} />;
}

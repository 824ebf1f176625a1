// SPDX-License-Identifier: EUPL-1.2
// One poll: the question, what the own organisation answered, and afterwards the spread per kind of party.
import type { Peilinggroep, PeilingantwoordRij, PeilingToestand } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { JsonRecord, Page } from '../../api/wire';
import { choice } from '../../api/schema';
import { useSession } from '../../app/session';
import { PhaseMark, Term } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Loaded, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import '../overzicht/overzicht.css';

function Group({ group, options }: { group: Peilinggroep; options: readonly string[] }) {
  const words = useWords();
  const counts = group.aantallen ?? [];
  return (
    <>
      <h3>{t('peiling.groep', { soort: words.code('organisatiesoort', group.soort), n: group.antwoorden })}</h3>
      {counts.length === 0 ? (
        <Empty>{t('peiling.teKlein')}</Empty>
      ) : (
        <DataTable
          caption={words.code('organisatiesoort', group.soort)}
          hideCaption
          rows={options.map((option, at) => ({ option, count: counts[at] ?? 0 }))}
          rowKey={(row) => row.option}
          columns={[
            { key: 'optie', head: true, title: t('peiling.antwoord'), cell: (row) => row.option },
            { key: 'aantal', numeric: true, title: t('peiling.partijen'), cell: (row) => String(row.count) },
          ]}
        />
      )}
    </>
  );
}

function Result({ poll }: { poll: PeilingToestand }) {
  const organisations = useName('organisatie');
  const { uitslag, invoer } = poll;
  if (!uitslag) return <Empty>{t('peiling.nogGeenUitslag', { dag: longDate(invoer.tot) })}</Empty>;
  const parties = uitslag.partijen ?? [];
  const groups = uitslag.groepen ?? [];
  return (
    <>
      {groups.length === 0 ? <Empty>{t('peiling.niemand')}</Empty> : null}
      {groups.map((group) => (
        <Group key={group.soort} group={group} options={invoer.mogelijkheden} />
      ))}
      {parties.length > 0 ? (
        <>
          <h3>{t('peiling.perPartij')}</h3>
          <DataTable
            caption={t('peiling.perPartij')}
            hideCaption
            rows={parties}
            rowKey={(one) => one.partij}
            columns={[
              { key: 'partij', head: true, title: t('peiling.partij'), cell: (one) => organisations(one.partij) },
              { key: 'antwoord', title: t('peiling.antwoord'), cell: (one) => invoer.mogelijkheden[one.mogelijkheid - 1] ?? String(one.mogelijkheid) },
            ]}
          />
        </>
      ) : null}
    </>
  );
}

/** What the own side answered; nobody else reads it before the last day. */
function Own({ id, poll }: { id: string; poll: PeilingToestand }) {
  const { active } = useSession();
  const asked = active !== undefined && poll.invoer.partijen.includes(active.organisatie);
  const organisations = useName('organisatie');
  const own = useResource<Page<PeilingantwoordRij>>(`/peilingantwoorden?peiling=${id}`);
  return (
    <Loaded of={own}>
      {(page) =>
        page.items.length === 0 ? (
          asked && !poll.uitslag ? (
            <Section id="eigen" title={t('peiling.eigen')}>
              <Empty>{t('peiling.eigenNogNiet', { dag: longDate(poll.invoer.tot) })}</Empty>
            </Section>
          ) : null
        ) : (
          <Section id="eigen" title={t('peiling.eigen')}>
            <ul>
              {page.items.map((one) => (
                <li key={one.partij}>{`${organisations(one.partij)}: ${poll.invoer.mogelijkheden[one.mogelijkheid - 1] ?? one.mogelijkheid}`}</li>
              ))}
            </ul>
          </Section>
        )
      }
    </Loaded>
  );
}

/** The page. */
export default function PeilingPage({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const organisations = useName('organisatie');
  const id = params.id ?? '';
  const view = (record: JsonRecord, object: { round: number }) => {
    const poll = record as unknown as PeilingToestand;
    return {
      number: poll.nummer,
      title: poll.invoer.vraag,
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="peiling" phase={poll.fase} /> },
        { term: t('peiling.door'), value: organisations(poll.door) },
        { term: t('peiling.tot'), value: <Term>{longDate(poll.invoer.tot)}</Term> },
        { term: t('peiling.zicht'), value: words.code('peilingzicht', poll.invoer.zicht) },
      ],
      hide: ['nummer', 'fase', 'door', 'invoer', 'uitslag', 'termijnen'],
      choices: { mogelijkheid: poll.invoer.mogelijkheden.map((option, at) => choice(String(at + 1), option)) },
      body: (
        <>
          <Section id="mogelijkheden" title={t('peiling.mogelijkheden')}>
            <ol>
              {poll.invoer.mogelijkheden.map((option) => (
                <li key={option}>{option}</li>
              ))}
            </ol>
            <p className="small quiet">{t('peiling.gevraagd', { wie: poll.invoer.partijen.map((one) => organisations(one)).join(', ') })}</p>
          </Section>
          <Own key={object.round} id={id} poll={poll} />
          <Section id="uitslag" title={t('peiling.uitslag')}>
            <Result poll={poll} />
          </Section>
        </>
      ),
    };
  };
  return <ObjectPage meervoud="peilingen" id={id} view={view} />;
}

// SPDX-License-Identifier: EUPL-1.2
// One agenda: what is on it in order, the places that are left, and who endorsed it.
import { useFieldLabels } from '../../api/fields';
import { useName, useWords } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { Commitments } from '../../components/Commitments';
import { PhaseMark, Status } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Prose, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { type Agenda, versionName } from './model';
import { CapacityOf } from './Capacity';

type Item = NonNullable<Agenda['punten']>[number];

function Items({ agenda }: { agenda: Agenda }) {
  const words = useWords();
  const items = agenda.punten ?? [];
  if (items.length === 0) return <Empty>{t('agenda.puntenLeeg')}</Empty>;
  return (
    <DataTable
      caption={t('agenda.punten')}
      hideCaption
      rows={items}
      rowKey={(item) => item.vraagstuk}
      columns={[
        { key: 'vraagstuk', head: true, title: t('vraagstuk.een'), cell: (item) => <Link className="row-link" to={`/vraagstukken/${item.vraagstuk}`}>{`${item.nummer} ${item.titel}`}</Link> },
        { key: 'inspanning', title: t('agenda.inspanning'), cell: (item) => words.code('inspanning', item.inspanning) },
        ...(items.some((item) => item.overschrijding) ? [{ key: 'overschrijding', title: t('agenda.overschrijding'), cell: ({ overschrijding }: Item) => (overschrijding ? `${overschrijding.naam}: ${overschrijding.reden}` : '') }] : []),
        { key: 'op', title: t('agenda.sinds'), cell: (item) => <span className="nowrap">{longDate(item.op)}</span> },
      ]}
    />
  );
}

/** Of whom the points ask something, and who answered without being asked. */
function Endorsements({ agenda }: { agenda: Agenda }) {
  const given = agenda.bekrachtigingen ?? [];
  const parties = [...new Set([...(agenda.partijen ?? []), ...given.map((one) => one.partij)])];
  if (parties.length === 0) return <Empty>{t('agenda.bekrachtigingLeeg')}</Empty>;
  const answer = (party: string) => {
    const one = given.find((item) => item.partij === party);
    return one && { yes: one.bekrachtigd, reden: one.reden };
  };
  return <Commitments parties={parties} answer={answer} yes={t('agenda.bekrachtigd')} />;
}

function Designs({ agenda }: { agenda: Agenda }) {
  const words = useWords();
  const label = useFieldLabels('AgendaToestand');
  const organisations = useName('organisatie');
  const designs = agenda.ontwerpen ?? [];
  return (
    <Section title={label('ontwerpen')}>
      {designs.length === 0 ? <Empty>{t('agenda.ontwerpLeeg')}</Empty> : null}
      {designs.map((one) => (
        <article key={one.soort}>
          <h3>{words.code('dialoogontwerpsoort', one.soort)}</h3>
          <Prose text={one.opzet} />
          <p className="quiet small">{t('agenda.ontwerpWie', { wie: (one.wie ?? []).map((id) => organisations(id)).join(', ') })}</p>
        </article>
      ))}
    </Section>
  );
}

/** What changed after the body fixed the agenda, with why. */
function Changes({ agenda }: { agenda: Agenda }) {
  const words = useWords();
  const label = useFieldLabels('AgendaToestand');
  const changes = agenda.wijzigingen ?? [];
  if (changes.length === 0) return null;
  return (
    <Section id="wijzigingen" title={label('wijzigingen')}>
      <ul>
        {changes.map((one, index) => (
          <li key={index}>
            <strong>{[words.code('agendawijzigingsoort', one.wat), one.nummer].filter(Boolean).join(' ')}</strong>: {one.reden} <span className="small quiet">{`${versionName(one.naVersie)}, ${longDate(one.op)}`}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function BodyName({ id }: { id: string }) {
  const bodies = useName('gremium');
  return <>{bodies(id)}</>;
}

function view(record: JsonRecord) {
  const agenda = record as unknown as Agenda;
  return {
    number: String(agenda.jaar),
    title: agenda.titel,
    facts: [
      { term: t('agenda.fase'), value: <PhaseMark noun="agenda" phase={agenda.fase} /> },
      { term: t('agenda.versieKop'), value: <>{versionName(agenda.versie)} {agenda.gewijzigd ? <Status tone="let-op">{t('agenda.gewijzigdNa')}</Status> : null}</> },
      { term: t('agenda.gremium'), value: <BodyName id={agenda.gremium} /> },
      { term: t('agenda.capaciteit'), value: <CapacityOf agenda={agenda} /> },
    ],
    hide: ['titel', 'fase', 'versie', 'gremium', 'gebruikt', 'plaatsen', 'punten', 'bekrachtigingen', 'ontwerpen', 'partijen', 'wijzigingen', 'gewijzigd', 'jaar'],
    body: (
      <>
        <Section title={t('agenda.punten')}>
          <Items agenda={agenda} />
        </Section>
        <Designs agenda={agenda} />
        <Section title={t('agenda.bekrachtiging')}>
          <Endorsements agenda={agenda} />
        </Section>
        <Changes agenda={agenda} />
      </>
    ),
  };
}

/** The page of an agenda. */
export default function AgendaPage({ params }: { params: Record<string, string> }) {
  return <ObjectPage meervoud="agendas" id={params.id ?? ''} view={view} />;
}

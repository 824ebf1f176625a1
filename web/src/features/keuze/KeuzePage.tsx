// SPDX-License-Identifier: EUPL-1.2
// One national choice: what is asked, of whom, who waits, what became of it.
import type { NationaleKeuzeToestand, VraagstukRij } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { JsonRecord, Page } from '../../api/wire';
import { Link } from '../../app/router';
import { PhaseMark, Term } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Loaded, Prose, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import '../vraagstuk/vraagstuk.css';

/** Fields that head and body show. */
const SHOWN = ['nummer', 'fase', 'titel', 'vraag', 'gevraagdDoor', 'gevraagdOp', 'eigenaar', 'toezegging', 'verschoven', 'wachtenden', 'keuze', 'geenKeuze'] as const;

function Waiting({ choice, id }: { choice: NationaleKeuzeToestand; id: string }) {
  const provinces = useName('provincie');
  const own = useResource<Page<VraagstukRij & { id: string }>>(`/vraagstukken?wachtOp=${id}`);
  const waiting = choice.wachtenden ?? [];
  return (
    <Section id="wachten" title={t('keuze.wieWacht')}>
      {waiting.length === 0 ? (
        <Empty>{t('keuze.niemandWacht')}</Empty>
      ) : (
        <ul>
          {waiting.map((one) => (
            <li key={one.provincie}>{t('keuze.wachtSinds', { wie: provinces(one.provincie), dag: longDate(one.sinds) })}</li>
          ))}
        </ul>
      )}
      <Loaded of={own}>
        {(page) =>
          page.items.length === 0 ? null : (
            <>
              <h3>{t('keuze.uwVraagstukken')}</h3>
              <ul>
                {page.items.map((row) => (
                  <li key={row.id}>
                    <Link to={`/vraagstukken/${row.id}`}>{`${row.nummer} ${row.titel}`}</Link>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Outcome({ choice }: { choice: NationaleKeuzeToestand }) {
  const { keuze, geenKeuze } = choice;
  if (!keuze && !geenKeuze) return null;
  return (
    <Section id="uitkomst" title={t('conflict.uitkomst')}>
      {keuze ? (
        <>
          <Prose text={keuze.tekst} />
          <p className="quiet small">{t('keuze.vindplaats', { waar: keuze.vindplaats })}</p>
        </>
      ) : null}
      {geenKeuze ? (
        <dl className="matter">
          {(
            [
              [t('conflict.waaromNiet'), geenKeuze.reden],
              [t('conflict.watGeldt'), geenKeuze.watGeldt],
              [t('conflict.wieDraagt'), geenKeuze.wieDraagt],
              [t('conflict.terugOp'), longDate(geenKeuze.terugOp)],
            ] as const
          ).map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Section>
  );
}

/** The page. */
export default function KeuzePage({ params }: { params: Record<string, string> }) {
  const organisations = useName('organisatie');
  const id = params.id ?? '';
  const view = (record: JsonRecord) => {
    const choice = record as unknown as NationaleKeuzeToestand;
    const { toezegging } = choice;
    return {
      number: choice.nummer,
      title: choice.titel,
      core: choice.vraag,
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="nationale_keuze" phase={choice.fase} /> },
        { term: t('keuze.gevraagd'), value: `${organisations(choice.gevraagdDoor)}, ${longDate(choice.gevraagdOp)}` },
        { term: t('keuze.departement'), value: organisations(choice.eigenaar) },
        toezegging ? { term: t('keuze.beslist'), value: toezegging.beslisser } : null,
        toezegging ? { term: t('keuze.voor'), value: <Term>{longDate(toezegging.voor)}</Term> } : null,
        choice.verschoven > 0 ? { term: t('keuze.verschoven'), value: String(choice.verschoven) } : null,
      ],
      hide: SHOWN,
      body: (
        <>
          <Outcome choice={choice} />
          <Waiting choice={choice} id={id} />
        </>
      ),
    };
  };
  return <ObjectPage meervoud="nationale-keuzen" id={id} view={view} />;
}

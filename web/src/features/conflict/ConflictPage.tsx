// SPDX-License-Identifier: EUPL-1.2
// A conflict: who is next and until when, one core or the readings side by side, the options, the ladder, the outcome.
import type { ConflictToestand } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import type { OpenObject } from '../../api/object';
import type { JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { PhaseMark, sideKind, Term } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Prose, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { Ladder } from './Ladder';
import { Guidance, Outcome, Proposal, Request, WorkedOut } from './Matter';
import { NextTurn } from './Turn';
import '../vraagstuk/vraagstuk.css';
import './conflict.css';

/** Fields that head and body show. */
const SHOWN = [
  'nummer', 'fase', 'soort', 'schuurt', 'gevraagd', 'eigenaar', 'termijn', 'trede', 'gremium', 'datum', 'wijze', 'lezingen', 'kernGedeeld', 'kernVolgens',
  'vraagstuk', 'termijnen', 'uitwerking', 'procesvoorstel', 'verzoekAntwoord', 'pauzeTot', 'regie', 'herinneringen', 'beslechting', 'geenKeuze',
] as const;

function Readings({ conflict }: { conflict: ConflictToestand }) {
  const sides = useCatalogueWord('zijde');
  const readings = conflict.lezingen ?? [];
  return (
    <Section id="lezingen" title={conflict.kernGedeeld || readings.length < 2 ? t('conflict.kernGedeeld') : t('conflict.lezingen')}>
      <div className="parties">
        {readings.map((reading) => (
          <article className="party" data-side={sideKind(reading.zijde)} key={reading.zijde}>
            <h3>{t('conflict.volgens', { wie: sides(reading.zijde) ?? reading.zijde })}</h3>
            <Prose text={reading.tekst} />
            <p className="small quiet">{longDate(reading.op)}</p>
          </article>
        ))}
      </div>
      {conflict.kernVolgens && !conflict.kernGedeeld ? <p className="quiet small">{t('conflict.lezingenUitleg')}</p> : null}
    </Section>
  );
}

function Body({ conflict, acts }: { conflict: ConflictToestand; acts: OpenObject<JsonRecord>['acts'] }) {
  return (
    <>
      <NextTurn conflict={conflict} acts={acts} />
      <Outcome conflict={conflict} />
      <Readings conflict={conflict} />
      <Proposal conflict={conflict} />
      <Request conflict={conflict} />
      <WorkedOut conflict={conflict} />
      <Guidance conflict={conflict} />
      <Ladder conflict={conflict} />
    </>
  );
}

/** One conflict. */
export default function ConflictPage({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const bodies = useCatalogueWord('gremium');
  const organisations = useCatalogueWord('organisatie');
  const view = (record: JsonRecord, object: OpenObject<JsonRecord>) => {
    const conflict = record as unknown as ConflictToestand;
    return {
      number: conflict.nummer,
      title: conflict.schuurt,
      core: conflict.gevraagd,
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="conflict" phase={conflict.fase} /> },
        { term: t('conflict.soort'), value: words.code('conflictsoort', conflict.soort) },
        { term: t('conflict.eigenaar'), value: organisations(conflict.eigenaar) ?? conflict.eigenaar },
        { term: t('conflict.termijn'), value: <Term>{longDate(conflict.termijn)}</Term> },
        conflict.gremium ? { term: t('conflict.trede', { n: conflict.trede }), value: bodies(conflict.gremium) ?? conflict.gremium } : null,
        { term: t('vraagstuk.een'), value: <Link to={`/vraagstukken/${conflict.vraagstuk}`}>{t('afspraak.naarVraagstuk')}</Link> },
      ],
      hide: SHOWN,
      body: <Body conflict={conflict} acts={object.acts} />,
    };
  };
  return <ObjectPage meervoud="conflicten" id={params.id ?? ''} view={view} />;
}

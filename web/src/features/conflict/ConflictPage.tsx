// SPDX-License-Identifier: EUPL-1.2
// A conflict: one core or two readings, where it rubs, what is asked, and on which rung it lies.
import type { ConflictToestand } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { PhaseMark, sideKind, Term } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Prose, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import '../vraagstuk/vraagstuk.css';

function Readings({ conflict }: { conflict: ConflictToestand }) {
  const sides = useCatalogueWord('zijde');
  const readings = conflict.lezingen ?? [];
  return (
    <Section title={conflict.kernGedeeld ? t('conflict.kernGedeeld') : t('conflict.lezingen')}>
      <div className="parties">
        {readings.map((reading) => (
          <article className="party" data-side={sideKind(reading.zijde)} key={reading.zijde}>
            <h3>{t('conflict.volgens', { wie: sides(reading.zijde) ?? reading.zijde })}</h3>
            <Prose text={reading.tekst} />
            <p className="small quiet">{longDate(reading.op)}</p>
          </article>
        ))}
      </div>
    </Section>
  );
}

/** One conflict. */
export default function ConflictPage({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const bodies = useCatalogueWord('gremium');
  const organisations = useCatalogueWord('organisatie');
  const view = (record: JsonRecord) => {
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
      hide: ['nummer', 'fase', 'soort', 'schuurt', 'gevraagd', 'eigenaar', 'termijn', 'trede', 'gremium', 'lezingen', 'kernGedeeld', 'vraagstuk'],
      body: <Readings conflict={conflict} />,
    };
  };
  return <ObjectPage meervoud="conflicten" id={params.id ?? ''} view={view} />;
}

// SPDX-License-Identifier: EUPL-1.2
// One hangpunt: what rubs in whose eyes, since when, who is next, what was said, how it ended.
import type { HangpuntToestand } from '../../api/generated/types';
import { useName } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { PhaseMark, sideKind, Term } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Prose, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import '../vraagstuk/vraagstuk.css';
import { isOpen } from './model';

/** Fields that head and body show. */
const SHOWN = [
  'nummer', 'fase', 'zin', 'vraagstuk', 'afspraak', 'tekstdeel', 'voorstel', 'element', 'volgens', 'volgensZijde', 'genoemdOp', 'eigenaar', 'uiterlijk', 'wederpartij', 'wederzijde',
  'antwoorden', 'oplossing', 'conflict',
] as const;

function Answers({ point }: { point: HangpuntToestand }) {
  const organisations = useName('organisatie');
  const answers = point.antwoorden ?? [];
  return (
    <Section id="antwoorden" title={t('hangpunt.antwoorden')}>
      {answers.length === 0 ? <Empty>{t('hangpunt.antwoordenLeeg')}</Empty> : null}
      <div className="parties">
        {answers.map((one, index) => (
          <article className="party" key={index} data-side={sideKind(one.partij === point.volgens ? point.volgensZijde : point.wederzijde)}>
            <h3>{organisations(one.partij)}</h3>
            <Prose text={one.tekst} />
            <p className="small quiet">{longDate(one.op)}</p>
          </article>
        ))}
      </div>
    </Section>
  );
}

function Ending({ point, id }: { point: HangpuntToestand; id: string }) {
  const organisations = useName('organisatie');
  const { oplossing, conflict } = point;
  return (
    <Section id="afloop" title={t('hangpunt.afloop')}>
      {oplossing ? (
        <>
          <p>{oplossing.bevestigdDoor ? t('hangpunt.opgelost', { een: organisations(oplossing.partij), ander: organisations(oplossing.bevestigdDoor) }) : t('hangpunt.volgensEen', { wie: organisations(oplossing.partij) })}</p>
          <Prose text={oplossing.hoe} />
        </>
      ) : null}
      {conflict ? (
        <p>
          <Link to={`/conflicten/${conflict}`}>{t('hangpunt.naarConflict')}</Link>
        </p>
      ) : null}
      {!oplossing && !conflict ? <p>{t('hangpunt.open')}</p> : null}
      {isOpen(point) && !oplossing && point.vraagstuk ? (
        <p className="not-printed">
          <Link to={`/conflicten/nieuw?vraagstuk=${point.vraagstuk}&hangpunt=${id}`}>{t('hangpunt.benoemConflict')}</Link>
        </p>
      ) : null}
    </Section>
  );
}

/** The page. */
export default function HangpuntPage({ params }: { params: Record<string, string> }) {
  const organisations = useName('organisatie');
  const id = params.id ?? '';
  const view = (record: JsonRecord) => {
    const point = record as unknown as HangpuntToestand;
    return {
      number: point.nummer,
      title: point.zin,
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="hangpunt" phase={point.fase} /> },
        { term: t('hangpunt.volgens'), value: `${organisations(point.volgens)}, ${longDate(point.genoemdOp)}` },
        { term: t('hangpunt.met'), value: organisations(point.wederpartij) },
        isOpen(point) ? { term: t('hangpunt.wieAanZet'), value: organisations(point.eigenaar) } : null,
        isOpen(point) && point.uiterlijk ? { term: t('conflict.termijn'), value: <Term>{longDate(point.uiterlijk)}</Term> } : null,
        point.vraagstuk ? { term: t('vraagstuk.een'), value: <Link to={`/vraagstukken/${point.vraagstuk}`}>{t('afspraak.naarVraagstuk')}</Link> } : null,
        point.voorstel ? { term: t('hangpunt.tekst'), value: <Link to={`/voorstellen/${point.voorstel}`}>{t('hangpunt.uitVoorstel')}</Link> } : null,
        point.afspraak ? { term: t('hangpunt.tekst'), value: <Link to={`/afspraken/${point.afspraak}`}>{t('hangpunt.naarTekst')}</Link> } : null,
      ],
      hide: SHOWN,
      body: (
        <>
          <Ending point={point} id={id} />
          <Answers point={point} />
        </>
      ),
    };
  };
  return <ObjectPage meervoud="hangpunten" id={id} view={view} />;
}

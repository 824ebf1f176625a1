// SPDX-License-Identifier: EUPL-1.2
// The cycle year as bands: steps, bodies and parties. The table below it says the same; the drawing is for the eye only.
import type { Jaarband, Jaarplan, Jaarstuk } from '../../api/generated/types';
import { useWords } from '../../api/labels';
import { today } from '../../base/clock';
import { t } from '../../i18n';
import { longDate, shortDate } from '../../i18n/format';
import { months, place, shapeOf, WIDTH } from './model';

const LABEL = 265;
const ROW = 40;
const HEAD = 44;
/** Characters of a name that fit before the band. */
const MOST = 31;

/** Whether two routes of the same step run at the same time. */
const parallel = (band: Jaarband) => band.soort === 'stappen' && (band.stukken ?? []).some((one, at, all) => all.some((other, with_) => with_ > at && one.soort === 'stap' && other.soort === 'stap' && one.van <= other.tot && other.van <= one.tot));
const rowOf = (band: Jaarband) => (parallel(band) ? 1.75 * ROW : ROW);

const cut = (name: string) => (name.length > MOST ? `${name.slice(0, MOST - 1)}…` : name);

type Words = ReturnType<typeof useWords>;
const stepOf = (one: Jaarstuk, words: Words) => (one.soort === 'stap' ? words.step(one.sleutel.split(':')[1] ?? '') : undefined);

/** Two routes of the same step share the row, one above the other. */
function within(band: Jaarband, piece: Jaarstuk, y: number, words: Words): { top: number; height: number } {
  const step = stepOf(piece, words);
  const beside = step ? (band.stukken ?? []).filter((one) => stepOf(one, words)?.nr === step.nr && one.van <= piece.tot && one.tot >= piece.van) : [piece];
  const height = (rowOf(band) - 8) / beside.length;
  return { top: y + 4 + beside.indexOf(piece) * height, height };
}

function Piece({ plan, band, piece, y }: { plan: Jaarplan; band: Jaarband; piece: Jaarstuk; y: number }) {
  const row = rowOf(band);
  const words = useWords();
  const { x, width } = place(plan, piece.van, piece.tot);
  const shape = shapeOf(piece);
  const title = <title>{`${piece.naam}: ${longDate(piece.van)}${piece.tot === piece.van ? '' : ` – ${longDate(piece.tot)}`}`}</title>;
  if (shape === 'punt') {
    const at = LABEL + x;
    return (
      <path className="yearband-point" data-kind={piece.soort} d={`M${at} ${y + row / 2 - 8}l8 8-8 8-8-8z`}>
        {title}
      </path>
    );
  }
  const step = stepOf(piece, words);
  const { top, height } = within(band, piece, y, words);
  return (
    <g data-step={step?.nr}>
      <rect className={`yearband-${shape}`} data-kind={piece.soort} data-forecast={piece.raming || undefined} x={LABEL + x} y={top} width={width} height={height}>
        {title}
      </rect>
    </g>
  );
}

/** The names of the steps, over what clashes: a hatched name is not read. */
function StepNames({ plan, band, y }: { plan: Jaarplan; band: Jaarband; y: number }) {
  const words = useWords();
  return (band.stukken ?? []).map((piece) => {
    const step = stepOf(piece, words);
    const { x, width } = place(plan, piece.van, piece.tot);
    if (!step || width <= 90) return null;
    const { top, height } = within(band, piece, y, words);
    return (
      <text key={piece.sleutel} className="yearband-step-name" data-step={step.nr} x={LABEL + x + 8} y={top + height / 2 + 5}>
        {step.word}
      </text>
    );
  });
}

function Clashes({ plan, band, y }: { plan: Jaarplan; band: Jaarband; y: number }) {
  const own = new Set((band.stukken ?? []).map((piece) => piece.sleutel));
  if (band.soort === 'partij') return null;
  return (
    <>
      {(plan.botsingen ?? [])
        .filter((clash) => own.has(clash.sleutel) && clash.dagen > 0)
        .map((clash) => {
          const { x, width } = place(plan, clash.van, clash.tot);
          return <rect key={`${clash.sleutel} ${clash.soort} ${clash.wie ?? ''} ${clash.van}`} className="yearband-clash" x={LABEL + x - 1} y={y + 3} width={width + 2} height={rowOf(band) - 6} />;
        })}
    </>
  );
}

function Grid({ plan, height }: { plan: Jaarplan; height: number }) {
  const day = today();
  const at = LABEL + place(plan, day, day).x;
  return (
    <>
      {months(plan).map((month) => (
        <g key={month.day}>
          <line className="yearband-line" data-year={month.day.slice(5, 7) === '01' || undefined} x1={LABEL + month.x} x2={LABEL + month.x} y1={HEAD - 14} y2={height} />
          <text className="yearband-month" x={LABEL + month.x + 4} y={HEAD - 6}>
            {shortDate(month.day).replace(/^1 /, '')}
          </text>
          {month.day.slice(5, 7) === '01' ? (
            <text className="yearband-year" x={LABEL + month.x + 4} y={16}>
              {month.day.slice(0, 4)}
            </text>
          ) : null}
        </g>
      ))}
      <text className="yearband-year" x={LABEL} y={16}>
        {plan.van.slice(0, 4)}
      </text>
      {day >= plan.van && day <= plan.tot ? <line className="yearband-today" x1={at} x2={at} y1={HEAD - 14} y2={height} /> : null}
    </>
  );
}

/** The drawing, in a box that scrolls by itself. */
export function YearBand({ plan, label }: { plan: Jaarplan; label: string }) {
  const bands = (plan.banden ?? []).filter((band) => (band.stukken ?? []).length > 0);
  const tops = bands.map((_, at) => HEAD + bands.slice(0, at).reduce((sum, band) => sum + rowOf(band), 0));
  const height = HEAD + bands.reduce((sum, band) => sum + rowOf(band), 6);
  return (
    <figure className="yearband">
      <div className="yearband-scroll" role="region" tabIndex={0} aria-label={label}>
        <svg viewBox={`0 0 ${LABEL + WIDTH + 12} ${height}`} role="img" aria-label={t('jaarplan.tekening', { naam: plan.naam })}>
          <defs>
            <pattern id="yearband-quiet" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="7" height="7" className="yearband-quiet-ground" />
              <line x1="0" y1="0" x2="0" y2="7" className="yearband-quiet-line" />
            </pattern>
            <pattern id="yearband-clash" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
              <line x1="0" y1="0" x2="0" y2="8" className="yearband-clash-line" />
            </pattern>
          </defs>
          <Grid plan={plan} height={height} />
          {bands.map((band, at) => {
            const y = tops[at] ?? HEAD;
            return (
              <g key={`${band.soort} ${band.naam}`}>
                <text className="yearband-name" x="0" y={y + rowOf(band) / 2 + 5}>
                  {cut(band.naam)}
                  <title>{band.naam}</title>
                </text>
                <line className="yearband-line" x1="0" x2={LABEL + WIDTH} y1={y + rowOf(band)} y2={y + rowOf(band)} />
                {(band.stukken ?? []).map((piece) => (
                  <Piece key={piece.sleutel} plan={plan} band={band} piece={piece} y={y} />
                ))}
                <Clashes plan={plan} band={band} y={y} />
                <StepNames plan={plan} band={band} y={y} />
              </g>
            );
          })}
        </svg>
      </div>
      <figcaption>
        <ul className="yearband-legend">
          {(['stil', 'botsing', 'venster', 'punt', 'vandaag'] as const).map((kind) => (
            <li key={kind}>
              <svg viewBox="0 0 22 15" width="22" height="15" aria-hidden="true">
                {kind === 'punt' ? <path className="yearband-point" d="M11 1l6 6.500-6 6.500-6-6.500z" /> : kind === 'vandaag' ? <line className="yearband-today" x1="11" x2="11" y1="0" y2="15" /> : <rect className={kind === 'botsing' ? 'yearband-clash' : `yearband-${kind}`} x="1" y="1" width="20" height="13" />}
              </svg>
              {t(`jaarplan.legenda.${kind}`)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

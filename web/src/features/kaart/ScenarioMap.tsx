// SPDX-License-Identifier: EUPL-1.2
// The map of a scenario: cells on a quiet ground. The tables beside it say the same.
import { useId } from 'react';
import { useResource } from '../../api/resource';
import type { LayerContent } from '../../map/features';
import { apart, type Box, boxOf, pathOf, type Piece } from './scenario';

export interface MapTopic {
  key: string;
  /** Decides colour and pattern. */
  look: 'past' | 'tekort' | 'eerst' | 'dan' | 'ander';
  /** What stands in the legend and on the ground. */
  words: string;
  /** On the ground, when that is shorter. */
  mark?: string;
  pieces: readonly Piece[];
}

/** Cells of 100 m from the corner of the result. */
const X = 100;
const SOUTH = 300_000;

type Ring = readonly number[];

function ringPath(ring: Ring): string {
  const points: string[] = [];
  for (let n = 0; n + 1 < ring.length; n += 2) points.push(`${((ring[n] ?? 0) / X).toFixed(1)} ${(-((ring[n + 1] ?? 0) - SOUTH) / X).toFixed(1)}`);
  return `M${points.join('L')}z`;
}

/** Provinces as one path. */
function landPath(content: LayerContent | undefined): string {
  return (content?.objecten ?? []).flatMap(({ vorm }) => (vorm as readonly (readonly Ring[])[]).flatMap((part) => part.map(ringPath))).join('');
}

/** In the middle of the longest piece; below all of them when that would hide what it marks. */
function markAt(pieces: readonly Piece[], size: number): { x: number; y: number } | undefined {
  const rows = [...pieces].sort((a, b) => b.cells - a.cells);
  const widest = rows.filter(({ cells }) => cells === rows[0]?.cells);
  const one = widest[Math.floor(widest.length / 2)];
  if (!one) return undefined;
  const x = one.column + one.cells / 2;
  return one.cells > 10 * size ? { x, y: -one.row - 0.5 } : { x, y: size - pieces.reduce((least, { row }) => Math.min(least, row), Infinity) };
}

const viewOf = ({ left, top, width, height }: Box) => `${left} ${top} ${width} ${height}`;

function Patterns({ id, unit }: { id: string; unit: number }) {
  const line = (name: string, d: string) => (
    <pattern id={`${id}-${name}`} width={unit} height={unit} patternUnits="userSpaceOnUse">
      <rect width={unit} height={unit} className={`ground ${name}`} />
      <path d={d} className={`line ${name}`} strokeWidth={unit / 8} />
    </pattern>
  );
  return (
    <defs>
      {line('tekort', `M0 0L${unit} ${unit}M0 ${unit}L${unit} 0`)}
      {line('eerst', `M0 ${unit / 2}H${unit}`)}
      {line('dan', `M${unit / 2} 0V${unit}`)}
      {line('ander', `M0 0L${unit} ${unit}M0 ${unit}L${unit} 0`)}
      {line('past', `M0 ${unit}L${unit} 0`)}
    </defs>
  );
}

interface MapProps {
  topics: readonly MapTopic[];
  label: string;
  /** Kept in sight too, so that the map stands still while what is on it changes. */
  around?: readonly Piece[];
}

/** Drawn around what is on it. */
export function ScenarioMap({ topics, label, around = [] }: MapProps) {
  const id = useId().replaceAll(':', '');
  const land = useResource<LayerContent>('/kaartlagen/provincies');
  const box = boxOf([...around, ...topics.flatMap(({ pieces }) => [...pieces])]);
  if (!box) return null;
  const unit = Math.max(box.width, box.height) / 90;
  const marks = apart(
    topics.flatMap(({ key, mark, pieces }) => {
      const at = mark === undefined ? undefined : markAt(pieces, unit * 3);
      return at && mark ? [{ key, words: mark, ...at }] : [];
    }),
    unit * 3,
  );
  return (
    <figure className="scenario-map">
      <svg viewBox={viewOf(box)} role="img" aria-label={label}>
        <Patterns id={id} unit={unit} />
        <path d={landPath(land.data)} className="land" strokeWidth={unit / 6} />
        {topics.map(({ key, look, pieces }) => (
          <path key={key} d={pathOf(pieces)} fill={`url(#${id}-${look})`} />
        ))}
        {marks.map(({ key, words, x, y }) => (
          <text key={key} x={x} y={y} fontSize={unit * 3} textAnchor="middle" dominantBaseline="middle" strokeWidth={unit / 2}>
            {words}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** One look with its words. */
export function MapKey({ items }: { items: readonly { look: MapTopic['look']; words: string }[] }) {
  const id = useId().replaceAll(':', '');
  return (
    <ul className="plain-list scenario-key">
      {items.map(({ look, words }) => (
        <li key={look}>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
            <Patterns id={`${id}${look}`} unit={6} />
            <rect width="24" height="16" fill={`url(#${id}${look}-${look})`} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}

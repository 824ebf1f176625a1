// SPDX-License-Identifier: EUPL-1.2
// A life cycle as a picture: phases as boxes, acts as numbered arrows, what the clock does dashed. The list says the same.
import { useId } from 'react';
import { t } from '../../i18n';
import { BOX, diagramOf, type LifeCycle, type Named } from './model';

/** Characters that fit on one line of a box. */
const LINE = 30;

/** A name on one line, or on two when it is long. */
function lines(name: string): string[] {
  if (name.length <= LINE) return [name];
  const space = name.lastIndexOf(' ', LINE);
  return space > 0 ? [name.slice(0, space), name.slice(space + 1)] : [name];
}

function BoxText({ name, x, y }: { name: string; x: number; y: number }) {
  const rows = lines(name);
  return rows.map((row, at) => (
    <text key={at} x={x + 14} y={y + BOX.height / 2 + 5 + (at - (rows.length - 1) / 2) * 17}>
      {row}
    </text>
  ));
}

/** The picture. */
export function Diagram({ life, title, nameOf }: { life: LifeCycle; title: string; nameOf: (named: Named) => string }) {
  const { width, height, phases, arrows } = diagramOf(life);
  const id = useId();
  return (
    <div className="diagram-box" role="region" tabIndex={0} aria-label={t('werkwijze.schema', { naam: title })}>
      <svg className="diagram" role="img" aria-labelledby={`${id}-naam`} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title id={`${id}-naam`}>{t('werkwijze.schemaUitleg', { naam: title })}</title>
        <marker id={`${id}-punt`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
          <path className="diagram-point" d="M 0 0 L 8 4 L 0 8 z" />
        </marker>
        {arrows.map((arrow) => (
          <path key={arrow.path} className="diagram-arrow" data-clock={arrow.clock} d={arrow.path} markerEnd={`url(#${id}-punt)`} />
        ))}
        {phases.map(({ phase, x, y }) => (
          <g key={phase.id} className="diagram-phase" data-step={phase.stap} data-end={phase.eind}>
            <rect x={x} y={y} width={BOX.width} height={BOX.height} rx={phase.begin ? 22 : 3} />
            <BoxText name={nameOf(phase)} x={x} y={y} />
          </g>
        ))}
        {arrows.map((arrow) => (
          <text key={arrow.path} className="diagram-number" x={arrow.labelX} y={arrow.labelY}>
            {arrow.numbers.join(', ')}
          </text>
        ))}
      </svg>
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The legend beside a map, and where its layers come from.
import { t } from '../i18n';
import { isDateText, longDate } from '../i18n/format';
import { type LayerRow, lookOf } from './layers';
import type { LayerLook } from './styles';
import './map.css';

/** What a swatch can look like: a layer, or a claim that only searches. */
export type SwatchLook = LayerLook | 'zoekgebied';

/** A swatch drawn like the layer. `tint`: the domain of a claim. */
export function Swatch({ look, tint }: { look: SwatchLook; tint?: string }) {
  return <span className="swatch" data-look={look} data-tint={tint} aria-hidden="true" />;
}

export interface LegendTopic {
  look: SwatchLook;
  tint?: string;
  text: string;
}

/** Sources of layers, one line per source with the layers it is for. */
export function sourcesOf(rows: readonly LayerRow[]): { names: string; source: string }[] {
  const bySource = new Map<string, string[]>();
  for (const row of rows) {
    if (!row.bron) continue;
    const day = row.peildatum && isDateText(row.peildatum) ? longDate(row.peildatum) : row.peildatum;
    const source = [row.bron, row.licentie, day].filter(Boolean).join(', ');
    bySource.set(source, [...(bySource.get(source) ?? []), row.naam]);
  }
  return [...bySource].map(([source, names]) => ({ names: names.join(', '), source }));
}

interface LegendProps {
  rows: readonly LayerRow[];
  topics: readonly LegendTopic[];
}

/** Legend and sources under a map. */
export function Legend({ rows, topics }: LegendProps) {
  const sources = sourcesOf(rows);
  return (
    <figcaption className="legend">
      {topics.length + rows.length > 0 ? (
        <ul>
          {topics.map((topic) => (
            <li key={topic.text}>
              <Swatch look={topic.look} tint={topic.tint} />
              {topic.text}
            </li>
          ))}
          {rows.map((row) => (
            <li key={row.id}>
              <Swatch look={lookOf(row.id)} />
              {row.naam}
            </li>
          ))}
        </ul>
      ) : null}
      {sources.length > 0 ? (
        <details>
          <summary>{t('kaart.bronnen', { n: sources.length })}</summary>
          <dl>
            {sources.map(({ names, source }) => (
              <div key={source}>
                <dt>{names}</dt>
                <dd>{source}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </figcaption>
  );
}

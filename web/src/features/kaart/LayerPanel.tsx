// SPDX-License-Identifier: EUPL-1.2
// What the map shows: topics of the cycle, and the shipped layers with their own sources.
import { Checkbox } from '@utrecht/component-library-react';
import { t } from '../../i18n';
import { number } from '../../i18n/format';
import { Swatch } from '../../map/Legend';
import { type LayerRow, lookOf } from '../../map/layers';
import type { LayerLook } from '../../map/styles';
import '../../styles/forms.css';

interface LayerPanelProps {
  rows: readonly LayerRow[];
  on: ReadonlySet<string>;
  onToggle: (id: string) => void;
  counts: Readonly<Record<string, number>>;
}

interface LineProps {
  id: string;
  look: LayerLook;
  text: string;
  count?: number;
  checked: boolean;
  onToggle: (id: string) => void;
}

function Line({ id, look, text, count, checked, onToggle }: LineProps) {
  return (
    <label className="layer">
      <Checkbox checked={checked} onChange={() => onToggle(id)} />
      <Swatch look={look} />
      <span>{text}</span>
      <span className="quiet small count">{count === undefined ? '' : number(count)}</span>
    </label>
  );
}

/** The panel. */
export function LayerPanel({ rows, on, onToggle, counts }: LayerPanelProps) {
  const topics = [
    { id: 'vraagstukken', look: 'spanning' as const, text: t('menu.vraagstukken') },
    { id: 'landingen', look: 'landing' as const, text: t('kaart.landingen') },
  ];
  return (
    <section className="layers not-printed" aria-labelledby="lagen-kop">
      <h2 id="lagen-kop">{t('kaart.watUZiet')}</h2>
      <fieldset>
        <legend>{t('kaart.inDeCyclus')}</legend>
        {topics.map((topic) => (
          <Line key={topic.id} {...topic} count={counts[topic.id]} checked={on.has(topic.id)} onToggle={onToggle} />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('kaart.ondergrond')}</legend>
        {rows.map((row) => (
          <Line key={row.id} id={row.id} look={lookOf(row.id)} text={row.naam} count={row.aantal} checked={on.has(row.id)} onToggle={onToggle} />
        ))}
      </fieldset>
    </section>
  );
}

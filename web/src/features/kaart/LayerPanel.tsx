// SPDX-License-Identifier: EUPL-1.2
// What the map shows: topics of the cycle, and the shipped layers with their own sources.
import { Checkbox } from '@utrecht/component-library-react';
import { t, type TextKey } from '../../i18n';
import { number } from '../../i18n/format';
import { Swatch, type SwatchLook } from '../../map/Legend';
import type { Aard } from './model';
import '../../styles/forms.css';

export interface LayerLine {
  id: string;
  look: SwatchLook;
  text: string;
  count?: number;
}

export interface LayerGroup {
  title: string;
  lines: readonly LayerLine[];
  /** Said under the lines. */
  note?: string;
}

interface LayerPanelProps {
  groups: readonly LayerGroup[];
  on: ReadonlySet<string>;
  onToggle: (id: string) => void;
  aard?: Aard;
  onAard: (aard: Aard | undefined) => void;
}

const AARDEN: readonly (readonly [Aard | '', TextKey, TextKey])[] = [
  ['', 'kaart.aardAlles', 'kaart.aardAllesUitleg'],
  ['analyse', 'kaart.aardAnalyse', 'kaart.aardAnalyseUitleg'],
  ['keuze', 'kaart.aardKeuze', 'kaart.aardKeuzeUitleg'],
];

/** Analysis, choice or both. */
function AardChoice({ aard, onAard }: Pick<LayerPanelProps, 'aard' | 'onAard'>) {
  const said = AARDEN.find(([id]) => id === (aard ?? ''));
  return (
    <fieldset className="kinds">
      <legend>{t('kaart.aard')}</legend>
      <div className="switch">
        {AARDEN.map(([id, text]) => (
          <label key={id}>
            <input type="radio" name="kaart-aard" className="visually-hidden" checked={(aard ?? '') === id} onChange={() => onAard(id === '' ? undefined : id)} />
            {t(text)}
          </label>
        ))}
      </div>
      {said ? <p className="small quiet">{t(said[2])}</p> : null}
    </fieldset>
  );
}

/** The panel. */
export function LayerPanel({ groups, on, onToggle, aard, onAard }: LayerPanelProps) {
  return (
    <section className="layers not-printed" aria-labelledby="lagen-kop">
      <h2 id="lagen-kop">{t('kaart.watUZiet')}</h2>
      <AardChoice aard={aard} onAard={onAard} />
      {groups.map((group) => (
        <fieldset key={group.title}>
          <legend>{group.title}</legend>
          {group.lines.map(({ id, look, text, count }) => (
            <label className="layer" key={id}>
              <Checkbox checked={on.has(id)} onChange={() => onToggle(id)} />
              <Swatch look={look} />
              <span>{text}</span>
              <span className="quiet small count">{count === undefined ? '' : number(count)}</span>
            </label>
          ))}
          {group.note ? <p className="small quiet">{group.note}</p> : null}
        </fieldset>
      ))}
    </section>
  );
}

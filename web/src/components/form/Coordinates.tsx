// SPDX-License-Identifier: EUPL-1.2
// The coordinates of a place, for who types instead of draws.
import { useState } from 'react';
import { t } from '../../i18n';
import { fromMetres, parsePositions, type RdGeometry, writePositions } from '../../map/geometry';

/** A box with one `x y` a line. Give it another `key` when the geometry changes elsewhere. */
export function Coordinates({ id, geometry, onChange }: { id: string; geometry?: RdGeometry; onChange: (value: RdGeometry | undefined) => void }) {
  const [text, setText] = useState(() => writePositions(geometry));
  const [wrong, setWrong] = useState(false);
  const take = () => {
    const positions = parsePositions(text);
    const made = positions && fromMetres(positions);
    setWrong(text.trim() !== '' && !made);
    if (made || text.trim() === '') onChange(made);
  };
  return (
    <details className="coordinates">
      <summary>{t('plaats.typ')}</summary>
      <label htmlFor={id} className="small">
        {t('plaats.typUitleg')}
      </label>
      <textarea id={id} rows={4} className="utrecht-textarea" value={text} onChange={(event) => setText(event.target.value)} onBlur={take} aria-invalid={wrong || undefined} />
      {wrong ? <p className="error-text">{t('plaats.fout')}</p> : null}
    </details>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// A place: draw it on the map, or type its coordinates. Both write the same value.
import { useState } from 'react';
import { Button } from '../button';
import type { Json } from '../../api/wire';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { DrawMap, type DrawKind } from '../../map/DrawMap';
import { areaOf, asGeometry, type RdGeometry } from '../../map/geometry';
import { Coordinates } from './Coordinates';
import { type FieldProps, GroupField, useField } from './field';

/** What is drawn, in one line. */
function summary(geometry: RdGeometry | undefined): string {
  if (!geometry) return t('plaats.leeg');
  return geometry.soort === 'punt' ? t('plaats.punt') : t('plaats.vlak', { ha: hectares(areaOf(geometry)) });
}

/** The field. */
export default function GeometryField({ field, pointer, value, onChange }: FieldProps) {
  const { id } = useField(pointer);
  const geometry = asGeometry(value);
  const [kind, setKind] = useState<DrawKind>('vlak');
  const [round, setRound] = useState(0);
  const write = (next: RdGeometry | undefined) => onChange(next as unknown as Json | undefined);
  return (
    <GroupField field={field} pointer={pointer}>
      <div className="view-choice" role="group" aria-label={t('plaats.soort')}>
        {(['vlak', 'punt'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
            {t(`plaats.teken.${one}`)}
          </button>
        ))}
      </div>
      <DrawMap label={t('plaats.kaart')} kind={kind} value={geometry} onDraw={(drawn) => { write(drawn); setRound(round + 1); }} />
      <p className="small" role="status">
        {summary(geometry)}
      </p>
      <Coordinates key={round} id={`${id}-coordinaten`} geometry={geometry} onChange={write} />
      {geometry ? (
        <Button appearance="subtle-button" onClick={() => { write(undefined); setRound(round + 1); }}>
          {t('plaats.wis')}
        </Button>
      ) : null}
    </GroupField>
  );
}

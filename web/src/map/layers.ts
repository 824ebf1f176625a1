// SPDX-License-Identifier: EUPL-1.2
// The map layers that the server ships: their list, their look, their content.
import { useEffect, useMemo, useState } from 'react';
import { get } from '../api/client';
import { useShared } from '../api/resource';
import type { Page } from '../api/wire';
import type { LayerContent } from './features';
import type { BaseLayer } from './MapView';
import type { LayerLook } from './styles';

/** One row of `/kaartlagen`. */
export interface LayerRow {
  id: string;
  naam: string;
  bron?: string;
  licentie?: string;
  omschrijving?: string;
  peildatum?: string;
  aantal?: number;
  /** Made up, to practise with. */
  fictief?: boolean;
}

/** Looks by layer; a layer that is not here is drawn as a thin line. The order is the order of drawing. */
const LOOKS: readonly (readonly [RegExp, LayerLook])[] = [
  [/provinc/, 'land'],
  [/hoogte/, 'vlak'],
  [/bebouw/, 'stad'],
  [/water/, 'water'],
  [/natura/, 'natuur'],
  [/landsde/, 'landsdeel'],
  [/novex/, 'novex'],
  [/zones/, 'vlak'],
  [/gemeente/, 'gemeentegrens'],
];
/** Borders of NOVEX areas, real or made up. */
export const isNovex = ({ id }: Pick<LayerRow, 'id'>): boolean => /novex/.test(id);

/** Switched on when the map opens. */
const AT_START = /provinc|natura|water|bebouw/;

export function lookOf(id: string): LayerLook {
  return LOOKS.find(([pattern]) => pattern.test(id))?.[1] ?? 'lijn';
}

function drawingOrder(row: LayerRow): number {
  const place = LOOKS.findIndex(([pattern]) => pattern.test(row.id));
  return place < 0 ? LOOKS.length : place;
}

/** The shipped layers in drawing order. */
export function useLayerRows(): readonly LayerRow[] | undefined {
  const page = useShared<Page<LayerRow>>('/kaartlagen');
  return useMemo(() => page && [...page.items].sort((a, b) => drawingOrder(a) - drawingOrder(b) || a.id.localeCompare(b.id)), [page]);
}

/** Ids of the layers that a fresh map shows. */
export function startLayers(rows: readonly LayerRow[]): string[] {
  return rows.filter((row) => AT_START.test(row.id)).map((row) => row.id);
}

/** Layers whose names and outlines need whole shapes; they are light. All others come in tiles, as far as they are looked at. */
const WHOLE = /provinc|landsde|novex/;

const contents = new Map<string, LayerContent>();

/** The wanted layers: a light one with its content as soon as that is there, any other in tiles. */
export function useBaseLayers(rows: readonly LayerRow[] | undefined, wanted: ReadonlySet<string>): BaseLayer[] {
  const [round, setRound] = useState(0);
  useEffect(() => {
    let alive = true;
    for (const { id } of rows ?? []) {
      if (!WHOLE.test(id) || !wanted.has(id) || contents.has(id)) continue;
      get<LayerContent>(`/kaartlagen/${id}`).then(
        (content) => {
          contents.set(id, content);
          if (alive) setRound((n) => n + 1);
        },
        () => undefined,
      );
    }
    return () => {
      alive = false;
    };
  }, [rows, wanted]);
  return useMemo(
    () =>
      (rows ?? []).flatMap(({ id }, order): BaseLayer[] => {
        const layer = { id, look: lookOf(id), order };
        if (!WHOLE.test(id)) return wanted.has(id) ? [layer] : [];
        return contents.has(id) && round >= 0 ? [{ ...layer, content: contents.get(id) }] : [];
      }),
    [rows, wanted, round],
  );
}

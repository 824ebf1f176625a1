// SPDX-License-Identifier: EUPL-1.2
// A drawn area and what the server measures of it.
import { useEffect, useState } from 'react';
import { ApiError, change } from '../../api/client';
import type { Problem } from '../../api/wire';
import type { RdGeometry } from '../../map/geometry';

export interface ProvinceArea {
  provincie: string;
  oppervlakte: number;
}

export interface Overlap {
  claim: string;
  nummer: string;
  titel: string;
  ruimtefunctie: string;
  hardheid: string;
  fictief: boolean;
  cel?: string;
  celReden?: string;
  totaal: number;
  ondergrens: number;
  provincies?: ProvinceArea[];
}

export interface Measurement {
  /** What was measured, when a strip was asked. */
  strook?: RdGeometry;
  oppervlakte: number;
  provincies?: ProvinceArea[];
  buitenProvincies: number;
  raakt?: Overlap[];
  volledig: boolean;
}

/** Whether the parts are the whole. Each is rounded to a whole square metre by itself, so they may miss it by a few. */
export function addsUp(whole: number, parts: readonly { oppervlakte: number }[]): boolean {
  return parts.reduce((sum, one) => sum + one.oppervlakte, 0) === whole;
}

/** The widest strip in metres. */
export const WIDEST_STRIP = 20_000;

/** Measures what is drawn, or the strip of so many metres around it, each time something changes; an older answer never comes after a newer one. `without` is a claim that does not count. */
export function useMeasurement(place: RdGeometry | undefined, use: string, strip = 0, without?: string): { measured?: Measurement; problem?: Problem; busy: boolean } {
  const [state, setState] = useState<{ measured?: Measurement; problem?: Problem; busy: boolean }>({ busy: false });
  useEffect(() => {
    let current = true;
    if (!place || place.soort === 'punt') {
      setState({ busy: false });
      return undefined;
    }
    setState((before) => ({ ...before, busy: true }));
    change<Measurement>('POST', '/kaart/meting', { plaats: place, ...(use ? { ruimtefunctie: use } : {}), ...(strip > 0 ? { overgang: strip } : {}), ...(without ? { behalve: without } : {}) }).then(
      (measured) => current && setState({ measured, busy: false }),
      (error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        if (current) setState({ problem: error.problem, busy: false });
      },
    );
    return () => {
      current = false;
    };
  }, [place, use, strip, without]);
  return state;
}

// SPDX-License-Identifier: EUPL-1.2
// NOVEX areas and what of the claims that are shown lies in them: rows for the table, from the measurement of the server.
import type { Kaartnovex } from '../../api/generated/types';
import type { MapItem } from './model';

export interface NovexRow {
  id: string;
  gebied: string;
  /** Square metres of the area. */
  groot: number;
  fictief: boolean;
  /** Absent: nothing that is shown lies in this area. */
  item?: MapItem;
  /** Square metres of the claim in the area. */
  erin?: number;
  geheel?: boolean;
}

/** A row for each shown claim in each area, in the order of the layer; an area without one has a row too. */
export function novexRows({ gebieden = [], fictief }: Kaartnovex, shown: readonly MapItem[]): NovexRow[] {
  const claims = new Map(shown.filter((item) => item.claim).map((item) => [item.id, item]));
  return gebieden.flatMap(({ novexgebied: gebied, oppervlakte: groot, claims: inside = [] }): NovexRow[] => {
    const rows = inside.flatMap(({ claim, oppervlakte, geheel }) => {
      const item = claims.get(claim);
      return item ? [{ id: `${gebied} ${claim}`, gebied, groot, fictief, item, erin: oppervlakte, geheel }] : [];
    });
    return rows.length > 0 ? rows : [{ id: gebied, gebied, groot, fictief }];
  });
}

// SPDX-License-Identifier: EUPL-1.2
// Everything on the map that is a record, read once for map, table and detail.
import { useMemo } from 'react';
import { useCatalogueRows } from '../../api/labels';
import type { Kaartclaims, Kaartspanningen } from '../../api/generated/types';
import { usePagedList, useResource } from '../../api/resource';
import type { Problem } from '../../api/wire';
import { environment } from '../../base/environment';
import type { VraagstukRow } from '../vraagstuk/model';
import { useLandings } from './landings';
import { itemOfClaim, itemOfIssue, itemOfLanding, itemOfTension, type MapItem } from './model';

const QUERY = { limiet: '200', sorteer: '-bijgewerktOp' };

export interface MapData {
  items: readonly MapItem[];
  /** False when there is more than was read. */
  complete: boolean;
  /** Something is still on its way. */
  loading: boolean;
  problem?: Problem;
  reload: () => void;
}

/** The records. */
export function useMapData(): MapData {
  const claims = useResource<Kaartclaims>('/kaart/claims');
  const tensions = useResource<Kaartspanningen>('/kaart/spanningspunten');
  const issues = usePagedList<VraagstukRow>('vraagstukken', QUERY);
  const landings = useLandings();
  const { rows } = issues;
  const head = rows.map((row) => `${row.id} ${row.bijgewerktOp}`).join();
  const items = useMemo(
    () => [
      ...(tensions.data?.punten ?? []).map(itemOfTension),
      ...(claims.data?.claims ?? []).map(itemOfClaim),
      ...rows.map((row) => itemOfIssue(row, environment.practice)),
      ...(landings ?? []).map((landing) => itemOfLanding(landing, environment.practice)),
    ],
    // `rows` is a new list on every draw; what is in it is what counts.
    [claims.data, tensions.data, head, landings],
  );
  return {
    items,
    complete: (claims.data?.volledig ?? true) && (tensions.data?.volledig ?? true) && !issues.more,
    loading: claims.loading || tensions.loading || landings === undefined || (issues.loading && rows.length === 0),
    problem: claims.problem ?? tensions.problem ?? issues.problem,
    reload: () => [claims, tensions, issues].forEach((one) => one.reload()),
  };
}

/** The domain of a function: gives a claim its colour. */
export function useTint(): (functie: string) => string {
  const rows = useCatalogueRows('ruimtefunctie');
  return useMemo(() => {
    const domains = new Map((rows ?? []).map((row) => [String(row.id), String(row.domein)]));
    return (functie: string) => domains.get(functie) ?? 'overig';
  }, [rows]);
}

// SPDX-License-Identifier: EUPL-1.2
// What an arrangement is and is not, in the words of the catalogue: the same text wherever an arrangement is shown.
import { useCatalogueRow } from '../../api/labels';

/** The fixed text on the status of an arrangement. */
export function Status() {
  const row = useCatalogueRow('uitgangspunt', 'status_arrangement');
  return row ? <p className="lead quiet" lang="nl">{String(row.omschrijving ?? row.naam)}</p> : null;
}

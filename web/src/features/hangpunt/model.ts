// SPDX-License-Identifier: EUPL-1.2
// What the pages ask of a hangpunt.
import type { HangpuntToestand } from '../../api/generated/types';

/** Whether somebody is still asked to do something. */
export function isOpen(point: HangpuntToestand): boolean {
  return !point.conflict && !point.oplossing?.bevestigdDoor;
}

/** The ids of an address that a new dossier begins with. */
export function draftFrom(query: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
}

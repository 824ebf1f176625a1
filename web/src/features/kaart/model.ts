// SPDX-License-Identifier: EUPL-1.2
// What the map knows, as one list: every item has a layer, and map, table, counts and files are made from the same items.
import type { Kaartclaim, Kaartspanning } from '../../api/generated/types';
import { areaOf, asGeometry, type RdGeometry } from '../../map/geometry';
import type { LayerLook } from '../../map/styles';
import type { VraagstukRow } from '../vraagstuk/model';
import type { LandingSpot } from './landings';

export const ISSUES = 'vraagstukken';
export const LANDINGS = 'landingen';
export const TENSIONS = 'spanning';
export const CHANCES = 'kans';
export const SEARCHES = 'zoekgebieden';
export const OWN = 'eigen';
/** Layers of claims: this word and the id of a perspective. */
export const CLAIMS = 'claims-';

/** What a layer is about: what is found, what is chosen, or the ground under both. */
export type Aard = 'analyse' | 'keuze';

export interface MapItem {
  id: string;
  laag: string;
  nummer: string;
  titel: string;
  plaats?: RdGeometry;
  provincies: readonly string[];
  /** Square metres; of a tension as it was measured. */
  oppervlakte?: number;
  /** First and last year in which it holds; absent when that is not known. */
  van?: number;
  tot?: number;
  fictief: boolean;
  claim?: Kaartclaim;
  punt?: Kaartspanning;
  vraagstuk?: VraagstukRow;
  landing?: LandingSpot;
}

/** The layer of a claim: a search area is not a claim, so it has a layer of its own. */
export function layerOfClaim(claim: Pick<Kaartclaim, 'hardheid' | 'perspectief'>): string {
  return claim.hardheid === 'zoekgebied' ? SEARCHES : `${CLAIMS}${claim.perspectief ?? 'overig'}`;
}

export function itemOfClaim(claim: Kaartclaim): MapItem {
  const { id, nummer, titel, fictief, provincies = [], oppervlakte } = claim;
  return { id, nummer, titel, fictief, provincies, oppervlakte, laag: layerOfClaim(claim), plaats: asGeometry(claim.plaats), van: claim.vanJaar, tot: claim.totJaar, claim };
}

export function itemOfTension(punt: Kaartspanning): MapItem {
  const { id, nummer, titel, fictief, provincies = [], totaal } = punt;
  return { id, nummer, titel, fictief, provincies, oppervlakte: totaal, laag: punt.soort === 'koppelkans' ? CHANCES : TENSIONS, plaats: asGeometry(punt.plaats), van: punt.vanJaar, tot: punt.totJaar, punt };
}

const shownArea = (plaats: RdGeometry | undefined) => (plaats && plaats.soort !== 'punt' ? areaOf(plaats) : undefined);

export function itemOfIssue(row: VraagstukRow, fictief: boolean): MapItem {
  const plaats = asGeometry(row.plaats);
  return { id: row.id, nummer: row.nummer, titel: row.titel, laag: ISSUES, plaats, oppervlakte: shownArea(plaats), provincies: row.provincies ?? [], fictief, vraagstuk: row };
}

export function itemOfLanding(landing: LandingSpot, fictief: boolean): MapItem {
  return { id: landing.id, nummer: landing.kort, titel: landing.naam, laag: LANDINGS, plaats: landing.plaats, oppervlakte: shownArea(landing.plaats), provincies: [], fictief, landing };
}

/** Whether an item holds in a year. One that tells no years always does, save a tension: its claims never hold together. */
export function holdsIn(item: MapItem, year: number | undefined): boolean {
  if (year === undefined) return true;
  if (item.van === undefined || item.tot === undefined) return item.punt === undefined;
  return item.van <= year && year <= item.tot;
}

/** The years in which something begins or ends, in order: between them the map is the same. */
export function yearsOf(items: readonly MapItem[]): number[] {
  return [...new Set(items.flatMap(({ van, tot }) => (van === undefined || tot === undefined ? [] : [van, tot])))].sort((a, b) => a - b);
}

/** What a layer is about; undefined for ground that belongs to both. */
export function aardOf(layer: string): Aard | undefined {
  if (layer === ISSUES || layer === LANDINGS) return 'keuze';
  return /provinc|landsde|novex|water|^eigen$/.test(layer) ? undefined : 'analyse';
}

export interface View {
  /** Ids of layers that are switched on. */
  on: ReadonlySet<string>;
  year?: number;
  aard?: Aard;
}

/** Whether a layer can be seen at all in this view. */
export function fitsAard(layer: string, aard: Aard | undefined): boolean {
  const own = aardOf(layer);
  return aard === undefined || own === undefined || own === aard;
}

/** What map and table show: the same items, in the same order. */
export function shownItems(items: readonly MapItem[], { on, year, aard }: View): MapItem[] {
  return items.filter((item) => on.has(item.laag) && fitsAard(item.laag, aard) && holdsIn(item, year));
}

/** Layers that are on, from the address; what is on by itself when the address is silent. */
export function layersOn(text: string | undefined, atStart: readonly string[]): ReadonlySet<string> {
  if (text === undefined) return new Set(atStart);
  return new Set(text.split('.').filter((id) => id !== '' && id !== NOTHING));
}
const NOTHING = 'geen';

/** The same for the address: empty when it says what the page shows by itself. */
export function layersText(on: ReadonlySet<string>, atStart: readonly string[]): string {
  const same = on.size === atStart.length && atStart.every((id) => on.has(id));
  return same ? '' : [...on].sort().join('.') || NOTHING;
}

/** How an item looks. */
export function lookOfItem(laag: string): LayerLook {
  if (laag === TENSIONS) return 'spanning';
  if (laag === CHANCES) return 'kans';
  if (laag === ISSUES) return 'vraagstuk';
  return laag === LANDINGS ? 'landing' : 'claim';
}

// SPDX-License-Identifier: EUPL-1.2
// Claims in the practice cycle, made without pages.
import { hands } from './hands.mjs';

/** A square in metres RD, somewhere in the middle of Utrecht. */
export const square = ({ x, y, side }) => [[x, y], [x + side, y], [x + side, y + side], [x, y + side]];
export const millimetres = (corners) => ({ soort: 'vlak', crs: 'EPSG:28992', coordinaten: [corners.map(([x, y]) => [x * 1000, y * 1000])] });

/** A claim of the province on this square, of an opgave of its own; `rest` is what differs in it. */
export async function claimOf(practice, place, functie = 'natuur', rest = {}) {
  const act = await hands(practice, 'projectleider-utrecht');
  const woord = functie.replaceAll('_', ' '); // a title is for people
  const opgave = await act('opgaven', 'opgave_vastleggen', {
    titel: `Ruimte voor ${woord}`, tekst: 'Wat er moet komen.', perspectief: 'p1', domeinen: ['natuur'], zekerheid: 'concreet', concreet: { waarde: 10, eenheid: 'hectare', jaar: 2035 },
    waterBodem: { niveau: 'sturend', betekenis: 'Niet in de laagste polder.' }, horizon: 'tot_2030', reden: 'Nieuw.',
  });
  const m2 = place.side ** 2;
  const id = await act('claims', 'claim_vastleggen', {
    opgave, titel: `Plan ${woord}`, ruimtefunctie: functie, provincies: ['pv26'], plaats: millimetres(square(place)), omvang: { minste: m2, verwacht: m2, meeste: m2 },
    vanJaar: 2027, totJaar: 2035, hardheid: 'hard', bron: 'Nota', bronDatum: '2026-01-01', fictief: true, reden: 'Nieuw.', ...rest,
  });
  return { id, nummer: (await act.read(`/claims/${id}`)).nummer };
}

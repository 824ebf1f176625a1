// SPDX-License-Identifier: EUPL-1.2
// The parts of the catalogue that have a page. Content and words come from the server; here is only the order.
import type { TextKey } from '../../i18n';

export interface CataloguePart {
  /** Last part of the address. */
  meervoud: string;
  /** Where the API has it. */
  path: string;
  text: TextKey;
  explain: TextKey;
}

export interface CatalogueGroup {
  text: TextKey;
  parts: readonly CataloguePart[];
}

/** Names of the catalogues of the API by the plural in the address. */
const CATALOGUES: Readonly<Record<string, string>> = {
  gremia: 'gremium',
  functies: 'functie',
  rollen: 'rol',
  organisaties: 'organisatie',
  provincies: 'provincie',
  landsdelen: 'landsdeel',
  stappen: 'stap',
  criteria: 'criterium',
  onderwerpen: 'onderwerp',
  instellingen: 'instelling',
  escalatiepaden: 'escalatiepad',
  regelsterkten: 'regelsterkte',
  programmas: 'programma',
  novexgebieden: 'novexgebied',
  instrumenten: 'instrument',
  domeinen: 'domein',
  oorzaken: 'oorzaak',
  ruimtefuncties: 'ruimtefunctie',
  verenigbaarheid: 'verenigbaarheid',
  begrippen: 'begrip',
  kanttekeningen: 'kanttekening',
  cyclus1: 'arrangement_cyclus1',
  'goede-praktijken': 'goede_praktijk',
  werkvormen: 'werkvorm',
  afspraakvormen: 'afspraakvorm',
};

const part = (meervoud: string): CataloguePart => ({ meervoud, path: CATALOGUES[meervoud] ? `/catalogus/${CATALOGUES[meervoud]}` : `/${meervoud}`, text: `catalogus.${meervoud}` as TextKey, explain: `catalogus.${meervoud}.uitleg` as TextKey });

export const GROUPS: readonly CatalogueGroup[] = [
  { text: 'catalogus.groep.wie', parts: ['gremia', 'functies', 'rollen', 'organisaties', 'provincies', 'landsdelen'].map(part) },
  { text: 'catalogus.groep.werkwijze', parts: ['stappen', 'criteria', 'onderwerpen', 'instellingen', 'escalatiepaden', 'regelsterkten'].map(part) },
  { text: 'catalogus.groep.inhoud', parts: ['programmas', 'novexgebieden', 'instrumenten', 'domeinen', 'oorzaken', 'ruimtefuncties', 'verenigbaarheid'].map(part) },
  { text: 'catalogus.groep.naslag', parts: ['begrippen', 'goede-praktijken', 'werkvormen', 'afspraakvormen', 'cyclus1', 'kanttekeningen', 'kaartlagen', 'gegevenswoordenboek'].map(part) },
];

/** The part with this address. */
export function findPart(meervoud: string): CataloguePart | undefined {
  return GROUPS.flatMap((group) => group.parts).find((one) => one.meervoud === meervoud);
}

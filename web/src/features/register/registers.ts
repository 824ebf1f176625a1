// SPDX-License-Identifier: EUPL-1.2
// Nouns whose list and page follow from schema/ alone: which fields name a row, and which the list leaves out.
import type { JsonRecord } from '../../api/wire';
import type { TextKey } from '../../i18n';

export interface Register {
  soort: string;
  /** Registers of one group stand together; without one they are of the organisation of the work. */
  group?: 'ruimte';
  /** What the list is called, when the noun alone is not enough. */
  title?: TextKey;
  /** Fields that refer to other objects, with the path of their list. */
  links?: readonly (readonly [field: string, meervoud: string, soort: string])[];
  /** Record of a row; its labels head the columns. */
  row: string;
  /** Record of the state; its definition says what the register is. */
  state: string;
  /** Fields that together name one object, with the catalogue of their ids when they hold one. */
  name: readonly (readonly [field: string, catalogue?: string])[];
  /** Columns beside the name. */
  columns: readonly string[];
  filters: readonly { name: string; open?: string; codes?: string; label?: TextKey }[];
  /** Fields that the body of the page tells in its own way. */
  told?: readonly string[];
  /** Fields that are said to be unknown when they are absent. */
  unknown?: readonly (readonly [field: string, label: TextKey])[];
  /** What a field of an act can take when that stands in the object itself: field, list of it, and its word. */
  parts?: readonly (readonly [field: string, list: string, word: string])[];
}

export const REGISTERS: Readonly<Record<string, Register>> = {
  capaciteiten: {
    soort: 'capaciteit',
    row: 'CapaciteitRij',
    state: 'CapaciteitToestand',
    name: [['gremium', 'gremium'], ['organisatie', 'organisatie'], ['jaar']],
    columns: ['plaatsen', 'gebruikt'],
    filters: [{ name: 'organisatie', open: 'organisatie' }, { name: 'gremium', open: 'gremium' }],
    unknown: [['plaatsen', 'agenda.capaciteit']],
    parts: [['pool', 'pools', 'naam']],
  },
  verzoeken: {
    soort: 'verzoek',
    row: 'VerzoekRij',
    state: 'VerzoekToestand',
    name: [['nummer'], ['titel']],
    columns: ['soort', 'aan', 'provincies', 'fase', 'gevraagdOp'],
    filters: [{ name: 'soort', codes: 'verzoeksoort' }, { name: 'provincies', open: 'provincie', label: 'vraagstuk.provincie' }],
  },
  kennis: {
    soort: 'kennis',
    row: 'KennisRij',
    state: 'KennisToestand',
    name: [['provincie', 'provincie'], ['thema', 'thema']],
    columns: ['oordeel'],
    filters: [{ name: 'provincie', open: 'provincie' }, { name: 'thema', open: 'thema' }],
  },
  deskundigenvragen: {
    soort: 'deskundigenvraag',
    row: 'DeskundigenvraagRij',
    state: 'DeskundigenvraagToestand',
    name: [['nummer'], ['vraag']],
    columns: ['provincie', 'thema', 'voor', 'fase'],
    filters: [{ name: 'provincie', open: 'provincie' }],
  },
  procesruimten: {
    soort: 'procesruimte',
    row: 'ProcesruimteRij',
    state: 'ProcesruimteToestand',
    name: [['provincie', 'provincie']],
    columns: ['fase'],
    filters: [],
    parts: [['processtap', 'stappen', 'wat']],
  },
  opgaven: {
    soort: 'opgave',
    group: 'ruimte',
    title: 'register.opgaven',
    row: 'OpgaveRij',
    state: 'OpgaveToestand',
    name: [['nummer'], ['titel']],
    columns: ['eigenaar', 'perspectief', 'zekerheid', 'horizon', 'fase'],
    filters: [
      { name: 'eigenaar', open: 'organisatie' },
      { name: 'perspectief', open: 'perspectief', label: 'register.perspectief' },
      { name: 'domeinen', open: 'domein', label: 'register.domein' },
      { name: 'zekerheid', codes: 'opgavezekerheid', label: 'register.zekerheid' },
      { name: 'provincies', open: 'provincie', label: 'vraagstuk.provincie' },
      { name: 'horizon', codes: 'opgavehorizon', label: 'register.horizon' },
    ],
  },
  claims: {
    soort: 'claim',
    group: 'ruimte',
    title: 'register.claims',
    links: [['opgave', 'opgaven', 'opgave']],
    told: ['strook'],
    row: 'ClaimRij',
    state: 'ClaimToestand',
    name: [['nummer'], ['titel']],
    columns: ['ruimtefunctie', 'hardheid', 'verwacht', 'strookOm', 'fictief', 'fase'],
    filters: [
      { name: 'ruimtefunctie', open: 'ruimtefunctie', label: 'register.functie' },
      { name: 'provincies', open: 'provincie', label: 'vraagstuk.provincie' },
      { name: 'hardheid', codes: 'claimhardheid', label: 'register.hardheid' },
    ],
  },
  spanningspunten: {
    soort: 'spanningspunt',
    group: 'ruimte',
    title: 'register.spanningspunten',
    links: [
      ['vraagstukken', 'vraagstukken', 'vraagstuk'],
      ['afspraken', 'afspraken', 'afspraak'],
    ],
    row: 'SpanningspuntRij',
    state: 'SpanningspuntToestand',
    name: [['nummer'], ['titel']],
    columns: ['soort', 'zin', 'provincies', 'fase', 'opgenomenOp'],
    filters: [
      { name: 'soort', codes: 'spanningssoort', label: 'register.soort' },
      { name: 'provincies', open: 'provincie', label: 'vraagstuk.provincie' },
    ],
  },
  machtigingen: {
    soort: 'machtiging',
    row: 'MachtigingRij',
    state: 'MachtigingToestand',
    name: [['geverFunctie', 'functie'], ['organisatie', 'organisatie']],
    columns: ['gemachtigdeFunctie', 'van', 'tot', 'fase'],
    filters: [{ name: 'organisatie', open: 'organisatie' }],
  },
};

export interface Overview {
  /** Record of a line. */
  record: string;
  /** Fields that are unknown when a line does not have them, never zero or nothing. */
  unknown?: readonly string[];
  /** Fields of which every line has one, apart from a total. */
  parts: readonly string[];
  /** Registers from which it is made. */
  from: readonly (readonly [meervoud: string, soort: string])[];
}

/** What the server derives from registers, by address. */
export const OVERVIEWS: Readonly<Record<string, Overview>> = {
  menskracht: { record: 'Menskrachtregel', parts: ['naam', 'stap'], unknown: ['geboden', 'tekort'], from: [['capaciteiten', 'capaciteit'], ['deskundigenvragen', 'deskundigenvraag']] },
  budgetten: { record: 'Budgetregel', parts: ['budget'], from: [['verzoeken', 'verzoek']] },
  overlegtijd: { record: 'Overlegtijdregel', parts: ['organisatie'], from: [['overleggen', 'overleg']] },
};

/** Whether a line of an overview adds up the others: it is of no part. */
export function isTotal(overview: Overview, line: JsonRecord): boolean {
  return overview.parts.every((field) => line[field] === undefined);
}

/** The fields of a record that hold a value, as words joined. */
export function nameOf(register: Register, record: JsonRecord, word: (catalogue: string, id: string) => string | undefined): string {
  return register.name
    .map(([field, catalogue]) => {
      const value = record[field];
      if (value === undefined || value === null || value === '') return '';
      return (catalogue ? word(catalogue, String(value)) : undefined) ?? String(value);
    })
    .filter((part) => part !== '')
    .join(', ');
}

// SPDX-License-Identifier: EUPL-1.2
// Nouns whose list and page follow from schema/ alone: which fields name a row, and which the list leaves out.
import type { JsonRecord } from '../../api/wire';

export interface Register {
  soort: string;
  /** Record of a row; its labels head the columns. */
  row: string;
  /** Record of the state; its definition says what the register is. */
  state: string;
  /** Fields that together name one object, with the catalogue of their ids when they hold one. */
  name: readonly (readonly [field: string, catalogue?: string])[];
  /** Columns beside the name. */
  columns: readonly string[];
  filters: readonly { name: string; open?: string; codes?: string }[];
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
    parts: [['pool', 'pools', 'naam']],
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

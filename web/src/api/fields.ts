// SPDX-License-Identifier: EUPL-1.2
// The labels of a record's fields as schema/ gives them, for tables and facts: no second text for the same thing.
import { capital } from '../i18n/format';
import { fieldLabel, useDictionary } from './dictionary';

/** A function from field name to label; the name itself while the dictionary loads. */
export function useFieldLabels(record: string): (name: string) => string {
  const found = useDictionary()?.records.find((one) => one.name === record);
  return (name) => {
    const field = found?.fields.find((one) => one.name === name);
    return field ? capital(fieldLabel(field)) : name;
  };
}

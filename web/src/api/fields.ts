// SPDX-License-Identifier: EUPL-1.2
// The labels of a record's fields as schema/ gives them, for tables and facts: no second text for the same thing.
import { capital } from '../i18n/format';
import { fieldLabel, useDictionaryRecord } from './dictionary';
import { inLanguage, useSchema } from './schema';

/**
 * A function from field name to label; the name itself while the labels load. What people fill in and what that is made
 * of, the application knows; of other records the server tells.
 */
export function useFieldLabels(record: string): (name: string) => string {
  const { records } = useSchema();
  const known = records[record];
  const loading = Object.keys(records).length === 0;
  const found = useDictionaryRecord(known || loading ? null : record);
  return (name) => {
    const own = known?.find((one) => one.name === name);
    if (own) return capital(inLanguage(own.label));
    const field = found?.fields.find((one) => one.name === name);
    return field ? capital(fieldLabel(field)) : name;
  };
}

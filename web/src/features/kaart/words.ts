// SPDX-License-Identifier: EUPL-1.2
import { inLanguage, useSchema } from '../../api/schema';

/** The words of a closed list. */
export function useCodeWord(list: string): (id: string) => string {
  const labels = useSchema().codes[list] ?? [];
  return (id) => {
    const found = labels.find((one) => one.id === id);
    return found ? inLanguage(found.label) : id;
  };
}

// SPDX-License-Identifier: EUPL-1.2
// How many facts of the shared picture the parties share, dispute or have not settled.
import type { Feitstand, Uitspraak } from '../../api/generated/types';

/** Statements by where they stand. One of before the answers counted has no stand yet: it is open. */
export function factCount(statements: readonly Pick<Uitspraak, 'stand'>[]): Record<Feitstand, number> {
  const count = { gedeeld: 0, betwist: 0, open: 0 };
  for (const { stand } of statements) {
    if (stand) count[stand] += 1;
    else count.open += 1;
  }
  return count;
}

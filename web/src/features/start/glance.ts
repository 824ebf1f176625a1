// SPDX-License-Identifier: EUPL-1.2
// A province at one glance: which one, and how much there is of what.

const STORE = 'ruimtemaker.blik';

/** The province that this browser showed last to a reader without one of his own. */
export const rememberedProvince = (): string | undefined => localStorage.getItem(STORE) ?? undefined;
export const rememberProvince = (id: string): void => localStorage.setItem(STORE, id);

/** Own, else chosen before, else that of the dossier that changed last, else the first; only one that there is. */
export function provinceFor(all: readonly string[], { own, chosen, recent = [] }: { own?: string; chosen?: string; recent?: readonly { provincies?: readonly string[] }[] }): string | undefined {
  return [own, chosen, ...recent.flatMap(({ provincies }) => provincies ?? [])].find((one) => one !== undefined && all.includes(one)) ?? all[0];
}

/** How many are in each phase that occurs: phases in the order given, one that is not among them at the end. */
export function perPhase(rows: readonly { fase: string }[], order: readonly string[]): { fase: string; n: number }[] {
  const counts = new Map<string, number>();
  for (const { fase } of rows) counts.set(fase, (counts.get(fase) ?? 0) + 1);
  const place = (fase: string) => (order.includes(fase) ? order.indexOf(fase) : order.length);
  return [...counts].map(([fase, n]) => ({ fase, n })).sort((a, b) => place(a.fase) - place(b.fase) || a.fase.localeCompare(b.fase));
}

// SPDX-License-Identifier: EUPL-1.2
// Groups of practice accounts. The server says each function in words, "function, organisation or body".
import type { Oefenaccount } from '../../api/generated/types';
import type { SideKind } from '../../components/marks';

/** A row of the catalogue of organisations, as far as it is used here. */
export interface OrganisationRow {
  naam: string;
  naamEn?: string;
  soort?: string;
  zijde?: string;
}

export interface AccountGroup {
  key: string;
  kind: SideKind;
  /** Set when the group is one organisation. */
  organisation?: string;
  accounts: Oefenaccount[];
}

/** Each province is a group, so is the Rijk, and so are the secretaries and others who work for both sides. */
export function groupAccounts(accounts: readonly Oefenaccount[], organisations: readonly OrganisationRow[]): AccountGroup[] {
  const byName = new Map(organisations.flatMap((row) => [row.naam, row.naamEn ?? row.naam].map((name) => [name, row] as const)));
  const groups = new Map<string, AccountGroup>();
  for (const account of accounts) {
    const name = (account.functies?.[0] ?? '').replace(/^[^,]*, /, '');
    const row = byName.get(name);
    const province = row?.zijde === 'provincie';
    const rijk = row?.zijde === 'rijk' && row.soort === 'departement';
    const key = province ? name : rijk ? 'rijk' : 'beide';
    const kind: SideKind = province ? 'provincie' : rijk ? 'rijk' : 'beide';
    const group = groups.get(key) ?? { key, kind, ...(province ? { organisation: name } : {}), accounts: [] };
    group.accounts.push(account);
    groups.set(key, group);
  }
  const order: readonly SideKind[] = ['provincie', 'rijk', 'beide'];
  return [...groups.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

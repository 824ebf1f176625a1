// SPDX-License-Identifier: EUPL-1.2
// A strip that was made around a claim: which version that was, and where it is made anew.
import type { Claimstrook } from '../../api/generated/types';

/** What has to be known of the claim around which a strip lies. */
export interface StripSource {
  versies?: readonly unknown[];
}

/** Whether the claim has a newer version than the one around which the strip was made. */
export function belongsToEarlier(strip: Pick<Claimstrook, 'claimversie'>, source: StripSource): boolean {
  return (source.versies?.length ?? 0) > strip.claimversie;
}

/** Where the strip is made anew around the claim as it is now, as wide as it was; `strip` is the claim that it is. */
export function anewPath({ claim, meter }: Pick<Claimstrook, 'claim' | 'meter'>, strip: string): string {
  return `/kaart/meten?${new URLSearchParams({ claim, strook: String(meter), voor: strip })}`;
}

/** Under which word the form of the strip finds what was measured for it. */
export const carriedFor = (strip: string): string => `claim_wijzigen ${strip}`;

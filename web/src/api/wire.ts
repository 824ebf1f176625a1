// SPDX-License-Identifier: EUPL-1.2
// Shapes of the API: what schema/ declares is generated into ./generated/types.ts and named in English here; the rest is below.
import type { Probleem, Signaal } from './generated/types';

/** A record as it comes over the wire; features read it through their own model file. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonRecord = { [key: string]: Json };

export type { Invoerfout as InputError, MogelijkeHandeling as PossibleAct, Ontvangst as Receipt, Reden as Refusal, Sessie as Session, Sessiefunctie as HeldFunction, Verwachting as Expectation } from './generated/types';

export interface Page<Row = JsonRecord> {
  items: Row[];
  volgende?: string;
}

export type Signal = Signaal;

/** `volledig` false: only the most recently changed dossiers were looked at. */
export interface Signals {
  items: Signal[];
  volledig: boolean;
}

/** One fact of the log, readable alone. */
export interface Fact {
  versie?: number;
  op: string;
  soort: string;
  zin: string;
  /** Function and organisation in words; absent when the program itself did it. */
  functie?: string;
  partij?: string;
}

/** application/problem+json; what a server in between sends may lack everything but the status. */
export type Problem = Partial<Probleem> & Pick<Probleem, 'title' | 'status'>;

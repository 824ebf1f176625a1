// SPDX-License-Identifier: EUPL-1.2
import type { Signal } from '../../api/wire';

/** What tells one signal from another: two actions of one agreement can each have the same one. */
export function keyOf(signal: Signal): string {
  return [signal.signaal, signal.object, signal.onderdeel ?? ''].join(' ');
}

export function addressOf(signal: Signal): string {
  return `/${signal.meervoud}/${signal.object}`;
}

/** The signals of a choice, in the order of the server: those put off apart. */
export function grouped(signals: readonly Signal[], ernst: string) {
  const wanted = signals.filter((one) => !ernst || one.ernst === ernst);
  return { now: wanted.filter((one) => !one.uitgesteldTot), later: wanted.filter((one) => one.uitgesteldTot) };
}

export interface Kind {
  signaal: string;
  naam: string;
  signals: Signal[];
}

/** Signals of one kind together; kinds and what is in them stay in the order of the server. */
export function byKind(signals: readonly Signal[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const one of signals) {
    const kind = kinds.get(one.signaal) ?? { signaal: one.signaal, naam: one.naam, signals: [] };
    kind.signals.push(one);
    kinds.set(one.signaal, kind);
  }
  return [...kinds.values()];
}

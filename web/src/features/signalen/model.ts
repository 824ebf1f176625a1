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

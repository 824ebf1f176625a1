// SPDX-License-Identifier: EUPL-1.2
// Chance for waiting times, so that many readers do not ask the same at one moment.

/** A whole number of milliseconds, 0 up to and not including `most`. */
export function jitter(most: number): number {
  return Math.floor(Math.random() * most);
}

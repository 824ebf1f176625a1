// SPDX-License-Identifier: EUPL-1.2
// The only place in the web application that reads the wall clock.

/** The present moment. */
export function now(): Date {
  return new Date(Date.now());
}

let serverDay: string | undefined;

/** The server's day wins: the practice environment has a clock of its own. */
export function setServerDay(day: string): void {
  serverDay = day;
}

/** Today as `jjjj-mm-dd`: the day of the server, else of this device in the Netherlands. */
export function today(): string {
  return serverDay ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now());
}

/** The hour of the day (0–23) in the Netherlands; the greeting depends on it. */
export function hourOfDay(): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hour12: false }).format(now()));
}

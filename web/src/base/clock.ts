// SPDX-License-Identifier: EUPL-1.2
// The only place in the web application that reads the wall clock.

let serverDay: string | undefined;
/** How far the clock of the server is ahead of this device, in milliseconds. */
let ahead = 0;

const listeners = new Set<() => void>();

/** Calls back when the day of the server is another one; returns how to stop that. */
export function onNewDay(notify: () => void): () => void {
  listeners.add(notify);
  return () => void listeners.delete(notify);
}

/** The server's clock and day win: the practice environment has a clock of its own. */
export function setServerClock(clock: string, day: string): void {
  const moved = serverDay !== undefined && serverDay !== day;
  serverDay = day;
  const moment = Date.parse(clock);
  ahead = Number.isNaN(moment) ? 0 : moment - Date.now();
  if (moved) listeners.forEach((notify) => notify());
}

/** The present moment, by the clock of the server once it has answered. */
export function now(): Date {
  return new Date(Date.now() + ahead);
}

/** Today as `jjjj-mm-dd`: the day of the server, else of this device in the Netherlands. */
export function today(): string {
  return serverDay ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(now());
}

/** The hour of the day (0–23) in the Netherlands; the greeting depends on it. */
export function hourOfDay(): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hour12: false }).format(now()));
}

/** The day so many days before today as `jjjj-mm-dd`. */
export function daysAgo(days: number): string {
  const moment = new Date(`${today()}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - days);
  return moment.toISOString().slice(0, 10);
}

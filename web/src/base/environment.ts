// SPDX-License-Identifier: EUPL-1.2
// The real and the practice environment are two databases behind one program; the address tells them apart.

export interface Environment {
  /** Path in front of every page and of the API: empty, or `/oefenen`. */
  readonly prefix: string;
  readonly practice: boolean;
}

export const REAL: Environment = { prefix: '', practice: false };
export const PRACTICE: Environment = { prefix: '/oefenen', practice: true };

/** The environment a page address belongs to. */
export function environmentOf(pathname: string): Environment {
  return pathname === PRACTICE.prefix || pathname.startsWith(`${PRACTICE.prefix}/`) ? PRACTICE : REAL;
}

/** Fixed for the life of a page: changing environment is a full page load. */
export const environment: Environment = environmentOf(globalThis.location?.pathname ?? '/');

/** Where the API of an environment lives. */
export function apiBase(of: Environment = environment): string {
  return `${of.prefix}/api/v1`;
}

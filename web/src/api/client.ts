// SPDX-License-Identifier: EUPL-1.2
// The one place that talks to the server.
import { apiBase, environment } from '../base/environment';
import { currentLanguage } from '../i18n';
import type { Problem, Receipt } from './wire';

/** Thrown for every answer outside 2xx, and with status 0 when the server could not be reached. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
  get status(): number {
    return this.problem.status;
  }
}

export const UNREACHABLE = 'niet_bereikbaar';

let csrfToken = '';
let onSignedOut: () => void = () => undefined;

/** The session hands over its token; unsafe requests send it back. */
export function setCsrf(token: string): void {
  csrfToken = token;
}

/** Called once for each answer 401 on a request other than the one that asks who is signed in. */
export function setSignedOutHandler(handler: () => void): void {
  onSignedOut = handler;
}

async function readProblem(response: Response): Promise<Problem> {
  const fallback: Problem = { title: response.statusText || String(response.status), status: response.status };
  if (!(response.headers.get('content-type') ?? '').includes('json')) return fallback;
  try {
    return { ...fallback, ...((await response.json()) as Problem) };
  } catch {
    return fallback;
  }
}

const standardHeaders = () => ({ Accept: 'application/json', 'Accept-Language': currentLanguage() });

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(apiBase() + path, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError({ title: UNREACHABLE, code: UNREACHABLE, status: 0 });
  }
}

/** The practice environment was made anew: nothing of this page is there any more, so it begins again too. */
export const BEGAN_AGAIN = 'oefening_opnieuw';

let leaving = false;

/** Once: several requests hear of it, and a second navigation would break off the first. */
function beginAgain(): void {
  if (!leaving) location.assign(`${environment.prefix}/aanmelden`);
  leaving = true;
}

async function refused(response: Response, asksWho: boolean): Promise<never> {
  const problem = await readProblem(response);
  if (response.status === 401 && !asksWho) {
    if (problem.code === BEGAN_AGAIN) beginAgain();
    else onSignedOut();
  }
  throw new ApiError(problem);
}

async function answer<T>(response: Response, asksWho = false): Promise<T> {
  if (!response.ok) return refused(response, asksWho);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

let reading = 0;

/** How many resources are on their way. */
export function readingCount(): number {
  return reading;
}

async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  reading += 1;
  try {
    const response = await send(path, { headers: standardHeaders(), ...(signal ? { signal } : {}) });
    return await answer<T>(response, path === '/sessies/huidige');
  } finally {
    reading -= 1;
  }
}

/** Answers that were asked before the part that shows them is there. */
const ahead = new Map<string, Promise<unknown>>();
/** What nobody came for by then is too old to be shown. */
const AHEAD_MS = 3_000;

/** Asks what the parts of a page will read, while the page itself is still on its way. Each answer serves one reader. */
export function askAhead(paths: readonly string[]): void {
  for (const path of paths) {
    if (ahead.has(path)) continue;
    const coming = read<unknown>(path);
    coming.catch(() => undefined); // told to who reads it
    ahead.set(path, coming);
    setTimeout(() => ahead.get(path) === coming && ahead.delete(path), AHEAD_MS);
  }
}

/** Reads a resource. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const coming = ahead.get(path) as Promise<T> | undefined;
  ahead.delete(path);
  const data = await (coming ?? read<T>(path, signal));
  signal?.throwIfAborted();
  return data;
}

/** Reads bytes, such as a map tile; undefined when there is nothing there. */
export async function getBytes(path: string): Promise<ArrayBuffer | undefined> {
  const response = await send(path, {});
  if (!response.ok) throw new ApiError(await readProblem(response));
  return response.status === 204 ? undefined : response.arrayBuffer();
}

/** Changes something. `key` makes a repeated act harmless: the server answers the second time with the first receipt. */
export async function change<T>(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: unknown, key?: string): Promise<T> {
  const headers: Record<string, string> = { ...standardHeaders(), 'X-CSRF-Token': csrfToken };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  // A small note may still go out while the page goes: what the reader saw, how far he is.
  const response = await send(path, { method, headers, keepalive: method === 'PUT', ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return answer<T>(response, path === '/sessies');
}

/** Sends a file as the body. */
export async function upload<T>(path: string, file: Blob, signal: AbortSignal): Promise<T> {
  const headers = { ...standardHeaders(), 'X-CSRF-Token': csrfToken, 'Content-Type': 'application/octet-stream' };
  const response = await send(path, { method: 'POST', headers, body: file, signal });
  return answer<T>(response);
}

/** What an act is done to: an existing object, or the collection in which it makes a new one. */
export interface ActTarget {
  /** Plural noun of the API, e.g. `vraagstukken`. */
  meervoud: string;
  id?: string;
}

/** What is sent to do an act. `bevestigd`: the warnings that the sender saw, and why he goes on. */
export interface ActBody {
  handeling: string;
  invoer: unknown;
  bevestigd?: { regel: string; reden: string }[];
}

/** Versions that came from acts of this tab: what others hear of them is no news here. */
export const ownVersions = new Map<string, number>();

/** Does an act. The input names what it rests on (hashes), so that two people on two parts of a text never collide. */
export async function postAct(target: ActTarget, body: ActBody, key: string): Promise<Receipt> {
  const path = target.id ? `/${target.meervoud}/${target.id}/handelingen` : `/${target.meervoud}/handelingen`;
  const receipt = await change<Receipt>('POST', path, body, key);
  ahead.clear();
  ownVersions.set(receipt.id, receipt.versie);
  globalThis.dispatchEvent?.(new CustomEvent('ruimte:handeling', { detail: body.handeling }));
  return receipt;
}

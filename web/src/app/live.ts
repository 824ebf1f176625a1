// SPDX-License-Identifier: EUPL-1.2
// What others change, on the moment that they do: one stream of the server per browser, shared by its tabs. The tab that
// holds the lock reads the stream and tells the others; when it closes, the next one goes on where it was.
import { apiBase, environment } from '../base/environment';
import { jitter } from '../base/jitter';

/** A dossier that is now at this version. */
export interface Change {
  meervoud: string;
  id: string;
  versie: number;
}

export type Connection = 'aan' | 'weg' | 'afgemeld';

/** `alles`: more was missed than can be told. `begin`: from here on everything is heard. */
export type News = { change: Change } | { alles: true } | { begin: true } | { connection: Connection };

export interface Message {
  event: string;
  id: string;
  data: string;
}

/** Takes the complete messages out of a text of server-sent events; the rest is the begin of the next. */
export function takeMessages(text: string): { messages: Message[]; rest: string } {
  const blocks = text.split('\n\n');
  const rest = blocks.pop() ?? '';
  const messages = blocks.map((block) => {
    const found: Message = { event: '', id: '', data: '' };
    for (const line of block.split('\n')) {
      const [name, ...value] = line.split(': ');
      if (name === 'event' || name === 'id' || name === 'data') found[name] = value.join(': ');
    }
    return found;
  });
  return { messages: messages.filter(({ event }) => event !== ''), rest };
}

/** Counts and lists that follow from many dossiers. */
const DERIVED = /^\/(verwachtingen|signalen|overzichten\/|schema|gereedheid|menskracht|budgetten|overlegtijd|conflictverslag|mogelijke-handelingen)/;

export const isDerived = (path: string): boolean => DERIVED.test(path);

/** How a path that was read has to do with a change: the dossier itself, or a list in which it may stand. */
export function concerns(path: string, { meervoud, id }: Pick<Change, 'meervoud' | 'id'>): 'dossier' | 'lijst' | undefined {
  const bare = path.split('?')[0] ?? '';
  if (bare === `/${meervoud}/${id}` || bare.startsWith(`/${meervoud}/${id}/`)) return 'dossier';
  return bare === `/${meervoud}` || bare === `/${meervoud}/tellingen` || DERIVED.test(bare) ? 'lijst' : undefined;
}

/** Longer than the server is ever silent. */
const SILENCE_MS = 40_000;
const RETRY_MS = 1_000;
const SPREAD_MS = 2_000;
const MOST_WAITS = 5;

const NAME = `ruimtemaker.live${environment.prefix}`;

type Told = { news: News } | { last: string } | { ask: true } | { restart: string };

interface Live {
  /** The reader is someone else, or in another function: the stream is read anew. */
  restart: (owner: string) => void;
  stop: () => void;
}

/** Reads one stream until it ends; rejects when the connection breaks. False when the session is over. */
async function readStream(last: string, signal: AbortSignal, onMessage: (message: Message) => void): Promise<boolean> {
  const response = await fetch(`${apiBase()}/wijzigingen`, { headers: { Accept: 'text/event-stream', ...(last ? { 'Last-Event-ID': last } : {}) }, credentials: 'same-origin', cache: 'no-store', signal });
  if (response.status === 401) return false;
  if (!response.ok || !response.body) throw new Error(`stream: ${response.status}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('stream: silent')), SILENCE_MS);
    });
    const { done, value } = await Promise.race([reader.read(), silence]).finally(() => clearTimeout(timer));
    if (done) return true;
    const { messages, rest } = takeMessages(text + value);
    text = rest;
    messages.forEach(onMessage);
  }
}

/** Waits; shorter when the network comes back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    for (const [target, event] of [[globalThis, 'online'], [signal, 'abort']] as const) target.addEventListener(event, () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/** Keeps a stream open as long as this tab lives, from `last` on. */
async function lead(stop: AbortSignal, known: { last: string; connection: Connection }, attempts: { current?: AbortController }, tell: (told: Told) => void): Promise<void> {
  const say = (connection: Connection) => {
    if (known.connection !== connection) tell({ news: { connection } });
  };
  let failures = 0;
  while (!stop.aborted) {
    const attempt = new AbortController();
    attempts.current = attempt;
    const signal = AbortSignal.any([stop, attempt.signal]);
    const open = await readStream(known.last, signal, ({ event, id, data }) => {
      failures = 0;
      if (id) tell({ last: id });
      if (event === 'wijziging') tell({ news: { change: JSON.parse(data) as Change } });
      if (event === 'begin') tell({ news: { begin: true } });
      if (event === 'herlaad') tell({ news: { alles: true } });
      if (event !== 'einde') say('aan');
    }).catch(() => true);
    if (stop.aborted) return;
    if (attempt.signal.aborted && navigator.onLine) continue;
    say(open ? 'weg' : 'afgemeld');
    failures += 1;
    await pause(open ? RETRY_MS * Math.min(failures, MOST_WAITS) + jitter(SPREAD_MS) : SILENCE_MS, signal);
  }
}

/** Starts to listen for `owner`; `onNews` is called for what this or another tab of the browser heard. */
export function startLive(owner: string, onNews: (news: News) => void): Live {
  const stop = new AbortController();
  const attempts: { current?: AbortController } = {};
  const known: { last: string; connection: Connection } = { last: '', connection: 'aan' };
  let whose = owner;
  const channel = new BroadcastChannel(NAME);
  let leading = false;
  const hear = (told: Told) => {
    if ('last' in told) known.last = told.last;
    if ('restart' in told && told.restart !== whose) {
      whose = told.restart;
      known.last = '';
    }
    if ('news' in told) {
      if ('connection' in told.news) known.connection = told.news.connection;
      onNews(told.news);
    }
    if (!leading) return;
    if ('ask' in told) channel.postMessage({ news: { connection: known.connection } } satisfies Told);
    if ('restart' in told) attempts.current?.abort();
  };
  const tell = (told: Told) => {
    hear(told);
    channel.postMessage(told);
  };
  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  const begin = () => {
    leading = true;
    return lead(stop.signal, known, attempts, tell);
  };
  const cut = () => attempts.current?.abort();
  globalThis.addEventListener('offline', cut);
  // Without locks (plain http elsewhere than on this machine) every tab listens for itself.
  if (navigator.locks) navigator.locks.request(NAME, { signal: stop.signal }, begin).catch(() => undefined);
  else void begin();
  channel.postMessage({ ask: true } satisfies Told);
  return {
    restart: (next) => tell({ restart: next }),
    stop: () => {
      stop.abort();
      globalThis.removeEventListener('offline', cut);
      channel.close();
    },
  };
}

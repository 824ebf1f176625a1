// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownVersions } from '../api/client';
import { onScreen } from '../api/resource';
import { concerns, takeMessages } from './live';
import { LiveScreen } from './live-screen';
import { hear, loadSeen, look, readSeen, sawAll } from './seen';
import { textChanges } from './text-changes';

const ID = '019d47a0-9700-7d7c-b36b-4fa11a333460';
const change = (versie: number, id = ID) => ({ meervoud: 'vraagstukken', id, versie });

describe('the stream', () => {
  test('comes in pieces; only whole messages count, and signs of life are none', () => {
    const first = takeMessages(':\n\nretry: 1000\nevent: begin\nid: a\ndata: {}\n\nevent: wijziging\nid: b\nda');
    expect(first.messages).toEqual([{ event: 'begin', id: 'a', data: '{}' }]);
    expect(takeMessages(`${first.rest}ta: {"id":"x: y"}\n\n`).messages).toEqual([{ event: 'wijziging', id: 'b', data: '{"id":"x: y"}' }]);
  });

  test('a change is about its dossier, the lists of its noun, and what is counted from many', () => {
    const about = (path: string) => concerns(path, change(1));
    expect(about(`/vraagstukken/${ID}`)).toBe('dossier');
    expect(about(`/vraagstukken/${ID}/mogelijke-handelingen`)).toBe('dossier');
    expect(about('/vraagstukken?sorteer=titel')).toBe('lijst');
    expect(about('/vraagstukken/tellingen')).toBe('lijst');
    expect(about('/verwachtingen')).toBe('lijst');
    for (const path of ['/vraagstukken/019d47a0-9700-7d7c-b36b-4fa11a333461', '/afspraken', '/catalogus/provincie', '/sessies/huidige']) expect(about(path)).toBeUndefined();
  });
});

describe('the screen', () => {
  const read = vi.fn<(path: string) => void>();
  const hooks = { onChanges: vi.fn(), onList: vi.fn(), onOwn: vi.fn() };
  const show = (path: string) => onScreen.add({ path, reload: () => read(path) });
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.clearAllMocks();
    onScreen.clear();
    ownVersions.clear();
    document.body.innerHTML = '';
  });

  test('lists are read again; the dossier that is being read is not, and is told of', () => {
    show('/vraagstukken?limiet=50');
    show(`/vraagstukken/${ID}`);
    show('/afspraken');
    new LiveScreen(hooks).hear(change(3));
    vi.advanceTimersByTime(300);
    expect(read.mock.calls).toEqual([['/vraagstukken?limiet=50']]);
    expect(hooks.onChanges).toHaveBeenCalledWith([change(3)], [change(3)]);
  });

  test('nothing is read again while a form is filled in; after that it is', () => {
    document.body.innerHTML = '<form class="act-form"></form>';
    show('/vraagstukken');
    const screen = new LiveScreen(hooks);
    screen.hear(change(3));
    vi.advanceTimersByTime(5000);
    expect(read).not.toHaveBeenCalled();
    document.body.innerHTML = '';
    screen.flush();
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('what the reader did himself is no news', () => {
    show(`/vraagstukken/${ID}`);
    ownVersions.set(ID, 4);
    const screen = new LiveScreen(hooks);
    screen.hear(change(4));
    vi.advanceTimersByTime(300);
    expect(hooks.onChanges).not.toHaveBeenCalled();
    expect(hooks.onOwn).toHaveBeenCalledWith([change(4)]);
    screen.hear(change(5));
    vi.advanceTimersByTime(300);
    expect(hooks.onChanges).toHaveBeenCalledWith([change(5)], [change(5)]);
  });

  test('a burst reads a list twice, not as often as it changes', () => {
    show('/vraagstukken');
    const screen = new LiveScreen(hooks);
    for (let versie = 1; versie <= 20; versie += 1) {
      screen.hear(change(versie));
      screen.flush();
    }
    vi.advanceTimersByTime(5000);
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('what was seen', () => {
  const key = `vraagstukken/${ID}`;
  const answers = (items: object[]) => vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(JSON.stringify({ items, meer: false, tot: 'hier' })));
  afterEach(() => vi.restoreAllMocks());

  test('a change stays on the list until the reader looked at that version', async () => {
    vi.useRealTimers();
    const sent = answers([]);
    await loadSeen('els');
    hear('els', [change(3)]);
    hear('els', [change(4)]);
    expect(readSeen('els').gewijzigd).toEqual({ [key]: 4 });
    await look('els', change(4));
    expect(sent).toHaveBeenLastCalledWith(expect.stringContaining(`/gezien/${key}`), expect.objectContaining({ method: 'PUT', keepalive: true }));
    hear('els', [change(4)]);
    expect(readSeen('els').gewijzigd).toEqual({});
    hear('els', [change(5)]);
    expect(Object.keys(readSeen('els').gewijzigd)).toHaveLength(1);
    expect(readSeen('jan').gewijzigd).toEqual({});
  });

  test('what the server tells is what was changed elsewhere; what is heard while it is asked stays', async () => {
    vi.useRealTimers();
    answers([{ meervoud: 'afspraken', id: 'a', versie: 7, gezien: 5 }]);
    const asked = loadSeen('piet');
    hear('piet', [change(2)]);
    await asked;
    expect(readSeen('piet')).toEqual({ gezien: { 'afspraken/a': 5 }, gewijzigd: { 'afspraken/a': 7, [key]: 2 }, meer: false, tot: 'hier' });
    await sawAll('piet');
    expect(readSeen('piet').gewijzigd).toEqual({});
  });
});

test('texts that differ are found in the whole record; ids, codes and moments are no texts', () => {
  const before = { titel: 'Een polder', id: 'a', fase: 'nieuw', op: '2026-01-01', delen: [{ id: '1', tekst: 'Wij bouwen hier.' }, { id: '2', tekst: 'En daar niet.' }] };
  const after = { titel: 'Een polder', id: 'b', fase: 'rijp', op: '2026-01-02', delen: [{ id: '2', tekst: 'En daar wel.' }, { id: '1', tekst: 'Wij bouwen hier.' }], kern: 'Er kwam iets bij.' };
  expect(textChanges(before, after)).toEqual([
    { veld: 'tekst', before: 'En daar niet.', after: 'En daar wel.' },
    { veld: 'kern', before: '', after: 'Er kwam iets bij.' },
  ]);
  expect(textChanges(before, before)).toEqual([]);
});

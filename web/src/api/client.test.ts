// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, test, vi } from 'vitest';
import { askAhead, BEGAN_AGAIN, get } from './client';

afterEach(() => void vi.unstubAllGlobals());

/** Answers each request with how many were made. */
function counting() {
  let made = 0;
  const server = vi.fn(async () => new Response(JSON.stringify((made += 1)), { headers: { 'content-type': 'application/json' } }));
  vi.stubGlobal('fetch', server);
  return server;
}

test('what was asked ahead serves one reader; the next asks anew', async () => {
  const server = counting();
  askAhead(['/a', '/a']);
  expect(await get('/a')).toBe(1);
  expect(await get('/a')).toBe(2);
  expect(server).toHaveBeenCalledTimes(2);
});

test('who left does not get an answer that was asked ahead', async () => {
  counting();
  const control = new AbortController();
  askAhead(['/b']);
  control.abort();
  await expect(get('/b', control.signal)).rejects.toThrow();
});

test('a failure is told to who reads it', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
  askAhead(['/c']);
  await expect(get('/c')).rejects.toMatchObject({ problem: { status: 503 } });
});

test('when the practice cycle began anew the page goes to the sign-in page once, however many requests hear of it', async () => {
  const gone = () => new Response(JSON.stringify({ title: 'weg', status: 401, code: BEGAN_AGAIN }), { status: 401, headers: { 'content-type': 'application/problem+json' } });
  vi.stubGlobal('fetch', async () => gone());
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
  await Promise.allSettled([get('/d'), get('/e')]);
  expect(assign).toHaveBeenCalledTimes(1);
});

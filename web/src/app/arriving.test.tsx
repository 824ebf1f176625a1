// SPDX-License-Identifier: EUPL-1.2
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceArrived, useArriving } from './arriving';

let reading = 0;
vi.mock('../api/client', () => ({ readingCount: () => reading }));

function Page({ path, loading }: { path: string; loading?: boolean }) {
  useArriving(path, true);
  return <main>{loading ? <p className="loading" /> : <h1>{path}</h1>}</main>;
}

const arriving = () => document.documentElement.classList.contains('arriving');
const frames = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  reading = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  document.documentElement.className = '';
});

test('a page is in sight once nothing is on its way', async () => {
  reading = 1;
  render(<Page path="/start" />);
  await frames(300);
  expect(arriving()).toBe(true);
  reading = 0;
  await frames(100);
  expect(arriving()).toBe(false);
});

test('what says that it is loading keeps the page waiting, but not for ever', async () => {
  document.documentElement.classList.add('opening');
  render(<Page path="/start" loading />);
  await frames(900);
  expect(arriving()).toBe(true);
  await frames(200);
  expect(document.documentElement.className).toBe('');
});

test('the next page waits again, and what waited for the one before is dropped', async () => {
  const said: string[] = [];
  reading = 1;
  const { rerender } = render(<Page path="/start" />);
  onceArrived(() => said.push('start'));
  rerender(<Page path="/kaart" />);
  onceArrived(() => said.push('kaart'));
  reading = 0;
  await frames(100);
  expect(said).toEqual(['kaart']);
  onceArrived(() => said.push('now'));
  expect(said).toEqual(['kaart', 'now']);
});

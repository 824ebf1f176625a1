// SPDX-License-Identifier: EUPL-1.2
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { later } from './later';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
afterEach(() => document.body.replaceChildren());

function place() {
  const element = document.body.appendChild(document.createElement('div'));
  return { element, root: createRoot(element) };
}

const Name = ({ name }: { name: string }) => <b>{name}</b>;

test('what waits stands there until the code is there, and what was brought ahead stands there at once', async () => {
  let bring = (_: { default: typeof Name }): void => undefined;
  const Part = later(() => new Promise<{ default: typeof Name }>((done) => (bring = done)), <i>even wachten</i>);
  const { element, root } = place();
  await act(() => root.render(<Part name="Kaart" />));
  expect(element.innerHTML).toBe('<i>even wachten</i>');
  await act(async () => bring({ default: Name }));
  expect(element.innerHTML).toBe('<b>Kaart</b>');
  const second = place();
  await act(() => second.root.render(<Part name="Lijst" />));
  expect(second.element.innerHTML).toBe('<b>Lijst</b>');
});

test('code that could not be brought is asked for again', async () => {
  let tries = 0;
  const Part = later(async () => {
    tries += 1;
    if (tries === 1) throw new Error('weg');
    return { default: Name };
  });
  await expect(Part.fetch()).rejects.toThrow('weg');
  await Part.fetch();
  const { element, root } = place();
  await act(() => root.render(<Part name="Kaart" />));
  expect(element.innerHTML).toBe('<b>Kaart</b>');
});

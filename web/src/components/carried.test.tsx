// SPDX-License-Identifier: EUPL-1.2
import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { carry, useCarried } from './carried';

function Form({ soort }: { soort: string }) {
  return <output>{JSON.stringify(useCarried(soort) ?? null)}</output>;
}

test('a page that is drawn more than once still finds what was carried; the next page does not', () => {
  carry('vraagstuk', { titel: 'Wonen in natuur' });
  const first = render(<StrictMode><Form soort="vraagstuk" /></StrictMode>);
  expect(first.container.textContent).toBe('{"titel":"Wonen in natuur"}');
  first.unmount();
  expect(render(<Form soort="vraagstuk" />).container.textContent).toBe('null');
});

test('what is carried for another kind stays for it', () => {
  carry('claim', { titel: 'Bos' });
  expect(render(<Form soort="vraagstuk" />).container.textContent).toBe('null');
  expect(render(<Form soort="claim" />).container.textContent).toBe('{"titel":"Bos"}');
});

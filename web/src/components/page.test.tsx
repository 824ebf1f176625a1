// SPDX-License-Identifier: EUPL-1.2
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { ProblemNote } from './page';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

test('a problem names the fields that are wrong, not only that some are', async () => {
  const element = document.body.appendChild(document.createElement('div'));
  const fouten = [{ code: 'te_kort', pointer: '/invoer/anders/0/vanJaar', melding: 'Gebruik ten minste 3 tekens.' }, { code: 'leeg', pointer: '/', melding: 'Er staat niets in.' }];
  await act(() => createRoot(element).render(<ProblemNote problem={{ title: 'Invoer klopt nog niet', status: 400, fouten }} />));
  expect([...element.querySelectorAll('li')].map((one) => one.textContent)).toEqual(['Van jaar: Gebruik ten minste 3 tekens.', 'Er staat niets in.']);
});

// SPDX-License-Identifier: EUPL-1.2
import { render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Feitstand } from '../../../api/generated/types';
import { loadPageTexts } from '../../../i18n';
import { SharedPicture } from './SharedPicture';

const statement = (id: string, stand?: Feitstand) => ({ id, tekst: `Feit ${id}`, door: 'lvvn', op: '2026-01-15T10:00:00.000000Z', oordelen: [], ...(stand ? { stand } : {}) });

beforeEach(async () => {
  // Words of lists come later than the page; the count does not wait for them.
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  await loadPageTexts();
});
afterEach(() => vi.unstubAllGlobals());

// @eis INF-03
test('the shared picture counts its facts: shared, disputed and open', async () => {
  const beeld = [statement('1', 'gedeeld'), statement('2', 'betwist'), statement('3', 'betwist'), statement('4', 'open'), statement('5')];
  const shown = render(<SharedPicture dialogue={{ id: 'd', beeld } as never} issueId="v" issue={{ acts: {}, sheet: {} } as never} />);
  await waitFor(() => expect(shown.container.textContent).toContain('feiten: 1 gedeeld · 2 betwist · 2 open'));
});

test('a dialogue without statements counts nothing', () => {
  const shown = render(<SharedPicture dialogue={{ id: 'd', beeld: [] } as never} issueId="v" issue={{ acts: {}, sheet: {} } as never} />);
  expect(shown.container.textContent).toBe('');
});

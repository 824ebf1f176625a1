// SPDX-License-Identifier: EUPL-1.2
import { render, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { loadPageTexts, t } from '../../i18n';

const active = vi.hoisted(() => ({ functie: undefined as string | undefined }));
vi.mock('../../app/session', () => ({ useSession: () => ({ active }) }));

await loadPageTexts();
const { roleOf, Rules } = await import('./Rules');

const ROLES = ['provincie', 'departement', 'bestuur', 'secretaris', 'regie', 'anderen'] as const;

describe('the rules of the game on the page of a cycle', () => {
  // @eis ACC-04
  it('say the goal, the rules and what is expected of every role', () => {
    active.functie = 'gedeputeerde';
    const { container, getByRole } = render(<Rules />);
    for (const heading of ['spelregels.doelKop', 'spelregels.regelsKop', 'spelregels.verwachtKop'] as const) expect(getByRole('heading', { name: t(heading) })).toBeTruthy();
    expect(within(container).getAllByRole('listitem').length).toBeGreaterThanOrEqual(6);
    for (const role of ROLES) expect(container.textContent).toContain(t(`spelregels.doet.${role}`));
  });
  it('put the own role first, in plain sight', () => {
    active.functie = 'secretaris_gremium';
    const { container } = render(<Rules />);
    const first = container.querySelector('dl');
    expect(first?.closest('details')).toBeNull();
    expect(first?.textContent).toContain(t('spelregels.doet.secretaris'));
    expect(first?.textContent).toContain(t('spelregels.uRol'));
  });
  it('know a role for every function; who stands beside the two sides reads so', () => {
    expect(roleOf('projectleider')).toBe('provincie');
    expect(roleOf('kennisinstelling')).toBe('anderen');
    expect(roleOf(undefined)).toBeUndefined();
  });
  it('are written in sentences of at most twenty words', () => {
    for (const role of ROLES) for (const sentence of t(`spelregels.doet.${role}`).split(/[.;]\s*/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(20);
  });
});

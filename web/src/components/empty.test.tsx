// SPDX-License-Identifier: EUPL-1.2
// What has nothing in it is not drawn: a reader of a screen would be told of a list or table without content.
import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { DoorList } from './ClosedDoors';
import { RecordView } from './RecordView';

// words for ids never come here
vi.stubGlobal('fetch', () => new Promise(() => undefined));

it('draws no list when no door is closed', () => {
  expect(render(<DoorList doors={[]} />).container.innerHTML).toBe('');
});

it('draws no table for a list of nothing inside a record', () => {
  const { container } = render(<RecordView record={{ treden: [{ naam: 'Kring', nummer: 1, gremia: [] }, { naam: 'Tafel', nummer: 2, gremia: ['bol', 'mr'] }] }} hide={[]} />);
  expect(container.querySelectorAll('table')).toHaveLength(1);
  for (const row of container.querySelectorAll('tr')) expect(row.children.length).toBeGreaterThan(0);
});

// SPDX-License-Identifier: EUPL-1.2
// Buttons above a list for the acts that make a new object of a noun; each opens its form in the sheet.
import { useCallback, useEffect, useState } from 'react';
import { Button } from './button';
import { navigate } from '../app/router';
import { useResource, useShared } from '../api/resource';
import type { Page, PossibleAct } from '../api/wire';
import { ActSheet, useActSheet } from './acts';
import { useCarried } from './carried';

/** Whether the server lets the reader begin one of this noun; false while it is not known. */
export function useCanBegin(soort: string): boolean {
  return useShared<Page<PossibleAct>>(`/mogelijke-handelingen?soort=${soort}`)?.items.some((act) => act.toegestaan) ?? false;
}

/** Shows nothing when the reader cannot make one: the list itself is the main thing. */
export function CreationActs({ meervoud, soort }: { meervoud: string; soort: string }) {
  const acts = useResource<Page<PossibleAct>>(`/mogelijke-handelingen?soort=${soort}`);
  const sheet = useActSheet(useCallback(() => undefined, []));
  const open = (acts.data?.items ?? []).filter((act) => act.toegestaan);
  const carried = useCarried(soort);
  const { start } = sheet;
  const first = open[0];
  // Who comes from elsewhere with a beginning finds the form open.
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    if (!carried || opened || !first) return;
    setOpened(true);
    start({ act: first, start: carried });
  }, [carried, opened, first, start]);
  if (open.length === 0) return null;
  return (
    <div className="answer not-printed">
      {open.map((act) => (
        <Button key={act.handeling} appearance="secondary-action-button" onClick={() => sheet.start({ act })}>
          {act.label}
        </Button>
      ))}
      <ActSheet started={sheet.started} target={{ meervoud }} onDone={(receipt) => navigate(`/${meervoud}/${receipt.id}`)} onClose={sheet.close} />
    </div>
  );
}

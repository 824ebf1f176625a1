// SPDX-License-Identifier: EUPL-1.2
// What can be done for one item or promise, at that item.
import type { PossibleAct } from '../../../api/wire';
import type { StartedAct } from '../../../components/acts';
import { Button } from '../../../components/button';
import { actsAbout } from '../model';

export interface Doing {
  acts: readonly PossibleAct[];
  onStart: (started: StartedAct) => void;
}

/** `field` is the field of the form that names the part. */
export function PartActs({ acts, onStart, field, id, about }: Doing & { field: 'punt' | 'toezegging'; id: string; about: string }) {
  const offered = actsAbout(acts, id);
  if (offered.length === 0) return null;
  return (
    <div className="answer not-printed">
      {offered.map((act) => (
        <Button key={act.handeling} appearance="secondary-action-button" onClick={() => onStart({ act, given: { [field]: id }, about })}>
          {act.label}
        </Button>
      ))}
    </div>
  );
}

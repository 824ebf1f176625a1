// SPDX-License-Identifier: EUPL-1.2
// The acts about one thing on the page, as buttons beside it.
import type { StartedAct } from '../../../components/acts';
import { Button } from '../../../components/button';

export function Offered({ offered, onStart }: { offered: readonly StartedAct[]; onStart: (started: StartedAct) => void }) {
  if (offered.length === 0) return null;
  return (
    <div className="answer not-printed">
      {offered.map((started) => (
        <Button key={started.act.handeling} appearance="secondary-action-button" onClick={() => onStart(started)}>
          {started.act.label}
        </Button>
      ))}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// How far a job is, in words and as a bar, with a way to stop it.
import type { Taak } from '../../api/generated/types';
import { Button } from '../../components/button';
import { Status } from '../../components/marks';
import { t } from '../../i18n';
import { isOver } from './jobs';

interface JobProgressProps {
  job?: Taak;
  /** The question is on its way to the server. */
  sending: boolean;
  words: string;
  wrong: boolean;
  /** Names the bar. */
  label: string;
  onStop: () => void;
}

export function JobProgress({ job, sending, words, wrong, label, onStop }: JobProgressProps) {
  if (!sending && !job) return null;
  const running = sending || (job !== undefined && !isOver(job));
  return (
    <div className="read-progress">
      <p role="status">
        {wrong ? <Status tone="fout">{words}</Status> : words} {job?.reden}
      </p>
      {running ? (
        <>
          <progress aria-label={label} max={1000} value={sending || !job?.promille ? undefined : job.promille} />
          <Button appearance="secondary-action-button" disabled={job?.stopGevraagd} onClick={onStop}>
            {t(job?.stopGevraagd ? 'inlezen.stopt' : 'inlezen.stop')}
          </Button>
        </>
      ) : null}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The line that never goes away: the four steps of the cycle, with the mark of today, and the next meeting.
import type { CyclusToestand, OverlegRij } from '../api/generated/types';
import { useWords } from '../api/labels';
import { useShared } from '../api/resource';
import type { Page } from '../api/wire';
import { today } from '../base/clock';
import { StepGlyph } from '../components/icons';
import { t, type TextKey } from '../i18n';
import { longDate, shortDate } from '../i18n/format';
import { Link } from './router';
import { cycleSteps, type CycleStep } from './cycle';

function Step({ step }: { step: CycleStep }) {
  return (
    <li className="cycle-step" data-step={step.nr} data-state={step.state} aria-current={step.state === 'nu' ? 'step' : undefined}>
      <StepGlyph step={step.nr} />
      <span className="cycle-word">
        <span className="visually-hidden">{t('cyclus.stap', { nr: step.nr })}</span>
        {t(`stap.${step.nr}` as TextKey)}
      </span>
      {step.from && step.to ? (
        <span className="cycle-when">{step.state === 'nu' ? t('cyclus.tot', { dag: shortDate(step.to) }) : `${shortDate(step.from)} – ${shortDate(step.to)}`}</span>
      ) : null}
      <Progress step={step} />
    </li>
  );
}

/** The bar under a step. A meter of the browser: its filling needs no style attribute. */
function Progress({ step }: { step: CycleStep }) {
  const part = step.state === 'voorbij' ? 100 : step.state === 'nu' ? step.part : 0;
  return (
    <>
      <svg className="cycle-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="cycle-bar-edge" x="0" y="0" width="100" height="10" />
        <rect className="cycle-bar-fill" x="0" y="0" width={part} height="10" />
        {step.state === 'nu' ? <line className="cycle-bar-today" x1={part} x2={part} y1="-8" y2="10" /> : null}
      </svg>
      {step.state === 'nu' ? <span className="visually-hidden">{t('cyclus.vandaag', { dag: longDate(today()), deel: part })}</span> : null}
    </>
  );
}

/** The cycle under the head of every page. */
export default function CycleLine() {
  const cycles = useShared<Page>('/cycli?limiet=1&sorteer=-bijgewerktOp');
  const id = cycles?.items[0]?.id;
  const state = useShared<CyclusToestand>(typeof id === 'string' ? `/cycli/${id}` : null);
  const words = useWords();
  const steps = cycleSteps(state, today(), (step) => words.step(step).nr);
  const meetings = useShared<Page<OverlegRij & { id: string }>>('/overleggen?limiet=100&sorteer=datum');
  const next = meetings?.items.find((meeting) => meeting.datum >= today());
  return (
    <div className="cycle">
      <ol className="cycle-steps" aria-label={t('cyclus.naam')}>
        {steps.map((step) => (
          <Step key={step.nr} step={step} />
        ))}
      </ol>
      {next ? (
        <p className="cycle-next">
          <Link to={`/overleggen/${next.id}`}>{t('cyclus.volgende', { dag: shortDate(next.datum) })}</Link>
        </p>
      ) : null}
    </div>
  );
}

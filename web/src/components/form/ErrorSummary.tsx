// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { UNREACHABLE } from '../../api/client';
import type { Problem } from '../../api/wire';
import { t } from '../../i18n';
import { ProblemNote } from '../page';
import { RefusalText } from '../Refusal';
import { controlId, errorsByPointer } from './model';

/** Shows all errors of an answer, each with a link to its field, and takes the focus. */
export function ErrorSummary({ problem, labels, idOf = controlId }: { problem: Problem; labels: Readonly<Record<string, string>>; idOf?: (pointer: string) => string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const order = Object.keys(labels);
  const place = (pointer: string) => (pointer in labels ? order.indexOf(pointer) : order.length);
  const errors = Object.entries(errorsByPointer(problem.fouten)).sort(([a], [b]) => place(a) - place(b));
  if (problem.code === UNREACHABLE) return <ProblemNote problem={problem} />;
  return (
    <div className="note" data-tone="fout" role="alert" tabIndex={-1} ref={box}>
      <p className="strong">{errors.length > 0 ? t('formulier.fouten', { n: errors.length }) : problem.title}</p>
      {errors.length > 0 ? (
        <ul>
          {errors.map(([pointer, melding]) => (
            <li key={pointer}>
              {pointer in labels ? (
                <a className="utrecht-link utrecht-link--html-a" href={`#${idOf(pointer)}`} onClick={(event) => focusField(event, idOf(pointer))}>
                  {labels[pointer]}: {melding}
                </a>
              ) : (
                melding
              )}
            </li>
          ))}
        </ul>
      ) : (
        <RefusalText refusal={problem.weigering ?? { code: problem.code ?? '', reden: problem.detail ?? '', wanneer: 'na_aanpassing', wanneerLabel: '' }} />
      )}
    </div>
  );
}

function focusField(event: { preventDefault: () => void }, id: string): void {
  event.preventDefault();
  const field = document.getElementById(id);
  const part = field?.closest('details');
  if (part) part.open = true;
  const control = field?.matches('fieldset') ? (field.querySelector<HTMLElement>('input, select, textarea, button') ?? field) : field;
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}

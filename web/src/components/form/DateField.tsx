// SPDX-License-Identifier: EUPL-1.2
// A day: typed as `31-12-2026`, whatever language the browser has, or chosen in the calendar of the browser.
import { IconCalendarEvent } from '@tabler/icons-react';
import { Textbox } from '@utrecht/component-library-react';
import { useRef, useState } from 'react';
import { t } from '../../i18n';
import { fullDate } from '../../i18n/format';
import { Icon } from '../icons';
import { dayProblem, isoDay, typedDay } from './date';
import { type FieldProps, labelOf, SingleField, useField } from './field';

/** Opens the calendar of the browser. It is an addition: the field itself works without. */
function CalendarButton({ label, day, onPick }: { label: string; day: string; onPick: (day: string) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  if (!('showPicker' in HTMLInputElement.prototype)) return null;
  return (
    <span className="calendar">
      <button type="button" className="calendar-button" onClick={() => picker.current?.showPicker()}>
        <Icon of={IconCalendarEvent} />
        <span className="visually-hidden">{t('datum.kies', { wat: label })}</span>
      </button>
      <input ref={picker} type="date" tabIndex={-1} aria-hidden="true" value={day} onChange={(event) => onPick(event.target.value)} />
    </span>
  );
}

/** The field. What is typed becomes a day of the wire when the reader leaves it. */
export function DateField({ field, pointer, value, onChange }: FieldProps) {
  const { id, error, described } = useField(pointer);
  const [left, setLeft] = useState(true);
  const text = typeof value === 'string' ? typedDay(value) : '';
  const day = isoDay(text);
  const known = text !== '' && dayProblem(text) === undefined;
  const problem = left && !error ? dayProblem(text) : undefined;
  const leave = () => {
    setLeft(true);
    if (day !== value) onChange(day || undefined);
  };
  return (
    <SingleField field={field} pointer={pointer}>
      <span className="date-row">
        <Textbox
          id={id}
          className="date"
          autoComplete="off"
          invalid={Boolean(error ?? problem)}
          aria-describedby={`${described} ${id}-dag`}
          aria-required={field.required}
          value={text}
          onFocus={() => setLeft(false)}
          onBlur={leave}
          onChange={(event) => onChange(event.target.value)}
        />
        <CalendarButton label={labelOf(field)} day={known ? day : ''} onPick={onChange} />
        <span id={`${id}-dag`} className={problem ? 'error-text' : 'small quiet'} aria-live="polite">
          {problem ? t(`datum.${problem}`) : known ? fullDate(day) : t('datum.hint')}
        </span>
      </span>
    </SingleField>
  );
}

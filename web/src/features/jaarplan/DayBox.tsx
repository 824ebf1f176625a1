// SPDX-License-Identifier: EUPL-1.2
// Small form parts of the year plan: a day as people type it, and a choice.
import { FormField, FormFieldDescription, FormFieldErrorMessage, FormLabel, Textbox } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { dayProblem, isoDay } from '../../components/form/date';
import { t } from '../../i18n';
import { fullDate } from '../../i18n/format';
import '../../styles/forms.css';

/** A typed day as it goes over the wire; empty while it is none. */
export const dayOf = (text: string): string => (text.trim() === '' || dayProblem(text) ? '' : isoDay(text));

/** The field: `31-12-2026`. Says which day it is, or what is wrong when the reader leaves it. */
export function DayBox({ label, text, error, onChange }: { label: string; text: string; error?: string | undefined; onChange: (text: string) => void }) {
  const id = useId();
  const [left, setLeft] = useState(true);
  const problem = left ? dayProblem(text) : undefined;
  const wrong = error ?? (problem ? t(`datum.${problem}`) : undefined);
  const day = dayOf(text);
  return (
    <FormField className="form-row" invalid={Boolean(wrong)}>
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <FormFieldDescription id={`${id}-uitleg`}>{day ? fullDate(day) : t('datum.hint')}</FormFieldDescription>
      {wrong ? <FormFieldErrorMessage id={`${id}-fout`}>{wrong}</FormFieldErrorMessage> : null}
      <Textbox id={id} className="date" autoComplete="off" value={text} invalid={Boolean(wrong)} aria-describedby={`${id}-uitleg${wrong ? ` ${id}-fout` : ''}`} onFocus={() => setLeft(false)} onBlur={() => setLeft(true)} onChange={(event) => onChange(event.target.value)} />
    </FormField>
  );
}

/** A choice from a list, by keyboard as any list. */
export function Pick({ label, value, options, error, onChange }: { label: string; value: string; options: readonly (readonly [id: string, words: string])[]; error?: string | undefined; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <FormField className="form-row" invalid={Boolean(error)}>
      <FormLabel htmlFor={id}>{label}</FormLabel>
      {error ? <FormFieldErrorMessage id={`${id}-fout`}>{error}</FormFieldErrorMessage> : null}
      <select id={id} className="utrecht-select" value={value} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-fout` : undefined} onChange={(event) => onChange(event.target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </FormField>
  );
}

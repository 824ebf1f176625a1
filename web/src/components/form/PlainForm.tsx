// SPDX-License-Identifier: EUPL-1.2
// A short form outside the acts: text fields, the mistakes that the server names beside them, one button.
import { FormField, FormFieldDescription, FormFieldErrorMessage, FormLabel, Textbox } from '@utrecht/component-library-react';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../api/client';
import type { Problem } from '../../api/wire';
import { Button } from '../button';
import { ErrorSummary } from './ErrorSummary';
import { errorsByPointer } from './model';
import '../../styles/forms.css';

export interface PlainField<Name extends string> {
  name: Name;
  label: string;
  help?: string;
  secret?: boolean;
  autoComplete?: string;
}

interface PlainFormProps<Name extends string> {
  /** Keeps the ids of several forms on a page apart. */
  id: string;
  fields: readonly PlainField<Name>[];
  button: string;
  send: (values: Record<Name, string>) => Promise<void>;
}

/** The form; it empties itself when the server took it. */
export function PlainForm<Name extends string>({ id, fields, button, send }: PlainFormProps<Name>) {
  const empty = Object.fromEntries(fields.map(({ name }) => [name, ''])) as Record<Name, string>;
  const [values, setValues] = useState(empty);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const errors = errorsByPointer(problem?.fouten);
  const labels = Object.fromEntries(fields.map(({ name, label }) => [`/${name}`, label]));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await send(values);
      setValues(empty);
    } catch (cause) {
      setProblem(cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 });
    }
    setBusy(false);
  };
  return (
    <form className="act-form" noValidate onSubmit={(event) => void submit(event)}>
      {problem ? <ErrorSummary problem={problem} labels={labels} idOf={(pointer) => `${id}-${pointer.slice(1)}`} /> : null}
      {fields.map(({ name, label, help, secret, autoComplete = 'off' }) => {
        const key = `${id}-${name}`;
        const error = errors[`/${name}`];
        const described = [help ? `${key}-uitleg` : '', error ? `${key}-fout` : ''].filter(Boolean).join(' ');
        return (
          <FormField key={name} className="form-row" invalid={Boolean(error)}>
            <FormLabel htmlFor={key}>{label}</FormLabel>
            {help ? <FormFieldDescription id={`${key}-uitleg`}>{help}</FormFieldDescription> : null}
            {error ? <FormFieldErrorMessage id={`${key}-fout`}>{error}</FormFieldErrorMessage> : null}
            <Textbox id={key} type={secret ? 'password' : 'text'} required autoComplete={autoComplete} autoCapitalize="none" spellCheck={false} invalid={Boolean(error)} aria-describedby={described || undefined} value={values[name]} onChange={(event) => setValues({ ...values, [name]: event.target.value })} />
          </FormField>
        );
      })}
      <div className="form-buttons">
        <Button appearance="primary-action-button" type="submit" disabled={busy}>
          {button}
        </Button>
      </div>
    </form>
  );
}

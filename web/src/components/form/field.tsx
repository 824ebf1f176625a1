// SPDX-License-Identifier: EUPL-1.2
// The frame around a control: label, explanation, error; and the context that fields share.
import { FormField, FormFieldDescription, FormFieldErrorMessage, FormLabel } from '@utrecht/component-library-react';
import { createContext, type ReactNode, useContext } from 'react';
import { type CodeLabel, type FieldMeta, inLanguage, type Schema } from '../../api/schema';
import type { Json } from '../../api/wire';
import { t } from '../../i18n';
import { controlId } from './model';
import '../../styles/forms.css';

export interface FieldProps {
  field: FieldMeta;
  pointer: string;
  value: Json | undefined;
  onChange: (value: Json | undefined) => void;
}

export interface FormShared {
  schema: Schema;
  errors: Readonly<Record<string, string>>;
  /** What a field can take when that stands in the object itself, by field name. */
  choices?: Choices;
}

export type Choices = Readonly<Record<string, readonly CodeLabel[]>>;

export const FormShared = createContext<FormShared>({ schema: { records: {}, codes: {} }, errors: {} });

/** Ids and message of a field, for its control. */
export function useField(pointer: string) {
  const { errors, schema, choices } = useContext(FormShared);
  const id = controlId(pointer);
  const error = errors[pointer];
  return { id, error, schema, choices, described: `${id}-uitleg${error ? ` ${id}-fout` : ''}` };
}

/** The label of a field in the language of the page. */
export function labelOf(field: FieldMeta): string {
  return inLanguage(field.label);
}

/** Definition and, for a compulsory field, which decision or paper uses it. */
export function FieldHelp({ field, id }: { field: FieldMeta; id: string }) {
  const usedBy = field.required && field.usedBy ? t('formulier.gebruiktDoor', { waarvoor: field.usedBy }) : '';
  return (
    <FormFieldDescription id={`${id}-uitleg`}>
      {field.definition} {usedBy}
    </FormFieldDescription>
  );
}

/** The message the server gave for this field. */
export function FieldError({ error, id }: { error?: string; id: string }) {
  return error ? <FormFieldErrorMessage id={`${id}-fout`}>{error}</FormFieldErrorMessage> : null;
}

/** Says that a field may stay empty. */
export function OptionalMark({ field }: { field: FieldMeta }) {
  return field.required ? null : <span className="optional">{t('formulier.magLeeg')}</span>;
}

/** A field with one control. */
export function SingleField({ field, pointer, children }: { field: FieldMeta; pointer: string; children: ReactNode }) {
  const { id, error } = useField(pointer);
  return (
    <FormField invalid={Boolean(error)} className="form-row">
      <FormLabel htmlFor={id}>
        {labelOf(field)} <OptionalMark field={field} />
      </FormLabel>
      <FieldHelp field={field} id={id} />
      <FieldError error={error} id={id} />
      {children}
    </FormField>
  );
}

/** A field with several controls that belong together. */
export function GroupField({ field, pointer, children }: { field: FieldMeta; pointer: string; children: ReactNode }) {
  const { id, error, described } = useField(pointer);
  return (
    <fieldset id={id} tabIndex={-1} className={error ? 'form-group invalid' : 'form-group'} aria-describedby={described} aria-invalid={error ? true : undefined}>
      <legend className="utrecht-form-label">
        {labelOf(field)} <OptionalMark field={field} />
      </legend>
      <FieldHelp field={field} id={id} />
      <FieldError error={error} id={id} />
      {children}
    </fieldset>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// Controls for texts, numbers, yes/no and codes.
import { Checkbox, RadioButton, Textbox } from '@utrecht/component-library-react';
import { useCatalogue } from '../../api/labels';
import { type CodeLabel, inLanguage } from '../../api/schema';
import type { Json } from '../../api/wire';
import { t } from '../../i18n';
import { FieldError, FieldHelp, type FieldProps, GroupField, labelOf, SingleField, useField } from './field';
import { refersToCollection, useReferenceOptions } from './options';

const asText = (value: Json | undefined) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Above this length a text gets more than one line. */
const ONE_LINE = 160;
/** Up to this many choices are shown as radio buttons. */
const FEW = 5;

/** One or more lines of text, or one of the choices that the object gives for it. */
export function TextField(props: FieldProps) {
  const { choices } = useField(props.pointer);
  return choices?.[props.field.name]?.length ? <CodeField {...props} /> : <FreeText {...props} />;
}

function FreeText({ field, pointer, value, onChange }: FieldProps) {
  const { id, error, described } = useField(pointer);
  const long = field.kind === 'rich_text' || (field.max ?? ONE_LINE + 1) > ONE_LINE;
  const shared = { id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined, 'aria-required': field.required } as const;
  return (
    <SingleField field={field} pointer={pointer}>
      {long ? (
        <textarea {...shared} className={error ? 'utrecht-textarea utrecht-textarea--invalid' : 'utrecht-textarea'} rows={(field.max ?? 0) > 2000 ? 7 : 3} value={asText(value)} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Textbox {...shared} invalid={Boolean(error)} value={asText(value)} onChange={(event) => onChange(event.target.value)} />
      )}
    </SingleField>
  );
}

/** A whole number or an area in hectares, or the number of one of the choices that the object gives for it. */
export function NumberField(props: FieldProps) {
  const { choices } = useField(props.pointer);
  return choices?.[props.field.name]?.length ? <CodeField {...props} /> : <FreeNumber {...props} />;
}

function FreeNumber({ field, pointer, value, onChange }: FieldProps) {
  const { id, error, described } = useField(pointer);
  return (
    <SingleField field={field} pointer={pointer}>
      <span className="with-unit">
        <Textbox id={id} className="short" inputMode={field.kind === 'area' ? 'decimal' : 'numeric'} invalid={Boolean(error)} aria-describedby={described} value={asText(value)} onChange={(event) => onChange(event.target.value)} />
        {field.kind === 'area' ? t('formulier.hectare') : null}
      </span>
    </SingleField>
  );
}

/** Yes or no; an optional one is a single box that may stay empty. */
export function BooleanField(props: FieldProps) {
  const { field, pointer, value, onChange } = props;
  const { id, error, described } = useField(pointer);
  if (field.required) {
    const answer = value === true ? 'ja' : value === false ? 'nee' : '';
    const options = (['ja', 'nee'] as const).map((id) => ({ id, label: { nl: t(`algemeen.${id}`), en: t(`algemeen.${id}`) } }));
    return <Choices {...props} options={options} value={answer} onChange={(picked) => onChange(picked === 'ja')} />;
  }
  return (
    <div className="form-row">
      <label className="choice" htmlFor={id}>
        <Checkbox id={id} checked={value === true} aria-describedby={described} onChange={(event) => onChange(event.target.checked || undefined)} />
        <span>{labelOf(field)}</span>
      </label>
      <FieldHelp field={field} id={id} />
      <FieldError error={error} id={id} />
    </div>
  );
}

function Choices({ field, pointer, value, onChange, options }: FieldProps & { options: readonly CodeLabel[] }) {
  const { id, error } = useField(pointer);
  return (
    <GroupField field={field} pointer={pointer}>
      <div className="choices">
        {options.map((option) => (
          <label className="choice" key={option.id}>
            <RadioButton name={id} value={option.id} checked={value === option.id} invalid={Boolean(error)} onChange={() => onChange(option.id)} />
            <span>{inLanguage(option.label)}</span>
          </label>
        ))}
      </div>
    </GroupField>
  );
}

function Select({ field, pointer, value, onChange, options }: FieldProps & { options: readonly CodeLabel[] }) {
  const { id, error, described } = useField(pointer);
  return (
    <SingleField field={field} pointer={pointer}>
      <select id={id} className={error ? 'utrecht-select utrecht-select--invalid' : 'utrecht-select'} aria-describedby={described} aria-invalid={error ? true : undefined} aria-required={field.required} value={asText(value)} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{t('formulier.kies')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {inLanguage(option.label)}
          </option>
        ))}
      </select>
    </SingleField>
  );
}

/** One of a closed list, of a catalogue, or of the objects an id can refer to. */
export function CodeField(props: FieldProps) {
  const { field, pointer } = props;
  const { schema, choices } = useField(pointer);
  const catalogue = useCatalogue(field.open);
  const objects = useReferenceOptions(field);
  const closed = field.codes ? (schema.codes[field.codes] ?? []) : [];
  const options = choices?.[field.name] ?? (field.codes ? closed : field.kind === 'id' ? objects : catalogue);
  // A list that is still on its way, or empty, stays a list: nobody types the id of an object.
  const typed = options.length === 0 && field.kind === 'id' && !refersToCollection(field);
  if (typed) return <FreeText {...props} field={{ ...field, max: ONE_LINE }} />;
  // A radio button cannot be taken back: what may stay empty is chosen from a list.
  return field.required && options.length > 0 && options.length <= FEW ? <Choices {...props} options={options} /> : <Select {...props} options={options} />;
}

/** Several of a list. */
export function CodeListField({ field, pointer, value, onChange }: FieldProps) {
  const { schema, choices } = useField(pointer);
  const catalogue = useCatalogue(field.open);
  const objects = useReferenceOptions(field);
  const closed = field.codes ? (schema.codes[field.codes] ?? []) : [];
  const options = choices?.[field.name] ?? (field.codes ? closed : field.item === 'id' ? objects : catalogue);
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <GroupField field={field} pointer={pointer}>
      <div className={options.length > FEW ? 'choices columns' : 'choices'}>
        {options.map((option) => (
          <label className="choice" key={option.id}>
            <Checkbox checked={chosen.includes(option.id)} onChange={(event) => toggle(option.id, event.target.checked)} />
            <span>{inLanguage(option.label)}</span>
          </label>
        ))}
      </div>
    </GroupField>
  );
}

/** A list of short texts, one a line. */
export function TextListField({ field, pointer, value, onChange }: FieldProps) {
  const { id, error, described } = useField(pointer);
  const lines = Array.isArray(value) ? value.join('\n') : '';
  const split = (text: string) => onChange(text === '' ? undefined : text.split('\n').map((line) => (field.of === 'integer' && /^\d+$/.test(line) ? Number(line) : line)));
  return (
    <SingleField field={{ ...field, definition: `${field.definition ?? ''} ${t('formulier.eenPerRegel')}` }} pointer={pointer}>
      <textarea id={id} rows={3} className="utrecht-textarea" aria-describedby={described} aria-invalid={error ? true : undefined} value={lines} onChange={(event) => split(event.target.value)} />
    </SingleField>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// Fields that hold records: one, or a list that grows.
import { type ComponentType } from 'react';
import { Button } from '../button';
import type { FieldMeta } from '../../api/schema';
import { later } from '../../app/later';
import { t } from '../../i18n';
import { Loading } from '../page';
import { DateField } from './DateField';
import { type FieldProps, GroupField, labelOf, useField } from './field';
import type { Draft } from './model';
import { refersToCollection } from './options';
import { BooleanField, CodeField, CodeListField, NumberField, TextField, TextListField } from './simple-fields';

const GeometryField = later(() => import('./GeometryField'), <Loading shape="map" />);

const BY_KIND: Partial<Record<FieldMeta['kind'], ComponentType<FieldProps>>> = {
  text: TextField,
  rich_text: TextField,
  integer: NumberField,
  area: NumberField,
  boolean: BooleanField,
  date: DateField,
  instant: TextField,
  code: CodeField,
  id: CodeField,
  hash: TextField,
  record: RecordField,
};

function listControl(field: FieldMeta): ComponentType<FieldProps> {
  if (field.codes || field.open || (field.item === 'id' && refersToCollection(field))) return CodeListField;
  return field.of && /^[A-Z]/.test(field.of) ? RecordListField : TextListField;
}

/** The control that fits the kind of a field. */
export function AnyField(props: FieldProps) {
  if (props.field.kind === 'geometry')
    return (
      <GeometryField {...props} />
    );
  const Control = props.field.kind === 'list' ? listControl(props.field) : (BY_KIND[props.field.kind] ?? TextField);
  return <Control {...props} />;
}

interface FieldListProps {
  fields: readonly FieldMeta[];
  base: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** All fields of a record, in the order of schema/. */
export function FieldList({ fields, base, draft, onChange }: FieldListProps) {
  return (
    <>
      {fields.map((field) => (
        <AnyField key={field.name} field={field} pointer={`${base}/${field.name}`} value={draft[field.name]} onChange={(value) => onChange({ ...draft, [field.name]: value })} />
      ))}
    </>
  );
}

function RecordField({ field, pointer, value, onChange }: FieldProps) {
  const { schema } = useField(pointer);
  const inner = schema.records[field.of ?? ''];
  const started = typeof value === 'object' && value !== null;
  if (!started && !field.required)
    return (
      <GroupField field={field} pointer={pointer}>
        <Button appearance="secondary-action-button" onClick={() => onChange({})}>
          {t('formulier.vulIn', { wat: labelOf(field) })}
        </Button>
      </GroupField>
    );
  return (
    <GroupField field={field} pointer={pointer}>
      <div className="nested">
        <FieldList fields={inner ?? []} base={pointer} draft={(value ?? {}) as Draft} onChange={(draft) => onChange(draft as never)} />
      </div>
      {field.required ? null : (
        <Button appearance="subtle-button" onClick={() => onChange(undefined)}>
          {t('formulier.laatWeg')}
        </Button>
      )}
    </GroupField>
  );
}

function RecordListField({ field, pointer, value, onChange }: FieldProps) {
  const { schema } = useField(pointer);
  const inner = schema.records[field.of ?? ''];
  const minimum = field.required ? Math.max(1, field.min ?? 1) : 0;
  const given = Array.isArray(value) ? (value as Draft[]) : [];
  const items = given.length >= minimum ? given : [...given, ...Array.from({ length: minimum - given.length }, () => ({}))];
  const replace = (index: number, draft: Draft) => onChange(items.map((item, at) => (at === index ? draft : item)) as never);
  return (
    <GroupField field={field} pointer={pointer}>
      {items.map((item, index) => (
        <fieldset key={index} className="nested" id={`veld${pointer.replaceAll('/', '-')}-${index}`}>
          <legend className="small quiet">{t('formulier.nummer', { wat: labelOf(field), n: index + 1 })}</legend>
          <FieldList fields={inner ?? []} base={`${pointer}/${index}`} draft={item} onChange={(draft) => replace(index, draft)} />
          {items.length > minimum ? (
            <Button appearance="subtle-button" onClick={() => onChange(items.filter((_, at) => at !== index) as never)}>
              {t('formulier.verwijder')}
            </Button>
          ) : null}
        </fieldset>
      ))}
      <Button appearance="secondary-action-button" onClick={() => onChange([...items, {}] as never)}>
        {t('formulier.voegToe')}
      </Button>
    </GroupField>
  );
}

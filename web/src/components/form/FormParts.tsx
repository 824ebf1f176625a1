// SPDX-License-Identifier: EUPL-1.2
// A long form in short numbered parts: what is needed first, what may wait folded. An error opens its part.
import { useContext, useEffect, useState } from 'react';
import { t } from '../../i18n';
import { FieldList } from './compound-fields';
import { FormShared } from './field';
import { type Draft, type FilledPart, hasErrorIn, isEmpty } from './model';

interface PartProps {
  part: FilledPart;
  /** Undefined where one part may wait and the rest of the form has no parts. */
  nr: number | undefined;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

function Heading({ nr, title }: { nr: number | undefined; title: string }) {
  return (
    <h2>
      {nr === undefined ? null : <span className="part-number">{nr}</span>}
      {title}
    </h2>
  );
}

/** A part that may wait. Its fields are made when it is opened, so that a map gets its real size; then they stay. */
function FoldedPart({ part, nr, draft, onChange }: PartProps) {
  const { errors } = useContext(FormShared);
  const wrong = hasErrorIn(part.fields, errors);
  const filled = part.fields.filter((field) => !isEmpty(draft[field.name])).length;
  // What came along from elsewhere is seen before it is recorded.
  const [open, setOpen] = useState(nr === undefined && filled > 0);
  const [made, setMade] = useState(false);
  useEffect(() => {
    if (wrong) setOpen(true);
  }, [errors, wrong]);
  useEffect(() => {
    if (open) setMade(true);
  }, [open]);
  return (
    <details className="form-part" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Heading nr={nr} title={part.title} />
        <span className="optional">{filled > 0 ? t('formulier.ingevuld', { n: filled }) : t('formulier.magLater')}</span>
      </summary>
      {made ? (
        <div className="part-fields">
          <FieldList fields={part.fields} base="" draft={draft} onChange={onChange} />
        </div>
      ) : null}
    </details>
  );
}

/** All parts. */
export function FormParts({ parts, draft, onChange }: { parts: readonly FilledPart[]; draft: Draft; onChange: (draft: Draft) => void }) {
  const numbered = parts.every(({ title }) => title !== '');
  return parts.map((part, index) =>
    part.folded ? (
      <FoldedPart key={part.title} part={part} nr={numbered ? index + 1 : undefined} draft={draft} onChange={onChange} />
    ) : part.title === '' ? (
      <FieldList key="first" fields={part.fields} base="" draft={draft} onChange={onChange} />
    ) : (
      <fieldset key={part.title} className="form-part">
        <legend>
          <Heading nr={index + 1} title={part.title} />
        </legend>
        <div className="part-fields">
          <FieldList fields={part.fields} base="" draft={draft} onChange={onChange} />
        </div>
      </fieldset>
    ),
  );
}

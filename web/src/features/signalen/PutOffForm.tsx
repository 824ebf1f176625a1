// SPDX-License-Identifier: EUPL-1.2
// Seeing a signal again later: a day and a reason. Only the reader no longer sees it; nothing changes for others.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiError, change } from '../../api/client';
import { useSchema } from '../../api/schema';
import type { Problem, Signal } from '../../api/wire';
import { Button, ButtonGroup } from '../../components/button';
import { FieldList } from '../../components/form/compound-fields';
import { FormShared } from '../../components/form/field';
import { type Draft, errorsByPointer, toInput } from '../../components/form/model';
import { ProblemNote, useAnnounce } from '../../components/page';
import { t } from '../../i18n';

interface PutOffProps {
  signal: Signal;
  onDone: () => void;
  onCancel: () => void;
}

export function PutOffForm({ signal, onDone, onCancel }: PutOffProps) {
  const schema = useSchema();
  const announce = useAnnounce();
  const [draft, setDraft] = useState<Draft>({});
  const [problem, setProblem] = useState<Problem>();
  // What it is needed for is plain here: only this reader's own screen.
  const fields = (schema.records.SignaalUitstelInvoer ?? []).filter((field) => field.name === 'tot' || field.name === 'reden').map((field) => ({ ...field, usedBy: undefined }));
  const errors = errorsByPointer(problem?.fouten);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { signaal, object, onderdeel } = signal;
    try {
      await change('POST', '/signalen/uitstel', { signaal, object, ...(onderdeel ? { onderdeel } : {}), ...toInput(fields, draft, schema) });
      announce(t('signalen.isUitgesteld'));
      onDone();
    } catch (cause) {
      setProblem(cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 });
    }
  };
  return (
    <form ref={form} className="act-form" aria-label={t('signalen.stelUit')} noValidate onSubmit={(event) => void send(event)}>
      {problem && Object.keys(errors).length === 0 ? <ProblemNote problem={problem} /> : null}
      <FormShared.Provider value={{ schema, errors }}>
        <FieldList fields={fields} base="" draft={draft} onChange={setDraft} />
      </FormShared.Provider>
      <ButtonGroup>
        <Button appearance="primary-action-button" type="submit">
          {t('signalen.stelUit')}
        </Button>
        <Button appearance="secondary-action-button" onClick={onCancel}>
          {t('algemeen.annuleer')}
        </Button>
      </ButtonGroup>
    </form>
  );
}

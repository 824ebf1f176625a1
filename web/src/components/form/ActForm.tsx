// SPDX-License-Identifier: EUPL-1.2
// The form of any act: fields from schema/, errors from the server at their field, a refusal with who and when.
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { Button, ButtonGroup } from '../button';
import { type ActBody, type ActTarget, ApiError, postAct } from '../../api/client';
import { refreshShared } from '../../api/resource';
import { type FieldMeta, type Schema, useSchema } from '../../api/schema';
import type { Json, PossibleAct, Problem, Receipt } from '../../api/wire';
import { useSession } from '../../app/session';
import { newUuid } from '../../base/uuid';
import { t } from '../../i18n';
import { useAnnounce } from '../page';
import { FieldList } from './compound-fields';
import { ErrorSummary } from './ErrorSummary';
import { type Choices, FormShared, labelOf } from './field';
import { FormParts } from './FormParts';
import { confirmations, reasonPointer, type Reasons, type Warning, Warnings, warningsOf, withLate } from './Warnings';
import { divide, type Draft, errorsByPointer, type FormPart, knownPointers, toInput } from './model';

export interface ActFormProps {
  act: PossibleAct;
  target: ActTarget;
  /** Values that follow from where the act was started; their fields are not shown. */
  given?: Draft;
  /** Texts to begin with; their fields are shown. */
  start?: Draft;
  /** What fields can take when that stands in the object itself. */
  choices?: Choices;
  /** Cuts a long form into parts. */
  parts?: readonly FormPart[];
  /** What helps while the reader fills in, below the fields; it may fill in what the reader asks for. */
  advice?: (draft: Draft, fill: (draft: Draft) => void) => ReactNode;
  onDone: (receipt: Receipt) => void;
  onCancel?: () => void;
}

const labelOrEmpty = (field: FieldMeta | undefined) => (field ? labelOf(field) : '');

function fieldLabels(fields: readonly FieldMeta[], draft: Draft, schema: Schema): Record<string, string> {
  const found: Record<string, string> = {};
  for (const pointer of knownPointers(fields, draft, schema)) {
    const name = pointer.slice(pointer.lastIndexOf('/') + 1);
    const all = [...fields, ...Object.values(schema.records).flat()];
    found[pointer] = labelOrEmpty(all.find((field) => field.name === name));
  }
  return found;
}

/** One key per distinct input: sending the same again is safe, sending something else is something else. */
function useKey(): (body: string) => string {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    if (last.current.body !== body) last.current = { body, key: newUuid() };
    return last.current.key;
  };
}

/** What could not be sent because the session had ended, for the same person in the same function; only in memory. */
const kept = new Map<string, Draft>();

function useKept({ act, target }: ActFormProps) {
  const { session } = useSession();
  const owner = useRef(`${session?.persoon.id} ${session?.actieveFunctie}`);
  const place = [owner.current, target.meervoud, target.id ?? '', act.handeling].join(' ');
  return { found: kept.get(place), keep: (draft: Draft) => kept.set(place, draft), forget: () => kept.delete(place) };
}

function useSubmit({ act, target, onDone }: ActFormProps, keep: () => void) {
  const [problem, setProblem] = useState<Problem>();
  // one refusal names one warning: those of earlier attempts stay, with the reasons given for them
  const [late, setLate] = useState<Warning[]>([]);
  const [busy, setBusy] = useState(false);
  const announce = useAnnounce();
  const keyFor = useKey();
  const submit = async (invoer: { [key: string]: Json }, bevestigd: ActBody['bevestigd'] = []) => {
    setBusy(true);
    try {
      const body = { handeling: act.handeling, invoer, ...(bevestigd.length > 0 ? { bevestigd } : {}) };
      const receipt = await postAct(target, body, keyFor(JSON.stringify(body)));
      refreshShared();
      announce(t('formulier.vastgelegd', { wat: act.label }));
      onDone(receipt);
    } catch (cause) {
      if (cause instanceof ApiError && cause.status === 401) keep();
      const found: Problem = cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 };
      setProblem(found);
      setLate((known) => withLate(known, found.weigering));
    } finally {
      setBusy(false);
    }
  };
  return { problem, late, busy, submit };
}

/** The form itself; the caller gives it a heading. */
export function ActForm(props: ActFormProps) {
  const { act, given = {}, start = {}, parts, onCancel } = props;
  const schema = useSchema();
  const { found, keep, forget } = useKept(props);
  const done = (receipt: Receipt) => {
    forget();
    props.onDone(receipt);
  };
  const [draft, setDraft] = useState<Draft>(found ?? start);
  const { problem, late, busy, submit } = useSubmit({ ...props, onDone: done }, () => keep(draft));
  const fields = useMemo(() => (act.invoer ? (schema.records[act.invoer] ?? []) : []), [schema, act.invoer]);
  const shown = fields.filter((field) => !(field.name in given));
  const ordered = parts ? divide(shown, parts).flatMap((part) => part.fields) : shown;
  const errors = useMemo(() => errorsByPointer(problem?.fouten), [problem]);
  const [reasons, setReasons] = useState<Reasons>({});
  const warnings = warningsOf(act, late);
  const confirmed = confirmations(warnings, reasons);
  const asked = warnings.filter((one) => one.bevestigen);
  const labels = {
    ...Object.fromEntries(asked.map(({ naam }, at) => [reasonPointer(at), naam ? `${t('waarschuwing.waarom')} (${naam})` : t('waarschuwing.waarom')])),
    ...fieldLabels(ordered, draft, schema),
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit(toInput(fields, { ...draft, ...given }, schema), confirmed);
  };
  return (
    <form className="act-form" onSubmit={send} noValidate>
      {act.namens ? (
        <p className="note" data-tone="let-op">
          {act.namens}
        </p>
      ) : null}
      {problem ? <ErrorSummary problem={problem} labels={labels} /> : null}
      <FormShared.Provider value={{ schema, errors, choices: props.choices }}>
        <Warnings warnings={warnings} reasons={reasons} onChange={setReasons} />
        {parts ? <FormParts parts={divide(shown, parts)} draft={draft} onChange={setDraft} /> : <FieldList fields={shown} base="" draft={draft} onChange={setDraft} />}
      </FormShared.Provider>
      {props.advice?.(draft, setDraft)}
      <ButtonGroup className="form-buttons">
        <Button appearance="primary-action-button" type="submit" busy={busy} disabled={busy}>
          {act.label}
        </Button>
        {onCancel ? (
          <Button appearance="secondary-action-button" onClick={onCancel}>
            {t('algemeen.annuleer')}
          </Button>
        ) : null}
      </ButtonGroup>
    </form>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The form of any act: fields from schema/, errors from the server at their field, a refusal with who and when.
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
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
import { depthOf } from './depth';
import { forgetDraft, keepDraft, readDraft } from './drafts';
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

/** So long after the last key what was filled in is kept. */
const REST_MS = 300;

/**
 * What is filled in, kept until it is recorded: a page that is left, read again or signed out of by the clock gives it
 * back to the same person in the same function, in a form that began the same way.
 */
function useDraft({ act, target, given, start = {} }: ActFormProps) {
  const { session } = useSession();
  const owner = useRef(`${session?.persoon.id} ${session?.actieveFunctie}`);
  const place = [owner.current, target.meervoud, target.id ?? '', act.handeling, JSON.stringify([given ?? {}, start])].join(' ');
  const [found] = useState(() => readDraft(place));
  const [draft, setDraft] = useState<Draft>(found ?? start);
  const [thrown, setThrown] = useState<Draft>();
  const begun = useRef(draft);
  const latest = useRef<Draft | undefined>(undefined);
  useEffect(() => {
    if (draft === begun.current) return undefined;
    latest.current = draft;
    // what was recorded or thrown away in the meantime is no draft any more
    const timer = setTimeout(() => latest.current && keepDraft(place, latest.current), REST_MS);
    return () => clearTimeout(timer);
  }, [draft, place]);
  useEffect(() => {
    const flush = () => {
      if (latest.current) keepDraft(place, latest.current);
    };
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [place]);
  const forget = () => {
    latest.current = undefined;
    forgetDraft(place);
  };
  const again = () => {
    setThrown(draft);
    begun.current = start;
    setDraft(start);
    forget();
  };
  const putBack = () => {
    if (thrown) setDraft(thrown);
    setThrown(undefined);
  };
  return { draft, setDraft, forget, keep: () => keepDraft(place, draft), restored: found !== undefined && !thrown, thrown, again, putBack };
}

/** Says that the form began with what was filled in before, with a way to begin anew and a way back from that. */
function DraftNote({ of: { restored, thrown, again, putBack } }: { of: ReturnType<typeof useDraft> }) {
  if (!restored && !thrown) return null;
  return (
    <p className="note" role="status">
      {t(thrown ? 'formulier.kladLeeg' : 'formulier.klad')}{' '}
      <button type="button" className="plain-button" onClick={thrown ? putBack : again}>
        {t(thrown ? 'formulier.kladTerug' : 'formulier.kladOpnieuw')}
      </button>
    </p>
  );
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
  const { act, given = {} } = props;
  const schema = useSchema();
  const kept = useDraft(props);
  const { draft, setDraft, forget, keep } = kept;
  const done = (receipt: Receipt) => {
    forget();
    props.onDone(receipt);
  };
  const { problem, late, busy, submit } = useSubmit({ ...props, onDone: done }, keep);
  const fields = useMemo(() => (act.invoer ? (schema.records[act.invoer] ?? []) : []), [schema, act.invoer]);
  const shown = fields.filter((field) => !(field.name in given));
  const parts = props.parts ?? depthOf(act.invoer ?? '', shown);
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
  const onCancel = props.onCancel && (() => {
    forget();
    props.onCancel?.();
  });
  return (
    <form className="act-form" onSubmit={send} noValidate>
      <DraftNote of={kept} />
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

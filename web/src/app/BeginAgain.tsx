// SPDX-License-Identifier: EUPL-1.2
// Beginning the practice environment again, for everyone in it: how much is lost, what the parties are called, and then the wait.
import { useEffect, useId, useRef, useState } from 'react';
import { ApiError, change, get } from '../api/client';
import type { Oefenstand } from '../api/generated/types';
import { useResource } from '../api/resource';
import { Button } from '../components/button';
import { t } from '../i18n';

const LOOK_MS = 400;

const textOf = (cause: unknown): string => (cause instanceof ApiError ? (cause.problem.fouten?.[0]?.melding ?? cause.problem.detail ?? cause.problem.title) : String(cause));

/** Looks until it is done: then the session is over and the client goes to where one signs in. */
async function untilDone(signal: AbortSignal): Promise<string> {
  while (!signal.aborted) {
    const stand = await get<Oefenstand>('/oefenomgeving', signal).catch((cause: unknown) => {
      if (cause instanceof ApiError && (cause.status === 503 || cause.status === 0)) return undefined;
      throw cause;
    });
    if (stand && !stand.bezig) return stand.mislukt ?? '';
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return '';
}

interface CastProps {
  value: Oefenstand['bezetting'];
  onChange: (value: Oefenstand['bezetting']) => void;
}

function Cast({ value, onChange }: CastProps) {
  const name = useId();
  return (
    <fieldset>
      <legend>{t('opnieuw.bezetting')}</legend>
      {(['schuilnamen', 'echte_namen'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} /> {t(`opnieuw.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** The question, and the wait. */
export function BeginAgain({ onClose }: { onClose: () => void }) {
  const { data, problem, reload } = useResource<Oefenstand>('/oefenomgeving');
  const [cast, setCast] = useState<Oefenstand['bezetting']>();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const leaving = useRef<AbortController>(undefined);
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const n = data?.handelingen ?? 0;
  useEffect(() => heading.current?.focus(), [data === undefined]);
  const send = async () => {
    setBusy(true);
    setSaid('');
    leaving.current = new AbortController();
    try {
      await change('POST', '/oefenomgeving/opnieuw', { handelingen: n, bezetting: cast ?? data?.bezetting });
      setSaid(await untilDone(leaving.current.signal));
    } catch (cause) {
      setSaid(textOf(cause));
      reload();
    }
    setBusy(false);
  };
  if (!data) return <span className="small quiet">{problem ? problem.title : t('algemeen.laden')}</span>;
  return (
    <div className="begin-again">
      <p ref={heading} tabIndex={-1}>
        {n === 0 ? t('opnieuw.niets') : t('opnieuw.verlies', { n })}
      </p>
      <Cast value={cast ?? data.bezetting} onChange={setCast} />
      <Button appearance="primary-action-button" disabled={busy} onClick={() => void send()}>
        {n === 0 ? t('opnieuw.doe') : t('opnieuw.doeVerlies', { n })}
      </Button>
      <button type="button" className="plain-button" disabled={busy} onClick={onClose}>
        {t('opnieuw.niet')}
      </button>
      <p className={said ? 'error-text' : 'small quiet'} aria-live="polite">
        {busy ? t('opnieuw.bezig') : said}
      </p>
    </div>
  );
}

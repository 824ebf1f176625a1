// SPDX-License-Identifier: EUPL-1.2
// The practice day, and the way to a later one. Only in the practice environment, whose clock people may move.
import { Textbox } from '@utrecht/component-library-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { ApiError, change } from '../api/client';
import type { Omgeving } from '../api/generated/types';
import { refreshShared } from '../api/resource';
import { setServerClock, today } from '../base/clock';
import { Button } from '../components/button';
import { dayProblem, isoDay } from '../components/form/date';
import { useAnnounce } from '../components/page';
import { BeginAgain } from './BeginAgain';
import { useGuideWatch } from '../features/rondleiding/useGuideWatch';
import { t } from '../i18n';
import { fullDate } from '../i18n/format';
import '../styles/forms.css';
import './practice-bar.css';

/** Why the server or the reader's own eyes refuse a day. */
function problemText(cause: unknown): string {
  if (!(cause instanceof ApiError)) return String(cause);
  return cause.problem.fouten?.[0]?.melding ?? cause.problem.detail ?? cause.problem.title;
}

function GoToDay({ onMoved }: { onMoved: () => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = text.trim() === '' ? 'vorm' : dayProblem(text);
    if (wrong) return setProblem(t(`datum.${wrong}`));
    setBusy(true);
    try {
      const { klok, vandaag } = await change<Omgeving>('POST', '/oefenklok', { dag: isoDay(text) });
      setServerClock(klok, vandaag);
      refreshShared();
      onMoved();
    } catch (cause) {
      setProblem(problemText(cause));
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <label htmlFor={id}>{t('oefenklok.dag')}</label>
      <Textbox id={id} className="date" autoComplete="off" value={text} invalid={problem !== ''} aria-describedby={`${id}-uitleg`} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" appearance="secondary-action-button" disabled={busy}>
        {t('oefenklok.ga')}
      </Button>
      <span id={`${id}-uitleg`} className={problem ? 'error-text' : 'small quiet'} aria-live="polite">
        {problem || t('oefenklok.uitleg')}
      </span>
    </form>
  );
}

/** The bar. After a move the page shows the new day, and the keyboard is where it was: at this bar. */
export default function PracticeBar() {
  const [open, setOpen] = useState(false);
  const [again, setAgain] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const announce = useAnnounce();
  useGuideWatch();
  const moved = () => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
    announce(t('oefenklok.verzet', { dag: fullDate(today()) }));
  };
  return (
    <section className="practice-bar not-printed" aria-label={t('oefenklok.naam')}>
      <span>{t('oefenklok.vandaag', { dag: fullDate(today()) })}</span>
      <button type="button" ref={button} className="plain-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('oefenklok.kies')}
      </button>
      {open ? <GoToDay onMoved={moved} /> : null}
      <button type="button" className="plain-button" aria-expanded={again} onClick={() => setAgain(!again)}>
        {t('opnieuw.knop')}
      </button>
      {again ? <BeginAgain onClose={() => setAgain(false)} /> : null}
    </section>
  );
}

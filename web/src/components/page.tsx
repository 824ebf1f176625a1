// SPDX-License-Identifier: EUPL-1.2
// Building blocks of a page: title, sections, waiting, empty and error states, the live region.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { UNREACHABLE } from '../api/client';
import { humanise } from '../api/schema';
import type { Problem } from '../api/wire';
import { onceArrived } from '../app/arriving';
import { t } from '../i18n';
import { capital } from '../i18n/format';
import { Status } from './marks';

/** The main heading of a page; also sets the title of the window. */
export function PageTitle({ children, windowTitle }: { children: ReactNode; windowTitle?: string }) {
  const title = windowTitle ?? (typeof children === 'string' ? children : '');
  useEffect(() => {
    document.title = title ? `${title} · Ruimtemaker` : 'Ruimtemaker';
  }, [title]);
  return <h1>{children}</h1>;
}

interface SectionProps {
  title: ReactNode;
  id?: string;
  ruled?: boolean;
  className?: string;
  /** Moves the focus to the heading: for a part that opens when the reader asks for it. */
  focus?: boolean;
  children: ReactNode;
}

/** A chapter of a page: heading level 2, with a heavy line above it when `ruled`. */
export function Section({ title, id, ruled, className, focus, children }: SectionProps) {
  const heading = useId();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) onceArrived(() => top.current?.focus());
  }, [focus]);
  return (
    <section id={id} aria-labelledby={heading} className={className}>
      <h2 id={heading} className={ruled ? 'ruled' : undefined} ref={top} tabIndex={focus ? -1 : undefined}>
        {title}
      </h2>
      {children}
    </section>
  );
}

const BONES = { page: 8, text: 3, table: 7, map: 1 } as const;
type Shape = keyof typeof BONES;

/** Stands where something will be, in about its shape and size; appears only after a short wait, by CSS. */
export function Loading({ shape = 'text' }: { shape?: Shape }) {
  return (
    <div className="loading" data-shape={shape} role="status">
      <span className="visually-hidden">{t('algemeen.laden')}</span>
      {Array.from({ length: BONES[shape] }, (_, index) => (
        <span key={index} className="bone" aria-hidden="true" />
      ))}
    </div>
  );
}

/** An empty state: what will appear here and when. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty quiet">{children}</p>;
}

/** The field of a pointer as words: `/invoer/vanJaar` is `Van jaar`. */
const placeOf = (pointer: string) => capital(humanise(pointer.split('/').findLast((part) => part !== '' && !/^\d+$/.test(part)) ?? ''));

/** A problem the server reported, in its own words and with the fields that it names, and a way to try again. */
export function ProblemNote({ problem, retry }: { problem: Problem; retry?: () => void }) {
  const unreachable = problem.code === UNREACHABLE;
  return (
    <div className="note" data-tone="fout" role="alert">
      <p>
        <Status tone="fout">{unreachable ? t('fout.nietBereikbaar') : problem.title}</Status>
      </p>
      {unreachable ? <p>{t('fout.nietBereikbaarUitleg')}</p> : problem.detail ? <p>{problem.detail}</p> : null}
      {problem.fouten?.length ? (
        <ul>
          {problem.fouten.map(({ pointer, melding }) => (
            <li key={`${pointer} ${melding}`}>{[placeOf(pointer), melding].filter(Boolean).join(': ')}</li>
          ))}
        </ul>
      ) : null}
      {retry ? (
        <button type="button" className="button-link secondary" onClick={retry}>
          {t('algemeen.opnieuw')}
        </button>
      ) : null}
    </div>
  );
}

/** Data, or the reason why there is none. Keeps what is on screen while fresh data is fetched. */
export function Loaded<T>({ of, shape, children }: { of: { data?: T; problem?: Problem; loading: boolean; reload: () => void }; shape?: Shape; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.problem) return <ProblemNote problem={of.problem} retry={of.reload} />;
  return <Loading shape={shape} />;
}

/** A page whose heading comes with its data; until then, and when there is none, `title` heads it. */
export function LoadedPage<T>({ of, title, children }: { of: { data?: T; problem?: Problem; loading: boolean; reload: () => void }; title: string; children: (data: T) => ReactNode }) {
  return (
    <>
      {of.data === undefined ? <PageTitle>{title}</PageTitle> : null}
      <Loaded of={of} shape="page">
        {children}
      </Loaded>
    </>
  );
}

const Announcer = createContext<(text: string) => void>(() => undefined);

/** Holds the live region; results are spoken without moving the focus. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  const announce = useCallback((next: string) => setText((old) => (old === next ? `${next}\u00a0` : next)), []);
  return (
    <Announcer.Provider value={announce}>
      {children}
      <div className="toast-holder" aria-live="polite" aria-atomic="true">
        {text ? <Toast key={text} text={text} onDone={() => setText('')} /> : null}
      </div>
    </Announcer.Provider>
  );
}

/** Stays until the reader goes on with something, so that it never covers a later page. */
function Toast({ text, onDone }: { text: string; onDone: () => void }) {
  const done = useRef(onDone);
  useEffect(() => {
    const leave = () => done.current();
    document.addEventListener('click', leave);
    return () => document.removeEventListener('click', leave);
  }, []);
  return (
    <div className="toast">
      <Status tone="goed">{text}</Status>
      <button type="button" className="plain-button" onClick={onDone}>
        {t('algemeen.sluit')}
      </button>
    </div>
  );
}

/** Speaks a result to the reader. */
export function useAnnounce(): (text: string) => void {
  return useContext(Announcer);
}

/** Paragraphs of a plain text: blank lines separate them, single line breaks stay. */
export function Prose({ text, className }: { text: string; className?: string }) {
  const parts = useMemo(() => text.split(/\n{2,}/).filter((part) => part.trim() !== ''), [text]);
  return (
    <div className={className ? `prose ${className}` : 'prose'}>
      {parts.map((part, index) => (
        <p key={index}>{part}</p>
      ))}
    </div>
  );
}

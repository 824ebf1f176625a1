// SPDX-License-Identifier: EUPL-1.2
// The line of the frame about others: what they just changed, what changed since the reader looked, and whether there is
// a connection. It lies over the page, so that nothing moves; it takes no focus.
import { IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { get } from '../api/client';
import { inLanguage, useSchema } from '../api/schema';
import type { Fact, Page } from '../api/wire';
import { environment } from '../base/environment';
import { Icon } from '../components/icons';
import { TextDiff } from '../components/TextDiff';
import { t } from '../i18n';
import { type Change, type Connection, startLive } from './live';
import { dataOf, LiveScreen, showNow } from './live-screen';
import { usePlace } from './router';
import { SinceLink } from './SinceLink';
import { hear, loadSeen, look, ownerOf } from './seen';
import { useSession } from './session';
import { type TextChange, textChanges } from './text-changes';
import './live-line.css';

/** A connection that is gone for shorter than this is not worth a word. */
const PATIENCE_MS = 2_000;
/** How long good news stays. */
const BACK_MS = 6_000;
/** A list that changes all the time is not spoken of all the time. */
const SPEAK_MS = 30_000;
const DOSSIER = /^\/([a-z-]+)\/([0-9a-f-]{36})$/;

interface Held {
  change: Change;
  partij?: string;
  /** What was on screen when the change came. */
  before: unknown;
}

const factsOf = ({ meervoud, id }: Pick<Change, 'meervoud' | 'id'>) => get<Page<Fact>>(`/${meervoud}/${id}/verloop`).then(({ items }) => items);

/** Gone only when it lasts; back for a moment. */
function useConnectionWord() {
  const [word, setWord] = useState<Connection | 'terug'>('aan');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const set = useCallback((next: Connection) => {
    clearTimeout(timer.current);
    if (next === 'weg') timer.current = setTimeout(() => setWord('weg'), PATIENCE_MS);
    else setWord((old) => (next === 'aan' && old === 'weg' ? 'terug' : next));
  }, []);
  useEffect(() => {
    if (word === 'terug') timer.current = setTimeout(() => setWord('aan'), BACK_MS);
  }, [word]);
  return [word, set] as const;
}

/** Listens as long as the reader is signed in. */
function useLive(owner: string, visit: string) {
  const [connection, setConnection] = useConnectionWord();
  const [held, setHeld] = useState<Held>();
  const [spoken, setSpoken] = useState('');
  const whose = useRef(owner);
  whose.current = owner;
  const live = useRef<ReturnType<typeof startLive>>(undefined);
  useEffect(() => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const hold = (change: Change) => {
      const before = dataOf(change);
      const show = (partij?: string) => setHeld((old) => (old?.change.id === change.id ? { ...old, change, partij } : { change, partij, before }));
      factsOf(change).then((facts) => show(facts.at(-1)?.partij), () => show());
    };
    const screen = new LiveScreen({
      onChanges: (others, onPage) => {
        hear(whose.current, others);
        const last = onPage.at(-1);
        if (last) hold(last);
      },
      onOwn: (own) => own.forEach((change) => void look(whose.current, change)),
      onList: () => {
        if (quiet) return;
        setSpoken(t('live.lijst'));
        quiet = setTimeout(() => {
          quiet = undefined;
          setSpoken('');
        }, SPEAK_MS);
      },
    });
    live.current = startLive(whose.current, (news) => {
      if ('change' in news) screen.hear(news.change);
      if ('connection' in news) {
        setConnection(news.connection);
        // The answer says whether the practice environment began again; the client knows the way from there.
        if (news.connection === 'afgemeld' && environment.practice) get('/accounts/huidige').catch(() => undefined);
      }
      if ('alles' in news || 'begin' in news) void loadSeen(whose.current);
      if ('alles' in news) screen.everything();
    });
    const afterForm = () => setTimeout(() => screen.flush());
    document.addEventListener('close', afterForm, true);
    return () => {
      document.removeEventListener('close', afterForm, true);
      clearTimeout(quiet);
      screen.stop();
      live.current?.stop();
    };
  }, [setConnection]);
  useEffect(() => void loadSeen(owner), [owner]);
  const started = useRef(visit);
  useEffect(() => {
    if (started.current !== visit) live.current?.restart(owner);
    started.current = visit;
  }, [owner, visit]);
  return { connection, held, setHeld, spoken };
}

/** What happened to the dossier on this page since the reader last opened it; opening it is looking. */
function useSinceHere(owner: string, path: string) {
  const [since, setSince] = useState<{ path: string; facts: Fact[] }>();
  useEffect(() => {
    const [, meervoud, id] = DOSSIER.exec(path) ?? [];
    if (!meervoud || !id) return undefined;
    let left = false;
    factsOf({ meervoud, id }).then(
      async (facts) => {
        const versie = facts.at(-1)?.versie;
        if (left || versie === undefined) return;
        const before = await look(owner, { meervoud, id, versie });
        if (!left && before !== undefined && before < versie) setSince({ path, facts: facts.filter((fact) => (fact.versie ?? 0) > before) });
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [owner, path]);
  return [since?.path === path ? since.facts : [], () => setSince(undefined)] as const;
}

function Close({ onClose }: { onClose: () => void }) {
  return (
    <button type="button" className="plain-button" onClick={onClose}>
      <Icon of={IconX} />
      <span className="visually-hidden">{t('algemeen.sluit')}</span>
    </button>
  );
}

/** The name of a field as forms have it. */
function useFieldWord() {
  const schema = useSchema();
  return (name: string) => {
    const field = Object.values(schema.records)
      .flat()
      .find((one) => one.name === name);
    return field ? inLanguage(field.label) : '';
  };
}

function Differences({ changes, onClose }: { changes: readonly TextChange[]; onClose: () => void }) {
  const wordOf = useFieldWord();
  return (
    <details className="live-part" open>
      <summary>{t('live.anders')}</summary>
      {changes.map(({ veld, before, after }, index) => (
        <div key={index}>
          <p className="small quiet">{wordOf(veld)}</p>
          <TextDiff before={before} after={after} />
        </div>
      ))}
      <Close onClose={onClose} />
    </details>
  );
}

function SinceHere({ facts, onClose }: { facts: readonly Fact[]; onClose: () => void }) {
  return (
    <details className="live-part">
      <summary>{t('live.sindsHier', { n: facts.length })}</summary>
      <ul>
        {facts.map((fact, index) => (
          <li key={index}>
            {fact.partij ? `${fact.partij}: ` : ''}
            {fact.zin}
          </li>
        ))}
      </ul>
      <Close onClose={onClose} />
    </details>
  );
}

/** "Gewijzigd door ... zojuist: toon". Showing moves the reader nowhere; what is different is told in words. */
function HeldLine({ held, onShown }: { held: Held; onShown: (changes: TextChange[]) => void }) {
  const show = () => {
    const { meervoud, id } = held.change;
    showNow(held.change);
    document.getElementById('inhoud')?.focus({ preventScroll: true }); // the button goes away; the reader stays on the page
    get<unknown>(`/${meervoud}/${id}`).then((now) => onShown(held.before === undefined ? [] : textChanges(held.before, now)), () => onShown([]));
  };
  return (
    <p className="live-part">
      {held.partij ? t('live.door', { partij: held.partij }) : t('live.zojuist')}{' '}
      <button type="button" className="plain-button" onClick={show}>
        {t('live.toon')}
      </button>
    </p>
  );
}

const WORDS = { weg: 'live.weg', terug: 'live.terug', afgemeld: 'live.afgemeld' } as const;

/** The line. */
export default function LiveLine() {
  const { session } = useSession();
  const { path } = usePlace();
  const owner = ownerOf(session);
  const { connection, held, setHeld, spoken } = useLive(owner, session?.csrf ?? '');
  const [since, closeSince] = useSinceHere(owner, path);
  const [changes, setChanges] = useState<TextChange[]>([]);
  useEffect(() => {
    setHeld(undefined);
    setChanges([]);
  }, [path, setHeld]);
  const shown = (found: TextChange[]) => {
    if (held) void look(owner, held.change);
    setHeld(undefined);
    setChanges(found);
  };
  return (
    <aside className="not-printed" aria-label={t('live.naam')}>
      <div className="live">
      <div aria-live="polite" className="live-news">
        {connection === 'aan' ? null : <p className="live-part">{t(WORDS[connection])}</p>}
        {held ? <HeldLine held={held} onShown={shown} /> : null}
      </div>
      <p aria-live="polite" className="visually-hidden">
        {spoken}
      </p>
      {changes.length > 0 ? <Differences changes={changes} onClose={() => setChanges([])} /> : null}
      {since.length > 0 ? <SinceHere facts={since} onClose={closeSince} /> : null}
      </div>
      <p className="live-count">
        <SinceLink />
      </p>
    </aside>
  );
}

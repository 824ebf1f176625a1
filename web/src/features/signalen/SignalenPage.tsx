// SPDX-License-Identifier: EUPL-1.2
// All signals of the reader, his own first, with what was put off below.
import { useEffect, useRef, useState } from 'react';
import { useResource } from '../../api/resource';
import type { Signal, Signals } from '../../api/wire';
import { useQuery } from '../../app/router';
import { Empty, Loaded, PageTitle, Section } from '../../components/page';
import { Filters } from '../../components/Filters';
import { t } from '../../i18n';
import { byKind, grouped, keyOf, type Kind } from './model';
import { PutOffForm } from './PutOffForm';
import { SignalItem } from './SignalItem';

const FILTERS = [{ name: 'ernst', label: 'signalen.ernst', codes: 'signaalernst' }] as const;

interface ListedProps {
  signals: readonly Signal[];
  /** The signal whose form is open, and the one whose button gets the keyboard back. */
  open: string;
  back: string;
  onOpen: (key: string) => void;
  onDone: (key: string) => void;
}

/** Opens the form below it. It gets the keyboard back when the form closes, also where the signal has moved to. */
function PutOffButton({ signal, open, back, onToggle }: { signal: Signal; open: boolean; back: boolean; onToggle: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (back) button.current?.focus();
  }, [back]);
  return (
    <button type="button" ref={button} className="plain-button not-printed" aria-expanded={open} onClick={onToggle}>
      {t('signalen.stelUit')}
      <span className="visually-hidden">: {signal.zin}</span>
    </button>
  );
}

/** Of one kind so many stand open; the others follow when asked, and on paper. */
const SHOWN = 5;

function OfKind({ kind, open, back, onOpen, onDone }: Omit<ListedProps, 'signals'> & { kind: Kind }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const first = useRef(kind.signals.length > SHOWN ? SHOWN : -1);
  useEffect(() => {
    if (all) list.current?.children[first.current]?.querySelector('a')?.focus();
  }, [all]);
  const rest = kind.signals.length - SHOWN;
  return (
    <div className="signal-kind">
      <h3>
        {kind.naam} <span className="quiet">({kind.signals.length})</span>
      </h3>
      <ol className="plain-list" ref={list}>
        {kind.signals.map((signal, index) => {
          const key = keyOf(signal);
          const folded = !all && index >= SHOWN && key !== open && key !== back;
          return (
            <SignalItem key={key} signal={signal} listed folded={folded}>
              <PutOffButton signal={signal} open={open === key} back={back === key} onToggle={() => onOpen(open === key ? '' : key)} />
              {open === key ? <PutOffForm signal={signal} onDone={() => onDone(key)} onCancel={() => onOpen('')} /> : null}
            </SignalItem>
          );
        })}
      </ol>
      {rest > 0 && !all ? (
        <button type="button" className="plain-button not-printed" onClick={() => setAll(true)}>
          {t('signalen.nogVanSoort', { n: rest })}
          <span className="visually-hidden">: {kind.naam}</span>
        </button>
      ) : null}
    </div>
  );
}

function Listed({ signals, ...forms }: ListedProps) {
  return byKind(signals).map((kind) => <OfKind key={kind.signaal} kind={kind} {...forms} />);
}

function useForms(reload: () => void) {
  const [open, setOpen] = useState('');
  const [back, setBack] = useState('');
  const onOpen = (key: string) => {
    setBack(key === '' ? open : '');
    setOpen(key);
  };
  const onDone = (key: string) => {
    setBack(key);
    setOpen('');
    reload();
  };
  return { open, back, onOpen, onDone };
}

/** The page. */
export default function SignalenPage() {
  const list = useResource<Signals>('/signalen');
  const forms = useForms(list.reload);
  const [filter, setFilter] = useQuery();
  return (
    <>
      <PageTitle>{t('signalen.titel')}</PageTitle>
      <p className="lead quiet">{t('signalen.uitleg')}</p>
      {list.data && list.data.items.length > 0 ? <Filters filters={FILTERS} values={filter} onChange={setFilter} /> : null}
      <Loaded of={list}>
        {({ items, volledig }) => {
          const { now, later } = grouped(items, filter.ernst ?? '');
          const mine = now.filter((one) => one.van === 'u');
          const others = now.filter((one) => one.van !== 'u');
          return (
            <div className="signals">
              {volledig ? null : <p className="quiet">{t('signalen.nietAlles')}</p>}
              {now.length + later.length === 0 ? <Empty>{t(items.length === 0 ? 'signalen.leeg' : 'lijst.geenTreffer')}</Empty> : null}
              {[
                { title: t('signalen.kopVanU'), signals: mine },
                { title: t('signalen.kopAnderen'), signals: others },
                { title: t('signalen.kopUitgesteld'), signals: later },
              ].map(({ title, signals }) =>
                signals.length > 0 ? (
                  <Section key={title} ruled title={title}>
                    <Listed signals={signals} {...forms} />
                  </Section>
                ) : null,
              )}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// All signals of the reader, his own first, with what was put off below.
import { useState } from 'react';
import { useResource } from '../../api/resource';
import type { Signal, Signals } from '../../api/wire';
import { Empty, Loaded, PageTitle, Section } from '../../components/page';
import { Filters } from '../../components/Filters';
import { t } from '../../i18n';
import { grouped, keyOf } from './model';
import { PutOffForm } from './PutOffForm';
import { SignalItem } from './SignalItem';

const FILTERS = [{ name: 'ernst', label: 'signalen.ernst', codes: 'signaalernst' }] as const;

function Listed({ signals, reload }: { signals: readonly Signal[]; reload: () => void }) {
  const [open, setOpen] = useState('');
  const done = () => {
    setOpen('');
    reload();
  };
  return (
    <ol className="plain-list">
      {signals.map((signal) => (
        <SignalItem key={keyOf(signal)} signal={signal}>
          {open === keyOf(signal) ? (
            <PutOffForm signal={signal} onDone={done} onCancel={() => setOpen('')} />
          ) : (
            <button type="button" className="plain-button" onClick={() => setOpen(keyOf(signal))}>
              {t('signalen.stelUit')}
              <span className="visually-hidden">: {signal.zin}</span>
            </button>
          )}
        </SignalItem>
      ))}
    </ol>
  );
}

/** The page. */
export default function SignalenPage() {
  const list = useResource<Signals>('/signalen');
  const [filter, setFilter] = useState<Record<string, string>>({});
  return (
    <>
      <PageTitle>{t('signalen.titel')}</PageTitle>
      <p className="lead quiet">{t('signalen.uitleg')}</p>
      <Filters filters={FILTERS} values={filter} onChange={(change) => setFilter((old) => ({ ...old, ...change }))} />
      <Loaded of={list}>
        {({ items, volledig }) => {
          const { now, later } = grouped(items, filter.ernst ?? '', '');
          const mine = now.filter((one) => one.van === 'u');
          const others = now.filter((one) => one.van !== 'u');
          return (
            <div className="signals">
              {volledig ? null : <p className="quiet">{t('signalen.nietAlles')}</p>}
              {now.length + later.length === 0 ? <Empty>{t('signalen.leeg')}</Empty> : null}
              {[
                { title: t('signalen.kopVanU'), signals: mine },
                { title: t('signalen.kopAnderen'), signals: others },
                { title: t('signalen.kopUitgesteld'), signals: later },
              ].map(({ title, signals }) =>
                signals.length > 0 ? (
                  <Section key={title} ruled title={title}>
                    <Listed signals={signals} reload={list.reload} />
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

// SPDX-License-Identifier: EUPL-1.2
// What every dossier page shares: head with number and reference, row of facts, anchors, course of events.
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useResource } from '../api/resource';
import type { Fact, Page } from '../api/wire';
import { environment } from '../base/environment';
import { t } from '../i18n';
import { longDate, moment } from '../i18n/format';
import { Icon } from './icons';
import { Fictitious, ObjectNumber } from './marks';
import { Empty, Loaded, PageTitle, useAnnounce } from './page';
import '../styles/dossier.css';

/** Number, buttons to copy a reference and to print, and "fictief" in the practice environment. */
export function NumberLine({ number, title, children }: { number: string; title: string; children?: ReactNode }) {
  const announce = useAnnounce();
  const copy = () => {
    const reference = `${number} ${title} — ${location.origin}${location.pathname}`;
    void navigator.clipboard?.writeText(reference).then(() => announce(t('dossier.gekopieerd')));
  };
  return (
    <div className="facts-row">
      <ObjectNumber>{number}</ObjectNumber>
      {children}
      <button type="button" className="plain-button not-printed" onClick={copy}>
        <Icon of={IconCopy} />
        {t('dossier.kopieer')}
      </button>
      <button type="button" className="plain-button not-printed" onClick={() => print()}>
        <Icon of={IconPrinter} />
        {t('dossier.druk')}
      </button>
      {environment.practice ? <Fictitious /> : null}
    </div>
  );
}

export interface HeadFact {
  term: string;
  value: ReactNode;
}

/** Facts under the title, between a heavy and a thin line. */
export function FactsBar({ facts }: { facts: readonly (HeadFact | null)[] }) {
  if (!facts.some(Boolean)) return null;
  return (
    <dl className="facts-bar">
      {facts.map((fact) =>
        fact ? (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

interface DossierHeadProps {
  number: string;
  title: string;
  core?: string;
  marks?: ReactNode;
  facts: readonly (HeadFact | null)[];
}

/** The head of a dossier. */
export function DossierHead({ number, title, core, marks, facts }: DossierHeadProps) {
  return (
    <header className="dossier-head">
      <NumberLine number={number} title={title}>
        {marks}
      </NumberLine>
      <PageTitle windowTitle={`${number} ${title}`}>{title}</PageTitle>
      {core ? <p className="core">{core}</p> : null}
      <FactsBar facts={facts} />
    </header>
  );
}

/** Links to the sections of the page. */
export function Anchors({ items }: { items: readonly (readonly [id: string, text: string])[] }) {
  return (
    <nav className="anchors not-printed" aria-label={t('dossier.opDezeBladzijde')}>
      {items.map(([id, text]) => (
        <a key={id} href={`#${id}`}>
          {text}
        </a>
      ))}
    </nav>
  );
}

/** Facts of a course shown before "toon alles". */
const FACTS_SHOWN = 6;

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <ol className="course">
      {facts.map((fact, index) => (
        <li key={fact.versie ?? index}>
          <time dateTime={fact.op} title={moment(fact.op)}>
            {longDate(fact.op)}
            {fact.functie ? ` · ${fact.functie}` : ''}
            {fact.partij ? ` · ${fact.partij}` : ''}
          </time>
          {fact.zin}
        </li>
      ))}
    </ol>
  );
}

/** A long course folds its older part, which is made once somebody opens it; two facts more are not worth a fold. */
function CourseList({ facts }: { facts: readonly Fact[] }) {
  const [opened, setOpened] = useState(false);
  if (facts.length <= FACTS_SHOWN + 2) return <Facts facts={facts} />;
  return (
    <>
      <Facts facts={facts.slice(0, FACTS_SHOWN)} />
      <details className="older" onToggle={() => setOpened(true)}>
        <summary>{t('dossier.eerder', { n: facts.length - FACTS_SHOWN })}</summary>
        {opened ? <Facts facts={facts.slice(FACTS_SHOWN)} /> : null}
      </details>
    </>
  );
}

/** The course of a dossier: facts of the log, newest first. */
export function Course({ meervoud, id }: { meervoud: string; id: string }) {
  const facts = useResource<Page<Fact>>(`/${meervoud}/${id}/verloop`);
  return (
    <Loaded of={facts}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty>{t('dossier.verloopLeeg')}</Empty>
        ) : (
          <CourseList facts={[...page.items].reverse()} />
        )
      }
    </Loaded>
  );
}

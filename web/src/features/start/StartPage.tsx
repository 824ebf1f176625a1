// SPDX-License-Identifier: EUPL-1.2
// Start: what is expected of the reader, and what the reader may expect of others.
import { type ReactNode, useState } from 'react';
import { useResource } from '../../api/resource';
import type { Expectation, Page } from '../../api/wire';
import { useArrived } from '../../app/arriving';
import { useFunctionWords } from '../../app/PersonMenu';
import { Link } from '../../app/router';
import { useSession } from '../../app/session';
import { useSinceLink } from '../../app/SinceLink';
import { later } from '../../app/later';
import { hourOfDay, today } from '../../base/clock';
import { environment } from '../../base/environment';
import { LinkRow } from '../../components/LinkRow';
import { ObjectNumber, Term } from '../../components/marks';
import { Empty, Loaded, Loading, PageTitle, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate, shortDate, small, weekday } from '../../i18n/format';
import { RestoredNote } from '../toegang/RestoredNote';
import { StartSignals } from '../signalen/StartSignals';
import type { VraagstukRow } from '../vraagstuk/model';
import { GlanceRoom } from './GlanceRoom';
import { addressOf, split } from './model';
import { RecentIssues } from './RecentIssues';
import './start.css';

const Glance = later(() => import('./Glance'), <GlanceRoom />);
const Guide = later(() => import('../rondleiding/Guide'), <Loading />);

/** Items shown before "toon alles". */
const SHOWN = 3;

function greeting(): string {
  const hour = hourOfDay();
  return hour < 6 ? t('start.nacht') : hour < 12 ? t('start.morgen') : hour < 18 ? t('start.middag') : t('start.avond');
}

function DayMark({ day }: { day?: string }) {
  if (!day) return <div className="day quiet small">{t('start.zonderDag')}</div>;
  const over = day < today();
  return (
    <div className="day">
      <span>{over ? t('start.liepTot') : t('start.voor', { dag: weekday(day) })}</span>
      <strong>{shortDate(day)}</strong>
    </div>
  );
}

function Task({ item, first }: { item: Expectation; first: boolean }) {
  const to = addressOf(item);
  return (
    <li className="task">
      <DayMark day={item.uiterlijk} />
      <div>
        {item.nummer ? <ObjectNumber>{item.nummer}</ObjectNumber> : null}
        <h3>
          <Link className="quiet-link" to={to}>
            {item.titel}
          </Link>
        </h3>
        <Link className={first ? 'button-link' : 'button-link secondary'} to={to}>
          {item.handelingLabel}
        </Link>
      </div>
    </li>
  );
}

function Waiting({ item }: { item: Expectation }) {
  const late = item.uiterlijk !== undefined && item.uiterlijk < today();
  return (
    <li className="waiting">
      {item.nummer ? <ObjectNumber>{item.nummer}</ObjectNumber> : null}
      <h3>
        <Link className="quiet-link" to={addressOf(item)}>
          {item.titel}
        </Link>
      </h3>
      <p>{item.handelingLabel}</p>
      {item.partij ? <p className="quiet">{item.partij}</p> : null}
      {item.uiterlijk ? <Term late={late}>{t(late ? 'start.termijnLiepTot' : 'start.verwachtOp', { dag: longDate(item.uiterlijk) })}</Term> : null}
    </li>
  );
}

interface ShortListProps {
  items: readonly Expectation[];
  empty: string;
  render: (item: Expectation, index: number) => ReactNode;
}

function ShortList({ items, empty, render }: ShortListProps) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return <Empty>{empty}</Empty>;
  return (
    <>
      <ol className="plain-list">{items.slice(0, all ? items.length : SHOWN).map(render)}</ol>
      {items.length > SHOWN && !all ? (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {t('lijst.toonAlles', { n: items.length })}
        </button>
      ) : null}
    </>
  );
}

/** The first page after signing in. */
export default function StartPage() {
  const list = useResource<Page<Expectation>>('/verwachtingen');
  const recent = useResource<Page<VraagstukRow>>('/vraagstukken?limiet=5&sorteer=-bijgewerktOp');
  const { active, session } = useSession();
  const wordsOf = useFunctionWords();
  const since = useSinceLink();
  const arrived = useArrived();
  const who = active ? wordsOf(active) : undefined;
  const { mine, others } = split(list.data?.items ?? []);
  return (
    <>
      <PageTitle windowTitle={t('menu.start')}>
        {greeting()} {list.data ? (mine.length > 0 ? t('start.wachten', { n: mine.length }) : t('start.wachtNiets')) : null}
      </PageTitle>
      <p className="lead quiet">{who ? t('start.uBent', { functie: small(who.functie), organisatie: who.organisatie }) : session?.persoon.naam}</p>
      <LinkRow links={[['/werkplek', t('werkplek.titel')], ...(active?.provincie ? ([[`/provincies/${active.provincie}`, t('provincie.opEenBlad')], ['/gereedheid', t('gereed.titel')]] as const) : ([['/provincies', t('provincie.alle')]] as const)), since]} />
      <RestoredNote />
      <div className="start-pair">
        <Section ruled title={t('start.vanU')}>
          <Loaded of={list}>{() => <ShortList items={mine} empty={t('start.vanULeeg')} render={(item, index) => <Task key={index} item={item} first={index === 0} />} />}</Loaded>
        </Section>
        <Section ruled title={t('start.vanAnderen')}>
          <Loaded of={list}>{() => <ShortList items={others} empty={t('start.vanAnderenLeeg')} render={(item, index) => <Waiting key={index} item={item} />} />}</Loaded>
        </Section>
      </div>
      <Section ruled title={t(active?.provincie ? 'blik.uwProvincie' : 'blik.eenProvincie')} className="block">
        {arrived && !recent.loading ? <Glance recent={recent.data?.items ?? []} /> : <GlanceRoom />}
      </Section>
      <StartSignals />
      {environment.practice ? (
        <Guide />
      ) : null}
      <RecentIssues list={recent} />
    </>
  );
}

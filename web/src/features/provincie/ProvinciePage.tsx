// SPDX-License-Identifier: EUPL-1.2
// One province on one page, which prints as a brief of four sheets: what is asked, where it rubs, what is discussed, what is agreed.
import { useEffect } from 'react';
import { useCatalogueRow, useName } from '../../api/labels';
import type { Optelsom } from '../../api/generated/types';
import { usePagedList, useResource } from '../../api/resource';
import { later } from '../../app/later';
import { usePlace, useQuery } from '../../app/router';
import { daysAgo, today } from '../../base/clock';
import { environment } from '../../base/environment';
import { goToAnchor } from '../../components/anchor';
import { Button } from '../../components/button';
import { Fictitious } from '../../components/marks';
import { LinkRow } from '../../components/LinkRow';
import { Loading, PageTitle, ProblemNote } from '../../components/page';
import { t, type TextKey } from '../../i18n';
import { hectares, longDate, number } from '../../i18n/format';
import '../../styles/forms.css';
import { BalanceKey, FunctionBalance } from '../kaart/BalanceTables';
import '../kaart/kaart.css';
import '../kaart/optelsom.css';
import { Visions } from '../jaarplan/Visions';
import { type Agreement, askedBy, changesSince, type Claim, type Issue, type Task, tasksOf, type Tension } from './model';
import { Agreements, Changes, Chapter, Claims, Goals, Issues, Tasks, Tensions } from './parts';
import './provincie.css';

const ProvincieMap = later(() => import('./ProvincieMap'), <Loading shape="map" />);
const DAYS = ['7', '30', '90', '365'] as const;
const START = '90';

/** Everything of a province that the reader may read, newest first. More than 200 of a kind is said. */
function useProvince(id: string) {
  const query = { provincies: id, limiet: '200', sorteer: '-bijgewerktOp' };
  // a task that names no province holds in all of them, which no filter on a province finds
  const tasks = usePagedList<Task>('opgaven', { ...query, provincies: undefined });
  const claims = usePagedList<Claim>('claims', query);
  const tensions = usePagedList<Tension>('spanningspunten', query);
  const issues = usePagedList<Issue>('vraagstukken', query);
  const agreements = usePagedList<Agreement>('afspraken', query);
  const all = [tasks, claims, tensions, issues, agreements];
  return {
    tasks: tasksOf(tasks.rows, id),
    claims: claims.rows,
    tensions: tensions.rows,
    issues: issues.rows,
    agreements: agreements.rows,
    problem: all.find((one) => one.problem)?.problem,
    loading: all.some((one) => one.loading && one.rows.length === 0),
    more: all.some((one) => one.more),
    reload: () => all.forEach((one) => one.reload()),
  };
}
type Province = ReturnType<typeof useProvince>;

/** The figures first: a busy reader may stop here. */
function Glance({ has }: { has: Province }) {
  const kinds = (soort: string) => has.tensions.filter((one) => one.soort === soort).length;
  const figures: [TextKey, string, string?][] = [
    ['register.opgaven', number(has.tasks.length)],
    ['kaart.claims', number(has.claims.length), t('provincie.gevraagd', { ha: hectares(askedBy(has.claims)) })],
    ['kaart.spanningspunten', number(kinds('spanningspunt'))],
    ['kaart.koppelkansen', number(kinds('koppelkans'))],
    ['menu.vraagstukken', number(has.issues.length)],
    ['menu.afspraken', number(has.agreements.length)],
  ];
  return (
    <dl className="province-glance">
      {figures.map(([label, value, more]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>
            <span className="province-figure">{value}</span>
            {more ? <span className="small quiet">{more}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is asked against the land that there is. */
function Balance({ id }: { id: string }) {
  const sum = useResource<Optelsom>(`/kaart/optelsom?provincie=${encodeURIComponent(id)}`);
  const uses = useName('ruimtefunctie');
  const provinces = useName('provincie');
  if (!sum.data) return sum.problem ? <ProblemNote problem={sum.problem} retry={sum.reload} /> : <Loading />;
  const words = { horizon: () => t('kaart.alleJaren'), province: (one: string | undefined) => provinces(one ?? ''), use: (one: string | undefined) => (one ? uses(one) : t('optelsom.allesSamen')) };
  return (
    <div className="balance">
      <FunctionBalance sum={sum.data} horizon="alle_jaren" words={words} />
      <BalanceKey />
    </div>
  );
}

function Since({ value, onChange }: { value: string; onChange: (days: string) => void }) {
  return (
    <label className="filter not-printed">
      <span>{t('provincie.hoeLang')}</span>
      <select className="utrecht-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {t(`provincie.dagen.${days}` as TextKey)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Chapters({ id, has }: { id: string; has: Province }) {
  const [query, setQuery] = useQuery();
  const days = DAYS.find((one) => one === query.dagen) ?? START;
  const since = daysAgo(Number(days));
  const { hash } = usePlace();
  useEffect(() => goToAnchor(hash), [hash]);
  const changes = changesSince(since, { opgaven: has.tasks, claims: has.claims, spanningspunten: has.tensions, vraagstukken: has.issues, afspraken: has.agreements });
  return (
    <>
      <Chapter title={t('provincie.gevraagdTitel')}>
        <Balance id={id} />
        <Claims rows={has.claims} id={id} />
        <div id="opgaven" tabIndex={-1}>
          <Tasks rows={has.tasks} />
        </div>
      </Chapter>
      <Chapter title={t('provincie.schuurt')}>
        <Tensions rows={has.tensions} id={id} />
      </Chapter>
      <Chapter title={t('provincie.perStap')}>
        <Issues rows={has.issues} id={id} />
      </Chapter>
      <Chapter title={t('provincie.afgesproken')}>
        <Agreements rows={has.agreements} id={id} />
        <Goals id={id} />
        <Visions provincie={id} />
      </Chapter>
      <Chapter title={t('provincie.veranderd')}>
        <Since value={days} onChange={(dagen) => setQuery({ dagen })} />
        <Changes rows={changes} since={since} />
      </Chapter>
    </>
  );
}

/** The page. */
export default function ProvinciePage({ params }: { params: Record<string, string> }) {
  const id = params.id ?? '';
  const row = useCatalogueRow('provincie', id);
  const has = useProvince(id);
  const naam = row ? String(row.naam) : '';
  return (
    <div className="province">
      <div className="title-row">
        <PageTitle windowTitle={naam}>
          {naam ? t('provincie.titel', { naam }) : t('provincie.alle')} {environment.practice ? <Fictitious /> : null}
        </PageTitle>
        <Button appearance="secondary-action-button" className="not-printed" onClick={() => globalThis.print()}>
          {t('kaart.drukAf')}
        </Button>
      </div>
      <p className="lead quiet">{t('provincie.uitleg', { dag: longDate(today()) })}</p>
      <LinkRow links={[['/provincies', t('provincie.alle')], ['/kaart', t('menu.kaart')], [`/kaart/optelsom?provincie=${id}`, t('optelsom.titel')]]} />
      {has.problem ? <ProblemNote problem={has.problem} retry={has.reload} /> : null}
      {has.loading ? (
        <Loading />
      ) : (
        <>
          <Glance has={has} />
          {has.more ? <p className="note">{t('provincie.nietAlles')}</p> : null}
          <ProvincieMap id={id} naam={naam} />
          <Chapters id={id} has={has} />
        </>
      )}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// A province at one glance: a small map, and how much there is of what; each figure is a link to what it counts.
import { type ReactNode, useState } from 'react';
import type { Optelsom } from '../../api/generated/types';
import { useCatalogueRows, usePhases, useWords } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { later } from '../../app/later';
import { Link } from '../../app/router';
import { useSession } from '../../app/session';
import { StepMark } from '../../components/marks';
import { Empty, Loading, ProblemNote } from '../../components/page';
import { t, type TextKey } from '../../i18n';
import { hectares, number } from '../../i18n/format';
import { totalsOf, withDoubleUse } from '../kaart/balance';
import { type Agreement, bySteps, type Task, tasksOf, type Tension } from '../provincie/model';
import type { VraagstukRow } from '../vraagstuk/model';
import { perPhase, provinceFor, rememberedProvince, rememberProvince } from './glance';
import { GlanceRoom } from './GlanceRoom';

const GlanceMap = later(() => import('./GlanceMap'), <Loading shape="map" />);
/** What one answer holds at most. */
const MOST = 200;

interface Province {
  tasks: readonly Task[];
  tensions: readonly Tension[];
  issues: readonly VraagstukRow[];
  agreements: readonly Agreement[];
}

/** What there is of a province, as far as one answer of each kind goes; undefined until all are there. */
function useProvince(id: string) {
  const query = `provincies=${id}&limiet=${MOST}&sorteer=-bijgewerktOp`;
  // a task that names no province holds in all of them, which no filter on a province finds
  const tasks = useResource<Page<Task>>(`/opgaven?limiet=${MOST}&sorteer=-bijgewerktOp`);
  const tensions = useResource<Page<Tension>>(`/spanningspunten?${query}`);
  const issues = useResource<Page<VraagstukRow>>(`/vraagstukken?${query}`);
  const agreements = useResource<Page<Agreement>>(`/afspraken?${query}`);
  const all = [tasks, tensions, issues, agreements];
  const data = tasks.data && tensions.data && issues.data && agreements.data ? { tasks: tasksOf(tasks.data.items, id), tensions: tensions.data.items, issues: issues.data.items, agreements: agreements.data.items } : undefined;
  return { data, more: all.some((one) => one.data?.volgende), problem: all.find((one) => one.problem)?.problem, reload: () => all.forEach((one) => one.reload()) };
}

/** What is asked, in one sentence. */
function Asked({ id, naam }: { id: string; naam: string }) {
  const sum = useResource<Optelsom>(`/kaart/optelsom?provincie=${id}`);
  const line = sum.data && totalsOf(sum.data, 'alle_jaren')[0];
  return (
    <p className="glance-asked">
      {!line ? null : line.claims === 0 ? t('blik.nietsGevraagd') : (
        <Link className="quiet-link" to={`/kaart/optelsom?provincie=${id}`}>
          {t('blik.gevraagd', { naam, ha: hectares(line.gevraagd.verwacht), procent: number(Math.round((line.gevraagd.verwacht / Math.max(1, line.land)) * 1000) / 10) })} {line.samen > 0 ? t('blik.samen', { ha: hectares(withDoubleUse(line)) }) : null}
        </Link>
      )}
    </p>
  );
}

function Figure({ to, n, children }: { to: string; n: number; children: ReactNode }) {
  return (
    <li>
      <Link className="quiet-link glance-figure" to={to}>
        <span>{children}</span> <strong>{number(n)}</strong>
      </Link>
    </li>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="plain-list">{children}</ul>
    </section>
  );
}

function Figures({ id, has }: { id: string; has: Province }) {
  const words = useWords();
  const phases = usePhases('afspraak').map((one) => one.id);
  const kind = (soort: string) => has.tensions.filter((one) => one.soort === soort).length;
  const page = `/provincies/${id}`;
  return (
    <div className="glance-groups">
      <Group title={t('blik.ruimte')}>
        <Figure to={`${page}#opgaven`} n={has.tasks.length}>{t('register.opgaven')}</Figure>
        {(['spanningspunt', 'koppelkans'] as const).map((soort) => (
          <Figure key={soort} to={`/spanningspunten?provincies=${id}&soort=${soort}`} n={kind(soort)}>
            {t(soort === 'koppelkans' ? 'kaart.koppelkansen' : 'kaart.spanningspunten')}
          </Figure>
        ))}
      </Group>
      <Group title={t('provincie.perStap')}>
        {bySteps(has.issues, (phase) => words.phase('vraagstuk', phase).step).map(({ step, issues }) => (
          <Figure key={step} to={`${page}#stap-${step}`} n={issues.length}>
            {step ? <StepMark step={step}>{t(`stap.${step}` as TextKey)}</StepMark> : t('provincie.klaar')}
          </Figure>
        ))}
      </Group>
      <Group title={t('blik.afspraken')}>
        {has.agreements.length === 0 ? (
          <li className="quiet small">{t('blik.geenAfspraken')}</li>
        ) : (
          perPhase(has.agreements, phases).map(({ fase, n }) => (
            <Figure key={fase} to={`/afspraken?provincies=${id}&fase=${fase}`} n={n}>
              {words.phase('afspraak', fase).word}
            </Figure>
          ))
        )}
      </Group>
    </div>
  );
}

function Choice({ value, provinces, onChange }: { value: string; provinces: readonly { id: string; naam: string }[]; onChange: (id: string) => void }) {
  return (
    <label className="filter glance-choice">
      <span>{t('vraagstuk.provincie')}</span>
      <select className="utrecht-select" value={value} onChange={(event) => onChange(event.target.value)}>
        {provinces.map(({ id, naam }) => (
          <option key={id} value={id}>
            {naam}
          </option>
        ))}
      </select>
    </label>
  );
}

function Content({ id, naam }: { id: string; naam: string }) {
  const { data, more, problem, reload } = useProvince(id);
  if (!data) return problem ? <ProblemNote problem={problem} retry={reload} /> : <GlanceRoom />;
  const empty = data.tasks.length + data.tensions.length + data.issues.length + data.agreements.length === 0;
  return (
    <div className="glance">
      <div className="glance-map">
        <GlanceMap id={id} naam={naam} issues={data.issues} />
      </div>
      <div>
        <Asked id={id} naam={naam} />
        {empty ? <Empty>{t('blik.leeg')}</Empty> : <Figures id={id} has={data} />}
        {more ? <p className="small quiet">{t('blik.nietAlles', { n: MOST })}</p> : null}
        <p className="small lone-link glance-more not-printed">
          <Link to={`/provincies/${id}`}>{t('blik.heleBladzijde', { naam })}</Link>
        </p>
      </div>
    </div>
  );
}

/** The content of the section: of the own province, or of one to choose. */
export default function Glance({ recent }: { recent: readonly VraagstukRow[] }) {
  const { active } = useSession();
  const rows = useCatalogueRows('provincie');
  const [chosen, setChosen] = useState(rememberedProvince);
  if (!rows) return <GlanceRoom />;
  const provinces = rows.map((row) => ({ id: String(row.id), naam: String(row.naam) }));
  const id = provinceFor(provinces.map((one) => one.id), { own: active?.provincie, chosen, recent });
  if (!id) return null;
  const choose = (next: string) => {
    rememberProvince(next);
    setChosen(next);
  };
  return (
    <>
      {active?.provincie ? null : <Choice value={id} provinces={provinces} onChange={choose} />}
      <Content key={id} id={id} naam={provinces.find((one) => one.id === id)?.naam ?? id} />
    </>
  );
}

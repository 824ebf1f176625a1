// SPDX-License-Identifier: EUPL-1.2
// Scenarios: do the claims that the reader may read fit together? A form, the own list, one result, or two compared.
import { Textbox } from '@utrecht/component-library-react';
import { useEffect, useRef, useState } from 'react';
import { change } from '../../api/client';
import type { ScenarioInvoer, Scenariouitslag, Taak } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import { useSchema, inLanguage } from '../../api/schema';
import type { Page, Problem } from '../../api/wire';
import { Link, useQuery } from '../../app/router';
import { environment } from '../../base/environment';
import { Button, ButtonGroup } from '../../components/button';
import { LinkRow } from '../../components/LinkRow';
import { Fictitious, Status } from '../../components/marks';
import { Empty, Loaded, Loading, PageTitle, ProblemNote, Section } from '../../components/page';
import { t } from '../../i18n';
import { moment } from '../../i18n/format';
import { PerspectiveField, YearField } from './Asked';
import { hasResult, isOver, problemOf, useJob } from './jobs';
import { JobProgress } from './JobProgress';
import { ScenarioCertain } from './ScenarioCertain';
import { ScenarioCompare } from './ScenarioCompare';
import { ScenarioReport } from './ScenarioReport';
import { ScenarioResult } from './ScenarioResult';
import { useCodeWord } from './words';
import '../../styles/forms.css';
import './kaart.css';
import './scenario.css';

type Measure = ScenarioInvoer['maat'];
type Suitability = NonNullable<ScenarioInvoer['geschiktheid']>;
type Without = NonNullable<ScenarioInvoer['zonder']>[number];

interface PartProps {
  jaar: string;
  perspectief: string;
  onJaar: (jaar: string) => void;
  onPerspectief: (perspectief: string) => void;
}

/** Which claims take part; without a choice all of them. */
function Part({ jaar, perspectief, onJaar, onPerspectief }: PartProps) {
  return (
    <details>
      <summary>{t('scenario.deel')}</summary>
      <YearField id="scenario-jaar" value={jaar} onChange={onJaar} />
      <PerspectiveField id="scenario-perspectief" value={perspectief} onChange={onPerspectief} />
    </details>
  );
}

function Ground({ chosen, onTurn }: { chosen: readonly Without[]; onTurn: (id: Without) => void }) {
  const layers = useSchema().codes.scenariolaag ?? [];
  return (
    <fieldset>
      <legend className="utrecht-form-label">{t('scenario.zonder')}</legend>
      <p className="small quiet">{t('scenario.zonderUitleg')}</p>
      {layers.map(({ id, label }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id as Without)} onChange={() => onTurn(id as Without)} /> {inLanguage(label)}
        </label>
      ))}
    </fieldset>
  );
}

function SuitabilityField({ value, onChange }: { value: Suitability; onChange: (value: Suitability) => void }) {
  const ways = useSchema().codes.scenariogeschiktheid ?? [];
  return (
    <div className="form-field form-row">
      <label className="utrecht-form-label" htmlFor="scenario-geschiktheid">
        {t('scenariouit.geschiktheid')}
      </label>
      <p className="small quiet" id="scenario-geschiktheid-uitleg">
        {t('scenariouit.geschiktheidUitleg')}
      </p>
      <select id="scenario-geschiktheid" className="utrecht-select" aria-describedby="scenario-geschiktheid-uitleg" value={value} onChange={(event) => onChange(event.target.value as Suitability)}>
        {ways.map(({ id, label }) => (
          <option key={id} value={id}>
            {inLanguage(label)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Name, measure and ground that takes no part; all have a beginning. */
function Question({ busy, onAsk }: { busy: boolean; onAsk: (question: ScenarioInvoer) => void }) {
  const { codes } = useSchema();
  const [naam, setNaam] = useState(t('scenario.eersteNaam'));
  const [maat, setMaat] = useState<Measure>('verwacht');
  const [jaar, setJaar] = useState('');
  const [perspectief, setPerspectief] = useState('');
  const [geschiktheid, setGeschiktheid] = useState<Suitability>('eenvoudig');
  const [zonder, setZonder] = useState<readonly Without[]>(['wateren', 'natura2000']);
  const layers = codes.scenariolaag ?? [];
  const turn = (id: Without) => setZonder((old) => (old.includes(id) ? old.filter((one) => one !== id) : [...old, id]));
  return (
    <form
      className="act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ naam, maat, geschiktheid, ...(jaar ? { jaar: Number(jaar) } : {}), ...(perspectief ? { perspectief } : {}), zonder: layers.map(({ id }) => id as Without).filter((id) => zonder.includes(id)) });
      }}
    >
      <div className="form-field form-row">
        <label className="utrecht-form-label" htmlFor="scenario-naam">
          {t('scenario.naam')}
        </label>
        <Textbox id="scenario-naam" value={naam} maxLength={120} onChange={(event) => setNaam(event.target.value)} />
      </div>
      <div className="form-field form-row">
        <label className="utrecht-form-label" htmlFor="scenario-maat">
          {t('scenario.maat')}
        </label>
        <select id="scenario-maat" className="utrecht-select" value={maat} onChange={(event) => setMaat(event.target.value as Measure)}>
          {(codes.claimmaat ?? []).map(({ id, label }) => (
            <option key={id} value={id}>
              {inLanguage(label)}
            </option>
          ))}
        </select>
      </div>
      <SuitabilityField value={geschiktheid} onChange={setGeschiktheid} />
      <Part jaar={jaar} perspectief={perspectief} onJaar={setJaar} onPerspectief={setPerspectief} />
      <Ground chosen={zonder} onTurn={turn} />
      <ButtonGroup className="form-buttons">
        <Button appearance="primary-action-button" type="submit" disabled={busy}>
          {t('scenario.reken')}
        </Button>
      </ButtonGroup>
    </form>
  );
}

const WORDS = { wacht: 'overlappen.wacht', loopt: 'scenario.loopt', klaar: 'scenario.klaar', gestopt: 'overlappen.gestopt', mislukt: 'overlappen.mislukt' } as const;

/** The own scenarios, with the choice of a second one when one is open. */
function Own({ jobs, open }: { jobs: readonly Taak[]; open: string }) {
  const word = useCodeWord('taakstatus');
  if (jobs.length === 0) return <Empty>{t('scenario.leeg')}</Empty>;
  return (
    <>
      <p>{t('scenario.weekUitleg')}</p>
      <ul className="plain-list">
        {jobs.map((job) => (
          <li key={job.id}>
            <Link to={`/kaart/scenarios?${job.soort === 'steekproef' ? 'proef' : 'taak'}=${job.id}`} aria-current={job.id === open ? 'true' : undefined}>
              {job.soort === 'steekproef' ? t('zeker.kopVan', { naam: job.titel }) : job.titel}
            </Link>{' '}
            <span className="small quiet">{moment(job.gemaaktOp)}</span> <Status tone={job.status === 'klaar' ? 'goed' : job.status === 'mislukt' ? 'fout' : 'stil'}>{word(job.status)}</Status>{' '}
            {open && job.id !== open && hasResult(job) && job.soort === 'pasproef' ? <Link to={`/kaart/scenarios?taak=${open}&met=${job.id}`}>{t('scenario.vergelijkMet', { naam: job.titel })}</Link> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Computing {
  job?: Taak;
  result?: Scenariouitslag;
  problem?: Problem;
}

/** A computation that survives a reload: `id` is the job in the address of the page. */
function useScenario(id: string): Computing & { setJob: (job: Taak) => void } {
  const [state, setState] = useState<Computing & { id: string }>({ id });
  const put = (part: Computing) => setState((old) => ({ ...(old.id === id ? old : { id }), ...part }));
  useJob<Scenariouitslag>(id, 'scenario', { onJob: (job) => put({ job }), onResult: (result) => put({ result }), onProblem: (problem) => put({ problem }) });
  return { ...(state.id === id ? state : {}), setJob: (job) => put({ job }) };
}

function Compared({ id, met, first }: { id: string; met: string; first: Scenariouitslag }) {
  const second = useResource<Scenariouitslag>(`/taken/${met}/scenario`);
  return <Loaded of={second}>{(data) => <ScenarioCompare first={first} second={data} jobs={[id, met]} />}</Loaded>;
}

/** The page. */
export default function ScenariosPage() {
  const [query, setQuery] = useQuery();
  const id = query.taak ?? '';
  const met = query.met ?? '';
  const report = query.verslag === '1';
  const sample = query.proef ?? '';
  const { job, result, problem, setJob } = useScenario(id);
  const [asking, setAsking] = useState<{ sending: boolean; problem?: Problem }>({ sending: false });
  const jobs = useResource<Page<Taak>>('/taken');
  const { reload } = jobs;
  const status = useRef(job?.status);
  useEffect(() => {
    if (status.current !== job?.status) reload();
    status.current = job?.status;
  }, [job?.status, reload]);
  const start = async (question: ScenarioInvoer) => {
    setAsking({ sending: true });
    try {
      const made = await change<Taak>('POST', '/kaart/scenarios', question);
      setAsking({ sending: false });
      setQuery({ taak: made.id, met: '', proef: '', verslag: '' });
    } catch (cause) {
      setAsking({ sending: false, problem: problemOf(cause) });
    }
  };
  const stop = async () => setJob(await change<Taak>('DELETE', `/taken/${id}`));
  const running = asking.sending || (job !== undefined && !isOver(job));
  const wrong = asking.problem ?? problem;
  if (report && result && job)
    return (
      <div className="read-in scenario-page">
        <ScenarioReport key={`${id} verslag`} result={result} job={job} />
      </div>
    );
  return (
    <div className="read-in scenario-page">
      <PageTitle windowTitle={t('scenario.titel')}>
        {t('scenario.titel')} {environment.practice ? <Fictitious /> : null}
      </PageTitle>
      <p className="lead quiet">{t('scenario.uitleg')}</p>
      <LinkRow links={[...(id || sample ? [['/kaart/scenarios', t('scenario.nieuw')] as const] : []), ['/kaart', t('menu.kaart')], ['/kaart/optelsom', t('optelsom.titel')]]} />
      {id || sample ? null : <Question busy={running} onAsk={(question) => void start(question)} />}
      <JobProgress job={result ? undefined : job} sending={asking.sending} words={t(job ? WORDS[job.status] : 'overlappen.wacht')} wrong={job?.status === 'mislukt'} label={t('overlappen.voortgang')} onStop={() => void stop()} />
      {wrong ? <ProblemNote problem={wrong} /> : null}
      {id && !job && !wrong ? <Loading /> : null}
      {result && job && !met ? (
        <ScenarioResult key={id} result={result} job={job} onAsk={(question) => void start(question)}>
          <ScenarioCertain scenario={id} sample={sample} onSample={(proef) => setQuery({ proef })} />
        </ScenarioResult>
      ) : null}
      {sample && !id ? <ScenarioCertain scenario="" sample={sample} onSample={(proef) => setQuery({ proef })} /> : null}
      {result && met ? <Compared key={`${id} ${met}`} id={id} met={met} first={result} /> : null}
      <Section title={t('scenario.uwe')} className="not-printed">
        <Loaded of={jobs}>{(data) => <Own jobs={data.items.filter(({ soort }) => soort === 'pasproef' || soort === 'steekproef')} open={id || sample} />}</Loaded>
      </Section>
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// How certain is a scenario? It is solved many times with figures drawn between least and most: how often it fits, who is
// short how often and by how much, and why.
import { Textbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import { change } from '../../api/client';
import type { Scenarioclaim, Spreiding, Steekproefclaim, Steekproefregel, Steekproefuitslag, Steekproefverklaring, SteekproefInvoer, Taak } from '../../api/generated/types';
import type { Problem } from '../../api/wire';
import { Button, ButtonGroup } from '../../components/button';
import { ProblemNote, Section } from '../../components/page';
import { t } from '../../i18n';
import { hectares, moment, number } from '../../i18n/format';
import { Since } from './Asked';
import { isOver, problemOf, useJob } from './jobs';
import { JobProgress } from './JobProgress';
import { ClaimName, useGroupName } from './ScenarioParts';
import { type SortedColumn, SortedTable } from './SortedTable';

const DRAWS = { least: 20, most: 200, usual: 50 };
const SEEDS = { most: 999_999_999, usual: 1 };

/** Of how many draws, as a word, a number and a bar. */
function Share({ times, of }: { times: number; of: number }) {
  const percent = of > 0 ? Math.round((100 * times) / of) : 0;
  return (
    <span className="share">
      <svg className="share-bar" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
        <rect width={percent} height="10" />
      </svg>
      <span>{times === 0 ? t('zeker.nooit') : times === of ? t('zeker.altijd') : t('zeker.deel', { keer: number(times), procent: percent })}</span>
    </span>
  );
}

interface Named {
  id: string;
  wie: Scenarioclaim;
}

type ClaimRow = Steekproefclaim & Named;
type PlaceRow = Steekproefregel & Named;

/** Least, middle and most of the draws, as three columns. */
function spread<Row>(key: string, title: string, of: (row: Row) => Spreiding): SortedColumn<Row>[] {
  return (['p10', 'p50', 'p90'] as const).map((point) => {
    const name = `${title}, ${t(`zeker.${point}`)}`;
    return { key: `${key}-${point}`, numeric: true, title: name, inFile: t('overlappen.inHectare', { wat: name }), value: (row: Row) => of(row)[point] / 10_000, cell: (row: Row) => hectares(of(row)[point]) };
  });
}

const claimColumn = <Row extends Named>(): SortedColumn<Row> => ({ key: 'claim', head: true, title: t('overlappen.claim'), value: ({ wie }) => `${wie.nummer} ${wie.titel}`, cell: ({ wie }) => <ClaimName claim={wie} /> });

const shareColumn = <Row extends { keerTekort: number }>(of: number): SortedColumn<Row> => ({ key: 'keer', title: t('zeker.keerTekort'), inFile: t('zeker.keerTekortVan', { n: of }), value: ({ keerTekort }) => keerTekort, cell: ({ keerTekort }) => <Share times={keerTekort} of={of} /> });

function Tables({ result }: { result: Steekproefuitslag }) {
  const place = useGroupName();
  const by = new Map((result.claims ?? []).map((claim) => [claim.id, claim]));
  const named = <Row extends { claim: string }>(rows: readonly Row[], id: (row: Row) => string): (Row & Named)[] => rows.flatMap((row) => ((wie) => (wie ? [{ ...row, id: id(row), wie }] : []))(by.get(row.claim)));
  const range = (row: ClaimRow) => (row.vast ? t('zeker.vast', { ha: hectares(row.verwacht) }) : t('zeker.tussen', { minste: hectares(row.minste), meeste: hectares(row.meeste), verwacht: hectares(row.verwacht) }));
  const perClaim: SortedColumn<ClaimRow>[] = [claimColumn(), { key: 'bereik', title: t('zeker.bereik'), value: range }, shareColumn(result.monsters), ...spread<ClaimRow>('tekort', t('scenario.tekort'), ({ tekort }) => tekort)];
  const perPlace: SortedColumn<PlaceRow>[] = [
    claimColumn(),
    { key: 'gebied', title: t('scenario.kop.gebied'), value: ({ gebied }) => place('gebied', gebied) },
    shareColumn(result.monsters),
    ...spread<PlaceRow>('gevraagd', t('scenario.gevraagd'), ({ gevraagd }) => gevraagd),
    ...spread<PlaceRow>('tekort', t('scenario.tekort'), ({ tekort }) => tekort),
  ];
  return (
    <>
      <SortedTable caption={t('zeker.perClaim')} name="zekerheid-per-claim" rows={named(result.perClaim ?? [], ({ claim }) => claim)} columns={perClaim} />
      <details>
        <summary>{t('zeker.perPlek')}</summary>
        <SortedTable caption={t('zeker.perPlek')} name="zekerheid-per-provincie" rows={named(result.regels ?? [], ({ claim, gebied }) => `${claim} ${gebied}`)} columns={perPlace} />
      </details>
    </>
  );
}

/** Reasons that are seldom are counted together. */
const MOST_REASONS = 5;

/** The claims of a reason, each with where. */
function Who({ reason, result }: { reason: Steekproefverklaring; result: Steekproefuitslag }) {
  const name = useGroupName();
  const places = new Map<string, string[]>();
  for (const { claim, gebied } of reason.wie ?? []) places.set(claim, [...(places.get(claim) ?? []), name('gebied', gebied)]);
  return (
    <details>
      <summary>{t('zeker.welke', { n: number(places.size) })}</summary>
      <ul>
        {(result.claims ?? [])
          .filter(({ id }) => places.has(id))
          .map((claim) => (
            <li key={claim.id}>
              <ClaimName claim={claim} /> ({places.get(claim.id)?.join(', ')})
            </li>
          ))}
      </ul>
    </details>
  );
}

function Reasons({ result }: { result: Steekproefuitslag }) {
  const reasons = result.verklaringen ?? [];
  const rest = reasons.slice(MOST_REASONS).reduce((sum, { keer }) => sum + keer, 0);
  if (reasons.length === 0) return null;
  return (
    <>
      <h3>{t('zeker.waarom')}</h3>
      <ul className="plain-list reasons">
        {reasons.slice(0, MOST_REASONS).map((reason, n) => (
          <li key={n}>
            <Share times={reason.keer} of={result.monsters} /> {t('zeker.reden', { ha: hectares(reason.tekort.p50) })}
            <Who reason={reason} result={result} />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="small">{t('zeker.andereRedenen', { n: number(rest) })}</p> : null}
    </>
  );
}

function Result({ result, job, onAgain }: { result: Steekproefuitslag; job: Taak; onAgain: () => void }) {
  return (
    <div className="certain">
      <Since made={t('scenario.berekendOp', { op: moment(job.geeindigdOp ?? job.gemaaktOp) })} since={result.sindsdien} onAgain={onAgain} />
      <p className="lead">
        {t('zeker.past', { keer: number(result.keerPast), n: number(result.monsters) })} <Share times={result.keerPast} of={result.monsters} />
      </p>
      <p>{t('zeker.samen', { p10: hectares(result.tekort.p10), p50: hectares(result.tekort.p50), p90: hectares(result.tekort.p90) })}</p>
      <Reasons result={result} />
      <Tables result={result} />
      <p className="small quiet">{t('zeker.kenmerken', { n: number(result.monsters), zaad: String(result.zaad), versie: result.rekenversie, invoer: result.invoerhash, uitslag: result.uitslaghash })}</p>
    </div>
  );
}

function whole(text: string, least: number, most: number): number | undefined {
  return /^\d{1,9}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;
}

function Ask({ busy, onAsk }: { busy: boolean; onAsk: (how: SteekproefInvoer) => void }) {
  const [draws, setDraws] = useState(String(DRAWS.usual));
  const [seed, setSeed] = useState(String(SEEDS.usual));
  const monsters = whole(draws, DRAWS.least, DRAWS.most);
  const zaad = whole(seed, 0, SEEDS.most);
  return (
    <form
      className="act-form not-printed"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (monsters !== undefined && zaad !== undefined) onAsk({ monsters, zaad });
      }}
    >
      <div className="form-field form-row">
        <label className="utrecht-form-label" htmlFor="zeker-monsters">
          {t('zeker.monsters', { minste: DRAWS.least, meeste: DRAWS.most })}
        </label>
        <Textbox id="zeker-monsters" type="number" min={DRAWS.least} max={DRAWS.most} aria-invalid={monsters === undefined || undefined} value={draws} onChange={(event) => setDraws(event.target.value)} />
      </div>
      <div className="form-field form-row">
        <label className="utrecht-form-label" htmlFor="zeker-zaad">
          {t('zeker.zaad')}
        </label>
        <Textbox id="zeker-zaad" type="number" min={0} max={SEEDS.most} aria-invalid={zaad === undefined || undefined} value={seed} onChange={(event) => setSeed(event.target.value)} />
      </div>
      <ButtonGroup className="form-buttons">
        <Button appearance="secondary-action-button" type="submit" disabled={busy || monsters === undefined || zaad === undefined}>
          {t('zeker.reken')}
        </Button>
      </ButtonGroup>
    </form>
  );
}

const WORDS = { wacht: 'overlappen.wacht', loopt: 'zeker.loopt', klaar: 'zeker.klaar', gestopt: 'overlappen.gestopt', mislukt: 'overlappen.mislukt' } as const;

interface CertainState {
  of: string;
  job?: Taak;
  result?: Steekproefuitslag;
  problem?: Problem;
}

interface CertainProps {
  /** The job of the scenario; empty when only a sample is open. */
  scenario: string;
  /** The job of the sample; empty when there is none. */
  sample: string;
  onSample: (id: string) => void;
}

export function ScenarioCertain({ scenario, sample, onSample }: CertainProps) {
  const [sending, setSending] = useState(false);
  const [state, setState] = useState<CertainState>({ of: sample });
  const put = (part: Partial<CertainState>) => setState((old) => ({ ...(old.of === sample ? old : {}), ...part, of: sample }));
  useJob<Steekproefuitslag>(sample, 'steekproef', { onJob: (job) => put({ job }), onResult: (result) => put({ result }), onProblem: (problem) => put({ problem }) });
  const { job, result, problem }: Partial<CertainState> = state.of === sample ? state : {};
  const ask = async (how: SteekproefInvoer) => {
    setSending(true);
    try {
      onSample((await change<Taak>('POST', `/taken/${scenario}/steekproef`, how)).id);
    } catch (cause) {
      put({ problem: problemOf(cause) });
    } finally {
      setSending(false);
    }
  };
  const running = sending || (job !== undefined && !isOver(job));
  return (
    <Section title={result && !scenario ? t('zeker.kopVan', { naam: result.vraag.naam }) : t('zeker.kop')}>
      <p>{t('zeker.uitleg')}</p>
      {scenario ? <Ask busy={running} onAsk={(how) => void ask(how)} /> : null}
      <JobProgress job={result ? undefined : job} sending={sending} words={t(job ? WORDS[job.status] : 'overlappen.wacht')} wrong={job?.status === 'mislukt'} label={t('overlappen.voortgang')} onStop={() => void change<Taak>('DELETE', `/taken/${sample}`).then((stopped) => put({ job: stopped }))} />
      {problem ? <ProblemNote problem={problem} /> : null}
      {result && job ? <Result result={result} job={job} onAgain={() => void ask({ monsters: result.monsters, zaad: result.zaad })} /> : null}
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// All overlaps of the claims that the reader may read: choose which, follow the work, and see every pair in a table.
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Overlapclaim, Overlappen, OverlappenInvoer, Taak } from '../../api/generated/types';
import { apiBase } from '../../base/environment';
import { Link, useQuery } from '../../app/router';
import { Button, ButtonGroup } from '../../components/button';
import { Icon } from '../../components/icons';
import { Fictitious, ObjectNumber } from '../../components/marks';
import { Empty, PageTitle, ProblemNote } from '../../components/page';
import { t } from '../../i18n';
import { hectares, moment, number } from '../../i18n/format';
import { PerspectiveField, Since, YearField } from './Asked';
import { download } from './csv';
import { JobProgress } from './JobProgress';
import { isOver } from './jobs';
import { type Computing, type OverlapRow, overlapRows, useOverlaps } from './overlappen';
import { type SortedColumn, SortedTable } from './SortedTable';
import { useCodeWord } from './words';
import '../../styles/forms.css';
import './kaart.css';

/** More rows than this are only in the file. */
const MOST_ROWS = 500;
/** The server makes no more shapes than this for a map file. */
const MOST_SHAPES = 1000;

interface Choice {
  indeling: string;
  perspectief: string;
  jaar: string;
}

const questionOf = ({ indeling, perspectief, jaar }: Choice) => ({ indeling, ...(perspectief ? { perspectief } : {}), ...(jaar ? { jaar: Number(jaar) } : {}) }) as OverlappenInvoer;

/** Which claims, and over what they are divided. */
function Question({ start, busy, onAsk }: { start: Choice; busy: boolean; onAsk: (question: OverlappenInvoer) => void }) {
  const [choice, setChoice] = useState(start);
  const word = useCodeWord('gebiedsindeling');
  const set = (part: Partial<Choice>) => setChoice({ ...choice, ...part });
  return (
    <form
      className="act-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(questionOf(choice));
      }}
    >
      <div className="form-field form-row">
        <label className="utrecht-form-label" htmlFor="overlappen-indeling">
          {t('overlappen.indeling')}
        </label>
        <select id="overlappen-indeling" className="utrecht-select" value={choice.indeling} onChange={(event) => set({ indeling: event.target.value })}>
          {['provincies', 'gemeenten'].map((one) => (
            <option key={one} value={one}>
              {word(one)}
            </option>
          ))}
        </select>
      </div>
      <PerspectiveField id="overlappen-perspectief" value={choice.perspectief} onChange={(perspectief) => set({ perspectief })} />
      <YearField id="overlappen-jaar" value={choice.jaar} onChange={(jaar) => set({ jaar })} />
      <ButtonGroup className="form-buttons">
        <Button appearance="primary-action-button" type="submit" disabled={busy}>
          {t('overlappen.bereken')}
        </Button>
      </ButtonGroup>
    </form>
  );
}

const WORDS = { wacht: 'overlappen.wacht', loopt: 'overlappen.loopt', klaar: 'overlappen.klaar', gestopt: 'overlappen.gestopt', mislukt: 'overlappen.mislukt' } as const;

function wordsOf({ job, sending }: Computing): string {
  return t(sending || !job ? 'overlappen.wacht' : WORDS[job.status]);
}

function ClaimCell({ claim }: { claim: Overlapclaim }) {
  const hardness = useCodeWord('claimhardheid');
  return (
    <>
      <Link to={`/claims/${claim.id}`}>
        <ObjectNumber>{claim.nummer}</ObjectNumber> {claim.titel}
      </Link>{' '}
      <span className="small quiet">
        {hardness(claim.hardheid)}, {t('overlappen.versie', { n: claim.versie })}
      </span>{' '}
      {claim.fictief ? <Fictitious /> : null}
    </>
  );
}

function useColumns({ gebieden = [] }: Overlappen): SortedColumn<OverlapRow>[] {
  const hardness = useCodeWord('claimhardheid');
  const names = new Map(gebieden.map(({ id, naam }) => [id, naam]));
  const claim = (key: 'een' | 'ander', title: string): SortedColumn<OverlapRow>[] => [
    { key, head: key === 'een', title, value: (row) => `${row[key].nummer} ${row[key].titel}`, cell: (row) => <ClaimCell claim={row[key]} /> },
    { key: `${key}-versie`, fileOnly: true, title: t('overlappen.versieVan', { wat: title }), value: (row) => row[key].versie },
    { key: `${key}-hardheid`, fileOnly: true, title: t('overlappen.hardheidVan', { wat: title }), value: (row) => hardness(row[key].hardheid) },
    { key: `${key}-id`, fileOnly: true, title: t('overlappen.kenmerkVan', { wat: title }), value: (row) => row[key].id },
  ];
  const area = (key: 'hier' | 'samen', title: string): SortedColumn<OverlapRow>[] => [
    { key, numeric: true, title, inFile: t('overlappen.inHectare', { wat: title }), value: (row) => row[key] / 10_000, cell: (row) => hectares(row[key]) },
    { key: `${key}-m2`, fileOnly: true, title: t('overlappen.inM2', { wat: title }), value: (row) => row[key] },
  ];
  return [
    ...claim('een', t('overlappen.claim')),
    ...claim('ander', t('overlappen.andere')),
    { key: 'gebied', title: t('overlappen.gebied'), value: (row) => (row.gebied ? (names.get(row.gebied) ?? row.gebied) : t('overlappen.buiten')) },
    ...area('hier', t('overlappen.hier')),
    ...area('samen', t('overlappen.samen')),
  ];
}

function Result({ result, job, onAgain }: { result: Overlappen; job: Taak; onAgain: () => void }) {
  const columns = useColumns(result);
  const rows = overlapRows(result);
  const claims = result.claims ?? [];
  const without = claims.filter((one) => one.oppervlakte === undefined).length;
  const save = () => download('overlappen.json', new Blob([JSON.stringify(result)], { type: 'application/json' }));
  return (
    <section>
      <h2>{t('overlappen.uitslag')}</h2>
      <Since made={t('overlappen.berekendOp', { op: moment(job.geeindigdOp ?? job.gemaaktOp) })} since={result.sindsdien} current={t('overlappen.actueel')} onAgain={onAgain} />
      <p>
        {t('overlappen.telling', { claims: number(claims.length), paren: number(result.paren?.length ?? 0) })} {without > 0 ? t('overlappen.zonderVlak', { n: number(without) }) : ''} {result.kleiner > 0 ? t('overlappen.kleiner', { n: number(result.kleiner) }) : ''}
      </p>
      {result.volledig ? null : <p className="small">{t('kaart.nietAlles')}</p>}
      {rows.length > 0 ? <SortedTable caption={t('overlappen.tabel')} name="overlappen" rows={rows} columns={columns} most={MOST_ROWS} /> : <Empty>{t('overlappen.geen')}</Empty>}
      <p className="not-printed">
        <button type="button" className="plain-button" onClick={save}>
          <Icon of={IconDownload} /> {t('overlappen.json')}
        </button>
      </p>
      {rows.length > 0 && rows.length <= MOST_SHAPES && result.sindsdien?.gewijzigd === 0 ? (
        <p className="not-printed">
          <a className="plain-button" href={`${apiBase()}/taken/${job.id}/overlappen/geopackage`} download="overlappen.gpkg">
            <Icon of={IconDownload} /> {t('overlappen.geopackage')}
          </a>
        </p>
      ) : null}
      <p className="small quiet">{t('overlappen.rekenversie', { versie: result.rekenversie, invoer: result.invoerhash.slice(0, 12) })}</p>
    </section>
  );
}

/** The page. The job stands in its address, so that a reload goes on where it was. */
export default function OverlappenPage() {
  const [query, setQuery] = useQuery();
  const { computing, start, stop } = useOverlaps(query.taak ?? '', (taak) => setQuery({ taak }));
  const { job, result, problem, sending } = computing;
  const first = { indeling: 'provincies', perspectief: query.perspectief ?? '', jaar: query.jaar ?? '' };
  return (
    <div className="read-in">
      <PageTitle>{t('overlappen.titel')}</PageTitle>
      <p className="lead quiet">{t('overlappen.uitleg')}</p>
      <Question start={first} busy={sending || (job !== undefined && !isOver(job))} onAsk={(question) => void start(question)} />
      <JobProgress job={job} sending={sending} words={wordsOf(computing)} wrong={job?.status === 'mislukt'} label={t('overlappen.voortgang')} onStop={() => void stop()} />
      {problem ? <ProblemNote problem={problem} /> : null}
      {result && job ? <Result result={result} job={job} onAgain={() => void start(result.vraag)} /> : null}
    </div>
  );
}

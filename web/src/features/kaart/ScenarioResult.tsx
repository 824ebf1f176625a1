// SPDX-License-Identifier: EUPL-1.2
// One scenario: does it fit, what does not and where, who gives in, and the figures for experts.
import type { ReactNode } from 'react';
import type { ScenarioInvoer, Scenarioclaim, Scenariouitslag, Scenarioverklaring, Taak } from '../../api/generated/types';
import { Link } from '../../app/router';
import { Button } from '../../components/button';
import { Status } from '../../components/marks';
import { Section } from '../../components/page';
import { t } from '../../i18n';
import { hectares, moment, number, small } from '../../i18n/format';
import { Since } from './Asked';
import { download } from './csv';
import { piecesOf, type ScenarioRow, scenarioRows } from './scenario';
import { Checked, Files, Recipes, WhyHere } from './ScenarioFacts';
import { ScenarioOther } from './ScenarioOther';
import { MapKey, ScenarioMap, type MapTopic } from './ScenarioMap';
import { ClaimName, Sums, TakeAlong, useGroupName } from './ScenarioParts';
import { SlidePanel } from './ScenarioSlide';
import { type SortedColumn, SortedTable } from './SortedTable';
import { useSlide } from './useSlide';
import { useCodeWord } from './words';

/** Claims that ask together more than there is ground for any of them. */
function Reason({ reason, claims }: { reason: Scenarioverklaring; claims: ReadonlyMap<string, Scenarioclaim> }) {
  const name = useGroupName();
  const hardness = useCodeWord('claimhardheid');
  return (
    <li>
      <p>{t('scenario.reden', { gevraagd: hectares(reason.gevraagd), beschikbaar: hectares(reason.beschikbaar), ha: hectares(reason.gevraagd - reason.beschikbaar) })}</p>
      <ul>
        {(reason.wie ?? []).map(({ claim, gebied }) => {
          const found = claims.get(claim);
          return found ? (
            <li key={`${claim} ${gebied}`}>
              <ClaimName claim={found} /> ({hardness(found.hardheid)}, {name('gebied', gebied)})
            </li>
          ) : null;
        })}
      </ul>
    </li>
  );
}

export function Verdict({ result, rows }: { result: Scenariouitslag; rows: readonly ScenarioRow[] }) {
  const name = useGroupName();
  const claims = new Map((result.claims ?? []).map((claim) => [claim.id, claim]));
  const unproven = result.gestopt ? (
    <p>
      <Status tone="let-op">{t('scenariouit.nietBewezen')}</Status> {t('scenariouit.nietBewezenUitleg', { gat: number(result.bovengrens - result.geschiktheid), som: number(result.geschiktheid) })}
    </p>
  ) : null;
  if (result.past)
    return (
      <>
        <p>
          <Status tone="goed">{t('scenario.past')}</Status> {t('scenario.pastUitleg')}
        </p>
        {unproven}
      </>
    );
  const last = (result.verklaringen ?? []).at(-1);
  return (
    <>
      <p>
        <Status tone="fout">{t('scenario.pastNiet')}</Status> {t('scenario.pastNietUitleg', { ha: hectares(result.tekort) })}
      </p>
      {unproven}
      <h3>{t('scenario.waarom')}</h3>
      {last ? (
        <ul className="plain-list">
          <Reason reason={last} claims={claims} />
        </ul>
      ) : null}
      <h3>{t('scenario.wieWijkt')}</h3>
      <p>{t('scenario.wieWijktUitleg')}</p>
      <ul>
        {rows
          .filter(({ tekort }) => tekort > 0)
          .map((row) => (
            <li key={row.id}>
              <ClaimName claim={row.wie} /> {t('scenario.tekortIn', { ha: hectares(row.tekort), gebied: name('gebied', row.gebied) })}
            </li>
          ))}
      </ul>
    </>
  );
}

export function useClaimColumns(): SortedColumn<ScenarioRow>[] {
  const name = useGroupName();
  const hardness = useCodeWord('claimhardheid');
  const amount = (key: string, title: string, of: (row: ScenarioRow) => number): SortedColumn<ScenarioRow> => ({ key, numeric: true, title, inFile: t('overlappen.inHectare', { wat: title }), value: (row) => of(row) / 10_000, cell: (row) => hectares(of(row)) });
  return [
    { key: 'claim', head: true, title: t('overlappen.claim'), value: ({ wie }) => `${wie.nummer} ${wie.titel}`, cell: ({ wie }) => <ClaimName claim={wie} /> },
    { key: 'versie', fileOnly: true, title: t('scenario.versie'), value: ({ wie }) => wie.versie },
    { key: 'gebied', title: t('scenario.kop.gebied'), value: (row) => name('gebied', row.gebied) },
    { key: 'functie', title: t('scenario.kop.functie'), value: ({ wie }) => name('functie', wie.ruimtefunctie) },
    { key: 'hardheid', title: t('scenario.hardheid'), value: ({ wie }) => hardness(wie.hardheid) },
    amount('gevraagd', t('scenario.gevraagd'), (row) => row.gevraagd),
    amount('krijgt', t('scenario.krijgt'), (row) => row.toegewezen),
    amount('tekort', t('scenario.tekort'), (row) => row.tekort),
  ];
}

function topicsOf({ claims = [], kaart }: Scenariouitslag, rows: readonly ScenarioRow[]): MapTopic[] {
  const short = new Set(rows.filter(({ tekort }) => tekort > 0).map(({ claim }) => claim));
  const pieces = piecesOf(kaart);
  return claims.map(({ id, nummer, titel }, n) => ({ key: id, look: short.has(id) ? 'tekort' : 'past', words: `${nummer} ${titel}`, mark: nummer, pieces: pieces.filter(({ claim }) => claim === n) }));
}

/** Prices and proof: they tell an expert how scarce ground is, and nobody what should be done. */
export function Expert({ result, rows }: { result: Scenariouitslag; rows: readonly ScenarioRow[] }) {
  const name = useGroupName();
  const columns: SortedColumn<ScenarioRow>[] = [
    { key: 'claim', head: true, title: t('overlappen.claim'), value: ({ wie }) => `${wie.nummer} ${wie.titel}` },
    { key: 'gebied', title: t('scenario.kop.gebied'), value: (row) => name('gebied', row.gebied) },
    { key: 'prijs', numeric: true, title: t('scenario.prijs'), value: ({ prijs }) => prijs },
  ];
  return (
    <details>
      <summary>{t('scenario.deskundigen')}</summary>
      <p>{t('scenario.prijsUitleg')}</p>
      <p>{t('scenario.bewijs', { som: number(result.geschiktheid), grens: number(result.bovengrens) })}</p>
      <SortedTable caption={t('scenario.prijzen')} name="schaarsteprijzen" rows={rows} columns={columns} />
      <p className="small quiet">{t('scenario.kenmerken', { versie: result.rekenversie, invoer: result.invoerhash, uitslag: result.uitslaghash })}</p>
    </details>
  );
}

/** What was asked, and what the reader should know about how it was computed. */
export function How({ result }: { result: Scenariouitslag }) {
  const size = useCodeWord('claimmaat');
  const layer = useCodeWord('scenariolaag');
  const without = (result.vraag.zonder ?? []).map(layer).join(', ');
  const placeless = (result.claims ?? []).filter(({ opKaart }) => !opKaart).length;
  return (
    <Section title={t('scenario.hoe')}>
      <ul>
        <li>{t('scenario.hoeMaat', { maat: small(size(result.vraag.maat)) })}</li>
        {result.vraag.jaar ? <li>{t('scenario.hoeJaar', { jaar: result.vraag.jaar })}</li> : null}
        {(result.vraag.anders ?? []).length > 0 ? <li>{t('scenario.hoeAnders', { n: (result.vraag.anders ?? []).length })}</li> : null}
        <li>{t('scenario.hoeCel')}</li>
        <li>{t('scenario.hoePlek', { n: placeless })} {without ? t('scenario.hoeZonder', { lagen: without }) : ''}</li>
        {(result.vraag.zonder ?? []).includes('wateren') ? <li>{t('scenario.hoeWater')}</li> : null}
        <li>{t('scenario.hoeSamen')}</li>
      </ul>
      <Recipes result={result} />
      <WhyHere result={result} />
      <h3>{t('scenariouit.nagerekendKop')}</h3>
      <Checked result={result} />
      {result.volledig ? null : <p className="small">{t('kaart.nietAlles')}</p>}
    </Section>
  );
}

interface GroundProps {
  result: Scenariouitslag;
  /** With the figures of the slider; absent: as computed. */
  shown?: Scenariouitslag;
  rows: readonly ScenarioRow[];
  sliding?: boolean;
}

/** The map with its legend. While a slider moves it keeps its size and its edge, so that the slider stays under the hand. */
export function Ground({ result, shown = result, rows, sliding = false }: GroundProps) {
  const topics = topicsOf(shown, rows);
  const around = sliding ? piecesOf(result.kaart) : [];
  if (around.length === 0 && topics.every(({ pieces }) => pieces.length === 0)) return <p>{t('scenario.geenKaart')}</p>;
  return (
    <div className="slide-map">
      <ScenarioMap topics={topics} around={around} label={t('scenario.kaartLabel', { naam: result.vraag.naam })} />
      <MapKey items={[{ look: 'past', words: t('scenario.legendaPast') }, ...(shown.past && !sliding ? [] : [{ look: 'tekort' as const, words: t('scenario.legendaTekort') }])]} />
    </div>
  );
}

interface ResultProps {
  result: Scenariouitslag;
  job: Taak;
  onAsk: (question: ScenarioInvoer) => void;
  /** How certain it is. */
  children?: ReactNode;
}

export function ScenarioResult({ result, job, onAsk, children }: ResultProps) {
  const slide = useSlide(job.id, result);
  const shown = slide.answer ? { ...result, ...slide.answer } : result;
  const rows = scenarioRows(shown);
  return (
    <>
      <Section title={result.vraag.naam} focus>
        <Since made={t('scenario.berekendOp', { op: moment(job.geeindigdOp ?? job.gemaaktOp) })} since={result.sindsdien} onAgain={() => onAsk(result.vraag)} />
        <Verdict result={result} rows={scenarioRows(result)} />
      </Section>
      <Section title={t('scenario.kaart')}>
        <div className={slide.open ? 'slide-and-map' : undefined}>
          <Ground result={result} shown={shown} rows={rows} sliding={slide.open} />
          <SlidePanel slide={slide} result={result} onAsk={onAsk} />
        </div>
        {slide.answer ? (
          <div className="slide-verdict">
            <Verdict result={shown} rows={rows} />
          </div>
        ) : null}
        <SortedTable caption={t('scenario.tabel')} name="scenario" rows={rows} columns={useClaimColumns()} />
      </Section>
      <Section title={t('scenario.wie')}>
        <Sums rows={rows} />
      </Section>
      {slide.answer ? null : <Stored result={result} rows={rows} job={job} onAsk={onAsk}>{children}</Stored>}
    </>
  );
}

/** What holds for the stored result only, and not for what is being slid. */
function Stored({ result, rows, job, onAsk, children }: ResultProps & { rows: readonly ScenarioRow[] }) {
  const save = () => download('scenario.json', new Blob([JSON.stringify(result)], { type: 'application/json' }));
  return (
    <>
      {children}
      <ScenarioOther result={result} onAsk={onAsk} />
      <How result={result} />
      <Expert result={result} rows={rows} />
      <Files job={job.id} />
      <p className="scenario-foot not-printed">
        <Link className="button-link secondary" to={`/kaart/scenarios?taak=${job.id}&verslag=1`}>
          {t('scenariouit.maakVerslag')}
        </Link>
        <Button appearance="secondary-action-button" onClick={save}>
          {t('overlappen.json')}
        </Button>
      </p>
      <TakeAlong jobs={[job.id]} results={[result]} />
    </>
  );
}

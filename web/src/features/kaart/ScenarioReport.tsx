// SPDX-License-Identifier: EUPL-1.2
// The report of one scenario: the same result in the order in which people read it aloud, made to be printed.
import type { Scenariouitslag, Taak } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { Link, navigate } from '../../app/router';
import { environment } from '../../base/environment';
import { Button } from '../../components/button';
import { Fictitious } from '../../components/marks';
import { PageTitle, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { hectares, moment } from '../../i18n/format';
import { Since } from './Asked';
import { type ScenarioRow, scenarioRows } from './scenario';
import { Files } from './ScenarioFacts';
import { ClaimName, Sums, useGroupName } from './ScenarioParts';
import { Expert, Ground, How, Verdict } from './ScenarioResult';
import { useCodeWord } from './words';

/** What was asked, as a list of names and words. */
function Asked({ vraag, claims = [] }: Scenariouitslag) {
  const size = useCodeWord('claimmaat');
  const layer = useCodeWord('scenariolaag');
  const suits = useCodeWord('scenariogeschiktheid');
  const perspective = useName('perspectief');
  const numbers = new Map(claims.map(({ id, nummer }) => [id, nummer]));
  const facts: [string, string][] = [
    [t('scenario.maat'), size(vraag.maat)],
    [t('scenariouit.jaar'), vraag.jaar ? String(vraag.jaar) : t('scenariouit.alleJaren')],
    [t('scenariouit.perspectief'), vraag.perspectief ? perspective(vraag.perspectief) : t('scenariouit.allePerspectieven')],
    [t('scenario.zonder'), (vraag.zonder ?? []).map(layer).join(', ') || t('scenario.geen')],
    [t('scenariouit.geschiktheid'), suits(vraag.geschiktheid ?? 'eenvoudig')],
    ...(vraag.anders ?? []).map(({ claim, gevraagd }): [string, string] => [t('scenariouit.anderGetal', { claim: numbers.get(claim) ?? '' }), hectares(gevraagd)]),
  ];
  return (
    <dl className="scenario-asked">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function PerClaim({ rows }: { rows: readonly ScenarioRow[] }) {
  const name = useGroupName();
  return (
    <DataTable<ScenarioRow>
      caption={t('scenario.tabel')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'claim', head: true, title: t('overlappen.claim'), cell: ({ wie }) => <ClaimName claim={wie} /> },
        { key: 'gebied', title: t('scenario.kop.gebied'), cell: (row) => name('gebied', row.gebied) },
        { key: 'gevraagd', numeric: true, title: t('scenario.gevraagd'), cell: (row) => hectares(row.gevraagd) },
        { key: 'krijgt', numeric: true, title: t('scenario.krijgt'), cell: (row) => hectares(row.toegewezen) },
        { key: 'tekort', numeric: true, title: t('scenario.tekort'), cell: (row) => (row.tekort > 0 ? hectares(row.tekort) : t('scenario.geen')) },
      ]}
    />
  );
}

/** Versions and fingerprints: what anyone needs to make or check it again. */
function Sources({ result }: { result: Scenariouitslag }) {
  const claims = (result.claims ?? []).map(({ nummer, versie }) => t('scenariouit.claimVersie', { nummer, versie })).join(', ');
  const rows: [string, string][] = [
    [t('scenariouit.rekenversie'), result.rekenversie],
    [t('scenariouit.invoer'), result.invoerhash],
    [t('scenariouit.uitslag'), result.uitslaghash],
    ...(result.lagen ?? []).map(({ laag, vingerafdruk }): [string, string] => [t('scenariouit.laag', { laag }), vingerafdruk]),
    ...(result.recepten ?? []).flatMap(({ recept, vingerafdruk }): [string, string][] => (recept && vingerafdruk ? [[t('scenariouit.receptAfdruk', { recept }), vingerafdruk]] : [])),
  ];
  return (
    <>
      <p>{t('scenariouit.uit', { claims })}</p>
      <dl className="scenario-asked scenario-hashes">
        {rows.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function ScenarioReport({ result, job }: { result: Scenariouitslag; job: Taak }) {
  const rows = scenarioRows(result);
  const title = t('scenariouit.verslagVan', { naam: result.vraag.naam });
  return (
    <>
      <PageTitle windowTitle={title}>
        {title} {environment.practice ? <Fictitious /> : null}
      </PageTitle>
      <p className="lead quiet">{t('scenariouit.verslagUitleg')}</p>
      <p className="scenario-foot not-printed">
        <Button appearance="primary-action-button" onClick={() => globalThis.print()}>
          {t('overzicht.print')}
        </Button>
        <Link className="button-link secondary" to={`/kaart/scenarios?taak=${job.id}`}>
          {t('scenariouit.terug')}
        </Link>
      </p>
      <Section title={t('scenariouit.uitkomst')}>
        <Since made={t('scenario.berekendOp', { op: moment(job.geeindigdOp ?? job.gemaaktOp) })} since={result.sindsdien} onAgain={() => navigate(`/kaart/scenarios?taak=${job.id}`)} />
        <Verdict result={result} rows={rows} />
      </Section>
      <Section title={t('scenariouit.vraag')}>
        <Asked {...result} />
      </Section>
      <Section title={t('scenario.kaart')}>
        <Ground result={result} rows={rows} />
        <PerClaim rows={rows} />
      </Section>
      <Section title={t('scenario.wie')}>
        <Sums rows={rows} />
      </Section>
      <How result={result} />
      <Section title={t('scenariouit.bronnen')}>
        <Sources result={result} />
      </Section>
      <Expert result={result} rows={rows} />
      <Files job={job.id} onReport />
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// A vraagstuk: the whole dossier on one page, with what the reader can and cannot do beside it.
import { useEffect, useRef, useState } from 'react';
import { useFieldLabels } from '../../api/fields';
import type { AfspraakRij } from '../../api/generated/types';
import { useCatalogueRow, useCatalogueWord, useName, useWords } from '../../api/labels';
import { useObject } from '../../api/object';
import { useAhead, useResource } from '../../api/resource';
import { ActPanel, ActSheet } from '../../components/acts';
import { useCarried } from '../../components/carried';
import { Anchors, Course, DossierHead } from '../../components/dossier';
import type { Draft } from '../../components/form/model';
import { PhaseMark, Side } from '../../components/marks';
import { LoadedPage, Prose, Section } from '../../components/page';
import { Papers } from '../../components/Papers';
import type { Page, PossibleAct } from '../../api/wire';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { scenarioFor } from '../kaart/scenario';
import { daysBetween, decisionChoices, type Vraagstuk, type WithId } from './model';
import { Assessment } from './parts/Assessment';
import { Decisions } from './parts/Decisions';
import { EvidenceOffer } from './parts/Evidence';
import { Dialogue } from './parts/Dialogue';
import { FromMeetings } from './parts/FromMeetings';
import { Instruments } from './parts/Instruments';
import { Options } from './parts/Options';
import { Outcome } from './parts/Outcome';
import { Place } from './parts/Place';
import { StickingPoints } from './parts/StickingPoints';
import './vraagstuk.css';

function Abbreviated({ id }: { id: string }) {
  const row = useCatalogueRow('organisatie', id);
  return <abbr title={String(row?.naam ?? id)}>{String(row?.afkorting ?? row?.naam ?? id)}</abbr>;
}

function Head({ issue }: { issue: Vraagstuk }) {
  const words = useWords();
  const provinces = useName('provincie');
  const organisations = useName('organisatie');
  const label = useFieldLabels('VraagstukRij');
  const names = (issue.provincies ?? []).map((id) => provinces(id));
  return (
    <DossierHead
      number={issue.nummer}
      title={issue.titel}
      core={issue.kern}
      facts={[
        { term: t('vraagstuk.fase'), value: <PhaseMark noun="vraagstuk" phase={issue.fase} /> },
        { term: t('vraagstuk.soort'), value: words.code('vraagstuksoort', issue.soort) },
        names.length > 0 ? { term: t('vraagstuk.partijen'), value: <Side kind="beide">{t('vraagstuk.rijkEn', { wie: names.join(', ') })}</Side> } : null,
        { term: t('vraagstuk.ingebrachtDoor'), value: `${organisations(issue.ingebrachtDoor)}, ${longDate(issue.ingebrachtOp)}` },
        issue.trekkerRijk ? { term: t('vraagstuk.trekker'), value: <Abbreviated id={issue.trekkerRijk} /> } : null,
        ...(issue.bevoegdGezag ?? []).map((mark) => ({ term: t('rol.bevoegdGezag'), value: t('rol.bevoegdRegel', { provincie: provinces(mark.provincie), waarover: mark.waarover }) })),
        issue.geagendeerdOp ? { term: label('dagenTotAgenda'), value: String(daysBetween(issue.ingebrachtOp, issue.geagendeerdOp)) } : null,
        issue.tijdvak ? { term: t('vraagstuk.klok'), value: t('vraagstuk.klaarVoor', { dag: longDate(issue.tijdvak) }) } : null,
      ]}
    />
  );
}

/** What water and soil mean here, under the policy of that day; without it the issue is incomplete. */
function waterAndSoil(issue: Vraagstuk, words: ReturnType<typeof useWords>): string {
  const paragraph = issue.waterBodem;
  if (!paragraph) return t('vraagstuk.waterBodemLeeg');
  const policy = paragraph.beleid ? t('vraagstuk.waterBodemBeleid', { beleid: paragraph.beleid, dag: paragraph.beleidVan ? longDate(paragraph.beleidVan) : '' }) : '';
  return [`${words.code('waterbodemniveau', paragraph.inhoud.niveau)}. ${paragraph.inhoud.betekenis}`, policy].filter(Boolean).join('\n\n');
}

function Matter({ issue }: { issue: Vraagstuk }) {
  const words = useWords();
  const instruments = useName('instrument');
  const causes = useCatalogueWord('oorzaak');
  const domains = useCatalogueWord('domein');
  const list = (ids: readonly string[] | undefined, word: (id: string) => string | undefined) => (ids ?? []).map((id) => word(id) ?? id).join(', ');
  const items = [
    [t('vraagstuk.probleem'), issue.kern],
    [t('vraagstuk.waaromVast'), [issue.waaromVast, list(issue.oorzaken, causes)].filter(Boolean).join('\n\n')],
    [t('vraagstuk.vraag'), issue.vraag],
    [t('vraagstuk.landen'), issue.terugkeerdoel ? instruments(issue.terugkeerdoel) : t('vraagstuk.landenOnbekend')],
    [t('vraagstuk.domeinen'), list(issue.domeinen, domains)],
    [t('vraagstuk.waterBodem'), waterAndSoil(issue, words)],
  ] as const;
  return (
    <Section id="speelt" title={t('vraagstuk.speelt')}>
      <dl className="matter">
        {items.map(([term, text]) =>
          text ? (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <Prose text={text} />
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </Section>
  );
}

/** Answers to one statement are given beside that statement. */
const besideThePage = (act: PossibleAct) => act.handeling !== 'uitspraak_beoordelen';

/** The form of the test shows what the server computes, as the reader chooses claims. */
const adviceOf = (act: PossibleAct, id: string) => (act.invoer === 'ToetsenInvoer' ? (draft: Draft, fill: (draft: Draft) => void) => <EvidenceOffer id={id} draft={draft} onFill={fill} /> : undefined);

const anchors = () =>
  [
    ['speelt', t('vraagstuk.speelt')],
    ['kaart', t('vraagstuk.kaart')],
    ['toets', t('vraagstuk.toets')],
    ['belangen', t('vraagstuk.belangen')],
    ['opties', t('optie.kop')],
    ['hangpunten', t('hangpunt.lijst')],
    ['besluiten', t('vraagstuk.besluiten')],
    ['instrumenten', t('rol.instrumenten')],
    ['afspraken', t('vraagstuk.afspraken')],
    ['overleg', t('vraagstuk.uitOverleg')],
    ['maak-mijn-stuk', t('stukken.kop')],
    ['verloop', t('dossier.verloop')],
  ] as const;

/** Fields that are not asked: what the server fills in, and scenarios, which come from their own page. */
const NOT_ASKED = { feiten: undefined, scenarios: undefined, scenariobewijs: undefined };

/** Without options on the table a decision is not asked which one it chooses. */
const notAsked = (issue: Vraagstuk) => ((issue.opties ?? []).length > 0 ? NOT_ASKED : { ...NOT_ASKED, optie: undefined });

/** Opens the form of the shared picture when the page was reached with a scenario for it; true when the reader may not. */
function useScenario(id: string, issue: ReturnType<typeof useObject<Vraagstuk>>): boolean {
  const carried = useCarried(scenarioFor(id));
  const act = issue.acts.data?.items.find((one) => one.handeling === 'uitspraak_opnemen' && one.toegestaan);
  const [opened, setOpened] = useState(false);
  const { start } = issue.sheet;
  useEffect(() => {
    if (!carried || !act || opened) return;
    setOpened(true);
    const { scenarios, ...rest } = carried;
    start({ act, given: { vraagstuk: id, ...NOT_ASKED, scenarios }, start: rest });
  }, [carried, act, opened, start, id]);
  return carried !== undefined && issue.acts.data !== undefined && !act && !opened;
}

/** What the parts of this page read for themselves. */
const partsOf = (id: string) => [
  ...['dialogen', 'beslisruimten', 'conflicten'].map((list) => `/${list}?vraagstuk=${id}`),
  ...['bewijs', 'verloop'].map((part) => `/vraagstukken/${id}/${part}`),
  `/hangpunten?vraagstuk=${id}&sorteer=genoemdOp`,
  `/overlegdossiers?vraagstukken=${id}`,
  `/contactmomenten?vraagstuk=${id}&sorteer=-datum`,
  `/stukken?soort=vraagstuk&id=${id}`,
  ...['', '/provincies'].map((layer) => `/kaartlagen${layer}`),
];

/** The dossier of one vraagstuk. */
export default function VraagstukPage({ params }: { params: Record<string, string> }) {
  const id = params.id ?? '';
  useAhead(partsOf, id);
  const issue = useObject<Vraagstuk>('vraagstukken', id);
  const agreements = useResource<Page<WithId<AfspraakRij>>>(`/afspraken?vraagstuk=${id}&limiet=200`);
  const noScenario = useScenario(id, issue);
  const { round } = issue;
  const { reload } = agreements;
  const read = useRef(round);
  useEffect(() => {
    // An act here may have made an agreement, which a decision can then choose.
    if (read.current !== round) reload();
    read.current = round;
  }, [round, reload]);
  return (
    <LoadedPage of={issue.state} title={t('vraagstuk.een')}>
      {(state) => (
        <>
          <Head issue={state} />
          {noScenario ? <p className="note">{t('scenario.magNiet')}</p> : null}
          <Anchors items={anchors()} />
          <div className="dossier">
            <div className="dossier-main">
              <Matter issue={state} />
              <Place issue={state} />
              <Assessment issueId={id} issue={state} />
              <Dialogue issueId={id} issue={issue} />
              <Options state={state} issueId={id} issue={issue} />
              <StickingPoints issueId={id} round={issue.round} />
              <Decisions issue={state} round={issue.round} />
              <Instruments issue={state} />
              <Outcome issueId={id} agreements={agreements} round={round} />
              <FromMeetings issueId={id} key={`overleg ${issue.round}`} />
              <Papers noun="vraagstuk" id={id} />
              <Section id="verloop" title={t('dossier.verloop')}>
                <Course meervoud="vraagstukken" id={id} key={issue.round} />
              </Section>
            </div>
            <aside className="side-panel" aria-label={t('handeling.mogelijkheden')}>
              <ActPanel acts={issue.acts} keep={besideThePage} onStart={(act) => issue.sheet.start({ act, given: { vraagstuk: id, bladHash: state.afwegingsblad?.hash, ...notAsked(state) }, advice: adviceOf(act, id) })} />
            </aside>
          </div>
          <ActSheet started={issue.sheet.started} target={issue.target} subject={`${state.nummer} ${state.titel}`} choices={decisionChoices(state, agreements.data?.items ?? [])} onDone={issue.sheet.done} onClose={issue.sheet.close} />
        </>
      )}
    </LoadedPage>
  );
}

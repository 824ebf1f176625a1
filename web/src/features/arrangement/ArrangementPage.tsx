// SPDX-License-Identifier: EUPL-1.2
// One arrangement: which agreements it takes up in which version, what waits for an answer, maps and annexes, who signed.
import { useFieldLabels } from '../../api/fields';
import type { AfspraakToestand, ArrangementToestand, Opname, Opnamevoorstel } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import type { OpenObject } from '../../api/object';
import { useResource } from '../../api/resource';
import type { JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { PhaseMark, Side, sideKind, Status as Mark, Term } from '../../components/marks';
import { PartyList, type PartyRow } from '../../components/PartyList';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Prose, Section } from '../../components/page';
import { Papers } from '../../components/Papers';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { Publication } from '../openbaar/Publication';
import { longDate } from '../../i18n/format';
import '../vraagstuk/vraagstuk.css';
import { entryChoices, signatureOf } from './model';
import { Status } from './Status';

/** Fields that head and body show. */
const SHOWN = ['nummer', 'titel', 'provincie', 'jaar', 'toelichting', 'bevriesdatum', 'opnamen', 'voorstellen', 'stukken', 'ondertekenaars', 'handtekeningen', 'afstemming', 'vaststelling', 'versieHash', 'termijnen'] as const;

/** How the agreement stands now, beside the version that is taken up. */
function Now({ entry }: { entry: Opname }) {
  const { data: agreement, problem } = useResource<AfspraakToestand>(`/afspraken/${entry.afspraak}`);
  if (!agreement) return problem ? t('register.onbekend') : null;
  return (
    <>
      <PhaseMark noun="afspraak" phase={agreement.fase} />
      {agreement.versieHash === entry.versieHash ? null : <Mark tone="let-op">{t('arrangement.nieuwer')}</Mark>}
    </>
  );
}

function Entry({ entry, word }: { entry: Opname; word: (name: string) => string }) {
  return (
    <>
      <Link className="row-link" to={`/afspraken/${entry.afspraak}`}>{`${entry.nummer} ${entry.titel}`}</Link>
      <span className="small block">{[entry.generiek ? word('generiek') : '', entry.laat ? word('laat') : '', entry.wijktAfVan ? t('arrangement.eigenTekst') : '', entry.reden].filter(Boolean).join(' · ')}</span>
    </>
  );
}

function Entries({ arrangement }: { arrangement: ArrangementToestand }) {
  const word = useFieldLabels('Opname');
  const entries = arrangement.opnamen ?? [];
  if (entries.length === 0) return <Empty>{t('arrangement.zonderAfspraken')}</Empty>;
  return (
    <DataTable
      caption={t('menu.afspraken')}
      hideCaption
      rows={entries}
      rowKey={(row) => row.afspraak}
      columns={[
        { key: 'afspraak', head: true, title: t('afspraak.een'), cell: (row) => <Entry entry={row} word={word} /> },
        { key: 'stand', title: t('afspraak.fase'), cell: (row) => <Now entry={row} /> },
        { key: 'versie', title: word('versieHash'), cell: (row) => <code>{row.versieHash.slice(0, 12)}</code> },
      ]}
    />
  );
}

function Proposal({ one }: { one: Opnamevoorstel }) {
  const words = useWords();
  const sides = useName('zijde');
  return (
    <li>
      <Side kind={sideKind(one.zijde)}>{sides(one.zijde)}</Side>
      <span>
        {words.code('opnamesoort', one.soort)}: <Link to={`/afspraken/${one.afspraak}`}>{`${one.nummer} ${one.titel}`}</Link>
        {one.reden ? <span className="small block">{one.reden}</span> : null}
      </span>
      <Term>{longDate(one.op)}</Term>
    </li>
  );
}

function Documents({ arrangement }: { arrangement: ArrangementToestand }) {
  const words = useWords();
  const documents = arrangement.stukken ?? [];
  if (documents.length === 0) return <Empty>{t('arrangement.zonderStukken')}</Empty>;
  return (
    <ul>
      {documents.map((one) => (
        <li key={one.id}>{`${words.code('arrangementstuksoort', one.soort)}: ${one.naam} (${one.waar})`}</li>
      ))}
    </ul>
  );
}

function Signatures({ arrangement }: { arrangement: ArrangementToestand }) {
  const row = (party: string): PartyRow => {
    const { signature, stands } = signatureOf(arrangement, party);
    if (!signature) return { party, tone: 'stil', words: t('arrangement.nietGetekend') };
    return { party, tone: stands ? 'goed' : 'let-op', words: t(stands ? 'arrangement.getekend' : 'arrangement.eerderGetekend', { dag: longDate(signature.op) }) };
  };
  return <PartyList rows={(arrangement.ondertekenaars ?? []).map(row)} />;
}

function Body({ arrangement, id }: { arrangement: ArrangementToestand; id: string }) {
  const word = useFieldLabels('ArrangementToestand');
  const proposals = arrangement.voorstellen ?? [];
  return (
    <>
      <Status />
      <Section id="inleiding" title={word('toelichting')}>
        <Prose text={arrangement.toelichting} />
      </Section>
      <Section id="afspraken" title={word('opnamen')}>
        <Entries arrangement={arrangement} />
      </Section>
      {proposals.length > 0 ? (
        <Section id="voorgesteld" title={word('voorstellen')}>
          <ul className="plain-list ready-list">
            {proposals.map((one) => (
              <Proposal key={one.id} one={one} />
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="stukken" title={word('stukken')}>
        <Documents arrangement={arrangement} />
      </Section>
      <Section id="handtekeningen" title={word('handtekeningen')}>
        <p className="quiet small">{t('arrangement.tekenenIsGeenAkkoord')}</p>
        <Signatures arrangement={arrangement} />
      </Section>
      <Papers noun="arrangement" id={id} />
      <Publication kind="arrangement" id={id} subject={`${arrangement.nummer} ${arrangement.titel}`} />
    </>
  );
}

function Adopted({ arrangement }: { arrangement: ArrangementToestand }) {
  const bodies = useName('gremium');
  const decision = arrangement.vaststelling;
  if (!decision) return null;
  const words = `${bodies(decision.gremium)}, ${longDate(decision.op)}`;
  return decision.overleg ? <Link to={`/overleggen/${decision.overleg}`}>{words}</Link> : <>{words}</>;
}

/** The page. */
export default function ArrangementPage({ params }: { params: Record<string, string> }) {
  const provinces = useName('provincie');
  const word = useFieldLabels('ArrangementToestand');
  const view = (record: JsonRecord, object: OpenObject<JsonRecord>) => {
    const arrangement = record as unknown as ArrangementToestand;
    const choices = entryChoices(arrangement, object.acts.data?.items ?? []);
    return {
      number: arrangement.nummer,
      title: arrangement.titel,
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="arrangement" phase={arrangement.fase} /> },
        { term: t('vraagstuk.provincie'), value: provinces(arrangement.provincie) },
        arrangement.bevriesdatum ? { term: word('bevriesdatum'), value: longDate(arrangement.bevriesdatum) } : null,
        arrangement.afstemming ? { term: word('afstemming'), value: longDate(arrangement.afstemming.op) } : null,
        arrangement.vaststelling ? { term: word('vaststelling'), value: <Adopted arrangement={arrangement} /> } : null,
        { term: word('versieHash'), value: <code>{arrangement.versieHash.slice(0, 12)}</code> },
      ],
      hide: SHOWN,
      body: <Body arrangement={arrangement} id={params.id ?? ''} />,
      choices: choices(object.sheet.started?.act.handeling ?? ''),
      given: { versieHash: arrangement.versieHash },
    };
  };
  return <ObjectPage meervoud="arrangementen" id={params.id ?? ''} view={view} />;
}

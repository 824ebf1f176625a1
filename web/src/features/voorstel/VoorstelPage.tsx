// SPDX-License-Identifier: EUPL-1.2
// "What happened to our proposal?": per element the answer of the province, the response of the Rijk, and where it leads.
import type { Reactie, Voorstelelement, VoorstelToestand } from '../../api/generated/types';
import { useCatalogueRows, useName, useWords } from '../../api/labels';
import type { OpenObject } from '../../api/object';
import type { JsonRecord } from '../../api/wire';
import { Link } from '../../app/router';
import { PhaseMark, Status, Term } from '../../components/marks';
import { useCanBegin } from '../../components/CreationActs';
import { ObjectPage } from '../../components/ObjectPage';
import { Empty, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import '../vraagstuk/vraagstuk.css';
import { HangpuntList } from '../hangpunt/HangpuntList';
import { elementChoices, lastResponse } from './model';

/** Fields that head and body show. */
const SHOWN = ['checklist', 'nummer', 'fase', 'titel', 'provincie', 'aangebodenOp', 'besluit', 'elementen', 'openElementen', 'termijnen'] as const;

function Answer({ element }: { element: Voorstelelement }) {
  const words = useWords();
  const { invoer } = element;
  const details = [invoer.hoeveelheid, invoer.plek, invoer.periode, invoer.voorwaarde].filter(Boolean).join(' · ');
  return (
    <>
      <strong>{words.code('voorstelantwoord', invoer.antwoord)}</strong>
      <span className="block">{invoer.toelichting}</span>
      {details ? <span className="small block">{details}</span> : null}
    </>
  );
}

function Leads({ response }: { response: Reactie }) {
  const instruments = useName('instrument');
  return (
    <span className="small block">
      {response.toelichting}
      {response.instrument ? ` ${instruments(response.instrument)}` : ''}
      {response.datum ? ` ${longDate(response.datum)}` : ''} {response.vraagstuk ? <Link to={`/vraagstukken/${response.vraagstuk}`}>{t('afspraak.naarVraagstuk')}</Link> : null}
      {response.afspraak ? <Link to={`/afspraken/${response.afspraak}`}>{t('hangpunt.naarTekst')}</Link> : null}
    </span>
  );
}

function Response({ element }: { element: Voorstelelement }) {
  const words = useWords();
  const organisations = useName('organisatie');
  const response = lastResponse(element);
  const asked = element.invoer.aan.map((one) => organisations(one)).join(', ');
  return (
    <>
      {asked && !response ? <span className="block">{t('voorstel.gevraagdAan', { wie: asked })}</span> : null}
      {element.ingetrokkenOmdat ? <span className="block">{t('voorstel.ingetrokken', { reden: element.ingetrokkenOmdat })}</span> : null}
      {response ? (
        <>
          <strong>{words.code('reactieuitkomst', response.uitkomst)}</strong>
          <span className="small block">{`${organisations(response.door)}, ${longDate(response.op)}`}</span>
          <Leads response={response} />
        </>
      ) : null}
      {element.teLaatSinds && !response ? <Status tone="let-op">{t('voorstel.teLaat', { dag: longDate(element.teLaatSinds) })}</Status> : null}
      {element.reactieVoor && !element.teLaatSinds && !response ? <Term>{t('voorstel.voor', { dag: longDate(element.reactieVoor) })}</Term> : null}
    </>
  );
}

function Elements({ proposal, id }: { proposal: VoorstelToestand; id: string }) {
  const canName = useCanBegin('hangpunt');
  const elements = proposal.elementen ?? [];
  return (
    <Section id="elementen" title={t('voorstel.elementen')}>
      {elements.length === 0 ? (
        <Empty>{t('voorstel.geenElement')}</Empty>
      ) : (
        <DataTable
          caption={t('voorstel.elementen')}
          hideCaption
          rows={elements}
          rowKey={(row) => row.id}
          columns={[
            { key: 'opgave', head: true, title: t('voorstel.opgave'), cell: (row) => row.invoer.opgave },
            { key: 'antwoord', title: t('voorstel.antwoord'), cell: (row) => <Answer element={row} /> },
            {
              key: 'reactie',
              title: t('voorstel.reactie'),
              cell: (row) => (
                <>
                  <Response element={row} />
                  {canName ? (
                    <Link className="small block not-printed" to={`/hangpunten/nieuw?voorstel=${id}&element=${row.id}`} aria-label={t('hangpunt.hierOver', { wat: row.invoer.opgave })}>
                      {t('hangpunt.hier')}
                    </Link>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

/** Every part of the checklists with what the province said of it; what it left open is shown too. */
function Checklists({ proposal }: { proposal: VoorstelToestand }) {
  const words = useWords();
  const parts = useCatalogueRows('checklistonderdeel') ?? [];
  const answers = proposal.checklist ?? [];
  const answerOf = (id: string) => answers.find((one) => one.onderdeel === id);
  if (parts.length === 0) return null;
  return (
    <Section id="checklist" title={t('voorstel.checklist')}>
      <p>{t('voorstel.checklistUitleg', { aantal: String(parts.filter((one) => answerOf(String(one.id))).length), alle: String(parts.length) })}</p>
      <DataTable
        caption={t('voorstel.checklist')}
        hideCaption
        rows={parts}
        rowKey={(row) => String(row.id)}
        columns={[
          {
            key: 'onderdeel',
            head: true,
            title: t('voorstel.onderdeel'),
            cell: (row) => (
              <>
                {String(row.naam)}
                <span className="small block">{`${words.code('checklistsoort', String(row.checklist))}: ${String(row.vraag)}`}</span>
              </>
            ),
          },
          {
            key: 'stand',
            title: t('voorstel.stand'),
            cell: (row) => {
              const answer = answerOf(String(row.id));
              return answer ? words.code('checkliststand', answer.stand) : t('voorstel.nietIngevuld');
            },
          },
          { key: 'toelichting', title: t('voorstel.toelichting'), cell: (row) => answerOf(String(row.id))?.toelichting ?? '' },
        ]}
      />
    </Section>
  );
}

/** The page. */
export default function VoorstelPage({ params }: { params: Record<string, string> }) {
  const provinces = useName('provincie');
  const view = (record: JsonRecord, object: OpenObject<JsonRecord>) => {
    const proposal = record as unknown as VoorstelToestand;
    return {
      number: proposal.nummer,
      title: proposal.titel,
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="voorstel" phase={proposal.fase} /> },
        { term: t('vraagstuk.provincie'), value: provinces(proposal.provincie) },
        { term: t('voorstel.aangeboden'), value: longDate(proposal.aangebodenOp) },
        { term: t('voorstel.besluit'), value: proposal.besluit },
        { term: t('voorstel.open'), value: String(proposal.openElementen) },
      ],
      hide: SHOWN,
      body: (
        <>
          <Elements proposal={proposal} id={params.id ?? ''} />
          <Checklists proposal={proposal} />
          <Section title={t('hangpunt.lijst')}>
            <HangpuntList key={object.round} query={`voorstel=${params.id ?? ''}&sorteer=genoemdOp`} />
          </Section>
        </>
      ),
      choices: elementChoices(proposal, object.acts.data?.items ?? []),
    };
  };
  return <ObjectPage meervoud="voorstellen" id={params.id ?? ''} view={view} />;
}

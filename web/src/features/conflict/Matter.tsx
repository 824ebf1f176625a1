// SPDX-License-Identifier: EUPL-1.2
// What the conflict is about: what is not disputed, the options with what follows from them, who decides, the outcome.
import type { ConflictToestand } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { Empty, Prose, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

/** Options are called by a letter, as people do at the table. */
const letter = (index: number) => String.fromCharCode('A'.charCodeAt(0) + index);

/** A list of terms with prose, without those that are empty. */
function Terms({ rows }: { rows: readonly (readonly [term: string, text: string | undefined])[] }) {
  return (
    <dl className="matter">
      {rows.map(([term, text]) =>
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
  );
}

/** What was worked out, options as a table. */
export function WorkedOut({ conflict }: { conflict: ConflictToestand }) {
  const matter = conflict.uitwerking;
  if (!matter)
    return (
      <Section id="uitwerking" title={t('conflict.uitwerking')}>
        <Empty>{t('conflict.nietUitgewerkt')}</Empty>
      </Section>
    );
  const options = matter.opties.map((one, index) => ({ ...one, nr: letter(index) }));
  return (
    <Section id="uitwerking" className="worked-out" title={t('conflict.uitwerking')}>
      <Terms rows={[[t('conflict.vaststaat'), matter.onbetwist]]} />
      <h3>{t('conflict.opties')}</h3>
      <DataTable
        caption={t('conflict.opties')}
        hideCaption
        rows={options}
        rowKey={(row) => row.nr}
        columns={[
          { key: 'optie', head: true, title: t('conflict.optie'), cell: (row) => `${row.nr}. ${row.optie}` },
          { key: 'gevolgen', title: t('conflict.gevolgen'), cell: (row) => row.gevolgen },
        ]}
      />
      <Terms
        rows={[
          [t('conflict.bevoegdheid'), matter.bevoegdheid],
          [t('conflict.beslisruimte'), matter.beslisruimte],
        ]}
      />
    </Section>
  );
}

/** A pause or fast track that not everybody has answered yet. */
export function Proposal({ conflict }: { conflict: ConflictToestand }) {
  const words = useWords();
  const bodies = useCatalogueWord('gremium');
  const organisations = useCatalogueWord('organisatie');
  const proposal = conflict.procesvoorstel;
  if (!proposal) return null;
  const agreed = (proposal.akkoord ?? []).map((one) => organisations(one) ?? one).join(', ');
  return (
    <Section id="voorstel" title={t('conflict.voorstel', { soort: words.code('procesvoorstel', proposal.soort) })}>
      {proposal.tot ? <p>{t('conflict.voorstelTot', { dag: longDate(proposal.tot) })}</p> : null}
      {proposal.gremium ? <p>{t('conflict.voorstelNaar', { gremium: bodies(proposal.gremium) ?? proposal.gremium })}</p> : null}
      <Prose text={proposal.reden} />
      <p>{t('conflict.voorstelAkkoord', { wie: agreed })}</p>
      <p className="quiet small">{t('conflict.voorstelUitleg')}</p>
    </Section>
  );
}

/** The request to be tabled and what the body answered. */
export function Request({ conflict }: { conflict: ConflictToestand }) {
  const bodies = useCatalogueWord('gremium');
  const answer = conflict.verzoekAntwoord;
  const asked = conflict.wijze === 'agenderingsverzoek' && conflict.gremium;
  if (!answer && !asked) return null;
  const nameOf = (id: string) => bodies(id) ?? id;
  return (
    <Section id="verzoek" title={t('conflict.verzoek')}>
      {answer ? (
        <>
          <p>{answer.invoer.geagendeerdOp ? t('conflict.verzoekDag', { gremium: nameOf(answer.gremium), dag: longDate(answer.invoer.geagendeerdOp) }) : t('conflict.verzoekNiet', { gremium: nameOf(answer.gremium) })}</p>
          {answer.invoer.nietOmdat ? <Prose text={answer.invoer.nietOmdat} /> : null}
          <p className="quiet small">{t('conflict.antwoordOp', { dag: longDate(answer.op) })}</p>
        </>
      ) : (
        <p>{t('conflict.verzoekOpen', { gremium: nameOf(conflict.gremium ?? '') })}</p>
      )}
    </Section>
  );
}

/** Who guides and who decides: two things. */
export function Guidance({ conflict }: { conflict: ConflictToestand }) {
  const organisations = useCatalogueWord('organisatie');
  const guidance = conflict.regie;
  if (!guidance) return null;
  return (
    <Section id="regie" title={t('conflict.regie')}>
      <Terms
        rows={[
          [t('conflict.begeleidt'), organisations(guidance.regie) ?? guidance.regie],
          [t('conflict.beslist'), guidance.beslisser],
        ]}
      />
    </Section>
  );
}

/** What a body made of it. */
export function Outcome({ conflict }: { conflict: ConflictToestand }) {
  const bodies = useCatalogueWord('gremium');
  const { beslechting, geenKeuze } = conflict;
  const by = beslechting?.gremium ?? geenKeuze?.gremium;
  if (!by) return null;
  return (
    <Section id="uitkomst" title={t('conflict.uitkomst')}>
      {beslechting ? <Prose text={beslechting.tekst} /> : null}
      {beslechting?.termijn ? <p>{t('conflict.opdrachtTot', { dag: longDate(beslechting.termijn) })}</p> : null}
      {geenKeuze ? (
        <Terms
          rows={[
            [t('conflict.waaromNiet'), geenKeuze.reden],
            [t('conflict.watGeldt'), geenKeuze.watGeldt],
            [t('conflict.wieDraagt'), geenKeuze.wieDraagt],
            [t('conflict.terugOp'), longDate(geenKeuze.terugOp)],
          ]}
        />
      ) : null}
      <p className="quiet small">{t('conflict.besluitVan', { gremium: bodies(by) ?? by })}</p>
      {beslechting ? <p className="quiet small">{t('besluit.awb')}</p> : null}
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// What the conflict is about: what is not disputed, the options with what follows from them, who decides, the outcome.
import type { ConflictToestand } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { sideKind } from '../../components/marks';
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
    </Section>
  );
}

/** What each party is competent for, and of its room only what it shares itself. */
export function Rooms({ conflict }: { conflict: ConflictToestand }) {
  const organisations = useCatalogueWord('organisatie');
  const rooms = conflict.partijruimten ?? [];
  return (
    <Section id="bevoegdheid" title={t('conflict.partijen')}>
      {rooms.length === 0 ? <Empty>{t('conflict.partijenLeeg')}</Empty> : null}
      <div className="parties">
        {rooms.map((room) => (
          <article className="party" data-side={sideKind(room.zijde)} key={room.organisatie}>
            <h3>{organisations(room.organisatie) ?? room.organisatie}</h3>
            <Prose text={room.bevoegdheid} />
            {room.beslisruimte ? <Prose text={room.beslisruimte} /> : <p className="quiet">{t('conflict.deeltNiet')}</p>}
          </article>
        ))}
      </div>
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

/** Who leads, who decides, and when feedback comes: three things, and what is empty says so. */
export function Guidance({ conflict }: { conflict: ConflictToestand }) {
  const words = useWords();
  const organisations = useCatalogueWord('organisatie');
  const bodies = useCatalogueWord('gremium');
  const { regie, beslissers, terugkoppelingOp, route, gremia } = conflict.regie ?? {};
  const nameOf = (id: string) => organisations(id) ?? id;
  const empty = t('conflict.nogLeeg');
  const where = gremia?.length ? t('conflict.besluitIn', { gremia: gremia.map((one) => bodies(one) ?? one).join(', ') }) : '';
  const who = beslissers?.length ? [beslissers.map(nameOf).join(', '), route ? words.code('beslisroute', route) : '', where].filter(Boolean).join('\n\n') : empty;
  return (
    <Section id="regie" title={t('conflict.discipline')}>
      <Terms
        rows={[
          [t('conflict.leidt'), regie ? nameOf(regie) : empty],
          [t('conflict.bevoegd'), who],
          [t('conflict.terugkoppelingOp'), terugkoppelingOp ? longDate(terugkoppelingOp) : empty],
        ]}
      />
    </Section>
  );
}

/** Why it came out like this, for whom that is a loss, and what stands against it. */
function Loss({ conflict }: { conflict: ConflictToestand }) {
  const organisations = useCatalogueWord('organisatie');
  const nameOf = (id: string) => organisations(id) ?? id;
  const { beslechting, compensaties } = conflict;
  return (
    <Terms
      rows={[
        [t('conflict.uitleg2'), beslechting ? (beslechting.uitleg ?? t('conflict.geenUitleg')) : undefined],
        [t('conflict.nadeel'), beslechting?.nadeelVoor?.map(nameOf).join(', ')],
        [t('conflict.compensatie'), compensaties?.map((one) => t('conflict.compensatieRegel', { voor: nameOf(one.voor), wat: one.wat, door: nameOf(one.door) })).join('\n\n')],
      ]}
    />
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
      <Loss conflict={conflict} />
      <p className="quiet small">{t('conflict.besluitVan', { gremium: bodies(by) ?? by })}</p>
      {beslechting ? <p className="quiet small">{t('besluit.awb')}</p> : null}
    </Section>
  );
}

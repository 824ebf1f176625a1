// SPDX-License-Identifier: EUPL-1.2
// What the band shows, in words and numbers.
import type { Botsing, Haalbaarheid, Jaarplan } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import { inLanguage, useSchema } from '../../api/schema';
import { Link } from '../../app/router';
import { Status } from '../../components/marks';
import { Empty, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate, number } from '../../i18n/format';
import { rows } from './model';

/** A period as people write it; one day once. */
export const period = (from: string, to: string) => (from === to ? longDate(from) : t('jaarplan.vanTot', { van: longDate(from), tot: longDate(to) }));

function useCode(list: string): (id: string) => string {
  const schema = useSchema();
  return (id) => {
    const found = schema.codes[list]?.find((one) => one.id === id);
    return found ? inLanguage(found.label) : id;
  };
}

/** What does not fit, with the reason. */
export function ClashTable({ caption, clashes }: { caption: string; clashes: readonly Botsing[] }) {
  const kinds = useCode('botsingsoort');
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={clashes}
      rowKey={(one) => `${one.sleutel} ${one.soort} ${one.wie ?? ''} ${one.van}`}
      columns={[
        { key: 'naam', head: true, title: t('jaarplan.wat'), cell: (one) => one.naam },
        { key: 'soort', title: t('jaarplan.botst'), cell: (one) => kinds(one.soort) },
        { key: 'wie', title: t('jaarplan.wie'), cell: (one) => one.wie },
        { key: 'wanneer', title: t('jaarplan.wanneer'), cell: (one) => period(one.van, one.tot) },
        { key: 'waarom', title: t('jaarplan.waarom'), cell: (one) => one.zin },
      ]}
    />
  );
}

/** The whole plan as a table. */
export function BandTable({ plan }: { plan: Jaarplan }) {
  const kinds = useCode('jaarstuksoort');
  return (
    <DataTable
      caption={t('jaarplan.alsTabel')}
      hideCaption
      rows={rows(plan)}
      rowKey={({ band, piece }) => `${band.naam} ${piece.sleutel}`}
      columns={[
        { key: 'band', title: t('jaarplan.band'), cell: ({ band }) => band.naam },
        { key: 'naam', head: true, title: t('jaarplan.wat'), cell: ({ piece }) => (piece.pad ? <Link to={`/${piece.pad}`}>{piece.naam}</Link> : piece.naam) },
        { key: 'soort', title: t('jaarplan.soort'), cell: ({ piece }) => kinds(piece.soort) },
        { key: 'van', title: t('functie.vanaf'), cell: ({ piece }) => longDate(piece.van) },
        { key: 'tot', title: t('functie.tot'), cell: ({ piece }) => (piece.raming ? t('jaarplan.raming', { dag: longDate(piece.tot) }) : longDate(piece.tot)) },
        { key: 'stukken', title: t('overleg.aanleverdatum'), cell: ({ piece }) => (piece.aanlever ? longDate(piece.aanlever) : null) },
        { key: 'meer', title: t('jaarplan.toelichting'), cell: ({ piece }) => piece.toelichting },
      ]}
    />
  );
}

const TONES = { past: 'goed', krap: 'let-op', past_niet: 'fout', onbekend: 'stil' } as const;

function WaysOut({ one }: { one: Haalbaarheid }) {
  if (one.extraUren === undefined) return null;
  return (
    <ul className="plain-list">
      <li>{t('jaarplan.urenErbij', { n: one.extraUren, uren: number(one.extraUren) })}</li>
      {one.extraWeken === undefined || !one.nieuwEinde ? null : <li>{t('jaarplan.wekenLanger', { n: one.extraWeken, dag: longDate(one.nieuwEinde) })}</li>}
    </ul>
  );
}

/** Whether each party can do each step, and the two ways out when it cannot. */
export function Feasibility({ plan }: { plan: Jaarplan }) {
  const parties = useName('organisatie');
  const words = useWords();
  const verdicts = useCode('haalbaarheidsoordeel');
  const all = plan.haalbaarheid ?? [];
  return (
    <Section title={t('jaarplan.haalbaar')} className="block">
      <p className="quiet">{t('jaarplan.haalbaarUitleg')}</p>
      {all.length === 0 ? (
        <Empty>{t('jaarplan.haalbaarLeeg')}</Empty>
      ) : (
        <DataTable
          caption={t('jaarplan.haalbaar')}
          hideCaption
          rows={all}
          rowKey={(one) => `${one.partij} ${one.stap}`}
          columns={[
            { key: 'partij', head: true, title: t('jaarplan.partij'), cell: (one) => parties(one.partij) },
            { key: 'stap', title: t('cyclus.stapKop'), cell: (one) => words.step(one.stap).word },
            { key: 'gevraagd', numeric: true, title: t('jaarplan.gevraagd'), cell: (one) => number(one.gevraagd) },
            { key: 'geboden', numeric: true, title: t('jaarplan.geboden'), cell: (one) => (one.geboden === undefined ? t('jaarplan.onbekend') : number(one.geboden)) },
            { key: 'dagen', numeric: true, title: t('jaarplan.werkdagen'), cell: (one) => number(one.werkdagen) },
            { key: 'oordeel', title: t('jaarplan.past'), cell: (one) => <Status tone={TONES[one.oordeel as keyof typeof TONES] ?? 'stil'}>{verdicts(one.oordeel)}</Status> },
            { key: 'uitweg', title: t('jaarplan.uitweg'), cell: (one) => <WaysOut one={one} /> },
          ]}
        />
      )}
    </Section>
  );
}

/** Windows for partners, and moments of other tracks to go along with. */
export function Partners({ plan }: { plan: Jaarplan }) {
  const windows = plan.vensters ?? [];
  const chances = plan.kansen ?? [];
  return (
    <Section title={t('jaarplan.partners')} className="block">
      {windows.length === 0 ? (
        <Empty>{t('jaarplan.partnersLeeg')}</Empty>
      ) : (
        <DataTable
          caption={t('jaarplan.partners')}
          hideCaption
          rows={windows}
          rowKey={(one) => `${one.naam} ${one.van}`}
          columns={[
            { key: 'naam', head: true, title: t('jaarplan.wat'), cell: (one) => one.naam },
            { key: 'wie', title: t('jaarplan.wie'), cell: (one) => one.wie ?? t('jaarplan.allen') },
            { key: 'wanneer', title: t('jaarplan.wanneer'), cell: (one) => period(one.van, one.tot) },
            { key: 'dagen', numeric: true, title: t('jaarplan.dagenBuitenStil'), cell: (one) => number(one.dagen) },
            { key: 'nodig', numeric: true, title: t('jaarplan.nodig'), cell: (one) => number(one.nodig) },
            { key: 'lang', title: t('jaarplan.past'), cell: (one) => <Status tone={one.lang ? 'goed' : 'fout'}>{t(one.lang ? 'jaarplan.langGenoeg' : 'jaarplan.teKort')}</Status> },
          ]}
        />
      )}
      {chances.length > 0 ? (
        <>
          <h3>{t('jaarplan.kansen')}</h3>
          <ul>
            {chances.map((one) => (
              <li key={`${one.naam} ${one.stap} ${one.van}`}>
                {one.zin} ({period(one.van, one.tot)})
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

/** Meetings per quarter beside the frequency of each body, and how late the first round was. */
export function Counts({ plan }: { plan: Jaarplan }) {
  const quarters = plan.kwartalen ?? [];
  return (
    <>
      <Section title={t('jaarplan.tellingen')} className="block">
        <p className="quiet">{t('jaarplan.tellingenUitleg')}</p>
        <DataTable
          caption={t('jaarplan.tellingen')}
          hideCaption
          rows={plan.tellingen ?? []}
          rowKey={(one) => one.gremium}
          columns={[
            { key: 'gremium', head: true, title: t('agenda.gremium'), cell: (one) => one.gremium },
            ...quarters.map((quarter, at) => ({
              key: quarter,
              numeric: true,
              title: quarter,
              cell: (one: NonNullable<Jaarplan['tellingen']>[number]) => {
                const planned = one.aantallen?.[at] ?? 0;
                const expected = one.verwacht?.[at];
                return expected === undefined ? String(planned) : t('jaarplan.van', { gepland: planned, verwacht: expected });
              },
            })),
          ]}
        />
      </Section>
      <Section title={t('jaarplan.uitloop')} className="block">
        <DataTable
          caption={t('jaarplan.uitloop')}
          hideCaption
          rows={plan.uitloop ?? []}
          rowKey={(one) => one.fase}
          columns={[
            { key: 'fase', head: true, title: t('jaarplan.fase'), cell: (one) => one.fase },
            { key: 'plan', title: t('jaarplan.gepland'), cell: (one) => longDate(one.gepland) },
            { key: 'gereed', title: t('jaarplan.gereed'), cell: (one) => longDate(one.gereed) },
            { key: 'maanden', numeric: true, title: t('jaarplan.maandenLater'), cell: (one) => number(one.maanden) },
          ]}
        />
      </Section>
    </>
  );
}

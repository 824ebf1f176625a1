// SPDX-License-Identifier: EUPL-1.2
// A tension or chance beside the map: one sentence of facts, hectares per province, what would have to give way, and on to a vraagstuk.
import { useCatalogueRows, useName } from '../../api/labels';
import type { Kaartclaim, Kaartoverlap, Kaartspanning, Ruimtemeting, SpanningspuntToestand } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import { Link, navigate } from '../../app/router';
import { Button } from '../../components/button';
import { carry } from '../../components/carried';
import { ObjectNumber, Status } from '../../components/marks';
import { Loading, ProblemNote } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { allOf, hectares, longDate } from '../../i18n/format';
import { OUTSIDE } from './balance';
import { addsUp } from './measure';
import type { MapItem } from './model';
import { ProvinceLinks } from './ProvinceLinks';

/** The line that adds up the others. */
const ALL = 'samen';

/** Hectares per province; what lies in none is the rest of the total. */
function PerProvince({ meting }: { meting: Ruimtemeting }) {
  const provinces = useName('provincie');
  const rows = (meting.provincies ?? []).map(({ provincie, oppervlakte }) => ({ id: provincie, naam: provinces(provincie), oppervlakte }));
  const rest = meting.totaal - rows.reduce((sum, one) => sum + one.oppervlakte, 0);
  // Every province is rounded by itself: a rest of a few square metres is that.
  if (rest > rows.length) rows.push({ id: OUTSIDE, naam: t('meten.buiten'), oppervlakte: rest });
  const exact = addsUp(meting.totaal, rows);
  rows.push({ id: ALL, naam: t('kaart.samen'), oppervlakte: meting.totaal });
  return (
    <>
      <DataTable
        caption={t('kaart.haPerProvincie')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'naam', head: true, title: t('vraagstuk.provincie'), cell: (row) => (row.id === OUTSIDE || row.id === ALL ? row.naam : <ProvinceLinks ids={[row.id]} />) },
          { key: 'overlap', numeric: true, title: t('meten.overlap'), cell: (row) => hectares(row.oppervlakte) },
        ]}
      />
      {exact ? null : <p className="small quiet">{t('meten.afgerond')}</p>}
    </>
  );
}

/** What the others would have to find elsewhere, when one claim goes first: what all need of the overlap, at least and at most. */
function GivesWay({ claims, meting }: { claims: readonly Kaartclaim[]; meting: Ruimtemeting }) {
  const uses = useName('ruimtefunctie');
  const name = (claim: Kaartclaim) => `${uses(claim.ruimtefunctie)} (${claim.nummer})`;
  const { ondergrens, bovengrens } = meting;
  return (
    <dl className="gives-way">
      {claims.map((claim) => {
        const anderen = allOf(claims.filter((one) => one !== claim).map(name));
        return (
          <div key={claim.id}>
            <dt>{t('kaart.alsVoorgaat', { claim: name(claim) })}</dt>
            <dd>{ondergrens < bovengrens ? t('kaart.danTussen', { van: hectares(ondergrens), tot: hectares(bovengrens), anderen }) : t('kaart.dan', { ha: hectares(bovengrens), anderen })}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Whether the claims still are what was measured. */
function Now({ punt, meting }: { punt: Kaartspanning; meting: Ruimtemeting }) {
  const overlap = useResource<Kaartoverlap>(punt.claims && punt.claims.length > 1 ? `/kaart/overlap?claims=${punt.claims.join(',')}` : null);
  const now = overlap.data?.meting;
  if (!now) return null;
  if (now.invoerhash === meting.invoerhash) return <p className="small quiet">{t('kaart.metingKlopt', { dag: longDate(meting.berekendOp) })}</p>;
  return (
    <p className="small">
      <Status tone="let-op">{t('kaart.metingOud', { dag: longDate(meting.berekendOp), ha: hectares(now.totaal) })}</Status>
    </p>
  );
}

function Agenda({ punt }: { punt: Kaartspanning }) {
  const issues = punt.vraagstukken ?? [];
  if (issues.length === 0) return <Status tone="let-op">{t('kaart.geenVraagstuk')}</Status>;
  return (
    <>
      {issues.map((id) => (
        <Link key={id} to={`/vraagstukken/${id}`}>
          {t('kaart.naarVraagstuk')}
        </Link>
      ))}
    </>
  );
}

/** Domains of what the claims are for, each once; undefined as long as the functions are not known. */
function useDomains(claims: readonly Kaartclaim[]): string[] | undefined {
  const rows = useCatalogueRows('ruimtefunctie');
  if (!rows) return undefined;
  const own = claims.flatMap((claim) => [...(claim.domeinen ?? []), ...rows.filter((row) => row.id === claim.ruimtefunctie).map((row) => String(row.domein))]);
  return [...new Set(own)];
}

/** Only once everything that goes along has been read. */
function BringIn({ punt, claims, ready }: { punt: Kaartspanning; claims: readonly Kaartclaim[]; ready: boolean }) {
  const domeinen = useDomains(claims);
  if (!ready || !domeinen) return <Loading />;
  const begin = () => {
    const { titel, zin, provincies, plaats } = punt;
    carry('vraagstuk', { titel, kern: zin, provincies, domeinen, ...(plaats ? { plaats } : {}) } as never);
    navigate('/vraagstukken/nieuw');
  };
  return (
    <>
      <Button appearance="primary-action-button" className="wide" onClick={begin}>
        {t('meten.brengIn')}
      </Button>
      <p className="small quiet">{t('kaart.brengInUitleg', { nummer: punt.nummer })}</p>
    </>
  );
}

function Claims({ claims, onChoose }: { claims: readonly Kaartclaim[]; onChoose: (id: string) => void }) {
  return (
    <ul className="plain-list map-choices">
      {claims.map((claim) => (
        <li key={claim.id}>
          <button type="button" className="plain-button" onClick={() => onChoose(claim.id)}>
            <ObjectNumber>{claim.nummer}</ObjectNumber> {claim.titel}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The detail. */
export function TensionDetail({ punt, items, ready, onChoose }: { punt: Kaartspanning; items: readonly MapItem[]; ready: boolean; onChoose: (id: string) => void }) {
  const record = useResource<SpanningspuntToestand>(`/spanningspunten/${punt.id}`);
  const claims = items.flatMap(({ claim }) => (claim && punt.claims?.includes(claim.id) ? [claim] : []));
  const grond = record.data?.grond;
  const meting = grond?.meting;
  const chance = punt.soort === 'koppelkans';
  return (
    <>
      <h2 lang="nl">{punt.zin}</h2>
      <p>
        <Agenda punt={punt} />
      </p>
      {record.problem ? <ProblemNote problem={record.problem} retry={record.reload} /> : null}
      {record.loading && !record.data ? <Loading /> : null}
      {meting ? <PerProvince meting={meting} /> : null}
      {meting ? <Now punt={punt} meting={meting} /> : null}
      {grond?.uitspraak ? (
        <p>
          {grond.uitspraak.uitspraak} <span className="quiet small">{t('merk.bron', { bron: `${grond.uitspraak.vindplaats}, ${longDate(grond.uitspraak.datum)}` })}</span>
        </p>
      ) : null}
      {grond ? (
        <>
          <h3>{t(chance ? 'kaart.watKanSamen' : 'kaart.watMoetWijken')}</h3>
          <p lang="nl">{grond.celReden}</p>
          {meting && !chance ? <GivesWay claims={claims} meting={meting} /> : null}
        </>
      ) : null}
      <h3>{t('kaart.claims')}</h3>
      <Claims claims={claims} onChoose={onChoose} />
      <BringIn punt={punt} claims={claims} ready={ready} />
      <Link className="button-link secondary wide" to={`/spanningspunten/${punt.id}`}>
        {t('kaart.openDossier')}
      </Link>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// A claim beside the map: how much, where, until when, from which document, and what it runs into.
import { useName } from '../../api/labels';
import type { ClaimToestand, Kaartclaim } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import { Link } from '../../app/router';
import { ObjectNumber } from '../../components/marks';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { hectares, longDate } from '../../i18n/format';
import { type Fact, Facts } from './Facts';
import type { MapItem } from './model';
import { ProvinceLinks } from './ProvinceLinks';
import { StripNote } from './StripNote';
import { useCodeWord } from './words';

function Amounts({ claim }: { claim: Kaartclaim }) {
  const { minste, verwacht, meeste } = claim.omvang;
  const rows = [
    { id: 'minste', wat: t('kaart.minste'), m2: minste },
    { id: 'verwacht', wat: t('kaart.verwacht'), m2: verwacht },
    { id: 'meeste', wat: t('kaart.meeste'), m2: meeste },
    { id: 'kaart', wat: t('kaart.opDeKaart'), m2: claim.oppervlakte },
  ];
  return (
    <DataTable
      caption={t('kaart.hoeveel')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'wat', head: true, title: t('kaart.wat'), cell: (row) => row.wat },
        { key: 'ha', numeric: true, title: t('kaart.oppervlakte'), cell: (row) => (row.m2 === undefined ? t('kaart.zonderPlaats') : hectares(row.m2)) },
      ]}
    />
  );
}

/** The versions, newest first. */
function Versions({ id }: { id: string }) {
  const record = useResource<ClaimToestand>(`/claims/${id}`);
  const versions = [...(record.data?.versies ?? [])].reverse();
  if (versions.length === 0) return null;
  return (
    <details>
      <summary>{t('kaart.versies', { n: versions.length })}</summary>
      <ul>
        {versions.map((one) => (
          <li key={one.nummer}>{t('kaart.versie', { nummer: one.nummer, dag: longDate(one.op), ha: hectares(one.verwacht), reden: one.reden })}</li>
        ))}
      </ul>
    </details>
  );
}

/** Tensions and chances in which this claim is. */
function Meets({ id, items, onChoose }: { id: string; items: readonly MapItem[]; onChoose: (id: string) => void }) {
  const found = items.filter((item) => item.punt?.claims?.includes(id));
  if (found.length === 0) return <p className="quiet">{t('kaart.geenSpanning')}</p>;
  return (
    <ul className="plain-list map-choices">
      {found.map((item) => (
        <li key={item.id}>
          <button type="button" className="plain-button" onClick={() => onChoose(item.id)}>
            <ObjectNumber>{item.nummer}</ObjectNumber> {item.titel}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The detail. */
export function ClaimDetail({ claim, items, onChoose }: { claim: Kaartclaim; items: readonly MapItem[]; onChoose: (id: string) => void }) {
  const uses = useName('ruimtefunctie');
  const parties = useName('organisatie');
  const perspectives = useName('perspectief');
  const hardness = useCodeWord('claimhardheid');
  const facts: readonly Fact[] = [
    [t('meten.functie'), uses(claim.ruimtefunctie)],
    [t('kaart.hardheid'), hardness(claim.hardheid)],
    [t('vraagstuk.provincie'), claim.provincies?.length ? <ProvinceLinks key="provincies" ids={claim.provincies} /> : undefined],
    [t('kaart.jaren'), t('kaart.vanTot', { van: claim.vanJaar, tot: claim.totJaar })],
    [t('kaart.eigenaar'), parties(claim.eigenaar)],
    [t('kaart.perspectief'), claim.perspectief ? perspectives(claim.perspectief) : undefined],
    [t('kaart.bron'), `${claim.bron}, ${longDate(claim.bronDatum)}`],
  ];
  return (
    <>
      <h2>{claim.titel}</h2>
      {claim.hardheid === 'zoekgebied' ? <p className="note">{t('kaart.zoekgebiedUitleg')}</p> : null}
      {claim.strook ? <StripNote strip={claim.id} strook={claim.strook} /> : null}
      <Amounts claim={claim} />
      <Facts facts={facts} />
      <h3>{t('kaart.raakt')}</h3>
      <Meets id={claim.id} items={items} onChoose={onChoose} />
      <Versions id={claim.id} />
      <Link className="button-link secondary wide" to={`/claims/${claim.id}`}>
        {t('kaart.openClaim')}
      </Link>
    </>
  );
}

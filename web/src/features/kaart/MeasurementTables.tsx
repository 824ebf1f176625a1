// SPDX-License-Identifier: EUPL-1.2
// The tables of a measurement: where it lies, and which claims it meets.
import { useName } from '../../api/labels';
import { Link } from '../../app/router';
import { Fictitious, ObjectNumber, Status } from '../../components/marks';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { OUTSIDE } from './balance';
import { addsUp, type Measurement, type Overlap } from './measure';
import { ProvinceLinks } from './ProvinceLinks';
import { useCodeWord } from './words';

/** The provinces, and what lies in none. */
export function ProvinceTable({ measured }: { measured: Measurement }) {
  const rows = (measured.provincies ?? []).map(({ provincie, oppervlakte }) => ({ id: provincie, oppervlakte }));
  if (measured.buitenProvincies > 0) rows.push({ id: OUTSIDE, oppervlakte: measured.buitenProvincies });
  return (
    <>
      <DataTable
        caption={t(measured.strook ? 'meten.strookPerProvincie' : 'meten.perProvincie')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'naam', head: true, title: t('vraagstuk.provincie'), cell: (row) => (row.id === OUTSIDE ? t('meten.buiten') : <ProvinceLinks ids={[row.id]} />) },
          { key: 'oppervlakte', numeric: true, title: t('kaart.oppervlakte'), cell: (row) => hectares(row.oppervlakte) },
        ]}
      />
      {addsUp(measured.oppervlakte, rows) ? null : <p className="small quiet">{t('meten.afgerond')}</p>}
    </>
  );
}

const TONES = { botst: 'fout', onder_voorwaarde: 'let-op', gaat_samen: 'goed', versterkt: 'goed' } as const;

function Fit({ overlap }: { overlap: Overlap }) {
  const word = useCodeWord('verenigbaarheidscel');
  if (!overlap.cel) return <>{t('meten.kiesFunctie')}</>;
  return (
    <>
      <Status tone={TONES[overlap.cel as keyof typeof TONES] ?? 'let-op'}>{word(overlap.cel)}</Status>
      {overlap.celReden ? <span className="small"> {overlap.celReden}</span> : null}
    </>
  );
}

/** At least and at most, in one cell: a search area need not take all of it. */
function amount({ ondergrens, totaal }: Overlap): string {
  return ondergrens < totaal ? t('meten.tussen', { van: hectares(ondergrens), tot: hectares(totaal) }) : hectares(totaal);
}

/** Claims that ask for the same ground; what clashes first. */
export function OverlapTable({ overlaps, caption }: { overlaps: readonly Overlap[]; caption: string }) {
  const uses = useName('ruimtefunctie');
  const provinces = useName('provincie');
  const hardness = useCodeWord('claimhardheid');
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={overlaps}
      rowKey={(row) => row.claim}
      columns={[
        {
          key: 'claim',
          head: true,
          title: t('meten.claim'),
          cell: (row) => (
            <>
              <Link to={`/claims/${row.claim}`}>
                <ObjectNumber>{row.nummer}</ObjectNumber> {row.titel}
              </Link>{' '}
              {row.fictief ? <Fictitious /> : null}
            </>
          ),
        },
        { key: 'functie', title: t('meten.functie'), cell: (row) => `${uses(row.ruimtefunctie)} (${hardness(row.hardheid)})` },
        { key: 'verenigbaar', title: t('meten.verenigbaar'), cell: (row) => <Fit overlap={row} /> },
        { key: 'waar', title: t('vraagstuk.provincie'), cell: (row) => (row.provincies ?? []).map((one) => provinces(one.provincie)).join(', ') },
        { key: 'overlap', numeric: true, title: t('meten.overlap'), cell: amount },
      ]}
    />
  );
}

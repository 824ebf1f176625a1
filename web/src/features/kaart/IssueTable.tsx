// SPDX-License-Identifier: EUPL-1.2
// The table that says what the map says.
import { useName } from '../../api/labels';
import type { PagedList } from '../../api/resource';
import { Link } from '../../app/router';
import { ObjectNumber, PhaseMark } from '../../components/marks';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { areaOf, asGeometry, type RdGeometry } from '../../map/geometry';
import type { VraagstukRow } from '../vraagstuk/model';
import type { LandingSpot } from './landings';

/** Area of a place in words. */
function areaText(geometry: RdGeometry | undefined): string {
  if (!geometry) return t('kaart.zonderPlaats');
  return geometry.soort === 'punt' ? t('kaart.punt') : hectares(areaOf(geometry));
}

interface IssueTableProps {
  list: PagedList<VraagstukRow>;
  current?: string;
  onChoose: (id: string) => void;
}

/** The vraagstukken as a table. */
export function IssueTable({ list, current, onChoose }: IssueTableProps) {
  const provinces = useName('provincie');
  return (
    <>
      <DataTable
        caption={t('menu.vraagstukken')}
        rows={list.rows}
        rowKey={(row) => row.id}
        current={current}
        columns={[
          {
            key: 'nummer',
            head: true,
            title: t('kaart.nummer'),
            cell: (row) => (
              <button type="button" className="plain-button" onClick={() => onChoose(row.id)}>
                <ObjectNumber>{row.nummer}</ObjectNumber>
              </button>
            ),
          },
          { key: 'titel', title: t('kaart.wat'), cell: (row) => <Link to={`/vraagstukken/${row.id}`}>{row.titel}</Link> },
          { key: 'provincie', title: t('vraagstuk.provincie'), cell: (row) => (row.provincie ? provinces(row.provincie) : '') },
          { key: 'fase', title: t('vraagstuk.fase'), cell: (row) => <PhaseMark noun="vraagstuk" phase={row.fase} /> },
          { key: 'oppervlakte', numeric: true, title: t('kaart.oppervlakte'), cell: (row) => areaText(asGeometry(row.plaats)) },
        ]}
      />
      <ListEnd list={list} empty={t('vraagstuk.leeg')} />
    </>
  );
}

/** The landings as a table. */
export function LandingTable({ landings }: { landings: readonly LandingSpot[] }) {
  if (landings.length === 0) return null;
  return (
    <div className="block">
      <DataTable
        caption={t('kaart.landingen')}
        rows={landings}
        rowKey={(landing) => landing.id}
        columns={[
          { key: 'wat', head: true, title: t('kaart.wat'), cell: (landing) => landing.naam },
          { key: 'afspraak', title: t('afspraak.een'), cell: (landing) => <span className="nowrap"><Link to={`/afspraken/${landing.afspraak}`}>{landing.kort}</Link></span> },
          { key: 'oppervlakte', numeric: true, title: t('kaart.oppervlakte'), cell: (landing) => areaText(landing.plaats) },
        ]}
      />
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The table that says what the map says.
import { useCatalogueWord } from '../../api/labels';
import type { PagedList } from '../../api/resource';
import { Link } from '../../app/router';
import { ObjectNumber, PhaseMark } from '../../components/marks';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { areaOf, asGeometry } from '../../map/geometry';
import type { VraagstukRow } from '../vraagstuk/model';

/** Area of a row in words; empty without an area. */
function areaText(row: VraagstukRow): string {
  const geometry = asGeometry(row.plaats);
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
  const provinces = useCatalogueWord('provincie');
  return (
    <div className="map-table">
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
          { key: 'provincie', title: t('vraagstuk.provincie'), cell: (row) => (row.provincie ? (provinces(row.provincie) ?? row.provincie) : '') },
          { key: 'fase', title: t('vraagstuk.fase'), cell: (row) => <PhaseMark noun="vraagstuk" phase={row.fase} /> },
          { key: 'oppervlakte', numeric: true, title: t('kaart.oppervlakte'), cell: areaText },
        ]}
      />
      <ListEnd list={list} empty={t('vraagstuk.leeg')} />
    </div>
  );
}

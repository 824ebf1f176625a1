// SPDX-License-Identifier: EUPL-1.2
// One overview: a table of what the reader may read, on screen, on paper and for a spreadsheet.
import type { Overzicht, Overzichtcel } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import { Link } from '../../app/router';
import { apiBase } from '../../base/environment';
import { Button } from '../../components/button';
import { Empty, LoadedPage, PageTitle } from '../../components/page';
import { type Column, DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate, number } from '../../i18n/format';
import './overzicht.css';

function Cell({ cell }: { cell: Overzichtcel | undefined }) {
  if (!cell) return null;
  const text = cell.getal === undefined ? (cell.datum ? longDate(cell.datum) : cell.tekst) : number(cell.getal);
  return cell.pad && text ? <Link to={`/${cell.pad}`}>{text}</Link> : <>{text}</>;
}

type Row = { nr: number; cells: readonly Overzichtcel[] };

function columnsOf(overview: Overzicht): Column<Row>[] {
  return (overview.kolommen ?? []).map((column, at) => ({
    key: String(at),
    title: column.naam,
    head: at === 0,
    numeric: column.soort === 'getal',
    cell: (row) => <Cell cell={row.cells[at]} />,
  }));
}

function Table({ overview }: { overview: Overzicht }) {
  const rows = (overview.rijen ?? []).map((row, nr) => ({ nr, cells: row.cellen ?? [] }));
  return (
    <>
      {rows.length + (overview.samen ?? []).length === 0 ? <Empty>{t('overzicht.leeg')}</Empty> : null}
      {rows.length > 0 ? <DataTable caption={overview.naam} hideCaption columns={columnsOf(overview)} rows={rows} rowKey={(row) => String(row.nr)} /> : null}
      {(overview.samen ?? []).map((sentence) => (
        <p key={sentence} className="overview-said">{sentence}</p>
      ))}
      {overview.volledig ? null : <p className="note">{t('overzicht.nietVolledig')}</p>}
    </>
  );
}

/** The page. */
export default function OverzichtPage({ params }: { params: Record<string, string> }) {
  const path = `/overzichten/${encodeURIComponent(params.naam ?? '')}`;
  const overview = useResource<Overzicht>(path);
  return (
    <LoadedPage of={overview} title={t('menu.overzichten')}>
      {(data) => (
        <>
          <PageTitle>{data.naam}</PageTitle>
          <p className="lead quiet">{data.uitleg}</p>
          <p className="small">
            <strong>{t('overzicht.vanU')}</strong> {t('overzicht.grondslag')} <span lang="nl">{data.grondslag}</span>.
          </p>
          <Table overview={data} />
          {data.id === 'optelsom' ? (
            <p className="overview-said not-printed">
              <Link to="/kaart/optelsom">{t('optelsom.perTijdvak')}</Link>
            </p>
          ) : null}
          <div className="overview-foot not-printed">
            <Button appearance="secondary-action-button" onClick={() => globalThis.print()}>
              {t('overzicht.print')}
            </Button>
            <a className="button-link secondary" href={`${apiBase()}${path}/csv`} download={`${data.id}.csv`}>
              {t('overzicht.csv')}
            </a>
          </div>
          <p className="overview-said not-printed">
            <Link to="/overzichten">{t('overzicht.alle')}</Link>
          </p>
        </>
      )}
    </LoadedPage>
  );
}

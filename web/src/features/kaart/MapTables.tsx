// SPDX-License-Identifier: EUPL-1.2
// The tables that say what the map says: one per layer group, of exactly the items that are shown.
import { useName } from '../../api/labels';
import { Link } from '../../app/router';
import { Fictitious, ObjectNumber, PhaseMark } from '../../components/marks';
import { Empty } from '../../components/page';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import { CHANCES, CLAIMS, ISSUES, LANDINGS, type MapItem, SEARCHES, TENSIONS } from './model';
import { type SortedColumn, SortedTable } from './SortedTable';
import { useCodeWord } from './words';

interface MapTablesProps {
  items: readonly MapItem[];
  current?: string;
  onChoose: (id: string) => void;
}

type Columns = SortedColumn<MapItem>[];

/** Square metres as hectares with four decimals at most, for a file. */
const inHectares = (m2: number | undefined) => (m2 === undefined ? undefined : m2 / 10_000);

/** Where it is on the map, in words: hectares, a point, or nowhere yet. */
function areaCell(item: MapItem) {
  if (!item.plaats && !item.punt) return <span className="quiet">{t('kaart.zonderPlaats')}</span>;
  if (item.plaats?.soort === 'punt') return t('kaart.punt');
  return item.oppervlakte === undefined ? <span className="quiet">{t('kaart.zonderMeting')}</span> : hectares(item.oppervlakte);
}

function useColumns(onChoose: (id: string) => void) {
  const provinces = useName('provincie');
  const number: Columns[0] = {
    key: 'nummer',
    head: true,
    title: t('kaart.nummer'),
    value: (item) => item.nummer,
    cell: (item) => (
      <button type="button" className="plain-button" onClick={() => onChoose(item.id)}>
        <ObjectNumber>{item.nummer}</ObjectNumber>
      </button>
    ),
  };
  const title = (path: (item: MapItem) => string): Columns[0] => ({
    key: 'titel',
    title: t('kaart.wat'),
    value: (item) => item.titel,
    cell: (item) => (
      <>
        <Link to={path(item)}>{item.titel}</Link> {item.fictief && (item.claim || item.punt) ? <Fictitious /> : null}
      </>
    ),
  });
  const where: Columns[0] = { key: 'provincie', title: t('vraagstuk.provincie'), value: (item) => item.provincies.map(provinces).join(', ') };
  const years: Columns[0] = { key: 'jaren', title: t('kaart.jaren'), value: (item) => (item.van === undefined ? undefined : `${item.van}–${item.tot}`), cell: (item) => (item.van === undefined ? <span className="quiet">{t('kaart.nooitSamen')}</span> : <span className="nowrap">{`${item.van}–${item.tot}`}</span>) };
  const area: Columns[0] = { key: 'oppervlakte', numeric: true, title: t('kaart.oppervlakte'), inFile: t('kaart.oppervlakteHa'), value: (item) => inHectares(item.oppervlakte), cell: areaCell };
  const invented: Columns[0] = { key: 'fictief', fileOnly: true, title: t('merk.fictief'), value: (item) => (item.fictief ? t('algemeen.ja') : t('algemeen.nee')) };
  return { number, title, where, years, area, invented };
}

/** Tensions or chances. */
function TensionTable({ caption, name, ...rest }: MapTablesProps & { caption: string; name: string }) {
  const { number, title, where, years, area, invented } = useColumns(rest.onChoose);
  return <SortedTable caption={caption} name={name} rows={rest.items} current={rest.current} columns={[number, title((item) => `/spanningspunten/${item.id}`), where, years, { ...area, title: t('meten.overlap') }, invented]} />;
}

/** Whether a claim is a strip around another, and whether that one changed since. */
function stripWords({ claim }: MapItem): string | undefined {
  if (!claim?.strook) return undefined;
  return t(claim.strookEerder ? 'strook.breedEerder' : 'strook.breed', { n: claim.strook.meter });
}

/** Claims of any perspective, or search areas. */
function ClaimTable({ caption, name, ...rest }: MapTablesProps & { caption: string; name: string }) {
  const { number, title, where, years, area, invented } = useColumns(rest.onChoose);
  const uses = useName('ruimtefunctie');
  const hardness = useCodeWord('claimhardheid');
  const columns: Columns = [
    number,
    title((item) => `/claims/${item.id}`),
    { key: 'functie', title: t('meten.functie'), value: (item) => uses(item.claim?.ruimtefunctie ?? '') },
    { key: 'hardheid', title: t('kaart.hardheid'), value: (item) => hardness(item.claim?.hardheid ?? '') },
    where,
    years,
    { key: 'verwacht', numeric: true, title: t('kaart.verwacht'), inFile: t('kaart.verwachtHa'), value: (item) => inHectares(item.claim?.omvang.verwacht), cell: (item) => hectares(item.claim?.omvang.verwacht ?? 0) },
    area,
    ...(rest.items.some((item) => item.claim?.strook) ? [{ key: 'strook', title: t('strook.kop'), value: stripWords }] : []),
    invented,
  ];
  return <SortedTable caption={caption} name={name} rows={rest.items} current={rest.current} columns={columns} />;
}

function IssueTable(props: MapTablesProps) {
  const { number, title, where, area } = useColumns(props.onChoose);
  const phase: Columns[0] = { key: 'fase', title: t('vraagstuk.fase'), value: (item) => item.vraagstuk?.fase, cell: (item) => <PhaseMark noun="vraagstuk" phase={item.vraagstuk?.fase ?? ''} /> };
  return <SortedTable caption={t('menu.vraagstukken')} name="vraagstukken" rows={props.items} current={props.current} columns={[number, title((item) => `/vraagstukken/${item.id}`), where, phase, area]} />;
}

function LandingTable(props: MapTablesProps) {
  const { area } = useColumns(props.onChoose);
  const columns: Columns = [
    { key: 'wat', head: true, title: t('kaart.wat'), value: (item) => item.titel, cell: (item) => <button type="button" className="plain-button" onClick={() => props.onChoose(item.id)}>{item.titel}</button> },
    { key: 'afspraak', title: t('afspraak.een'), value: (item) => item.nummer, cell: (item) => <span className="nowrap"><Link to={`/afspraken/${item.landing?.afspraak}`}>{item.nummer}</Link></span> },
    area,
  ];
  return <SortedTable caption={t('kaart.landingen')} name="landingen" rows={props.items} current={props.current} columns={columns} />;
}

/** All tables, in the order of the layers; a layer with nothing in it has no table. */
export function MapTables({ items, current, onChoose }: MapTablesProps) {
  const of = (fits: (laag: string) => boolean) => items.filter((item) => fits(item.laag));
  const tables = [
    { Table: TensionTable, caption: t('kaart.spanningspunten'), name: 'spanningspunten', rows: of((laag) => laag === TENSIONS) },
    { Table: TensionTable, caption: t('kaart.koppelkansen'), name: 'koppelkansen', rows: of((laag) => laag === CHANCES) },
    { Table: ClaimTable, caption: t('kaart.claims'), name: 'claims', rows: of((laag) => laag.startsWith(CLAIMS)) },
    { Table: ClaimTable, caption: t('kaart.zoekgebieden'), name: 'zoekgebieden', rows: of((laag) => laag === SEARCHES) },
    { Table: IssueTable, caption: '', name: '', rows: of((laag) => laag === ISSUES) },
    { Table: LandingTable, caption: '', name: '', rows: of((laag) => laag === LANDINGS) },
  ];
  if (items.length === 0) return <Empty>{t('kaart.leeg')}</Empty>;
  return <>{tables.map(({ Table, caption, name, rows }, at) => (rows.length > 0 ? <Table key={at} caption={caption} name={name} items={rows} current={current} onChoose={onChoose} /> : null))}</>;
}

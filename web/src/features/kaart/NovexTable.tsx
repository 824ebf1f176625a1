// SPDX-License-Identifier: EUPL-1.2
// The layer of NOVEX areas as a table: each area, the claims that are shown in it, and how much of each.
import type { Kaartnovex } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { useResource } from '../../api/resource';
import { Fictitious } from '../../components/marks';
import { Loading, ProblemNote } from '../../components/page';
import { t } from '../../i18n';
import { hectares } from '../../i18n/format';
import type { MapItem } from './model';
import { type NovexRow, novexRows } from './novex';
import { type SortedColumn, SortedTable } from './SortedTable';

interface NovexTableProps {
  shown: readonly MapItem[];
  onChoose: (id: string) => void;
}

const partOf = ({ geheel }: NovexRow) => (geheel === undefined ? undefined : t(geheel ? 'kaart.novexGeheel' : 'kaart.novexDeels'));

/** The table; reads what lies where when it is first shown. */
export function NovexTable({ shown, onChoose }: NovexTableProps) {
  const { data, problem, reload } = useResource<Kaartnovex>('/kaart/novex');
  const names = useName('novexgebied');
  const none = <span className="quiet">{t('kaart.novexLeeg')}</span>;
  const columns: SortedColumn<NovexRow>[] = [
    { key: 'gebied', head: true, title: t('kaart.novexGebied'), value: (row) => names(row.gebied), cell: (row) => <>{names(row.gebied)} {row.fictief ? <Fictitious /> : null}</> },
    { key: 'groot', numeric: true, title: t('kaart.novexGroot'), inFile: t('kaart.novexGrootHa'), value: (row) => row.groot / 10_000, cell: (row) => hectares(row.groot) },
    {
      key: 'claim',
      title: t('kaart.novexClaim'),
      value: ({ item }) => item?.nummer,
      // Another table already counts this claim as one on the map.
      cell: ({ item }) => (item ? <button type="button" className="plain-button" onClick={() => onChoose(item.id)}>{item.nummer}</button> : none),
    },
    { key: 'titel', title: t('kaart.wat'), value: ({ item }) => item?.titel },
    { key: 'erin', numeric: true, title: t('kaart.novexErin'), inFile: t('kaart.novexErinHa'), value: ({ erin }) => (erin === undefined ? undefined : erin / 10_000), cell: ({ erin }) => (erin === undefined ? none : hectares(erin)) },
    { key: 'deel', title: t('kaart.novexDeel'), value: partOf },
    { key: 'fictief', fileOnly: true, title: t('merk.fictief'), value: (row) => t(row.fictief ? 'algemeen.ja' : 'algemeen.nee') },
  ];
  if (problem) return <ProblemNote problem={problem} retry={reload} />;
  if (!data) return <Loading shape="table" />;
  return <SortedTable caption={t('kaart.novexGebieden')} name="novexgebieden" rows={novexRows(data, shown)} columns={columns} />;
}

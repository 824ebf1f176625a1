// SPDX-License-Identifier: EUPL-1.2
// For whom a reset code was ever issued, newest first. Everybody with a function can look.
import type { ToegangRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link } from '../../app/router';
import { PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { changedColumn, DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const QUERY = { limiet: '50', sorteer: '-bijgewerktOp' };

/** The page. */
export default function ToegangenPage() {
  const functions = useCatalogueWord('functie');
  const organisations = useCatalogueWord('organisatie');
  const list = usePagedList<WithId<ToegangRij>>('toegangen', QUERY);
  const nameOf = (row: ToegangRij) => (row.functie && row.organisatie ? `${functions(row.functie) ?? row.functie}, ${organisations(row.organisatie) ?? row.organisatie}` : t('herstel.zonderFunctie'));
  return (
    <>
      <PageTitle>{t('herstel.lijst')}</PageTitle>
      <p className="lead quiet">{t('herstel.lijstUitleg')}</p>
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('herstel.lijst')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'wie', head: true, title: t('herstel.wie'), cell: (row) => <Link className="row-link" to={`/toegangen/${row.id}`}>{nameOf(row)}</Link> },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="toegang" phase={row.fase} /> },
            changedColumn(),
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('herstel.leeg')} />
    </>
  );
}

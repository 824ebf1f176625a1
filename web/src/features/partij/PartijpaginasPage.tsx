// SPDX-License-Identifier: EUPL-1.2
// The pages on which parties say what others may ask of them.
import type { PartijpaginaRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { PageTitle } from '../../components/page';
import { changedColumn, DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const QUERY = { limiet: '50', sorteer: '-bijgewerktOp' };

/** The list. */
export default function PartijpaginasPage() {
  const organisations = useCatalogueWord('organisatie');
  const list = usePagedList<WithId<PartijpaginaRij>>('partijpaginas', QUERY);
  return (
    <>
      <PageTitle>{t('partij.lijst')}</PageTitle>
      <p className="lead quiet">{t('partij.lijstUitleg')}</p>
      <CreationActs meervoud="partijpaginas" soort="partijpagina" />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('partij.lijst')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'partij', head: true, title: t('partij.partij'), cell: (row) => <Link className="row-link" to={`/partijpaginas/${row.id}`}>{organisations(row.organisatie) ?? row.organisatie}</Link> },
            { key: 'aantal', title: t('partij.verwachtingen'), cell: (row) => String(row.aantal) },
            { key: 'onbevestigd', title: t('partij.onbevestigd'), cell: (row) => String(row.onbevestigd) },
            changedColumn(),
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('partij.leeg')} />
    </>
  );
}

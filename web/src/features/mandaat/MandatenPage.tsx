// SPDX-License-Identifier: EUPL-1.2
// The mandates that bodies gave to functions, one register per body.
import type { MandaatregisterRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { PageTitle } from '../../components/page';
import { changedColumn, DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const QUERY = { limiet: '50', sorteer: '-bijgewerktOp' };

/** The registers of mandates. */
export default function MandatenPage() {
  const bodies = useCatalogueWord('gremium');
  const list = usePagedList<WithId<MandaatregisterRij>>('mandaatregisters', QUERY);
  return (
    <>
      <PageTitle>{t('mandaat.titel')}</PageTitle>
      <p className="lead quiet">{t('mandaat.uitleg')}</p>
      <p>
        <Link to="/machtigingen">{t('machtiging.naar')}</Link>
      </p>
      <CreationActs meervoud="mandaatregisters" soort="mandaatregister" />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('mandaat.titel')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'gremium', head: true, title: t('agenda.gremium'), cell: (row) => <Link className="row-link" to={`/mandaatregisters/${row.id}`}>{bodies(row.gremium) ?? row.gremium}</Link> },
            changedColumn(),
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('mandaat.leeg')} />
    </>
  );
}

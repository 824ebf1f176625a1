// SPDX-License-Identifier: EUPL-1.2
// How the whole and each province work: mode, level of use, and how much was chosen. Provinces may differ.
import type { InrichtingRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { PageTitle } from '../../components/page';
import { changedColumn, DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const QUERY = { limiet: '50', sorteer: 'naam' };

/** The setups. */
export default function InrichtingenPage() {
  const levels = useCatalogueWord('gebruiksniveau');
  const list = usePagedList<WithId<InrichtingRij>>('inrichtingen', QUERY);
  const level = (row: InrichtingRij) => (row.niveau ? (levels(row.niveau) ?? row.niveau) : '');
  const mode = (row: InrichtingRij) => (row.modus ? t(row.modus === 'afschalen' ? 'inrichting.afschalen' : 'inrichting.doorpakken') : '');
  return (
    <>
      <PageTitle>{t('inrichting.titel')}</PageTitle>
      <p className="lead quiet">{t('inrichting.uitleg')}</p>
      <CreationActs meervoud="inrichtingen" soort="inrichting" />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('inrichting.titel')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'naam', head: true, title: t('inrichting.van'), cell: (row) => <Link className="row-link" to={`/inrichtingen/${row.id}`}>{row.naam}</Link> },
            { key: 'modus', title: t('inrichting.modus'), cell: mode },
            { key: 'niveau', title: t('inrichting.niveau'), cell: level },
            { key: 'gekozen', title: t('inrichting.gekozen'), cell: (row) => String(row.gekozen) },
            changedColumn(),
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('inrichting.leeg')} />
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// Versions of the working method and proposals to amend it, the latest first.
import type { WerkwijzeRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { changedColumn, DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';
import { VersiePage } from './VersiePage';

const QUERY = { limiet: '50', sorteer: '-bijgewerktOp' };

function Versions() {
  const parties = useCatalogueWord('organisatie');
  const list = usePagedList<WithId<WerkwijzeRij>>('werkwijzen', QUERY);
  return (
    <>
      <PageTitle>{t('versie.titel')}</PageTitle>
      <p className="lead quiet">{t('versie.uitleg')}</p>
      <CreationActs meervoud="werkwijzen" soort="werkwijze" />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('versie.titel')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'titel', head: true, title: t('beheer.naam'), cell: (row) => <Link className="row-link" to={`/werkwijzen/${row.id}`}>{row.titel}</Link> },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="werkwijze" phase={row.fase} /> },
            { key: 'van', title: t('functie.vanaf'), cell: (row) => (row.geldtVanaf ? longDate(row.geldtVanaf) : '') },
            { key: 'tot', title: t('functie.tot'), cell: (row) => (row.goldTot ? longDate(row.goldTot) : '') },
            { key: 'door', title: t('inrichting.door'), cell: (row) => (row.organisatie ? (parties(row.organisatie) ?? row.organisatie) : '') },
            changedColumn(),
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('catalogus.leeg')} />
    </>
  );
}

/** All of them, or the one of the address. */
export default function VersiesPage({ params }: { params: Record<string, string> }) {
  return params.id ? <VersiePage id={params.id} /> : <Versions />;
}

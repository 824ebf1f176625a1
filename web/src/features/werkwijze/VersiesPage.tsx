// SPDX-License-Identifier: EUPL-1.2
// Versions of the working method and proposals to amend it, the latest first.
import type { WerkwijzeRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { dateColumn, linkColumn, phaseColumn, wordColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { changedColumn } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';
import { VersiePage } from './VersiePage';

function Versions() {
  const parties = useCatalogueWord('organisatie');
  return (
    <ListPage<WithId<WerkwijzeRij>>
      title={t('versie.titel')}
      lead={t('versie.uitleg')}
      meervoud="werkwijzen"
      sort="-bijgewerktOp"
      begin="werkwijze"
      columns={[
        linkColumn(t('beheer.naam'), '/werkwijzen', (row) => row.titel),
        phaseColumn('werkwijze'),
        dateColumn('van', t('versie.vanaf'), (row) => row.geldtVanaf),
        dateColumn('tot', t('functie.tot'), (row) => row.goldTot),
        wordColumn('door', t('inrichting.door'), parties, (row) => row.organisatie),
        changedColumn(),
      ]}
      empty="catalogus.leeg"
    />
  );
}

/** All of them, or the one of the address. */
export default function VersiesPage({ params }: { params: Record<string, string> }) {
  return params.id ? <VersiePage id={params.id} /> : <Versions />;
}

// SPDX-License-Identifier: EUPL-1.2
// National choices that are asked of the Rijk: who is next, since when, how many provinces wait.
import type { NationaleKeuzeRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { countColumn, dateColumn, numberedTitle, phaseColumn, wordColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [
  { name: 'fase', phasesOf: 'nationale_keuze', label: 'agenda.fase' },
  { name: 'eigenaar', open: 'organisatie', label: 'keuze.departement' },
] as const;

/** The page. */
export default function KeuzenPage() {
  const organisations = useCatalogueWord('organisatie');
  return (
    <ListPage<WithId<NationaleKeuzeRij>>
      title={t('keuze.lijst')}
      lead={t('keuze.lijstUitleg')}
      meervoud="nationale-keuzen"
      sort="gevraagdOp"
      begin="nationale_keuze"
      filters={FILTERS}
      columns={[
        numberedTitle(t('keuze.een'), '/nationale-keuzen', (row) => row.titel),
        wordColumn('eigenaar', t('keuze.departement'), organisations, (row) => row.eigenaar),
        phaseColumn('nationale_keuze'),
        dateColumn('op', t('keuze.gevraagd'), (row) => row.gevraagdOp),
        dateColumn('voor', t('keuze.voor'), (row) => row.voor, t('keuze.geenDag')),
        countColumn('wacht', t('keuze.wachten'), (row) => row.wachtenden),
      ]}
      empty="keuze.leeg"
    />
  );
}

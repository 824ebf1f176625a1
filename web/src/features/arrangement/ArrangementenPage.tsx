// SPDX-License-Identifier: EUPL-1.2
// The arrangements, one per province and cycle.
import { useFieldLabels } from '../../api/fields';
import type { ArrangementRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { countColumn, dateColumn, numberedTitle, phaseColumn, wordColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';
import { Status } from './Status';

const FILTERS = [
  { name: 'fase', phasesOf: 'arrangement', label: 'agenda.fase' },
  { name: 'provincie', open: 'provincie', label: 'vraagstuk.provincie' },
] as const;

/** The page. */
export default function ArrangementenPage() {
  const provinces = useCatalogueWord('provincie');
  const label = useFieldLabels('ArrangementRij');
  return (
    <ListPage<WithId<ArrangementRij>>
      title={t('arrangement.lijst')}
      above={<Status />}
      meervoud="arrangementen"
      sort="titel"
      begin="arrangement"
      filters={FILTERS}
      columns={[
        numberedTitle(label('titel'), '/arrangementen', (row) => row.titel),
        wordColumn('provincie', t('vraagstuk.provincie'), provinces, (row) => row.provincie),
        phaseColumn('arrangement'),
        countColumn('afspraken', label('afspraken'), (row) => row.afspraken),
        dateColumn('bevriesdatum', label('bevriesdatum'), (row) => row.bevriesdatum),
      ]}
      empty="arrangement.leeg"
    />
  );
}

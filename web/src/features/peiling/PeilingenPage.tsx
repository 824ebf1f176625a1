// SPDX-License-Identifier: EUPL-1.2
// Polls: what parties were asked, until when.
import type { PeilingRij } from '../../api/generated/types';
import { dateColumn, numberedTitle, phaseColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [{ name: 'fase', phasesOf: 'peiling', label: 'agenda.fase' }] as const;

/** The page. */
export default function PeilingenPage() {
  return (
    <ListPage<WithId<PeilingRij>>
      title={t('peiling.lijst')}
      lead={t('peiling.uitleg')}
      meervoud="peilingen"
      sort="-tot"
      begin="peiling"
      filters={FILTERS}
      columns={[numberedTitle(t('peiling.vraag'), '/peilingen', (row) => row.vraag), phaseColumn('peiling'), dateColumn('tot', t('peiling.tot'), (row) => row.tot)]}
      empty="peiling.leeg"
    />
  );
}

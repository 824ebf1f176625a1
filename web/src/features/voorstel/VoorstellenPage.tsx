// SPDX-License-Identifier: EUPL-1.2
// Spatial proposals, with how many elements still wait for a response.
import type { VoorstelRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { countColumn, dateColumn, numberedTitle, phaseColumn, wordColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [
  { name: 'fase', phasesOf: 'voorstel', label: 'agenda.fase' },
  { name: 'provincie', open: 'provincie', label: 'vraagstuk.provincie' },
] as const;

/** The page. */
export default function VoorstellenPage() {
  const provinces = useCatalogueWord('provincie');
  return (
    <ListPage<WithId<VoorstelRij>>
      title={t('voorstel.lijst')}
      lead={t('voorstel.lijstUitleg')}
      meervoud="voorstellen"
      sort="-aangebodenOp"
      begin="voorstel"
      filters={FILTERS}
      columns={[
        numberedTitle(t('voorstel.een'), '/voorstellen', (row) => row.titel),
        wordColumn('provincie', t('vraagstuk.provincie'), provinces, (row) => row.provincie),
        phaseColumn('voorstel'),
        countColumn('wachtend', t('voorstel.open'), (row) => row.openElementen),
        dateColumn('op', t('voorstel.aangeboden'), (row) => row.aangebodenOp),
      ]}
      empty="voorstel.leeg"
    />
  );
}

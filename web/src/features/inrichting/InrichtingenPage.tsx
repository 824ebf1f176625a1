// SPDX-License-Identifier: EUPL-1.2
// How the whole and each province work: mode, level of use, and how much was chosen. Provinces may differ.
import type { InrichtingRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { countColumn, linkColumn, wordColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { changedColumn } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

/** The setups. */
export default function InrichtingenPage() {
  const levels = useCatalogueWord('gebruiksniveau');
  const mode = (row: InrichtingRij) => (row.modus ? t(row.modus === 'afschalen' ? 'inrichting.afschalen' : 'inrichting.doorpakken') : '');
  return (
    <ListPage<WithId<InrichtingRij>>
      title={t('inrichting.titel')}
      lead={t('inrichting.uitleg')}
      meervoud="inrichtingen"
      sort="naam"
      begin="inrichting"
      columns={[
        linkColumn(t('inrichting.van'), '/inrichtingen', (row) => row.naam),
        { key: 'modus', title: t('inrichting.modus'), cell: mode },
        wordColumn('niveau', t('inrichting.niveau'), levels, (row) => row.niveau),
        countColumn('gekozen', t('inrichting.gekozen'), (row) => row.gekozen),
        changedColumn(),
      ]}
      empty="inrichting.leeg"
    />
  );
}

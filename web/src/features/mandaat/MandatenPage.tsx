// SPDX-License-Identifier: EUPL-1.2
// The mandates that bodies gave to functions, one register per body.
import type { MandaatregisterRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { linkColumn } from '../../components/columns';
import { LinkRow } from '../../components/LinkRow';
import { ListPage } from '../../components/ListPage';
import { changedColumn } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

/** The registers of mandates. */
export default function MandatenPage() {
  const bodies = useCatalogueWord('gremium');
  return (
    <ListPage<WithId<MandaatregisterRij>>
      title={t('mandaat.titel')}
      lead={t('mandaat.uitleg')}
      above={<LinkRow links={[['/machtigingen', t('machtiging.naar')]]} />}
      meervoud="mandaatregisters"
      sort="-bijgewerktOp"
      begin="mandaatregister"
      columns={[linkColumn(t('agenda.gremium'), '/mandaatregisters', (row) => bodies(row.gremium) ?? row.gremium), changedColumn()]}
      empty="mandaat.leeg"
    />
  );
}

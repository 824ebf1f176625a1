// SPDX-License-Identifier: EUPL-1.2
// The pages on which parties say what others may ask of them.
import type { PartijpaginaRij } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { countColumn, linkColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { changedColumn } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

/** The list. */
export default function PartijpaginasPage() {
  const organisations = useName('organisatie');
  return (
    <ListPage<WithId<PartijpaginaRij>>
      title={t('partij.lijst')}
      lead={t('partij.lijstUitleg')}
      meervoud="partijpaginas"
      sort="-bijgewerktOp"
      begin="partijpagina"
      columns={[
        linkColumn(t('partij.partij'), '/partijpaginas', (row) => organisations(row.organisatie)),
        countColumn('aantal', t('partij.verwachtingen'), (row) => row.aantal),
        countColumn('onbevestigd', t('partij.onbevestigd'), (row) => row.onbevestigd),
        changedColumn(),
      ]}
      empty="partij.leeg"
    />
  );
}

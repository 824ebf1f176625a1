// SPDX-License-Identifier: EUPL-1.2
// For whom a reset code was ever issued, newest first. Everybody with a function can look.
import type { ToegangRij } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { linkColumn, phaseColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { changedColumn } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

/** The page. */
export default function ToegangenPage() {
  const functions = useName('functie');
  const organisations = useName('organisatie');
  const nameOf = (row: ToegangRij) => (row.functie && row.organisatie ? `${functions(row.functie)}, ${organisations(row.organisatie)}` : t('herstel.zonderFunctie'));
  return (
    <ListPage<WithId<ToegangRij>>
      title={t('herstel.lijst')}
      lead={t('herstel.lijstUitleg')}
      meervoud="toegangen"
      sort="-bijgewerktOp"
      columns={[linkColumn<WithId<ToegangRij>>(t('herstel.wie'), '/toegangen', nameOf), phaseColumn('toegang'), changedColumn()]}
      empty="herstel.leeg"
    />
  );
}

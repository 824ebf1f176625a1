// SPDX-License-Identifier: EUPL-1.2
// The arrangements, one per province and cycle.
import { useMemo } from 'react';
import { useFieldLabels } from '../../api/fields';
import type { ArrangementRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { useQuery } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { Filters } from '../../components/Filters';
import { numberedTitle } from '../../components/columns';
import { PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
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
  const [values, setValues] = useQuery();
  const { fase, provincie } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: 'titel', fase, provincie }), [fase, provincie]);
  const list = usePagedList<WithId<ArrangementRij>>('arrangementen', query);
  return (
    <>
      <PageTitle>{t('arrangement.lijst')}</PageTitle>
      <Status />
      <CreationActs meervoud="arrangementen" soort="arrangement" />
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('arrangement.lijst')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            numberedTitle(label('titel'), '/arrangementen'),
            { key: 'provincie', title: t('vraagstuk.provincie'), cell: (row) => provinces(row.provincie) ?? row.provincie },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="arrangement" phase={row.fase} /> },
            { key: 'afspraken', title: label('afspraken'), cell: (row) => String(row.afspraken) },
            { key: 'bevriesdatum', title: label('bevriesdatum'), cell: (row) => (row.bevriesdatum ? longDate(row.bevriesdatum) : '') },
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('arrangement.leeg')} />
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// Spatial proposals, with how many elements still wait for a response.
import { useMemo } from 'react';
import type { VoorstelRij } from '../../api/generated/types';
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

const FILTERS = [
  { name: 'fase', phasesOf: 'voorstel', label: 'agenda.fase' },
  { name: 'provincie', open: 'provincie', label: 'vraagstuk.provincie' },
] as const;

/** The page. */
export default function VoorstellenPage() {
  const provinces = useCatalogueWord('provincie');
  const [values, setValues] = useQuery();
  const { fase, provincie } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: '-aangebodenOp', fase, provincie }), [fase, provincie]);
  const list = usePagedList<WithId<VoorstelRij>>('voorstellen', query);
  return (
    <>
      <PageTitle>{t('voorstel.lijst')}</PageTitle>
      <p className="lead quiet">{t('voorstel.lijstUitleg')}</p>
      <CreationActs meervoud="voorstellen" soort="voorstel" />
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('voorstel.lijst')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            numberedTitle(t('voorstel.een'), '/voorstellen'),
            { key: 'provincie', title: t('vraagstuk.provincie'), cell: (row) => provinces(row.provincie) ?? row.provincie },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="voorstel" phase={row.fase} /> },
            { key: 'wachtend', title: t('voorstel.open'), cell: (row) => String(row.openElementen) },
            { key: 'op', title: t('voorstel.aangeboden'), cell: (row) => longDate(row.aangebodenOp) },
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('voorstel.leeg')} />
    </>
  );
}

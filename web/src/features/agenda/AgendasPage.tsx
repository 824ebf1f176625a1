// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import type { AgendaRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { Filters } from '../../components/Filters';
import { PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [{ name: 'provincie', open: 'provincie', label: 'vraagstuk.provincie' }] as const;

/** The agendas per province and per landsdeel. */
export default function AgendasPage() {
  const bodies = useCatalogueWord('gremium');
  const [values, setValues] = useQuery();
  const { provincie } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: 'titel', provincie }), [provincie]);
  const list = usePagedList<WithId<AgendaRij>>('agendas', query);
  return (
    <>
      <PageTitle>{t('menu.agendas')}</PageTitle>
      <p className="lead quiet">{t('agenda.uitleg')}</p>
      <p>
        <Link to="/capaciteiten">{t('capaciteit.naar')}</Link>
      </p>
      <CreationActs meervoud="agendas" soort="agenda" />
      <CreationActs meervoud="cycli" soort="cyclus" />
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('menu.agendas')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'titel', head: true, title: t('agenda.een'), cell: (row) => <Link className="row-link" to={`/agendas/${row.id}`}>{row.titel}</Link> },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="agenda" phase={row.fase} /> },
            { key: 'gremium', title: t('agenda.gremium'), cell: (row) => bodies(row.gremium) ?? row.gremium },
            { key: 'capaciteit', title: t('agenda.inspanning'), cell: (row) => t('agenda.somPunten', { n: row.gebruikt }) },
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('agenda.leeg')} />
    </>
  );
}

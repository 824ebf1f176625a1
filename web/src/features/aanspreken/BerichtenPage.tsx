// SPDX-License-Identifier: EUPL-1.2
// Calls to account and limits that the reader may read, those that wait longest first.
import { useMemo } from 'react';
import type { AanspreekberichtRij } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { Filters } from '../../components/Filters';
import { ObjectNumber, PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [
  { name: 'fase', phasesOf: 'aanspreekbericht', label: 'agenda.fase' },
  { name: 'aan', open: 'organisatie', label: 'aanspreken.aan' },
] as const;

/** The page. */
export default function BerichtenPage() {
  const words = useWords();
  const organisations = useCatalogueWord('organisatie');
  const [values, setValues] = useQuery();
  const { fase, aan } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: 'antwoordVoor', fase, aan }), [fase, aan]);
  const list = usePagedList<WithId<AanspreekberichtRij>>('aanspreekberichten', query);
  return (
    <>
      <PageTitle>{t('aanspreken.lijst')}</PageTitle>
      <p className="lead quiet">{t('aanspreken.uitleg')}</p>
      <p className="not-printed">
        <Link to="/aanspreekberichten/nieuw">{t('aanspreken.nieuw')}</Link>
      </p>
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('aanspreken.lijst')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'titel',
              head: true,
              title: t('aanspreken.een'),
              cell: (row) => (
                <>
                  <ObjectNumber>{row.nummer}</ObjectNumber>
                  <Link className="row-link" to={`/aanspreekberichten/${row.id}`}>
                    {row.titel}
                  </Link>
                </>
              ),
            },
            { key: 'soort', title: t('aanspreken.soort'), cell: (row) => words.code('aanspreeksoort', row.soort) },
            { key: 'van', title: t('aanspreken.van'), cell: (row) => organisations(row.van) ?? row.van },
            { key: 'aan', title: t('aanspreken.aan'), cell: (row) => organisations(row.aan) ?? row.aan },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => <PhaseMark noun="aanspreekbericht" phase={row.fase} /> },
            { key: 'voor', title: t('aanspreken.voor'), cell: (row) => longDate(row.antwoordVoor) },
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('aanspreken.leeg')} />
    </>
  );
}

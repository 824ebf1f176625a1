// SPDX-License-Identifier: EUPL-1.2
// Contact outside the bodies: what was said, and ad hoc meetings that are coming.
import { useMemo } from 'react';
import type { ContactmomentRij } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { usePagedList } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { Filters } from '../../components/Filters';
import { PageTitle } from '../../components/page';
import { DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [
  { name: 'vorm', codes: 'contactvorm', label: 'contact.vorm' },
  { name: 'door', open: 'organisatie', label: 'contact.door' },
] as const;

/** The page. */
export default function ContactenPage() {
  const words = useWords();
  const organisations = useCatalogueWord('organisatie');
  const [values, setValues] = useQuery();
  const { vorm, door } = values;
  const query = useMemo(() => ({ limiet: '50', sorteer: '-datum', vorm, door }), [vorm, door]);
  const list = usePagedList<WithId<ContactmomentRij>>('contactmomenten', query);
  return (
    <>
      <PageTitle>{t('contact.lijst')}</PageTitle>
      <p className="lead quiet">{t('contact.uitleg')}</p>
      <CreationActs meervoud="contactmomenten" soort="contactmoment" />
      <Filters filters={FILTERS} values={values} onChange={setValues} />
      {list.rows.length > 0 ? (
        <DataTable
          caption={t('contact.lijst')}
          hideCaption
          rows={list.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'waarover', head: true, title: t('contact.waarover'), cell: (row) => <Link className="row-link" to={`/contactmomenten/${row.id}`}>{row.waarover}</Link> },
            { key: 'vorm', title: t('contact.vorm'), cell: (row) => words.code('contactvorm', row.vorm) },
            { key: 'datum', title: t('contact.datum'), cell: (row) => longDate(row.datum) },
            { key: 'door', title: t('contact.door'), cell: (row) => organisations(row.door) ?? row.door },
            { key: 'fase', title: t('agenda.fase'), cell: (row) => words.phase('contactmoment', row.fase).word },
          ]}
        />
      ) : null}
      <ListEnd list={list} empty={t('contact.leeg')} />
    </>
  );
}

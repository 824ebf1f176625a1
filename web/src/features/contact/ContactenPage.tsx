// SPDX-License-Identifier: EUPL-1.2
// Contact outside the bodies: what was said, and ad hoc meetings that are coming.
import type { ContactmomentRij } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { dateColumn, linkColumn, phaseColumn, wordColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [
  { name: 'vorm', codes: 'contactvorm', label: 'contact.vorm' },
  { name: 'door', open: 'organisatie', label: 'contact.door' },
] as const;

/** The page. */
export default function ContactenPage() {
  const words = useWords();
  const organisations = useCatalogueWord('organisatie');
  return (
    <ListPage<WithId<ContactmomentRij>>
      title={t('contact.lijst')}
      lead={t('contact.uitleg')}
      meervoud="contactmomenten"
      sort="-datum"
      begin="contactmoment"
      filters={FILTERS}
      columns={[
        linkColumn(t('contact.waarover'), '/contactmomenten', (row) => row.waarover),
        { key: 'vorm', title: t('contact.vorm'), cell: (row) => words.code('contactvorm', row.vorm) },
        dateColumn('datum', t('contact.datum'), (row) => row.datum),
        wordColumn('door', t('contact.door'), organisations, (row) => row.door),
        phaseColumn('contactmoment'),
      ]}
      empty="contact.leeg"
    />
  );
}

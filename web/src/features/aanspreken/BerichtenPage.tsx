// SPDX-License-Identifier: EUPL-1.2
// Calls to account and limits that the reader may read, those that wait longest first.
import type { AanspreekberichtRij } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { Link } from '../../app/router';
import { dateColumn, numberedTitle, phaseColumn, wordColumn } from '../../components/columns';
import { ListPage } from '../../components/ListPage';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [
  { name: 'fase', phasesOf: 'aanspreekbericht', label: 'agenda.fase' },
  { name: 'aan', open: 'organisatie', label: 'aanspreken.aan' },
] as const;

/** The page. */
export default function BerichtenPage() {
  const words = useWords();
  const organisations = useCatalogueWord('organisatie');
  return (
    <ListPage<WithId<AanspreekberichtRij>>
      title={t('aanspreken.lijst')}
      lead={t('aanspreken.uitleg')}
      beside={
        <Link className="button-link not-printed" to="/aanspreekberichten/nieuw">
          {t('aanspreken.nieuw')}
        </Link>
      }
      meervoud="aanspreekberichten"
      sort="antwoordVoor"
      filters={FILTERS}
      columns={[
        numberedTitle(t('aanspreken.een'), '/aanspreekberichten', (row) => row.titel),
        { key: 'soort', title: t('aanspreken.soort'), cell: (row) => words.code('aanspreeksoort', row.soort) },
        wordColumn('van', t('aanspreken.van'), organisations, (row) => row.van),
        wordColumn('aan', t('aanspreken.aan'), organisations, (row) => row.aan),
        phaseColumn('aanspreekbericht'),
        dateColumn('voor', t('aanspreken.voor'), (row) => row.antwoordVoor),
      ]}
      empty="aanspreken.leeg"
    />
  );
}

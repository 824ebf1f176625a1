// SPDX-License-Identifier: EUPL-1.2
import { useCatalogueWord, useWords } from '../../api/labels';
import { numberedTitle, phaseColumn, wordsColumn } from '../../components/columns';
import { LinkRow } from '../../components/LinkRow';
import { ListPage } from '../../components/ListPage';
import { changedColumn } from '../../components/table';
import { t } from '../../i18n';
import type { AfspraakRow } from './model';

const FILTERS = [
  { name: 'fase', phasesOf: 'afspraak', label: 'afspraak.fase' },
  { name: 'type', codes: 'afspraaktype', label: 'afspraak.type' },
  { name: 'provincies', open: 'provincie', label: 'vraagstuk.provincie' },
] as const;

/** The list of agreements. */
export default function AfsprakenPage() {
  const words = useWords();
  const provinces = useCatalogueWord('provincie');
  return (
    <ListPage<AfspraakRow>
      title={t('menu.afspraken')}
      lead={t('afspraak.uitleg')}
      above={<LinkRow links={[
            ['/arrangementen', t('arrangement.lijst')],
            ['/publicaties', t('openbaar.vrijgeven')],
            ['/openbaar', t('openbaar.titel')],
          ]} />}
      meervoud="afspraken"
      sort="-bijgewerktOp"
      filters={FILTERS}
      columns={[
        numberedTitle(t('afspraak.een'), '/afspraken', (row) => row.titel),
        phaseColumn('afspraak'),
        { key: 'type', title: t('afspraak.type'), cell: (row) => words.code('afspraaktype', row.type) },
        wordsColumn('provincies', t('vraagstuk.provincie'), provinces, (row) => row.provincies),
        changedColumn(),
      ]}
      empty="afspraak.leeg"
    />
  );
}

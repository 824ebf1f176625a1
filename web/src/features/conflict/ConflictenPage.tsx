// SPDX-License-Identifier: EUPL-1.2
import type { ConflictRij } from '../../api/generated/types';
import { useCatalogueWord, useWords } from '../../api/labels';
import { dateColumn, numberedTitle, phaseColumn, wordColumn } from '../../components/columns';
import { LinkRow } from '../../components/LinkRow';
import { ListPage } from '../../components/ListPage';
import { changedColumn } from '../../components/table';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';
import { Report } from './Report';

const FILTERS = [
  { name: 'fase', phasesOf: 'conflict', label: 'vraagstuk.fase' },
  { name: 'soort', codes: 'conflictsoort', label: 'conflict.soort' },
] as const;

/** The conflicts that the reader may read. */
export default function ConflictenPage() {
  const words = useWords();
  const bodies = useCatalogueWord('gremium');
  return (
    <ListPage<WithId<ConflictRij>>
      title={t('conflict.lijst')}
      lead={t('conflict.uitleg')}
      meervoud="conflicten"
      sort="-bijgewerktOp"
      filters={FILTERS}
      columns={[
        numberedTitle(t('conflict.een'), '/conflicten', (row) => row.schuurt),
        phaseColumn('conflict'),
        { key: 'soort', title: t('conflict.soort'), cell: (row) => words.code('conflictsoort', row.soort) },
        wordColumn('gremium', t('conflict.bij'), bodies, (row) => row.gremium),
        dateColumn('datum', t('conflict.behandeling'), (row) => row.datum),
        changedColumn(),
      ]}
      empty="conflict.leeg"
      below={
        <>
          <LinkRow links={[['/geen-keuzen', t('conflict.naarOpenbaar')], ['/aanspreekberichten', t('aanspreken.lijst')]]} />
          <Report />
        </>
      }
    />
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The publications that the reader is a party to.
import { useCatalogueWord } from '../../api/labels';
import { countColumn, numberedTitle, phaseColumn, wordsColumn } from '../../components/columns';
import { LinkRow } from '../../components/LinkRow';
import { ListPage } from '../../components/ListPage';
import { changedColumn } from '../../components/table';
import { t } from '../../i18n';

interface Row {
  id: string;
  nummer: string;
  titel: string;
  fase: string;
  provincies?: string[];
  stand: number;
  bijgewerktOp: string;
}

const FILTERS = [
  { name: 'fase', phasesOf: 'publicatie', label: 'agenda.fase' },
  { name: 'soort', codes: 'publicatiesoort', label: 'openbaar.soort' },
  { name: 'provincies', open: 'provincie', label: 'openbaar.provincie' },
] as const;

/** The list. */
export default function PublicatiesPage() {
  const provinces = useCatalogueWord('provincie');
  return (
    <ListPage<Row>
      title={t('openbaar.vrijgeven')}
      lead={t('openbaar.vrijgevenUitleg')}
      above={<LinkRow links={[['/openbaar', t('openbaar.titel')]]} />}
      meervoud="publicaties"
      sort="-bijgewerktOp"
      filters={FILTERS}
      columns={[
        numberedTitle(t('openbaar.over'), '/publicaties', (row) => row.titel),
        phaseColumn('publicatie'),
        wordsColumn('provincies', t('openbaar.provincie'), provinces, (row) => row.provincies),
        countColumn('stand', t('openbaar.stand'), (row) => row.stand),
        changedColumn(),
      ]}
      empty="openbaar.publicatiesLeeg"
    />
  );
}

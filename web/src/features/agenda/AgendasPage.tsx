// SPDX-License-Identifier: EUPL-1.2
import type { AgendaRij } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { linkColumn, phaseColumn, wordColumn } from '../../components/columns';
import { CreationActs } from '../../components/CreationActs';
import { LinkRow } from '../../components/LinkRow';
import { ListPage } from '../../components/ListPage';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

const FILTERS = [{ name: 'provincie', open: 'provincie', label: 'vraagstuk.provincie' }] as const;

/** The agendas per province and per landsdeel. */
export default function AgendasPage() {
  const bodies = useCatalogueWord('gremium');
  return (
    <ListPage<WithId<AgendaRij>>
      title={t('menu.agendas')}
      lead={t('agenda.uitleg')}
      above={
        <>
          <LinkRow links={[['/capaciteiten', t('capaciteit.naar')]]} />
          <CreationActs meervoud="cycli" soort="cyclus" />
        </>
      }
      meervoud="agendas"
      sort="titel"
      begin="agenda"
      filters={FILTERS}
      columns={[
        linkColumn(t('agenda.een'), '/agendas', (row) => row.titel),
        phaseColumn('agenda'),
        wordColumn('gremium', t('agenda.gremium'), bodies, (row) => row.gremium),
        { key: 'capaciteit', numeric: true, title: t('agenda.inspanning'), cell: (row) => t('agenda.somPunten', { n: row.gebruikt }) },
      ]}
      empty="agenda.leeg"
    />
  );
}

// SPDX-License-Identifier: EUPL-1.2
// What each party uses from its own role, and when: so that it shows whether instruments fit together.
import { useCatalogueWord, useName } from '../../../api/labels';
import { Empty, Section } from '../../../components/page';
import { DataTable } from '../../../components/table';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { Vraagstuk } from '../model';

/** The table, in order of day. */
export function Instruments({ issue }: { issue: Vraagstuk }) {
  const organisations = useName('organisatie');
  const instruments = useCatalogueWord('instrument');
  const rows = [...(issue.instrumenten ?? [])].sort((a, b) => a.wanneer.localeCompare(b.wanneer));
  return (
    <Section id="instrumenten" title={t('rol.instrumenten')}>
      {rows.length === 0 ? (
        <Empty>{t('rol.instrumentenLeeg')}</Empty>
      ) : (
        <DataTable
          caption={t('rol.instrumenten')}
          hideCaption
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'partij', head: true, title: t('rol.partij'), cell: (row) => organisations(row.organisatie) },
            { key: 'instrument', title: t('rol.instrument'), cell: (row) => instruments(row.instrument) ?? row.instrument },
            { key: 'wanneer', title: t('rol.wanneer'), cell: (row) => <span className="nowrap">{longDate(row.wanneer)}</span> },
            { key: 'wat', title: t('rol.waarvoor'), cell: (row) => row.wat },
          ]}
        />
      )}
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// Who does what in which step: one table, steps across, parties down.
import { useCatalogueWord, useWords } from '../../api/labels';
import { humanise } from '../../api/schema';
import type { JsonRecord } from '../../api/wire';
import { Origin } from '../../components/marks';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { sourceText } from './Entry';

const textOf = (row: JsonRecord, name: string) => (typeof row[name] === 'string' ? (row[name] as string) : '');
const distinct = (rows: readonly JsonRecord[], name: string) => [...new Set(rows.map((row) => textOf(row, name)))].filter(Boolean);

function Cell({ rows }: { rows: readonly JsonRecord[] }) {
  return rows.map((row, index) => (
    <div key={index} className="role-cell">
      {textOf(row, 'rol') ? <strong>{humanise(textOf(row, 'rol'))}</strong> : null}
      <ul>
        {(Array.isArray(row.taken) ? row.taken : []).map((task, at) => (
          <li key={at}>{String(task)}</li>
        ))}
      </ul>
      <Origin herkomst={textOf(row, 'herkomst') || undefined} bron={sourceText(row)} />
    </div>
  ));
}

/** The role matrix. */
export function RoleMatrix({ rows }: { rows: readonly JsonRecord[] }) {
  const words = useWords();
  const organisations = useCatalogueWord('organisatie');
  const parties = distinct(rows, 'partij').map((id) => ({ id }));
  return (
    <DataTable
      caption={t('catalogus.rollen')}
      hideCaption
      rows={parties}
      rowKey={(party) => party.id}
      columns={[
        { key: 'partij', head: true, title: t('catalogus.partij'), cell: (party) => organisations(party.id) ?? humanise(party.id) },
        ...distinct(rows, 'stap').map((step) => ({
          key: step,
          title: words.step(step).word,
          cell: (party: { id: string }) => <Cell rows={rows.filter((row) => textOf(row, 'partij') === party.id && textOf(row, 'stap') === step)} />,
        })),
      ]}
    />
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The data dictionary: every field of every record, with its meaning and what uses it.
import { Textbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import { type DictionaryRecord, fieldLabel, useDictionary } from '../../api/dictionary';
import { humanise } from '../../api/schema';
import { Empty, Loading } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';

function matches(record: DictionaryRecord, wanted: string): boolean {
  const text = [record.name, record.definition, ...record.fields.flatMap((field) => [field.name, field.label, field.definition])].join(' ');
  return text.toLowerCase().includes(wanted.toLowerCase());
}

function RecordFields({ record }: { record: DictionaryRecord }) {
  const words = humanise(record.name).toLowerCase();
  const name = words.slice(0, 1).toUpperCase() + words.slice(1);
  return (
    <section className="entry">
      <h2>{name}</h2>
      {record.definition ? <p>{record.definition}</p> : null}
      <DataTable
        caption={name}
        hideCaption
        rows={record.fields}
        rowKey={(field) => field.name}
        columns={[
          { key: 'veld', head: true, title: t('woordenboek.veld'), cell: (field) => <><strong>{fieldLabel(field)}</strong> <code className="small quiet block">{field.name}</code></> },
          { key: 'betekenis', title: t('woordenboek.betekenis'), cell: (field) => field.definition ?? '' },
          { key: 'soort', title: t('woordenboek.soort'), cell: (field) => field.kind },
          { key: 'verplicht', title: t('woordenboek.verplicht'), cell: (field) => t(field.required ? 'algemeen.ja' : 'algemeen.nee') },
          { key: 'gebruikt', title: t('woordenboek.gebruikt'), cell: (field) => field.usedBy ?? '' },
        ]}
      />
    </section>
  );
}

/** All records with their fields; a search narrows them. */
export function Dictionary() {
  const dictionary = useDictionary();
  const [wanted, setWanted] = useState('');
  if (!dictionary) return <Loading shape="table" />;
  const shown = dictionary.records.filter((record) => record.role !== 'event' && matches(record, wanted));
  return (
    <>
      <label className="filter wide-filter not-printed">
        <span>{t('catalogus.zoek')}</span>
        <Textbox type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      {shown.length === 0 ? <Empty>{t('lijst.geenTreffer')}</Empty> : null}
      <div className="entries">
        {shown.map((record) => (
          <RecordFields key={record.name} record={record} />
        ))}
      </div>
    </>
  );
}

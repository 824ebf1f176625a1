// SPDX-License-Identifier: EUPL-1.2
// The data dictionary: every field people fill in, with its meaning and what uses it. Comes from schema/.
import { humanise, inLanguage, useSchema } from '../../api/schema';
import { Loading } from '../../components/page';
import { DataTable } from '../../components/table';
import { hasText, t } from '../../i18n';

/** All records with their fields. */
export function Dictionary() {
  const schema = useSchema();
  const records = Object.entries(schema.records).sort(([a], [b]) => a.localeCompare(b));
  if (records.length === 0) return <Loading />;
  return (
    <div className="entries">
      {records.map(([name, fields]) => (
        <DataTable
          key={name}
          caption={humanise(name).toLowerCase()}
          rows={fields}
          rowKey={(field) => field.name}
          columns={[
            { key: 'veld', head: true, title: t('woordenboek.veld'), cell: (field) => inLanguage(field.label) },
            { key: 'betekenis', title: t('woordenboek.betekenis'), cell: (field) => field.definition ?? '' },
            { key: 'soort', title: t('woordenboek.soort'), cell: (field) => (hasText(`soort.${field.kind}`) ? t(`soort.${field.kind}` as never) : field.kind) },
            { key: 'verplicht', title: t('woordenboek.verplicht'), cell: (field) => (field.required ? t('algemeen.ja') : t('algemeen.nee')) },
            { key: 'gebruikt', title: t('woordenboek.gebruikt'), cell: (field) => field.usedBy ?? '' },
          ]}
        />
      ))}
    </div>
  );
}

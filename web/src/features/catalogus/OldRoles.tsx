// SPDX-License-Identifier: EUPL-1.2
// Who did what per product in the first cycle; history, in words of our own.
import { useCatalogueWord } from '../../api/labels';
import { useSharedResource } from '../../api/resource';
import { humanise } from '../../api/schema';
import type { JsonRecord, Page } from '../../api/wire';
import { Loaded, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { capital } from '../../i18n/format';

const PARTIES = ['departement', 'vro', 'provincie'] as const;
const textOf = (row: JsonRecord, name: string) => (typeof row[name] === 'string' ? (row[name] as string) : '');

function Matrix({ rows }: { rows: readonly JsonRecord[] }) {
  const organisations = useCatalogueWord('organisatie');
  const products = [...new Set(rows.map((row) => textOf(row, 'product')))];
  const tasks = (product: string, party: string) => rows.filter((row) => textOf(row, 'product') === product && textOf(row, 'partij') === party).flatMap((row) => (Array.isArray(row.taken) ? row.taken.map(String) : []));
  return (
    <DataTable
      caption={t('catalogus.rollen2022')}
      hideCaption
      rows={products}
      rowKey={(product) => product}
      columns={[
        { key: 'product', head: true, title: t('catalogus.product'), cell: (product) => capital(humanise(product)) },
        ...PARTIES.map((party) => ({
          key: party,
          title: organisations(party) ?? capital(humanise(party)),
          cell: (product: string) => (
            <ul>
              {tasks(product, party).map((task) => (
                <li key={task} lang="nl">{task}</li>
              ))}
            </ul>
          ),
        })),
      ]}
    />
  );
}

/** The matrix of 2022. */
export function OldRoles() {
  const found = useSharedResource<Page>('/catalogus/rol_2022');
  return (
    <Section ruled title={t('catalogus.rollen2022')}>
      <p className="small quiet">{t('catalogus.rollen2022Uitleg')}</p>
      <Loaded of={found}>{({ items }) => <Matrix rows={items} />}</Loaded>
    </Section>
  );
}

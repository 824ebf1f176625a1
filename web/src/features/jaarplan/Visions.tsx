// SPDX-License-Identifier: EUPL-1.2
// The revision of an environmental vision beside what must land in it, so that both can run at the same time.
import type { Herziening } from '../../api/generated/types';
import { useCatalogueRows, useName } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { ObjectNumber, Status } from '../../components/marks';
import { Empty, Loaded, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { period } from './Tables';

function InTime({ value }: { value: boolean | undefined }) {
  if (value === undefined) return <>{t('povi.onbekend')}</>;
  return <Status tone={value ? 'goed' : 'let-op'}>{t(value ? 'povi.past' : 'povi.pastNiet')}</Status>;
}

function Vision({ one, name }: { one: Herziening; name: string }) {
  const when = one.van && one.tot ? period(one.van, one.tot) : undefined;
  return (
    <>
      <h3>{name}</h3>
      <p>{when && one.naam ? t('povi.herziening', { naam: one.naam, wanneer: one.raming ? t('jaarplan.raming', { dag: when }) : when }) : t('povi.geenDag')}</p>
      {(one.stukken ?? []).length === 0 ? (
        <Empty>{t('povi.geenStukken')}</Empty>
      ) : (
        <DataTable
          caption={t('povi.watLandt', { naam: name })}
          rows={one.stukken ?? []}
          rowKey={(row) => row.pad}
          columns={[
            {
              key: 'titel',
              head: true,
              title: t('jaarplan.wat'),
              cell: (row) => (
                <Link to={`/${row.pad}`}>
                  <ObjectNumber>{row.nummer}</ObjectNumber> {row.titel}
                </Link>
              ),
            },
            { key: 'stand', title: t('povi.stand'), cell: (row) => row.stand },
            { key: 'dag', title: t('povi.dag'), cell: (row) => (row.dag ? longDate(row.dag) : t('povi.onbekend')) },
            { key: 'tijdig', title: t('povi.tijdig'), cell: (row) => <InTime value={row.tijdig} /> },
          ]}
        />
      )}
    </>
  );
}

/** Of every province that gave a day, or of one. */
export function Visions({ provincie }: { provincie?: string }) {
  const parties = useCatalogueRows('organisatie');
  const found = useResource<Page<Herziening>>('/jaarplan/omgevingsvisies');
  const names = useName('organisatie');
  return (
    <Section title={t('povi.titel')} id="omgevingsvisies" className="block">
      <p className="quiet">{t('povi.uitleg')}</p>
      <Loaded of={found}>
        {(page) => {
          const rows = page.items.filter((one) => !provincie || parties?.find((party) => party.id === one.partij)?.provincie === provincie);
          return rows.length === 0 ? <Empty>{t('povi.leeg')}</Empty> : rows.map((one) => <Vision key={one.partij} one={one} name={names(one.partij)} />);
        }}
      </Loaded>
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The public portal: which agreements and arrangements both sides made public, per province. No account is needed.
import { useCatalogueRows, useName, useWords } from '../../api/labels';
import { useResource } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { numberedTitle, wordsColumn } from '../../components/columns';
import { Filters } from '../../components/Filters';
import { LinkRow } from '../../components/LinkRow';
import { Status } from '../../components/marks';
import { Empty, Loaded, PageTitle, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate, number } from '../../i18n/format';
import './openbaar.css';
import { chosen, effectTone, type OpenbareRegel, perProvince, type PublicList } from './model';

const FILTERS = [
  { name: 'provincie', open: 'provincie', label: 'openbaar.provincie' },
  { name: 'type', codes: 'afspraaktype', label: 'openbaar.type' },
] as const;

function Provinces({ rows }: { rows: readonly OpenbareRegel[] }) {
  const counts = perProvince(rows);
  const provinces = useCatalogueRows('provincie') ?? [];
  return (
    <Section className="public-part" title={t('openbaar.perProvincie')}>
      <DataTable
        caption={t('openbaar.perProvincie')}
        hideCaption
        rows={provinces.map((one) => ({ id: String(one.id), naam: String(one.naam) }))}
        rowKey={(one) => one.id}
        columns={[
          { key: 'naam', head: true, title: t('openbaar.provincie'), cell: (one) => <Link to={`/openbaar/${one.id}`}>{one.naam}</Link> },
          { key: 'aantal', numeric: true, title: t('openbaar.aantal'), cell: (one) => number(counts.get(one.id) ?? 0) },
        ]}
      />
    </Section>
  );
}

function List({ rows }: { rows: readonly OpenbareRegel[] }) {
  const words = useWords();
  const provinces = useName('provincie');
  return (
    <DataTable
      caption={t('openbaar.lijst')}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        numberedTitle<OpenbareRegel>(t('openbaar.afspraak'), '/openbaar/afspraken', (row) => row.titel, (row) => <span className="small quiet block">{row.inWoorden}</span>),
        wordsColumn<OpenbareRegel>('provincies', t('openbaar.provincie'), provinces, (row) => row.provincies),
        { key: 'soort', title: t('openbaar.type'), cell: (row) => <span className="nowrap">{row.type ? words.code('afspraaktype', row.type) : words.code('publicatiesoort', row.soort)}</span> },
        { key: 'doorwerking', title: t('openbaar.doorwerking'), cell: (row) => (row.ingetrokkenOp ? <Status tone="let-op">{t('openbaar.ingetrokkenKort')}</Status> : row.doorwerking ? <Status tone={effectTone(row.doorwerking)}>{words.code('doorwerkingstand', row.doorwerking)}</Status> : <span className="quiet">{t('openbaar.nietVrijgegeven')}</span>) },
        { key: 'op', title: t('openbaar.sinds'), cell: (row) => <span className="nowrap">{longDate(row.op)}</span> },
      ]}
    />
  );
}

function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <form role="search" aria-label={t('openbaar.zoek')} className="filters public-search not-printed" onSubmit={(event) => event.preventDefault()}>
      <label className="filter">
        <span>{t('openbaar.zoek')}</span>
        <input className="utrecht-textbox" type="search" value={value} onChange={(event) => onChange(event.target.value)} />
      </label>
    </form>
  );
}

/** The page. */
export default function OpenbaarPage() {
  const [wish, setWish] = useQuery();
  const found = useResource<PublicList<OpenbareRegel>>('/openbaar/afspraken');
  return (
    <>
      <PageTitle>{t('openbaar.titel')}</PageTitle>
      <p className="lead quiet">{t('openbaar.uitleg')}</p>
      <LinkRow links={[['/geen-keuzen', t('geenkeuze.titel')]]} />
      <Loaded of={found}>
        {({ items, volledig }) => {
          if (items.length === 0) return <Empty>{t('openbaar.leeg')}</Empty>;
          const rows = chosen(items, wish);
          return (
            <>
              <Section title={t('openbaar.lijst')}>
                <Search value={wish.zoek ?? ''} onChange={(zoek) => setWish({ zoek })} />
                <Filters filters={FILTERS} values={wish} onChange={setWish} />
                <p role="status">{t('openbaar.gevonden', { n: number(rows.length) })}</p>
                {volledig ? null : <p className="quiet">{t('openbaar.nietAlles')}</p>}
                {rows.length > 0 ? <List rows={rows} /> : <Empty>{t('lijst.geenTreffer')}</Empty>}
              </Section>
              <Provinces rows={items} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

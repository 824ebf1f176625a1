// SPDX-License-Identifier: EUPL-1.2
// The list of any noun that needs no list of its own design: columns and words from schema/, acts from the server.
import { useMemo } from 'react';
import { fieldLabel, useDictionary } from '../../api/dictionary';
import { usePagedList } from '../../api/resource';
import { useWords } from '../../api/labels';
import { humanise } from '../../api/schema';
import type { JsonRecord } from '../../api/wire';
import { Link, useQuery } from '../../app/router';
import { CreationActs } from '../../components/CreationActs';
import { Filters } from '../../components/Filters';
import { PhaseMark } from '../../components/marks';
import { PageTitle } from '../../components/page';
import { Value } from '../../components/RecordView';
import { changedColumn, type Column, DataTable, ListEnd } from '../../components/table';
import { t } from '../../i18n';
import { nameOf, OVERVIEWS, type Register, REGISTERS } from './registers';
import { useRegister, useRegisterWords } from './words';

/** Registers that stand together. */
const OTHERS: readonly string[] = Object.keys(REGISTERS);

type Row = JsonRecord & { id: string; bijgewerktOp: string };

function useColumns(meervoud: string, register: Register, title: string): Column<Row>[] {
  const record = useDictionary()?.records.find((one) => one.name === register.row);
  const word = useRegisterWords();
  const labelOf = (name: string) => {
    const field = record?.fields.find((one) => one.name === name);
    return field ? fieldLabel(field) : humanise(name);
  };
  return [
    { key: 'naam', head: true, title, cell: (row) => <Link className="row-link" to={`/${meervoud}/${row.id}`}>{nameOf(register, row, word)}</Link> },
    ...register.columns.map((name): Column<Row> => ({ key: name, title: labelOf(name), cell: (row) => (name === 'fase' ? <PhaseMark noun={register.soort} phase={String(row.fase)} /> : register.unknown?.some(([field]) => field === name && row[field] === undefined) ? t('register.onbekend') : <Value name={name} value={row[name] ?? null} />) })),
    changedColumn<Row>(),
  ];
}

function List({ meervoud, register }: { meervoud: string; register: Register }) {
  const words = useWords();
  const dictionary = useDictionary();
  const [values, setValues] = useQuery();
  const chosen = JSON.stringify(register.filters.map(({ name }) => [name, values[name] ?? '']));
  const query = useMemo(() => ({ limiet: '50', sorteer: '-bijgewerktOp', ...Object.fromEntries(JSON.parse(chosen) as [string, string][]) }), [chosen]);
  const list = usePagedList<Row>(meervoud, query);
  const title = words.code('stroomsoort', register.soort);
  const columns = useColumns(meervoud, register, title);
  const meaning = dictionary?.records.find((one) => one.name === register.state)?.definition;
  const filters = register.filters.map((one) => ({ ...one, label: one.name === 'provincie' ? ('vraagstuk.provincie' as const) : one.name === 'gremium' ? ('agenda.gremium' as const) : ('register.partij' as const) }));
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="lead quiet">{meaning}</p>
      <p className="facts-row">
        {OTHERS.filter((one) => one !== meervoud).map((one) => (
          <Link key={one} to={`/${one}`}>
            {words.code('stroomsoort', REGISTERS[one]?.soort ?? '')}
          </Link>
        ))}
      </p>
      <CreationActs meervoud={meervoud} soort={register.soort} />
      <Filters filters={filters} values={values} onChange={setValues} />
      {list.rows.length > 0 ? <DataTable caption={title} hideCaption rows={list.rows} rowKey={(row) => row.id} columns={columns} /> : null}
      <ListEnd list={list} empty={t('register.leeg')} />
      <ul className="plain-list">
        {Object.entries(OVERVIEWS).map(([address, { record }]) => (
          <li key={address}>
            <Link to={`/${address}`}>{dictionary?.records.find((one) => one.name === record)?.definition ?? address}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The page. */
export default function RegisterListPage() {
  const [meervoud, register] = useRegister();
  return <List key={meervoud} meervoud={meervoud} register={register} />;
}

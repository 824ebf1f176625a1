// SPDX-License-Identifier: EUPL-1.2
// The list of any noun that needs no list of its own design: columns and words from schema/, acts from the server.
import { type ReactNode } from 'react';
import { fieldLabel, useDictionaryRecord } from '../../api/dictionary';
import { useWords } from '../../api/labels';
import { humanise } from '../../api/schema';
import type { JsonRecord } from '../../api/wire';
import { later } from '../../app/later';
import { linkColumn } from '../../components/columns';
import { LinkRow } from '../../components/LinkRow';
import { ListPage } from '../../components/ListPage';
import { PhaseMark } from '../../components/marks';
import { Value } from '../../components/RecordView';
import { changedColumn, type Column } from '../../components/table';
import { t, type TextKey } from '../../i18n';
import { nameOf, OVERVIEWS, type Register, REGISTERS } from './registers';
import { useRegister, useRegisterWords } from './words';

const StripMark = later(async () => ({ default: (await import('../kaart/StripNote')).StripMark }));

type Row = JsonRecord & { id: string; bijgewerktOp: string };

function useColumns(meervoud: string, register: Register, title: string): Column<Row>[] {
  const record = useDictionaryRecord(register.row);
  const word = useRegisterWords();
  const fieldOf = (name: string) => record?.fields.find((one) => one.name === name);
  const labelOf = (name: string) => {
    const field = fieldOf(name);
    return field ? fieldLabel(field) : humanise(name);
  };
  return [
    linkColumn(title, `/${meervoud}`, (row) => nameOf(register, row, word)),
    ...register.columns.map((name): Column<Row> => ({ key: name, title: labelOf(name), numeric: fieldOf(name)?.kind === 'integer', cell: (row) => (CELLS[name] ? CELLS[name](row, register) : register.unknown?.some(([field]) => field === name && row[field] === undefined) ? t('register.onbekend') : <Value name={name} value={row[name] ?? null} />) })),
    changedColumn<Row>(),
  ];
}

/** Cells that are more than a value. */
const CELLS: Readonly<Record<string, (row: Row, register: Register) => ReactNode>> = {
  fase: (row, register) => <PhaseMark noun={register.soort} phase={String(row.fase)} />,
  strookOm: (row) =>
    typeof row.strookOm === 'string' ? (
      <StripMark om={row.strookOm} versie={Number(row.strookVersie)} />
    ) : null,
};

function List({ meervoud, register }: { meervoud: string; register: Register }) {
  const words = useWords();
  const state = useDictionaryRecord(register.state);
  const nameOfList = (one: Register) => (one.title ? t(one.title) : words.code('stroomsoort', one.soort));
  const title = nameOfList(register);
  const columns = useColumns(meervoud, register, title);
  const filters = register.filters.map((one) => ({ ...one, label: one.label ? one.label : one.name === 'provincie' ? ('vraagstuk.provincie' as const) : one.name === 'gremium' ? ('agenda.gremium' as const) : ('register.partij' as const) }));
  const others = Object.entries(REGISTERS)
    .filter(([one, { group }]) => one !== meervoud && group === register.group)
    .map(([one, other]) => [`/${one}`, nameOfList(other)] as const);
  const overviews = register.group === 'ruimte' ? [['/kaart/optelsom', t('optelsom.titel')] as const] : Object.keys(OVERVIEWS).map((one) => [`/${one}`, t(`register.${one}` as TextKey)] as const);
  return (
    <ListPage<Row>
      title={title}
      lead={state?.definition}
      above={<LinkRow links={[...others, ...overviews]} />}
      meervoud={meervoud}
      sort="-bijgewerktOp"
      begin={register.soort}
      filters={filters}
      columns={columns}
      empty="register.leeg"
    />
  );
}

/** The page. */
export default function RegisterListPage() {
  const [meervoud, register] = useRegister();
  return <List key={meervoud} meervoud={meervoud} register={register} />;
}

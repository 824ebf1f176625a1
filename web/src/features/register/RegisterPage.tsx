// SPDX-License-Identifier: EUPL-1.2
// One object of a noun that needs no page of its own design.
import { useWords } from '../../api/labels';
import type { OpenObject } from '../../api/object';
import { choice, type CodeLabel } from '../../api/schema';
import type { Json, JsonRecord } from '../../api/wire';
import { later } from '../../app/later';
import { Link } from '../../app/router';
import { PhaseMark } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { t } from '../../i18n';
import { type Register, nameOf } from './registers';
import { useRegister, useRegisterWords } from './words';

const ProvinceLinks = later(async () => ({ default: (await import('../kaart/ProvinceLinks')).ProvinceLinks }));
const ClaimBody = later(() => import('../kaart/ClaimBody'));

const isRecord = (value: Json): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of the object that an act can be about, by the field that names one. */
function choicesOf(register: Register, record: JsonRecord): Record<string, CodeLabel[]> {
  return Object.fromEntries(
    (register.parts ?? []).map(([field, list, word]) => {
      const items = Array.isArray(record[list]) ? record[list].filter(isRecord) : [];
      return [field, items.map((one) => choice(String(one.id), String(one[word])))];
    }),
  );
}

/** The objects that a field refers to, each by its noun. */
function References({ ids, meervoud, word }: { ids: readonly string[]; meervoud: string; word: string }) {
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 ? ', ' : ''}
      <Link to={`/${meervoud}/${id}`}>{ids.length > 1 ? `${word} ${index + 1}` : word}</Link>
    </span>
  ));
}

const idsOf = (value: Json | undefined): string[] => (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

/** Where what an opgave asks is added up; one without provinces is of all of them. */
function Balances({ provinces }: { provinces: readonly string[] }) {
  if (provinces.length === 0) return <Link to="/kaart/optelsom">{t('optelsom.alleProvincies')}</Link>;
  return (
    <ProvinceLinks ids={provinces} />
  );
}

/** The page. */
export default function RegisterPage({ params }: { params: Record<string, string> }) {
  const words = useWords();
  const word = useRegisterWords();
  const [meervoud, register] = useRegister();
  const view = (record: JsonRecord, object: OpenObject<JsonRecord>) => ({
    number: words.code('stroomsoort', register.soort),
    title: nameOf(register, record, word),
    facts: [
      { term: t('agenda.fase'), value: <PhaseMark noun={register.soort} phase={String(record.fase)} /> },
      ...(register.links ?? []).map(([field, list, soort]) => {
        const ids = idsOf(record[field]);
        const word = words.code('stroomsoort', soort);
        return ids.length === 0 ? null : { term: word, value: <References ids={ids} meervoud={list} word={word} /> };
      }),
      register.soort === 'opgave' ? { term: t('optelsom.titel'), value: <Balances provinces={idsOf(record.provincies)} /> } : null,
      ...(register.unknown ?? []).filter(([field]) => record[field] === undefined).map(([, label]) => ({ term: t(label), value: t('register.onbekend') })),
    ],
    hide: [...register.name.map(([field]) => field), ...(register.told ?? [])],
    ...(register.soort === 'claim' ? { body: <ClaimBody id={params.id ?? ''} object={object} /> } : {}),
    choices: choicesOf(register, record),
  });
  return <ObjectPage meervoud={meervoud} id={params.id ?? ''} view={view} />;
}

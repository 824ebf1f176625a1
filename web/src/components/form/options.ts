// SPDX-License-Identifier: EUPL-1.2
// Which objects an id field can refer to. The name of the field tells the collection: schema/ names references after nouns.
import { useCatalogueWord } from '../../api/labels';
import { useShared } from '../../api/resource';
import { choice, type CodeLabel, type FieldMeta } from '../../api/schema';
import type { Json, JsonRecord, Page } from '../../api/wire';
import { useSession } from '../../app/session';
import { t } from '../../i18n';
import { longDate, moment } from '../../i18n/format';

const COLLECTIONS: Readonly<Record<string, string>> = {
  agenda: 'agendas',
  overleg: 'overleggen',
  vraagstuk: 'vraagstukken',
  afspraak: 'afspraken',
  conflict: 'conflicten',
  hangpunt: 'hangpunten',
  nationaleKeuze: 'nationale-keuzen',
  opgave: 'opgaven',
  claim: 'claims',
  claims: 'claims',
  spanningspunt: 'spanningspunten',
  spanningspunten: 'spanningspunten',
  peiling: 'peilingen',
  functie: 'functies',
  gemachtigde: 'functies',
  cyclus: 'cycli',
  persoon: 'accounts',
};

/** Fields that name somebody of the own organisation. */
const OWN: ReadonlySet<string> = new Set(['gemachtigde']);

/** Lists that come whole, without pages. */
const WHOLE: ReadonlySet<string> = new Set(['accounts']);

const NAMES = ['nummer', 'naam', 'titel', 'zin', 'datum', 'gebruikersnaam'];

/** A short name of any row: number, name, title, date, as far as it has them; a meeting goes by its body and day, a person also by the account. */
export function rowName(row: JsonRecord, bodies: (id: string) => string | undefined = () => undefined): string {
  const parts = NAMES.map((name) => row[name]).filter((part): part is string => typeof part === 'string' && part !== '');
  if (typeof row.datum === 'string' && typeof row.gremium === 'string') return `${bodies(row.gremium) ?? row.gremium}, ${longDate(row.datum)}`;
  return parts.join(' · ') || String((row.id as Json) ?? '');
}

/** The id by which a row is referred to: an account goes by the pseudonym of its person. */
const rowId = (row: JsonRecord): string => String(row.id ?? row.persoon ?? '');

/** Whether the objects that a field of kind `id` can take stand in a list of the server. */
export function refersToCollection(field: FieldMeta): boolean {
  return field.name in COLLECTIONS;
}

interface ColleagueWords {
  functions: (id: string) => string | undefined;
  bodies: (id: string) => string | undefined;
  self: string | undefined;
}

/** Who somebody of the own organisation is, as far as the list tells: function, body, since when, and whether it is the reader. */
function colleague(row: JsonRecord, { functions, bodies, self }: ColleagueWords): string {
  const functie = functions(String(row.functie)) ?? String(row.functie);
  const gremium = typeof row.gremium === 'string' ? (bodies(row.gremium) ?? row.gremium) : '';
  const since = t('formulier.gewijzigdOp', { moment: moment(String(row.bijgewerktOp)) });
  return [functie, gremium, since, row.persoon === self ? t('formulier.uZelf') : ''].filter(Boolean).join(', ');
}

/** The objects a field of kind `id`, or a list of ids, can take. */
export function useReferenceOptions(field: FieldMeta): readonly CodeLabel[] {
  const meervoud = field.kind === 'id' || field.item === 'id' ? COLLECTIONS[field.name] : undefined;
  const { active, session } = useSession();
  const own = OWN.has(field.name) && active ? `&organisatie=${active.organisatie}` : '';
  const page = useShared<Page>(meervoud ? `/${meervoud}${WHOLE.has(meervoud) ? '' : `?limiet=100${own}`}` : null);
  const bodies = useCatalogueWord(meervoud ? 'gremium' : '');
  const functions = useCatalogueWord(own ? 'functie' : '');
  return (page?.items ?? []).map((row) => {
    return choice(rowId(row), own ? colleague(row, { functions, bodies, self: session?.persoon.id }) : rowName(row, bodies));
  });
}

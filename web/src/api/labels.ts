// SPDX-License-Identifier: EUPL-1.2
// Words for ids that come from data: phases and steps of the working method, rows of the catalogues, closed lists.
// Nothing here knows an id; the server tells them.
import { useMemo } from 'react';
import type { Text } from './generated/types';
import { useShared } from './resource';
import { type CodeLabel, humanise, inLanguage, useSchema } from './schema';
import type { JsonRecord, Page } from './wire';

interface Named {
  id: string;
  naam: string;
  naamEn?: string;
}
interface MethodPhase extends Named {
  /** 1–4; absent outside the steps. */
  stap?: number;
  begin?: boolean;
  /** Nothing follows this phase. */
  eind?: boolean;
}
/** A term of a life cycle; `uitleg` says what the clock does when it has passed. */
export interface MethodTerm extends Named {
  uitleg?: string;
  grondslag?: string;
  werkdagen?: number;
}
interface LifeCycle {
  soort: string;
  meervoud: string;
  fasen: MethodPhase[];
  termijnen: MethodTerm[];
  handelingen: Named[];
}
/** What `/werkwijze` tells, as far as it is used here. */
interface Method {
  levenslopen: LifeCycle[];
  stappen: (Named & { groep: number })[];
}

const textOf = (named: Named): Text => ({ nl: named.naam, en: named.naamEn ?? named.naam });

const option = (named: Named): CodeLabel => ({ id: named.id, label: textOf(named) });

/** The row of a catalogue with the name it goes by, whatever field that is in. */
function optionOf(row: JsonRecord): CodeLabel {
  const id = String(row.id);
  const naam = [row.naam, row.label, row.titel].find((one) => typeof one === 'string') ?? humanise(id);
  return option({ id, naam, ...(typeof row.naamEn === 'string' ? { naamEn: row.naamEn } : {}) });
}

/** The rows of a catalogue; undefined while loading or when the server has none of that name. */
export function useCatalogueRows(name: string | undefined): readonly JsonRecord[] | undefined {
  return useShared<Page>(name ? `/catalogus/${name}` : null)?.items;
}

/** Bodies that exist per province or landsdeel stand once per instance: `id:instance`. */
export function withInstances(rows: readonly JsonRecord[], instances: Readonly<Record<string, readonly CodeLabel[]>>): CodeLabel[] {
  return rows.flatMap((row) => {
    const body = optionOf(row);
    const per = (row.instanties as JsonRecord | undefined)?.per;
    const all = typeof per === 'string' ? instances[per] : undefined;
    if (!all) return [body];
    return all.map(({ id, label }) => ({ id: `${body.id}:${id}`, label: { nl: `${body.label.nl} (${label.nl})`, en: `${body.label.en} (${label.en})` } }));
  });
}

const ofMethod = (life: LifeCycle, open: string | undefined): readonly Named[] => (open === 'termijn' ? life.termijnen : open === 'handeling' ? life.handelingen : life.fasen);

/** Open codes whose words are in the working method, not in a catalogue. */
const OF_METHOD: ReadonlySet<string> = new Set(['fase', 'handeling', 'termijn']);

/** The choices of an open code as id with word; empty while loading or when the server has none. */
export function useCatalogue(open: string | undefined): readonly CodeLabel[] {
  const rows = useCatalogueRows(open && !OF_METHOD.has(open) ? open : undefined);
  const method = useShared<Method>(open && OF_METHOD.has(open) ? '/werkwijze' : null);
  const bodies = open === 'gremium';
  const provinces = useCatalogueRows(bodies ? 'provincie' : undefined);
  const regions = useCatalogueRows(bodies ? 'landsdeel' : undefined);
  return useMemo(() => {
    if (method) return method.levenslopen.flatMap((life) => ofMethod(life, open).map(option));
    if (!bodies) return (rows ?? []).map(optionOf);
    return withInstances(rows ?? [], { provincie: (provinces ?? []).map(optionOf), landsdeel: (regions ?? []).map(optionOf) });
  }, [rows, bodies, provinces, regions, method, open]);
}

/** Words for the ids of one catalogue; undefined for an id it does not know. */
export function useCatalogueWord(open: string): (id: string) => string | undefined {
  const options = useCatalogue(open || undefined);
  const rows = useCatalogueRows(open && !OF_METHOD.has(open) ? open : undefined);
  // A body that stands once per province is also known by its own name.
  const byId = useMemo(() => new Map([...(rows ?? []).map(optionOf), ...options].map((one) => [one.id, one.label])), [rows, options]);
  return (id) => {
    const label = byId.get(id);
    return label && inLanguage(label);
  };
}

/** Names for the ids of one catalogue; the id itself as long as there is no name. */
export function useName(open: string): (id: string) => string {
  const word = useCatalogueWord(open);
  return (id) => word(id) ?? id;
}

/** What a noun is called, by the plural in its address; empty while loading. */
export function useNounWord(meervoud: string): string {
  const method = useShared<Method>('/werkwijze');
  const schema = useSchema();
  const soort = method?.levenslopen.find((life) => life.meervoud === meervoud)?.soort;
  const label = schema.codes.stroomsoort?.find((code) => code.id === soort)?.label;
  return label ? inLanguage(label) : '';
}

/** A term of the life cycle of a noun; undefined while loading. */
export function useMethodTerm(noun: string): (id: string) => MethodTerm | undefined {
  const method = useShared<Method>('/werkwijze');
  return (id) => method?.levenslopen.find((life) => life.soort === noun)?.termijnen.find((term) => term.id === id);
}

/** The row of a catalogue with this id. */
export function useCatalogueRow(open: string, id: string): JsonRecord | undefined {
  return useCatalogueRows(open)?.find((row) => row.id === id);
}

/** The phases of a noun as id with word, for a filter. */
export function usePhases(noun: string | undefined): readonly CodeLabel[] {
  const method = useShared<Method>(noun ? '/werkwijze' : null);
  return useMemo(() => (method?.levenslopen.find((life) => life.soort === noun)?.fasen ?? []).map(option), [method, noun]);
}

export interface Words {
  /** Word and step of a phase of a noun, whether a dossier begins in it and whether it is an end. */
  phase: (noun: string, id: string) => { word: string; step?: number; begin: boolean; end: boolean };
  /** Word and number (1–4) for the id of a step. */
  step: (id: string) => { word: string; nr?: number };
  /** Word for an id of a closed list of schema/codes.yaml. */
  code: (list: string, id: string) => string;
}

/** The words of the working method in force and of the closed lists. */
export function useWords(): Words {
  const method = useShared<Method>('/werkwijze');
  const schema = useSchema();
  return useMemo(() => {
    const word = (label: Text | undefined, id: string) => (label ? inLanguage(label) : humanise(id));
    return {
      phase: (noun, id) => {
        const found = method?.levenslopen.find((life) => life.soort === noun)?.fasen.find((phase) => phase.id === id);
        return { word: word(found && textOf(found), id), step: found?.stap, begin: found?.begin ?? false, end: found?.eind ?? false };
      },
      step: (id) => {
        const found = method?.stappen.find((step) => step.id === id);
        return { word: word(found && textOf(found), id), nr: found?.groep };
      },
      code: (list, id) => word(schema.codes[list]?.find((code) => code.id === id)?.label, id),
    };
  }, [method, schema]);
}

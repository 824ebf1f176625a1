// SPDX-License-Identifier: EUPL-1.2
// Which texts of a record are different now: what a reader had before him, against what is there.

export interface TextChange {
  /** Name of the field. */
  veld: string;
  before: string;
  after: string;
}

const MOST = 20;
/** Ids, codes and moments are no texts. */
const isText = (value: unknown): value is string => typeof value === 'string' && /\s/.test(value.trim());
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Items of lists that have an id are compared with the one of the same id, others by place. */
function paired(before: readonly unknown[], after: readonly unknown[]): [unknown, unknown][] {
  const idOf = (item: unknown) => (isRecord(item) && typeof item.id === 'string' ? item.id : undefined);
  const gone = before.filter((item) => idOf(item) !== undefined && !after.some((other) => idOf(other) === idOf(item)));
  const pairs = after.map((item, index): [unknown, unknown] => [idOf(item) === undefined ? before[index] : before.find((other) => idOf(other) === idOf(item)), item]);
  return [...pairs, ...gone.map((item): [unknown, unknown] => [item, undefined])];
}

/** The differences in reading order, at most twenty. */
export function textChanges(before: unknown, after: unknown, veld = ''): TextChange[] {
  if (before === after) return [];
  if (isText(before) || isText(after)) return [{ veld, before: isText(before) ? before : '', after: isText(after) ? after : '' }];
  if (Array.isArray(before) || Array.isArray(after))
    return paired(Array.isArray(before) ? before : [], Array.isArray(after) ? after : [])
      .flatMap(([old, now]) => textChanges(old, now, veld))
      .slice(0, MOST);
  if (!isRecord(before) && !isRecord(after)) return [];
  const old = isRecord(before) ? before : {};
  const now = isRecord(after) ? after : {};
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => textChanges(old[key], now[key], key)).slice(0, MOST);
}

// SPDX-License-Identifier: EUPL-1.2
// Days as people in the Netherlands write them, `31-12-2026`, and as they go over the wire, `2026-12-31`.

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Day, month, year: with hyphens, slashes, dots or spaces between them, or as eight digits. */
const DUTCH = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4})$|^(\d{2})(\d{2})(\d{4})$/;

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The parts of a written day, whether or not it exists. */
function partsOf(text: string): [year: number, month: number, day: number] | undefined {
  const iso = ISO.exec(text.trim());
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const dutch = DUTCH.exec(text.trim());
  return dutch ? [Number(dutch[3] ?? dutch[6]), Number(dutch[2] ?? dutch[5]), Number(dutch[1] ?? dutch[4])] : undefined;
}

/** Why a typed text is no day; undefined when it is one, or empty. */
export function dayProblem(text: string): 'vorm' | 'bestaatNiet' | undefined {
  if (text.trim() === '') return undefined;
  const parts = partsOf(text);
  if (!parts) return 'vorm';
  return exists(...parts) ? undefined : 'bestaatNiet';
}

/** A typed day as it goes over the wire; what is no day stays as typed, so that the server can refuse it. */
export function isoDay(text: string): string {
  const parts = partsOf(text);
  if (!parts || !exists(...parts)) return text;
  const [year, month, day] = parts;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A day of the wire as a reader types it; any other text stays as it is. */
export function typedDay(value: string): string {
  return value.replace(ISO, '$3-$2-$1');
}

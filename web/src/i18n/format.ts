// SPDX-License-Identifier: EUPL-1.2
// Dates, numbers and hectares as people write them. Moments are shown in Dutch time.
import { currentLanguage } from './index';

const ZONE = 'Europe/Amsterdam';
const locale = () => (currentLanguage() === 'en' ? 'en-GB' : 'nl-NL');

/** One formatter per language and form: making one takes longer than all that a page writes with it. */
function made<F, O extends object>(make: (language: string, options: O) => F): (options: O) => F {
  const known = new Map<string, F>();
  return (options) => {
    const key = `${locale()} ${JSON.stringify(options)}`;
    const found = known.get(key) ?? make(locale(), options);
    known.set(key, found);
    return found;
  };
}

const dates = made((language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options }));
const numbers = made((language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));
const lists = made((language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options));

function dateOf(value: string): Date {
  return new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
}

function write(value: string, options: Intl.DateTimeFormatOptions): string {
  const date = dateOf(value);
  return Number.isNaN(date.getTime()) ? value : dates(options).format(date);
}

/** `1 september 2026` */
export function longDate(value: string): string {
  return write(value, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `dinsdag 1 september 2026` */
export function fullDate(value: string): string {
  return write(value, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** `september 2026` */
export function monthOf(value: string): string {
  return write(value, { month: 'long', year: 'numeric' });
}

/** `1 sep` */
export function shortDate(value: string): string {
  return write(value, { day: 'numeric', month: 'short' }).replace('.', '');
}

/** `di` */
export function weekday(value: string): string {
  return write(value, { weekday: 'short' }).replace('.', '');
}

/** `1 september 2026, 16:40` */
export function moment(value: string): string {
  return write(value, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** The first letter as a capital, for the start of a heading. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first letter small, for a name inside a sentence; an abbreviation keeps its capitals. */
export function small(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Alternatives as people say them: `a, b of c`. */
export function oneOf(items: readonly string[]): string {
  return lists({ type: 'disjunction' }).format(items);
}

/** All of them as people say them: `a, b en c`. */
export function allOf(items: readonly string[]): string {
  return lists({ type: 'conjunction' }).format(items);
}

/** A whole amount: `€ 5.000.000`. */
export function euros(value: number): string {
  return numbers({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(value);
}

/** A whole number with separators. */
export function number(value: number): string {
  return numbers({}).format(value);
}

/** Square metres as hectares: `844 ha`; below 10 ha with one decimal. */
export function hectares(squareMetres: number): string {
  const ha = squareMetres / 10_000;
  return `${numbers({ maximumFractionDigits: ha < 10 ? 1 : 0 }).format(ha)} ha`;
}

/** Whether a text is a date or a moment in ISO form. */
export function isDateText(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?$/.test(value);
}

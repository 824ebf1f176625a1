// SPDX-License-Identifier: EUPL-1.2
// The form for drafting an agreement: what it is and its text first, two parts that may wait.
import type { Afspraakvorm } from '../../api/generated/types';
import type { Draft, FormPart } from '../../components/form/model';
import { t } from '../../i18n';

/** The parts, with their titles in the language of the page. */
export function draftParts(): FormPart[] {
  return [
    { title: t('opstellen.waarover'), fields: ['vraagstuk', 'titel', 'type'] },
    { title: t('opstellen.tekst'), fields: ['tekstdelen'] },
    { title: t('opstellen.acties'), fields: ['acties'], folded: true },
    { title: t('opstellen.vervolg'), fields: ['volgendType', 'vervolgmoment', 'raaktGeld', 'externeRoute'], folded: true },
  ];
}

/** A part of the text for every heading of a form, still empty: what has no text is asked for, or taken out. */
export function partsOf(form: Pick<Afspraakvorm, 'koppen'>): Draft[string] {
  return form.koppen.map(({ kop }) => ({ kop }));
}

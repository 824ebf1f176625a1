// SPDX-License-Identifier: EUPL-1.2
// A form begins with at most four fields where it can; what may wait is folded. Forms that ask more have named parts.
import type { FieldMeta } from '../../api/schema';
import { t } from '../../i18n';
import type { FormPart } from './model';

/** So many fields stand open before others may wait. */
export const FIRST = 4;

type Named = (change: boolean) => FormPart[];

const claim: Named = (change) => [
  { title: t('formulier.deel.wat'), fields: ['reden', 'opgave', 'titel', 'ruimtefunctie'].slice(change ? 0 : 1) },
  { title: t('formulier.deel.waar'), fields: ['provincies', 'plaats', 'strook', 'omvang'], folded: change },
  { title: t('formulier.deel.wanneer'), fields: ['vanJaar', 'totJaar', 'hardheid'], folded: change },
  { title: t('formulier.deel.bron'), fields: ['bron', 'bronDatum', 'fictief', ...(change ? [] : ['reden'])], folded: change },
];

const opgave: Named = (change) => [
  { title: t('formulier.deel.wat'), fields: change ? ['reden', 'titel', 'tekst', 'domeinen'] : ['titel', 'tekst', 'perspectief', 'domeinen'] },
  { title: t('formulier.deel.zeker'), fields: ['zekerheid', 'horizon', 'waterBodem', ...(change ? [] : ['reden'])], folded: change },
  { title: t('formulier.meer'), fields: [], folded: true },
];

const decision: Named = () => [
  { title: t('formulier.deel.besluit'), fields: ['gremium', 'overleg', 'route', 'tekst'] },
  { title: t('formulier.deel.gevolg'), fields: ['reikwijdte', 'wieDoetWat', 'landingsplan', 'standpunten'] },
  { title: t('formulier.meer'), fields: [], folded: true },
];

const NAMED: Readonly<Record<string, [Named, boolean]>> = {
  ClaimVastleggenInvoer: [claim, false],
  ClaimWijzigenInvoer: [claim, true],
  OpgaveVastleggenInvoer: [opgave, false],
  OpgaveWijzigenInvoer: [opgave, true],
  BesluitInvoer: [decision, false],
};

/** The parts of a form of these fields; undefined when it is short enough to stand as it is. */
export function depthOf(record: string, fields: readonly FieldMeta[]): FormPart[] | undefined {
  const named = NAMED[record];
  if (named) return named[0](named[1]);
  const wanted = fields.filter(({ required }) => required);
  const spare = Math.max(0, FIRST - wanted.length);
  const first = new Set([...wanted, ...fields.filter(({ required }) => !required).slice(0, spare)]);
  if (first.size === fields.length) return undefined;
  return [
    { title: '', fields: fields.filter((field) => first.has(field)).map(({ name }) => name) },
    { title: t('formulier.meer'), fields: fields.filter((field) => !first.has(field)).map(({ name }) => name), folded: true },
  ];
}

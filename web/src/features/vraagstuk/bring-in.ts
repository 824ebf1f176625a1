// SPDX-License-Identifier: EUPL-1.2
// The form for bringing in a vraagstuk: five answers first, three parts that may wait.
import type { FormPart } from '../../components/form/model';
import { t } from '../../i18n';

/** The parts, with their titles in the language of the page. */
export function bringInParts(): FormPart[] {
  return [
    { title: t('inbrengen.speelt'), fields: ['titel', 'kern', 'plaatsnaam'] },
    { title: t('inbrengen.tafel'), fields: ['waaromVast', 'vraag'] },
    { title: t('inbrengen.gebied'), fields: ['soort', 'provincies', 'plaats'], folded: true },
    { title: t('inbrengen.samen'), fields: ['domeinen', 'oorzaken'], folded: true },
    { title: t('inbrengen.landen'), fields: ['terugkeerdoel', 'tijdvak', 'trekkerRijk'], folded: true },
  ];
}

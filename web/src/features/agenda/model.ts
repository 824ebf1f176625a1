// SPDX-License-Identifier: EUPL-1.2
import type { AgendaToestand } from '../../api/generated/types';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';

export type Agenda = WithId<AgendaToestand>;

/** Used places of an agenda in words; an unknown capacity is said to be unknown, never "past". */
export function capacityText(used: number, places: number | undefined): string {
  return places === undefined ? t('agenda.onbekend', { gebruikt: used }) : t('agenda.van', { gebruikt: used, plaatsen: places });
}

/** Version of an agenda as people name it: draft, A, B … */
export function versionName(version: number): string {
  return version === 0 ? t('agenda.ontwerp') : t('agenda.versie', { letter: String.fromCharCode(64 + version) });
}

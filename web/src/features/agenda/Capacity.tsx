// SPDX-License-Identifier: EUPL-1.2
// How much of the capacity of its body this agenda uses; the capacity is a dossier of its own.
import type { CapaciteitRij } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { t } from '../../i18n';
import type { WithId } from '../vraagstuk/model';
import { type Agenda, capacityText } from './model';

/** Unknown is said to be unknown, never "past". */
export function CapacityOf({ agenda }: { agenda: Agenda }) {
  const { data, problem } = useResource<Page<WithId<CapaciteitRij>>>(`/capaciteiten?gremium=${encodeURIComponent(agenda.gremium)}&jaar=${agenda.jaar}`);
  if (!data) return <>{problem ? t('register.onbekend') : '…'}</>;
  const [kept] = data.items;
  if (!kept) return <>{capacityText(agenda.gebruikt, agenda.plaatsen)}</>;
  return <Link to={`/capaciteiten/${kept.id}`}>{capacityText(kept.gebruikt, kept.plaatsen)}</Link>;
}

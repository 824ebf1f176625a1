// SPDX-License-Identifier: EUPL-1.2
// How many dossiers others changed since the reader saw them, on the way to which.
import { useSyncExternalStore } from 'react';
import { t } from '../i18n';
import { Link } from './router';
import { onSeen, ownerOf, readSeen } from './seen';
import { useSession } from './session';

function useCount(): number {
  const { session } = useSession();
  return Object.keys(useSyncExternalStore(onSeen, () => readSeen(ownerOf(session))).gewijzigd).length;
}

/** Where the list of changes stands among other links: always there, so that nothing moves when the number changes. */
export function useSinceLink(): readonly [to: string, words: string] {
  const n = useCount();
  return ['/gewijzigd', n > 0 ? `${t('gewijzigd.titel')} (${n})` : t('gewijzigd.titel')];
}

/** The same in a sentence; nothing when there is nothing to see. */
export function SinceLink() {
  const n = useCount();
  return n > 0 ? <Link to="/gewijzigd">{t('live.sinds', { n })}</Link> : null;
}

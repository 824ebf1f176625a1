// SPDX-License-Identifier: EUPL-1.2
// Sees which pages someone opens and which acts the server accepted, and marks the tasks of the visit that this makes done.
import { useEffect } from 'react';
import { usePlace } from '../../app/router';
import { useSession } from '../../app/session';
import { useAnnounce } from '../../components/page';
import { t } from '../../i18n';
import { load, reached, save, tasksOf } from './progress';

/** Sent by the API client after an act was accepted. */
const ACT = 'ruimte:handeling';

export function useGuideWatch(): void {
  const { session, active } = useSession();
  const { path } = usePlace();
  const announce = useAnnounce();
  const persoon = session?.persoon.id;
  const functie = active?.functie;
  useEffect(() => {
    if (!persoon || !functie) return undefined;
    const saw = async (what: { path?: string; handeling?: string }) => {
      const { stand, gedaan } = await load(persoon, functie);
      if (stand !== 'loopt') return;
      const fresh = reached(tasksOf(functie), what).filter((task) => !gedaan.includes(task.sleutel));
      if (fresh.length === 0) return;
      save(persoon, functie, { stand, gedaan: [...gedaan, ...fresh.map((task) => task.sleutel)] });
      announce(t('rondleiding.gedaan', { titel: fresh.map((task) => task.titel).join(', ') }));
    };
    const acted = (event: Event) => void saw({ handeling: (event as CustomEvent<string>).detail });
    void saw({ path });
    window.addEventListener(ACT, acted);
    return () => window.removeEventListener(ACT, acted);
  }, [persoon, functie, path, announce]);
}

// SPDX-License-Identifier: EUPL-1.2
// A closed door always says why, who can, and when.
import type { Refusal } from '../api/wire';
import { t } from '../i18n';
import { longDate } from '../i18n/format';
import '../styles/dossier.css';

/** The sentences of a refusal. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  const who = [...(refusal.wieWel ?? []), ...(refusal.gremia ?? [])];
  const when = refusal.wanneerWel ? longDate(refusal.wanneerWel) : refusal.wanneer;
  return (
    <div className="refusal">
      {refusal.reden ? <p>{refusal.reden}</p> : null}
      {who.length > 0 ? <p>{t('weigering.wie', { wie: who.join(', ') })}</p> : null}
      {when ? <p>{t('weigering.wanneer', { wanneer: when })}</p> : null}
      {refusal.eerst?.length ? <p>{t('weigering.eerst', { eerst: refusal.eerst.join('; ') })}</p> : null}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// A closed door always says why, who can, and when.
import type { Refusal } from '../api/wire';
import { t } from '../i18n';
import { longDate, oneOf } from '../i18n/format';
import { doorKind } from './doors';
import '../styles/dossier.css';

const whoOf = ({ wieWel, gremia }: Refusal) => [...(wieWel ?? []), ...(gremia ?? [])];

/** A refusal in as few words as tell it: why, who can and when. What stops this reader in particular is told in full. */
export function ShortRefusal({ refusal }: { refusal: Refusal }) {
  const kind = doorKind(refusal);
  const who = whoOf(refusal);
  if (kind === 'own' || (kind !== 'over' && who.length === 0)) return <RefusalText refusal={refusal} />;
  if (kind === 'over') return <p className="refusal">{refusal.reden}</p>;
  if (kind === 'other') return <p className="refusal">{t('weigering.aanAnder', { wie: oneOf(who) })}</p>;
  return <p className="refusal">{t('weigering.door', { wie: oneOf(who) })}</p>;
}

/** The sentences of a refusal. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  const who = whoOf(refusal);
  // "After something else" says nothing beside the name of that something.
  const when = refusal.wanneerWel ? longDate(refusal.wanneerWel) : refusal.eerst?.length ? '' : refusal.wanneerLabel;
  const over = refusal.wanneer === 'niet_meer';
  return (
    <div className="refusal">
      {refusal.reden ? <p>{refusal.reden}</p> : null}
      {who.length > 0 && !over ? <p>{t('weigering.wie', { wie: who.join(', ') })}</p> : null}
      {when ? <p>{t('weigering.wanneer', { wanneer: when })}</p> : null}
      {refusal.eerst?.length ? <p>{t('weigering.eerst', { eerst: refusal.eerst.join('; ') })}</p> : null}
    </div>
  );
}

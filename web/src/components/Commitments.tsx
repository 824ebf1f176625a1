// SPDX-License-Identifier: EUPL-1.2
import { t } from '../i18n';
import { PartyList, type PartyRow } from './PartyList';

interface Commitment {
  readonly yes: boolean;
  readonly reden?: string | undefined;
}

/** Per party whether it stands behind something: yes, not because, or nothing said yet. */
export function Commitments({ parties, answer, yes }: { parties: readonly string[]; answer: (party: string) => Commitment | undefined; yes: string }) {
  const row = (party: string): PartyRow => {
    const one = answer(party);
    if (!one) return { party, tone: 'stil', words: t('verbinden.open') };
    return one.yes ? { party, tone: 'goed', words: yes } : { party, tone: 'let-op', words: t('agenda.nietOmdat', { reden: one.reden ?? '' }) };
  };
  return <PartyList rows={parties.map(row)} />;
}

// SPDX-License-Identifier: EUPL-1.2
import { useCatalogueWord } from '../api/labels';
import { t } from '../i18n';
import { Status } from './marks';

interface Commitment {
  readonly yes: boolean;
  readonly reden?: string | undefined;
}

/** Per party whether it stands behind something: yes, not because, or nothing said yet. */
export function Commitments({ parties, answer, yes }: { parties: readonly string[]; answer: (party: string) => Commitment | undefined; yes: string }) {
  const organisations = useCatalogueWord('organisatie');
  return (
    <ul className="plain-list ready-list">
      {parties.map((party) => {
        const one = answer(party);
        const words = one ? (one.yes ? yes : t('agenda.nietOmdat', { reden: one.reden ?? '' })) : t('verbinden.open');
        return (
          <li key={party}>
            <strong>{organisations(party) ?? party}</strong> <Status tone={one?.yes ? 'goed' : 'let-op'}>{words}</Status>
          </li>
        );
      })}
    </ul>
  );
}

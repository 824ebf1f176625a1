// SPDX-License-Identifier: EUPL-1.2
// Whom one can be in the practice environment: one press fills in the form and signs in.
import { useMemo } from 'react';
import type { Oefenaccount } from '../../api/generated/types';
import { useResource, useShared } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Side } from '../../components/marks';
import { Loaded, Section } from '../../components/page';
import { t } from '../../i18n';
import { groupAccounts, type OrganisationRow } from './accounts';

interface Props {
  busy: boolean;
  onChoose: (gebruikersnaam: string, wachtwoord: string) => void;
}

/** The practice accounts by side and organisation. */
export default function PracticeAccounts({ busy, onChoose }: Props) {
  const list = useResource<Page<Oefenaccount>>('/oefenaccounts');
  const organisations = useShared<Page<OrganisationRow>>('/catalogus/organisatie');
  const groups = useMemo(() => groupAccounts(list.data?.items ?? [], organisations?.items ?? []), [list.data, organisations]);
  return (
    <Section ruled title={t('aanmelden.wie')} className="practice-accounts">
      <p className="quiet small">{t('aanmelden.wieUitleg')}</p>
      <Loaded of={list}>
        {() =>
          organisations ? (
            <div className="account-groups">
              {groups.map((group) => (
                <section key={group.key}>
                  <h3>
                    <Side kind={group.kind}>{group.organisation ?? t(group.kind === 'rijk' ? 'aanmelden.rijk' : 'aanmelden.overleggen')}</Side>
                  </h3>
                  <ul className="plain-list">
                    {group.accounts.map((account) => (
                      <li key={account.gebruikersnaam}>
                        <button type="button" className="account" disabled={busy} onClick={() => onChoose(account.gebruikersnaam, account.wachtwoord)}>
                          <strong>{account.naam}</strong>
                          {(account.functies ?? []).map((functie) => (
                            <span key={functie} className="quiet small">
                              {functie}
                            </span>
                          ))}
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          ) : null
        }
      </Loaded>
    </Section>
  );
}

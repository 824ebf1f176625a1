// SPDX-License-Identifier: EUPL-1.2
import { change } from '../../api/client';
import { refreshShared } from '../../api/resource';
import { PlainForm } from '../../components/form/PlainForm';
import { useAnnounce } from '../../components/page';
import { t } from '../../i18n';

/** Makes an account; its functions are given apart. */
export function NewAccount({ onDone }: { onDone: () => void }) {
  const announce = useAnnounce();
  return (
    <PlainForm
      id="account"
      button={t('beheer.maak')}
      fields={[
        { name: 'gebruikersnaam', label: t('beheer.gebruikersnaam') },
        { name: 'naam', label: t('beheer.naam') },
        { name: 'wachtwoord', label: t('beheer.wachtwoord'), secret: true, autoComplete: 'new-password' },
      ]}
      send={async (values) => {
        await change('POST', '/accounts', values);
        refreshShared();
        announce(t('beheer.gemaakt', { naam: values.naam }));
        onDone();
      }}
    />
  );
}

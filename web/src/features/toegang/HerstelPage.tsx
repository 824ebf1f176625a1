// SPDX-License-Identifier: EUPL-1.2
// Choosing a new password with a code of an administrator.
import { useEffect } from 'react';
import { Link, navigate } from '../../app/router';
import { useSession } from '../../app/session';
import { PlainForm } from '../../components/form/PlainForm';
import { PageTitle } from '../../components/page';
import { t } from '../../i18n';
import './toegang.css';

/** The page; afterwards the reader is signed in. */
export default function HerstelPage() {
  const { session, restore } = useSession();
  useEffect(() => {
    if (session) navigate('/start', { replace: true });
  }, [session]);
  return (
    <div className="sign-in">
      <PageTitle>{t('herstel.titel')}</PageTitle>
      <p className="lead quiet">{t('herstel.lead')}</p>
      <PlainForm
        id="herstel"
        button={t('herstel.kies')}
        fields={[
          { name: 'gebruikersnaam', label: t('aanmelden.naam'), autoComplete: 'username' },
          { name: 'code', label: t('herstel.code'), autoComplete: 'one-time-code' },
          { name: 'nieuw', label: t('herstel.nieuw'), help: t('herstel.twaalf'), secret: true, autoComplete: 'new-password' },
        ]}
        send={restore}
      />
      <p>
        <Link to="/aanmelden">{t('aanmelden.titel')}</Link>
      </p>
    </div>
  );
}

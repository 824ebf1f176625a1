// SPDX-License-Identifier: EUPL-1.2
// A code for somebody who lost his password. Nobody sets a password of someone else.
import { useState } from 'react';
import { change } from '../../api/client';
import type { Accountregel, Herstelcode } from '../../api/generated/types';
import { Link } from '../../app/router';
import { Button } from '../../components/button';
import { PlainForm } from '../../components/form/PlainForm';
import { Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

function Issued({ code }: { code: Herstelcode }) {
  return (
    <div className="note" data-tone="let-op" role="status">
      <p>{t('herstel.eenmaal')}</p>
      <p>
        <code>{code.code}</code>
      </p>
      <p>{t('herstel.geldig', { dag: longDate(code.geldigTot) })}</p>
      <p>
        <Link to={`/toegangen/${code.toegang}`}>{t('herstel.spoor')}</Link>
      </p>
    </div>
  );
}

/** The form for one account; the code is shown once. */
export function ResetCode({ account, onClose }: { account: Accountregel; onClose: () => void }) {
  const [code, setCode] = useState<Herstelcode>();
  return (
    <Section title={t('herstel.voor', { naam: account.naam })} className="block">
      {code ? (
        <Issued code={code} />
      ) : (
        <>
          <p>{t('herstel.uitleg')}</p>
          <PlainForm
            id="herstelcode"
            button={t('herstel.geef')}
            fields={[{ name: 'reden', label: t('herstel.reden'), help: t('herstel.redenUitleg') }]}
            send={async (values) => setCode(await change<Herstelcode>('POST', `/accounts/${account.persoon}/herstelcode`, values))}
          />
        </>
      )}
      <div className="form-buttons">
        <Button appearance="subtle-button" onClick={onClose}>
          {t('algemeen.sluit')}
        </Button>
      </div>
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// A code for somebody who lost his password. Nobody sets a password of someone else.
import { useEffect, useRef, useState } from 'react';
import { change } from '../../api/client';
import type { Accountregel, Herstelcode } from '../../api/generated/types';
import { Link } from '../../app/router';
import { Button } from '../../components/button';
import { PlainForm } from '../../components/form/PlainForm';
import { Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

function Issued({ code }: { code: Herstelcode }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div className="note" data-tone="let-op" role="group" aria-label={t('herstel.code')} tabIndex={-1} ref={note}>
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
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  return (
    <Section focus title={t('herstel.voor', { naam: account.naam })} className="block">
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

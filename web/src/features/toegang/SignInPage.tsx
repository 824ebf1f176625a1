// SPDX-License-Identifier: EUPL-1.2
import { FormField, FormLabel, Textbox } from '@utrecht/component-library-react';
import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { ApiError } from '../../api/client';
import type { Problem } from '../../api/wire';
import { later } from '../../app/later';
import { Link, navigate, useQuery } from '../../app/router';
import { useSession } from '../../app/session';
import { environment } from '../../base/environment';
import { Fictitious } from '../../components/marks';
import { Loading, PageTitle, ProblemNote } from '../../components/page';
import { t } from '../../i18n';
import './toegang.css';
import '../../styles/forms.css';

const PracticeAccounts = later(() => import('./PracticeAccounts'), <Loading shape="table" />);

/** Only addresses inside this application; anything else goes to Start. */
export function safeTarget(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/start';
}

/** Why the session of before is no more. */
function Ended({ problem }: { problem: Problem }) {
  return (
    <div className="note" data-tone="let-op" role="status">
      <p>
        <strong>{problem.title}</strong>
      </p>
      <p>{problem.detail}</p>
    </div>
  );
}

/** Signing in with a local account. */
export default function SignInPage() {
  const { session, ended, signIn } = useSession();
  const [{ naar }] = useQuery();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (session) navigate(safeTarget(naar), { replace: true });
  }, [session, naar]);
  const enter = async (as: string, secret: string) => {
    setBusy(true);
    setProblem(undefined);
    await signIn(as, secret).catch((cause: unknown) => {
      setProblem(cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 });
      setBusy(false);
    });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void enter(name, password);
  };
  const choose = (as: string, secret: string) => {
    setName(as);
    setPassword(secret);
    void enter(as, secret);
  };
  return (
    <div className={environment.practice ? 'sign-in practising' : 'sign-in'}>
      <PageTitle windowTitle={t('aanmelden.titel')}>
        {t('aanmelden.titel')} {environment.practice ? <Fictitious /> : null}
      </PageTitle>
      <p className="lead quiet">{environment.practice ? t('aanmelden.oefen') : t('aanmelden.werk')}</p>
      {ended ? <Ended problem={ended} /> : null}
      <form className="act-form" onSubmit={send}>
        {problem ? <ProblemNote problem={problem} /> : null}
        <FormField className="form-row">
          <FormLabel htmlFor="gebruikersnaam">{t('aanmelden.naam')}</FormLabel>
          <Textbox id="gebruikersnaam" autoComplete="username" autoCapitalize="none" spellCheck={false} required value={name} onChange={(event) => setName(event.target.value)} />
        </FormField>
        <FormField className="form-row">
          <FormLabel htmlFor="wachtwoord">{t('aanmelden.wachtwoord')}</FormLabel>
          <Textbox id="wachtwoord" type="password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
        </FormField>
        <div className="form-buttons">
          <Button appearance="primary-action-button" type="submit" disabled={busy}>
            {t('aanmelden.knop')}
          </Button>
        </div>
        <Link to="/herstel">{t('herstel.link')}</Link>
      </form>
      {environment.practice ? (
        <PracticeAccounts busy={busy} onChoose={choose} />
      ) : null}
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The two doors: the real work and the practice cycle.
import { useEffect, useState } from 'react';
import { PageTitle } from '../../components/page';
import { StepGlyph } from '../../components/icons';
import { Fictitious } from '../../components/marks';
import { apiBase, type Environment, environment, PRACTICE, REAL } from '../../base/environment';
import { useSession } from '../../app/session';
import { t, type TextKey } from '../../i18n';
import './toegang.css';

/** Whether an environment answers; undefined while asking. */
function useAvailable(of: Environment): boolean | undefined {
  const [available, setAvailable] = useState<boolean>();
  useEffect(() => {
    fetch(`${apiBase(of)}/omgeving`, { headers: { Accept: 'application/json' } }).then(
      // An answer that is not read to its end holds its connection.
      (response) => void response.text().then(() => setAvailable(response.ok)),
      () => setAvailable(false),
    );
  }, [of]);
  return available;
}

interface DoorProps {
  of: Environment;
  title: TextKey;
  text: TextKey;
}

function Door({ of, title, text }: DoorProps) {
  const available = useAvailable(of);
  const { session } = useSession();
  const inside = Boolean(session) && of.practice === environment.practice;
  return (
    <section className="door">
      <h2 className="ruled">
        {t(title)} {of.practice ? <Fictitious /> : null}
      </h2>
      <p>{t(text)}</p>
      {available === false ? (
        <p className="quiet">{t('deur.dicht')}</p>
      ) : (
        <a className={of.practice ? 'button-link secondary' : 'button-link'} href={`${of.prefix}${inside ? '/start' : '/aanmelden'}`}>
          {inside ? t('deur.verder') : of.practice ? t('deur.oefen') : t('deur.aanmelden')}
        </a>
      )}
      {available === false ? null : (
        <p>
          <a href={`${of.prefix}/openbaar`}>{t('deur.openbaar')}</a>
        </p>
      )}
    </section>
  );
}

const STEPS = [1, 2, 3, 4] as const;

/** The first page for someone who is not signed in. */
export function DoorsPage() {
  return (
    <div className="doors">
      <header>
        <PageTitle windowTitle={t('deur.venster')}>{t('deur.titel')}</PageTitle>
        <p className="lead">{t('deur.lead')}</p>
      </header>
      <div className="doors-pair">
        <Door of={REAL} title="merk.werkomgeving" text="deur.werkUitleg" />
        <Door of={PRACTICE} title="merk.oefenomgeving" text="deur.oefenUitleg" />
      </div>
      <section>
        <h2 className="ruled">{t('deur.stappen')}</h2>
        <ol className="doors-steps">
          {STEPS.map((step) => (
            <li key={step} data-step={step}>
              <StepGlyph step={step} />
              <strong>{t(`stap.${step}`)}</strong>
              <span>{t(`deur.stap.${step}`)}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

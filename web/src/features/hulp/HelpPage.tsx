// SPDX-License-Identifier: EUPL-1.2
// Quick start: the whole job in seven steps, on one page.
import { Link } from '../../app/router';
import { StepGlyph } from '../../components/icons';
import { PageTitle, Section } from '../../components/page';
import { t, type TextKey } from '../../i18n';
import './hulp.css';

const JOB = [
  { key: 'aanmelden', step: 0, to: '/aanmelden' },
  { key: 'inbrengen', step: 1, to: '/vraagstukken/nieuw' },
  { key: 'agenderen', step: 1, to: '/agendas' },
  { key: 'dialoog', step: 2, to: '/vraagstukken' },
  { key: 'afspraak', step: 2, to: '/afspraken' },
  { key: 'besluit', step: 3, to: '/vraagstukken' },
  { key: 'opvolging', step: 4, to: '/afspraken' },
] as const;

const QUESTIONS = ['waarom', 'terug', 'zien', 'oefenen', 'toetsenbord'] as const;

/** Help. */
export default function HelpPage() {
  return (
    <div className="help">
      <PageTitle>{t('hulp.titel')}</PageTitle>
      <p className="lead quiet">{t('hulp.lead')}</p>
      <ol className="job">
        {JOB.map(({ key, step, to }, index) => (
          <li key={key} data-step={step || undefined}>
            {step ? <StepGlyph step={step} /> : <span className="job-number">{index + 1}</span>}
            <div>
              <h2>{t(`hulp.${key}.kop` as TextKey)}</h2>
              <p>{t(`hulp.${key}` as TextKey)}</p>
              <p className="small">
                <Link to={to}>{t('hulp.ga', { waar: t(`hulp.${key}.waar` as TextKey) })}</Link>
              </p>
            </div>
          </li>
        ))}
      </ol>
      <Section ruled title={t('hulp.vragen')}>
        <dl className="matter-help">
          {QUESTIONS.map((key) => (
            <div key={key}>
              <dt>{t(`hulp.vraag.${key}` as TextKey)}</dt>
              <dd>{t(`hulp.antwoord.${key}` as TextKey)}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}

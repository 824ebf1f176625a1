// SPDX-License-Identifier: EUPL-1.2
// Help: the quick start of docs/handleiding, so that there is one text, and a few questions.
import guide from '../../../../docs/handleiding/snelstart.md?raw';
import { Link } from '../../app/router';
import { Section } from '../../components/page';
import { t, type TextKey } from '../../i18n';
import { GuideText } from './GuideText';
import { parse } from './markdown';

const QUESTIONS = ['waarom', 'terug', 'zien', 'oefenen', 'toetsenbord'] as const;
const BLOCKS = parse(guide);

/** Help. */
export default function HelpPage() {
  return (
    <div className="help">
      <GuideText blocks={BLOCKS} />
      <p>
        <Link to="/hulp/tijdlijn">{t('tijdlijn.titel')}</Link>
      </p>
      <p>
        <Link to="/geen-keuzen">{t('geenkeuze.titel')}</Link>
      </p>
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

// SPDX-License-Identifier: EUPL-1.2
// Who still supports the agreement: what a side said, and what a new administration was asked. Silence is shown as silence.
import type { Herbevestiging } from '../../../api/generated/types';
import { useName } from '../../../api/labels';
import { Link } from '../../../app/router';
import { Side, sideKind, Status } from '../../../components/marks';
import { Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import { type Afspraak, latestQuestions } from '../model';

function Answer({ question }: { question: Herbevestiging }) {
  if (!question.antwoord) return <Status tone="stil">{t('draagvlak.nietsGezegd')}</Status>;
  const day = question.op ? longDate(question.op) : '';
  const kept = question.antwoord === 'bevestigd';
  return <Status tone={kept ? 'goed' : 'let-op'}>{t(kept ? 'draagvlak.bevestigd' : 'draagvlak.nietBevestigd', { dag: day })}</Status>;
}

/** Nothing to show as long as every side agreed and no administration changed. */
export function Support({ agreement }: { agreement: Afspraak }) {
  const sides = useName('zijde');
  const bodies = useName('gremium');
  const withdrawn = agreement.nietGedragen ?? [];
  const questions = latestQuestions(agreement);
  if (withdrawn.length === 0 && questions.length === 0) return null;
  return (
    <Section id="draagvlak" title={t('draagvlak.titel')}>
      {withdrawn.map((one) => (
        <div key={one.zijde}>
          <p>
            <Side kind={sideKind(one.zijde)}>{sides(one.zijde)}</Side> <Status tone="let-op">{t('draagvlak.nietMeer', { dag: longDate(one.op) })}</Status>
          </p>
          <blockquote>{one.reden}</blockquote>
          {one.hangpunt ? (
            <p>
              <Link to={`/hangpunten/${one.hangpunt}`}>{t('draagvlak.naarHangpunt')}</Link>
            </p>
          ) : null}
        </div>
      ))}
      {withdrawn.length > 0 ? <p className="small">{t('draagvlak.tekstBlijft')}</p> : null}
      {questions.length > 0 ? (
        <>
          <p className="small">{t('draagvlak.vraag')}</p>
          <dl className="consents">
            {questions.map((question) => (
              <div key={question.id}>
                <dt>
                  <Side kind={sideKind(question.zijde)}>{sides(question.zijde)}</Side>
                </dt>
                <dd>{t('draagvlak.bestuur', { gremium: bodies(question.gremium), dag: longDate(question.aangetredenOp) })}</dd>
                <dd>
                  <Answer question={question} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </Section>
  );
}

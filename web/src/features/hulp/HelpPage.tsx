// SPDX-License-Identifier: EUPL-1.2
// Help: the table of contents of the manual, searching in it, and a few questions.
import { type ReactNode, useEffect, useState } from 'react';
import { UNREACHABLE } from '../../api/client';
import { Link, navigate, useQuery } from '../../app/router';
import { LinkRow } from '../../components/LinkRow';
import { Empty, Loaded, PageTitle, Section } from '../../components/page';
import { currentLanguage, t, type TextKey } from '../../i18n';
import { useManual } from './loaded';
import type { Chapter, Found } from './manual';
import './hulp.css';

const QUESTIONS = ['waarom', 'terug', 'zien', 'oefenen', 'toetsenbord'] as const;

type Manual = typeof import('./manual');

/** What did not come is told as a problem of the connection, with a way to try again. */
export function WithManual({ children }: { children: (manual: Manual) => ReactNode }) {
  const { data, failed, loading, reload } = useManual();
  const problem = failed ? { title: '', status: 0, code: UNREACHABLE } : undefined;
  return (
    <Loaded of={{ data, problem, loading, reload }}>
      {(manual) => (
        <>
          {currentLanguage() === 'nl' ? null : <p className="quiet small">{t('hulp.nederlands')}</p>}
          {children(manual)}
        </>
      )}
    </Loaded>
  );
}

/** Chapters by group. */
export function Contents({ manual, current }: { manual: Manual; current?: Chapter }) {
  return (
    <nav className="contents" aria-label={t('handleiding.inhoud')}>
      {manual.GROUPS.map(([group, slugs]) => (
        <section key={group}>
          <h2>{t(`handleiding.groep.${group}` as TextKey)}</h2>
          <ul className="plain-list">
            {manual.CHAPTERS.filter(({ slug }) => slugs.some((one) => one === slug)).map((chapter) => (
              <li key={chapter.slug}>
                <Link to={`/hulp/${chapter.slug}`} lang="nl" aria-current={chapter === current ? 'page' : undefined}>
                  {chapter.title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Hits({ found, question }: { found: readonly Found[]; question: string }) {
  if (found.length === 0) return <Empty>{t('handleiding.niets', { vraag: question })}</Empty>;
  return (
    <ol className="plain-list manual-hits">
      {found.map(({ chapter, heading, anchor, text }) => (
        <li key={`${chapter.slug} ${anchor}`} lang="nl">
          <h2>
            <Link to={`/hulp/${chapter.slug}${anchor ? `#${anchor}` : ''}`}>{heading}</Link>
          </h2>
          {heading === chapter.title ? null : <p className="small quiet">{chapter.title}</p>}
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

function Search({ question, onAsk }: { question: string; onAsk: (question: string) => void }) {
  return (
    <div className="manual-search not-printed" role="search" aria-label={t('handleiding.zoek')}>
      <label className="utrecht-form-label" htmlFor="zoek-in-hulp">
        {t('handleiding.zoek')}
      </label>
      <input id="zoek-in-hulp" type="search" className="utrecht-textbox" autoComplete="off" value={question} onChange={(event) => onAsk(event.target.value)} />
    </div>
  );
}

function Questions() {
  return (
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
  );
}

/** Goes on to the chapter about the page where the reader came from, when there is one. */
function GoOn({ manual, from }: { manual: Manual; from: string | undefined }) {
  const chapter = from ? manual.chapterAbout(from) : undefined;
  useEffect(() => {
    if (chapter) navigate(`/hulp/${chapter.slug}`, { replace: true });
  }, [chapter]);
  return null;
}

/** Help. */
export default function HelpPage() {
  const [query] = useQuery();
  const [question, setQuestion] = useState('');
  return (
    <div className="help">
      <PageTitle>{t('menu.hulp')}</PageTitle>
      <p className="lead quiet">{t('handleiding.uitleg')}</p>
      <LinkRow links={[['/hulp/tijdlijn', t('tijdlijn.titel')], ['/openbaar', t('openbaar.titel')], ['/geen-keuzen', t('geenkeuze.titel')]]} />
      <WithManual>
        {(manual) => (
          <>
            <GoOn manual={manual} from={query.bij} />
            <Search question={question} onAsk={setQuestion} />
            {question.trim().length > 1 ? <Hits found={manual.searchManual(question)} question={question.trim()} /> : <Contents manual={manual} />}
          </>
        )}
      </WithManual>
      <Questions />
    </div>
  );
}

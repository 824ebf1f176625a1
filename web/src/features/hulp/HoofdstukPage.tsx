// SPDX-License-Identifier: EUPL-1.2
// One chapter of the manual, with the others beside it.
import { useEffect } from 'react';
import { Link, usePlace } from '../../app/router';
import { goToAnchor } from '../../components/anchor';
import { PageTitle } from '../../components/page';
import { t } from '../../i18n';
import { Contents, WithManual } from './HelpPage';
import type { Chapter } from './manual';
import { ChapterText } from './Text';
import './hulp.css';

type Manual = typeof import('./manual');

/** A part that the address names comes into view; the text is not there yet when the browser looks for it. */
function useAnchor() {
  const { hash } = usePlace();
  useEffect(() => goToAnchor(hash), [hash]);
}

function Neighbours({ manual, of }: { manual: Manual; of: Chapter }) {
  const at = manual.CHAPTERS.indexOf(of);
  const [before, after] = [manual.CHAPTERS[at - 1], manual.CHAPTERS[at + 1]];
  return (
    <nav className="neighbours not-printed" aria-label={t('handleiding.verder')}>
      {before ? (
        <p>
          <span className="small quiet">{t('handleiding.vorig')}</span>
          <br />
          <Link to={`/hulp/${before.slug}`} lang="nl">
            {before.title}
          </Link>
        </p>
      ) : null}
      {after ? (
        <p className="after">
          <span className="small quiet">{t('handleiding.volgend')}</span>
          <br />
          <Link to={`/hulp/${after.slug}`} lang="nl">
            {after.title}
          </Link>
        </p>
      ) : null}
    </nav>
  );
}

function ChapterView({ manual, chapter }: { manual: Manual; chapter: Chapter }) {
  useAnchor();
  return (
    <div className="manual">
      <div>
        <ChapterText blocks={chapter.blocks} pictureOf={manual.pictureOf} />
        <Neighbours manual={manual} of={chapter} />
      </div>
      <aside className="not-printed">
        <Contents manual={manual} current={chapter} />
      </aside>
    </div>
  );
}

function Unknown() {
  return (
    <>
      <PageTitle>{t('handleiding.geenHoofdstuk')}</PageTitle>
      <p className="lead quiet">{t('handleiding.geenHoofdstukUitleg')}</p>
    </>
  );
}

/** The page; open to everyone, like the rest of the help. */
export default function HoofdstukPage({ params }: { params: Record<string, string> }) {
  return (
    <>
      <p className="above-title small not-printed">
        <Link to="/hulp">{t('menu.hulp')}</Link>
      </p>
      <WithManual>
        {(manual) => {
          const chapter = manual.CHAPTERS.find(({ slug }) => slug === params.hoofdstuk);
          return chapter ? <ChapterView manual={manual} chapter={chapter} /> : <Unknown />;
        }}
      </WithManual>
    </>
  );
}

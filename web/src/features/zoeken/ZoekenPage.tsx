// SPDX-License-Identifier: EUPL-1.2
// What was found: the dossiers with all words, those with them in their title first, each with the text around them.
import { type FormEvent, useEffect, useState } from 'react';
import type { Zoekaantal, Zoekantwoord, Zoekstuk, Zoektreffer } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import { Link, navigate, useQuery } from '../../app/router';
import { Button } from '../../components/button';
import { ObjectNumber } from '../../components/marks';
import { Empty, Loaded, PageTitle } from '../../components/page';
import { t } from '../../i18n';
import { dossierAddress, LONGEST_QUESTION, searchAddress } from './search';
import './zoeken.css';

function Fragment({ pieces }: { pieces: readonly Zoekstuk[] }) {
  return <p className="search-fragment">{pieces.map(({ tekst, raak }, index) => (raak ? <mark key={index}>{tekst}</mark> : <span key={index}>{tekst}</span>))}</p>;
}

function Hit({ hit }: { hit: Zoektreffer }) {
  const { dossier, fase, fragment } = hit;
  return (
    <li className="search-hit">
      <p className="small quiet">
        {dossier.soortLabel} · {fase}
      </p>
      <h2 className="search-title">
        {dossier.nummer ? <ObjectNumber>{dossier.nummer}</ObjectNumber> : null} <Link to={dossierAddress(dossier)}>{dossier.titel}</Link>
      </h2>
      {fragment?.length ? <Fragment pieces={fragment} /> : null}
    </li>
  );
}

/** One noun, or all of them. The counts are those of the whole question, so they stay when one is chosen. */
function Kinds({ counts, chosen, question }: { counts: readonly Zoekaantal[]; chosen: string; question: string }) {
  if (counts.length < 2 && chosen === '') return null;
  return (
    <nav className="link-row not-printed" aria-label={t('zoeken.soorten')}>
      <ul>
        <li>
          <Link to={searchAddress(question)} aria-current={chosen === '' ? 'true' : undefined}>
            {t('zoeken.alles')}
          </Link>
        </li>
        {counts.map(({ soort, soortLabel, aantal }) => (
          <li key={soort}>
            <Link to={searchAddress(question, soort)} aria-current={chosen === soort ? 'true' : undefined}>
              {soortLabel} ({aantal})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function QuestionForm({ question }: { question: string }) {
  const [text, setText] = useState(question);
  useEffect(() => setText(question), [question]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') navigate(searchAddress(text), { keep: true });
  };
  return (
    <form className="search-form not-printed" onSubmit={submit}>
      <label htmlFor="zoek-vraag">{t('zoeken.veld')}</label>
      <div className="search-line">
        <input id="zoek-vraag" type="search" className="utrecht-textbox" maxLength={LONGEST_QUESTION} value={text} onChange={(event) => setText(event.target.value)} />
        <Button appearance="primary-action-button" type="submit">
          {t('zoeken.zoek')}
        </Button>
      </div>
    </form>
  );
}

function Results({ found, question }: { found: Zoekantwoord; question: string }) {
  const items = found.items ?? [];
  if (items.length === 0) {
    return <Empty>{t('zoeken.niets', { vraag: question })}</Empty>;
  }
  return (
    <>
      <p className="quiet">{found.volledig ? t('zoeken.aantal', { n: items.length }) : t('zoeken.eerste', { n: items.length })}</p>
      <ol className="plain-list">
        {items.map((hit) => (
          <Hit key={hit.dossier.object} hit={hit} />
        ))}
      </ol>
    </>
  );
}

/** The page. */
export default function ZoekenPage() {
  const [query] = useQuery();
  const question = query.q ?? '';
  const soort = query.soort ?? '';
  const asked = question.trim() !== '';
  const all = useResource<Zoekantwoord>(asked ? `/zoeken?q=${encodeURIComponent(question)}` : null);
  const some = useResource<Zoekantwoord>(asked && soort ? `/zoeken?q=${encodeURIComponent(question)}&soort=${encodeURIComponent(soort)}` : null);
  return (
    <div className="search">
      <PageTitle windowTitle={asked ? t('zoeken.venster', { vraag: question }) : t('zoeken.titel')}>{t('zoeken.titel')}</PageTitle>
      <QuestionForm question={question} />
      {asked ? null : <Empty>{t('zoeken.leeg')}</Empty>}
      {asked && all.data ? <Kinds counts={all.data.aantallen ?? []} chosen={soort} question={question} /> : null}
      <div role="status" aria-live="polite">
        {asked ? <Loaded of={soort ? some : all}>{(found) => <Results found={found} question={question} />}</Loaded> : null}
      </div>
    </div>
  );
}

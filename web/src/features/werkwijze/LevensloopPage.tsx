// SPDX-License-Identifier: EUPL-1.2
// A life cycle of the method: its picture, and the same in words. Everything comes from the method in force.
import { useEffect } from 'react';
import { useWords } from '../../api/labels';
import { type Resource, useResource } from '../../api/resource';
import { Link } from '../../app/router';
import { StepMark } from '../../components/marks';
import { Empty, Loaded, PageTitle, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { currentLanguage, t } from '../../i18n';
import { ActEntry } from './ActEntry';
import { Diagram } from './Diagram';
import type { LifeCycle, Method, Named, Phase } from './model';
import './werkwijze.css';
import '../catalogus/catalogus.css';
import '../../styles/dossier.css';

/** The name in the language of the page. */
export function nameOf(named: Named): string {
  return currentLanguage() === 'en' ? (named.naamEn ?? named.naam) : named.naam;
}

/** The method, read fresh: it may have been changed by its own procedure. */
export const useMethod = (): Resource<Method> => useResource<Method>('/werkwijze');

function Phases({ life, title }: { life: LifeCycle; title: string }) {
  const words = useWords();
  const stepOf = (phase: Phase) => {
    if (!phase.stapId) return t('werkwijze.buitenStap');
    const { word, nr } = words.step(phase.stapId);
    return nr ? <StepMark step={nr}>{word}</StepMark> : word;
  };
  return (
    <DataTable
      caption={t('werkwijze.fasen')}
      hideCaption
      label={`${t('werkwijze.fasen')} ${title}`}
      rows={life.fasen}
      rowKey={(phase) => phase.id}
      columns={[
        { key: 'naam', head: true, title: t('werkwijze.fase'), cell: nameOf },
        { key: 'stap', title: t('werkwijze.stap'), cell: stepOf },
        { key: 'plaats', title: t('werkwijze.plaats'), cell: (phase) => (phase.begin ? t('werkwijze.begin') : phase.eind ? t('werkwijze.eind') : t('werkwijze.onderweg')) },
      ]}
    />
  );
}

function Terms({ life }: { life: LifeCycle }) {
  if (life.termijnen.length === 0) return <Empty>{t('werkwijze.geenTermijnen')}</Empty>;
  return (
    <DataTable
      caption={t('werkwijze.termijnen')}
      hideCaption
      rows={life.termijnen}
      rowKey={(term) => term.id}
      columns={[
        { key: 'naam', head: true, title: t('werkwijze.termijn'), cell: nameOf },
        { key: 'duur', title: t('werkwijze.duur'), cell: (term) => (term.werkdagen ? t('conflict.werkdagen', { n: term.werkdagen }) : t('werkwijze.duurVolgt')) },
        { key: 'daarna', title: t('conflict.daarna'), cell: (term) => <span lang="nl">{term.uitleg}</span> },
        { key: 'grondslag', title: t('werkwijze.grondslag'), cell: (term) => term.grondslag },
      ]}
    />
  );
}

function Life({ life }: { life: LifeCycle }) {
  const words = useWords();
  const title = words.code('stroomsoort', life.soort);
  // The address may name an act, and its entry exists only now.
  useEffect(() => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(), []);
  return (
    <>
      <PageTitle>{t('werkwijze.levensloop', { naam: title })}</PageTitle>
      <p className="lead quiet">{t('werkwijze.levensloopUitleg')}</p>
      <div className="entries">
        <Section ruled title={t('werkwijze.beeld')}>
          <Diagram life={life} title={title} nameOf={nameOf} />
          <p className="small quiet">{t('werkwijze.legenda')}</p>
          <Phases life={life} title={title} />
        </Section>
        <Section ruled title={t('werkwijze.termijnen')}>
          <Terms life={life} />
        </Section>
        <Section ruled title={t('werkwijze.handelingen')}>
          {life.handelingen.map((act, at) => (
            <ActEntry key={act.id} act={act} number={at + 1} life={life} nameOf={nameOf} />
          ))}
        </Section>
      </div>
    </>
  );
}

/** The page of the life cycle with this plural in its address. */
export default function LevensloopPage({ params }: { params: Record<string, string> }) {
  const method = useMethod();
  return (
    <>
      <p className="above-title small not-printed">
        <Link to="/werkwijze">{t('werkwijze.titel')}</Link>
      </p>
      <Loaded of={method}>
        {({ levenslopen }) => {
          const life = levenslopen.find((one) => one.meervoud === params.meervoud);
          return life ? <Life life={life} /> : <PageTitle>{t('fout.geenPagina')}</PageTitle>;
        }}
      </Loaded>
    </>
  );
}

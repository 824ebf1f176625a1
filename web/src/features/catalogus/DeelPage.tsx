// SPDX-License-Identifier: EUPL-1.2
// One part of the catalogue: entries with their mark (proposal, derived) and source. Search works on what is loaded.
import { Textbox } from '@utrecht/component-library-react';
import { useEffect, useMemo, useState } from 'react';
import { useResource } from '../../api/resource';
import type { JsonRecord, Page } from '../../api/wire';
import { Link, usePlace } from '../../app/router';
import { goToAnchor } from '../../components/anchor';
import { Empty, Loaded, PageTitle } from '../../components/page';
import { hasText, t } from '../../i18n';
import { BodyCard, EntryCard, PracticeCard, TemplateCard } from './Entry';
import { CompatibilityMatrix } from './CompatibilityMatrix';
import { OldRoles } from './OldRoles';
import { RoleMatrix } from './RoleMatrix';
import { type CataloguePart, findPart } from './parts';
import { Dictionary } from './Dictionary';
import './catalogus.css';
import '../../styles/forms.css';

/** Entries shown before "toon alles". */
const FIRST = 8;
/** This many more are not worth a fold. */
const SLACK = 4;

const CARDS: Readonly<Record<string, typeof EntryCard>> = { gremia: BodyCard, 'goede-praktijken': PracticeCard, werkvormen: TemplateCard };

function matches(row: JsonRecord, wanted: string): boolean {
  return wanted === '' || JSON.stringify(row).toLowerCase().includes(wanted.toLowerCase());
}

function Entries({ part, rows }: { part: CataloguePart; rows: readonly JsonRecord[] }) {
  const [wanted, setWanted] = useState('');
  const { hash } = usePlace();
  const [all, setAll] = useState(hash !== '');
  useEffect(() => {
    if (hash !== '') setAll(true);
    goToAnchor(hash);
  }, [hash, rows, all]);
  const shown = useMemo(() => rows.filter((row) => matches(row, wanted)), [rows, wanted]);
  const Card = CARDS[part.meervoud] ?? EntryCard;
  const folded = !all && wanted === '' && shown.length > FIRST + SLACK;
  if (part.meervoud === 'rollen' && rows.length > 0) return <RoleMatrix rows={rows} />;
  if (part.meervoud === 'verenigbaarheid' && rows.length > 0) return <CompatibilityMatrix rows={rows} />;
  return (
    <>
      {rows.length > 8 ? (
        <label className="filter wide-filter not-printed">
          <span>{t('catalogus.zoek')}</span>
          <Textbox type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        </label>
      ) : null}
      <p className="small quiet list-end" role="status">
        {t('lijst.getoondAlles', { n: shown.length })}
      </p>
      <div className="entries">
        {shown.slice(0, folded ? FIRST : shown.length).map((row, index) => (
          <Card key={index} row={row} />
        ))}
      </div>
      {folded ? (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {t('lijst.toonAlles', { n: shown.length })}
        </button>
      ) : null}
      {shown.length === 0 ? <Empty>{t(wanted ? 'lijst.geenTreffer' : 'catalogus.leeg')}</Empty> : null}
    </>
  );
}

function LoadedEntries({ part }: { part: CataloguePart }) {
  const rows = useResource<Page>(part.path);
  return <Loaded of={rows}>{(page) => <Entries part={part} rows={page.items} />}</Loaded>;
}

/** The page of one part. */
export default function DeelPage({ params }: { params: Record<string, string> }) {
  const part = findPart(params.deel ?? '');
  if (!part)
    return (
      <>
        <PageTitle>{t('fout.geenPagina')}</PageTitle>
        <p className="lead">{t('fout.geenPaginaUitleg')}</p>
        <p>
          <Link to="/catalogus">{t('menu.catalogus')}</Link>
        </p>
      </>
    );
  return (
    <>
      <p className="above-title small not-printed">
        <Link to="/catalogus">{t('menu.catalogus')}</Link>
      </p>
      <PageTitle>{t(part.text)}</PageTitle>
      {hasText(part.explain) ? <p className="lead quiet">{t(part.explain)}</p> : null}
      {part.meervoud === 'cyclus1' ? <OldRoles /> : null}
      {part.meervoud === 'gegevenswoordenboek' ? <Dictionary /> : <LoadedEntries part={part} />}
    </>
  );
}

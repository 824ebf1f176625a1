// SPDX-License-Identifier: EUPL-1.2
// Where the arena stands in the system of spatial planning, and the two consultation structures; all of it from the data.
import { useId } from 'react';
import type { Schemavak } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { useResource, useSharedResource } from '../../api/resource';
import { useSchema } from '../../api/schema';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { Loaded, PageTitle, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { number } from '../../i18n/format';
import { BOX, type Body, type Line, linesOf, type Route, SPHERES, structureOf } from './structure';
import './overzicht.css';
import '../werkwijze/werkwijze.css';

interface Group {
  id: string;
  naam: string;
  boxes: Schemavak[];
}

function groupsOf(boxes: readonly Schemavak[]): Group[] {
  const found = new Map<string, Group>();
  for (const box of boxes) {
    const group = found.get(box.groep) ?? { id: box.groep, naam: box.groepNaam, boxes: [] };
    group.boxes.push(box);
    found.set(box.groep, group);
  }
  return [...found.values()];
}

const countOf = (group: Group) => group.boxes.reduce((sum, box) => sum + (box.aantal ?? 0), 0);

function Boxes({ group }: { group: Group }) {
  const heading = useId();
  const counted = group.boxes.some((box) => box.aantal !== undefined);
  return (
    <section className="scheme-group" data-group={group.id} aria-labelledby={heading}>
      <h3 id={heading}>
        {group.naam}
        {counted ? <span className="scheme-count">{number(countOf(group))}</span> : null}
      </h3>
      <ul className="plain-list">
        {group.boxes.map((box) => (
          <li key={box.pad}>
            <Link className="scheme-box" to={`/${box.pad}`}>
              <span>{box.naam}</span>
              {box.aantal === undefined ? null : <span className="scheme-count">{number(box.aantal)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function System({ boxes }: { boxes: readonly Schemavak[] }) {
  return (
    <>
      <div className="scheme">
        {groupsOf(boxes).map((group) => (
          <Boxes key={group.id} group={group} />
        ))}
      </div>
      <p className="small">
        {t('schema.bouwarrangement')} <Link to="/catalogus/begrippen#bouwarrangement">{t('schema.naarBegrip')}</Link>
      </p>
      <details className="older">
        <summary>{t('schema.alsTabel')}</summary>
        <DataTable
          caption={t('schema.stelsel')}
          rows={boxes}
          rowKey={(box) => `${box.groep} ${box.pad}`}
          columns={[
            { key: 'naam', head: true, title: t('schema.vak'), cell: (box) => <Link to={`/${box.pad}`}>{box.naam}</Link> },
            { key: 'groep', title: t('schema.deel'), cell: (box) => box.groepNaam },
            { key: 'aantal', numeric: true, title: t('schema.aantal'), cell: (box) => (box.aantal === undefined ? '' : number(box.aantal)) },
          ]}
        />
      </details>
    </>
  );
}

/** Characters that fit on one line of a box; a longer word has a line of its own. */
const LINE = 24;

/** A name over as many lines as it needs: what is seen is the whole name. */
function linesOfName(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && longer.length <= LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function BodyBox({ body, x, y }: { body: Body; x: number; y: number }) {
  const rows = linesOfName(body.afkorting ?? body.naam);
  return (
    <Link to={`/catalogus/gremia#${body.id}`} className="structure-box" aria-label={body.afkorting ? `${body.afkorting}, ${body.naam}` : body.naam}>
      <title>{body.naam}</title>
      <rect x={x} y={y} width={BOX.width} height={BOX.height} rx={3} />
      {rows.map((row, at) => (
        <text key={row} x={x + BOX.width / 2} y={y + BOX.height / 2 + 5 + (at - (rows.length - 1) / 2) * 17} textAnchor="middle">
          {at < rows.length - 1 ? `${row} ` : row}
        </text>
      ))}
    </Link>
  );
}

function Picture({ spheres, bodies, lines, levels, title }: { spheres: readonly string[]; bodies: readonly Body[]; lines: readonly Line[]; levels: readonly string[]; title: string }) {
  const id = useId();
  const structure = structureOf(spheres, bodies, lines, levels);
  return (
    <div className="diagram-box" role="region" tabIndex={0} aria-label={title}>
      <svg className="diagram structure" viewBox={`0 0 ${structure.width} ${structure.height}`} width={structure.width} height={structure.height} role="presentation">
        <marker id={`${id}-punt`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse">
          <path className="diagram-point" d="M 0 0 L 8 4 L 0 8 z" />
        </marker>
        {structure.lines.map((line) => (
          <path key={line.path} className="diagram-arrow" d={line.path} markerEnd={`url(#${id}-punt)`} />
        ))}
        {structure.bodies.map(({ body, x, y }) => (
          <BodyBox key={body.id} body={body} x={x} y={y} />
        ))}
      </svg>
    </div>
  );
}

function Structures({ bodies, routes }: { bodies: readonly Body[]; routes: readonly Route[] }) {
  const schema = useSchema();
  const names = useName('gremium');
  const lines = linesOf(routes);
  const levels = (schema.codes.gremiumniveau ?? []).map((one) => one.id);
  return (
    <>
      {SPHERES.map((spheres, at) => (
        <div key={spheres.join()}>
          <h3>{t(at === 0 ? 'schema.tussenDepartementen' : 'schema.tussenOverheden')}</h3>
          <Picture spheres={spheres} bodies={bodies} lines={lines} levels={levels} title={t(at === 0 ? 'schema.tussenDepartementen' : 'schema.tussenOverheden')} />
        </div>
      ))}
      <details className="older">
        <summary>{t('schema.alsTabel')}</summary>
        <DataTable
          caption={t('schema.lijnen')}
          rows={lines}
          rowKey={(line) => `${line.from} ${line.to}`}
          columns={[
            { key: 'van', head: true, title: t('schema.van'), cell: (line) => <Link to={`/catalogus/gremia#${line.from}`}>{names(line.from)}</Link> },
            { key: 'naar', title: t('schema.naar'), cell: (line) => <Link to={`/catalogus/gremia#${line.to}`}>{names(line.to)}</Link> },
            { key: 'route', title: t('schema.route'), cell: (line) => line.routes.join(', ') },
          ]}
        />
      </details>
    </>
  );
}

/** The page. */
export default function SchemaPage() {
  const boxes = useResource<Page<Schemavak>>('/schema');
  const bodies = useSharedResource<Page<Body>>('/catalogus/gremium');
  const routes = useSharedResource<Page<Route>>('/catalogus/besluitroute');
  return (
    <>
      <PageTitle>{t('schema.titel')}</PageTitle>
      <p className="lead quiet">{t('schema.uitleg')}</p>
      <Section ruled className="block" title={t('schema.stelsel')}>
        <p className="small">
          <strong>{t('overzicht.vanU')}</strong>
        </p>
        <Loaded of={boxes}>{(page) => <System boxes={page.items} />}</Loaded>
      </Section>
      <Section ruled className="block" title={t('schema.overleg')}>
        <p className="small quiet wide-text">{t('schema.overlegUitleg')}</p>
        <Loaded of={bodies}>{(gremia) => <Loaded of={routes}>{(lines) => <Structures bodies={gremia.items} routes={lines.items} />}</Loaded>}</Loaded>
      </Section>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The chapters of a province: what is asked, where it rubs, what is on the agenda, what is agreed, what changed.
import type { ReactNode } from 'react';
import type { Doelstanden } from '../../api/generated/types';
import { useName, usePhases, useWords } from '../../api/labels';
import { useResource } from '../../api/resource';
import { Link } from '../../app/router';
import { ObjectNumber, PhaseMark, StepMark } from '../../components/marks';
import { Empty, Loaded, Section } from '../../components/page';
import { changedColumn, DataTable } from '../../components/table';
import { t, type TextKey } from '../../i18n';
import { hectares, longDate, number } from '../../i18n/format';
import { GoalTable } from '../afspraak/parts/GoalTable';
import { type Agreement, bySteps, type Change, type Claim, crossed, type Issue, type Task, type Tension } from './model';

/** So many lines of a kind on the page; the list has all of them. */
const SHOWN = 12;

/** What is not on the page, with the way to the list that has everything. */
function Rest({ total, path }: { total: number; path: string }) {
  if (total <= SHOWN) return null;
  return (
    <p className="small">
      <Link to={path}>{t('provincie.nogMeer', { n: total - SHOWN })}</Link>
    </p>
  );
}

function Titled({ path, row }: { path: string; row: { id: string; nummer: string; titel: string } }) {
  return (
    <Link to={`/${path}/${row.id}`}>
      <ObjectNumber>{row.nummer}</ObjectNumber> {row.titel}
    </Link>
  );
}

/** Opgaven that name this province, or name none and so hold everywhere. */
export function Tasks({ rows }: { rows: readonly Task[] }) {
  const owners = useName('organisatie');
  const words = useWords();
  if (rows.length === 0) return <Empty>{t('provincie.geenOpgaven')}</Empty>;
  return (
    <>
      <DataTable
        caption={t('register.opgaven')}
        rows={rows.slice(0, SHOWN)}
        rowKey={(row) => row.id}
        columns={[
          { key: 'titel', head: true, title: t('kaart.wat'), cell: (row) => <Titled path="opgaven" row={row} /> },
          { key: 'van', title: t('kaart.eigenaar'), cell: (row) => owners(row.eigenaar) },
          { key: 'horizon', title: t('register.horizon'), cell: (row) => words.code('opgavehorizon', row.horizon) },
        ]}
      />
      <Rest total={rows.length} path="/opgaven" />
    </>
  );
}

/** Claims, the largest first. */
export function Claims({ rows, id }: { rows: readonly Claim[]; id: string }) {
  const uses = useName('ruimtefunctie');
  const words = useWords();
  if (rows.length === 0) return <Empty>{t('provincie.geenClaims')}</Empty>;
  return (
    <>
      <DataTable
        caption={t('kaart.claims')}
        rows={[...rows].sort((a, b) => b.verwacht - a.verwacht || a.nummer.localeCompare(b.nummer)).slice(0, SHOWN)}
        rowKey={(row) => row.id}
        columns={[
          { key: 'titel', head: true, title: t('kaart.wat'), cell: (row) => <Titled path="claims" row={row} /> },
          { key: 'functie', title: t('meten.functie'), cell: (row) => uses(row.ruimtefunctie) },
          { key: 'hardheid', title: t('kaart.hardheid'), cell: (row) => words.code('claimhardheid', row.hardheid) },
          { key: 'verwacht', numeric: true, title: t('kaart.verwacht'), cell: (row) => hectares(row.verwacht) },
        ]}
      />
      <Rest total={rows.length} path={`/claims?provincies=${id}`} />
    </>
  );
}

/** Tensions and chances, each in the one sentence of facts. */
export function Tensions({ rows, id }: { rows: readonly Tension[]; id: string }) {
  const words = useWords();
  if (rows.length === 0) return <Empty>{t('provincie.geenSpanning')}</Empty>;
  return (
    <>
      <ul className="plain-list province-list">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.id}>
            <p className="small quiet">{words.code('spanningssoort', row.soort)}</p>
            <h3>
              <Titled path="spanningspunten" row={row} />
            </h3>
            <p>{row.zin}</p>
          </li>
        ))}
      </ul>
      <Rest total={rows.length} path={`/spanningspunten?provincies=${id}`} />
    </>
  );
}

function OfStep({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return <p className="small quiet">{t('provincie.stapLeeg')}</p>;
  return (
    <ul className="plain-list province-list">
      {issues.slice(0, SHOWN).map((row) => (
        <li key={row.id}>
          <p>
            <Titled path="vraagstukken" row={row} />
          </p>
          <p className="small">
            <PhaseMark noun="vraagstuk" phase={row.fase} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Vraagstukken in the four steps of the method. */
export function Issues({ rows, id }: { rows: readonly Issue[]; id: string }) {
  const words = useWords();
  return (
    <>
      <div className="province-steps">
        {bySteps(rows, (phase) => words.phase('vraagstuk', phase).step).map(({ step, issues }) => (
          <section key={step} id={`stap-${step}`} tabIndex={-1} aria-label={step ? t(`stap.${step}` as TextKey) : t('provincie.klaar')}>
            <h3>{step ? <StepMark step={step} /> : t('provincie.klaar')}</h3>
            <OfStep issues={issues} />
          </section>
        ))}
      </div>
      <Rest total={rows.length} path={`/vraagstukken?provincies=${id}`} />
    </>
  );
}

/** Agreements: how many of each type in each phase, then the agreements. */
export function Agreements({ rows, id }: { rows: readonly Agreement[]; id: string }) {
  const words = useWords();
  const phases = usePhases('afspraak');
  if (rows.length === 0) return <Empty>{t('provincie.geenAfspraken')}</Empty>;
  const table = crossed(rows, phases.map((one) => one.id));
  return (
    <>
      <DataTable
        caption={t('provincie.typeStand')}
        rows={table.rows}
        rowKey={(row) => row.type}
        columns={[
          { key: 'type', head: true, title: t('afspraak.type'), cell: (row) => words.code('afspraaktype', row.type) },
          ...table.phases.map((phase, at) => ({ key: phase, numeric: true, title: words.phase('afspraak', phase).word, cell: (row: (typeof table.rows)[number]) => number(row.counts[at] ?? 0) })),
          { key: 'samen', numeric: true, title: t('kaart.samen'), cell: (row) => number(row.total) },
        ]}
      />
      <DataTable
        caption={t('menu.afspraken')}
        rows={rows.slice(0, SHOWN)}
        rowKey={(row) => row.id}
        columns={[
          { key: 'titel', head: true, title: t('kaart.wat'), cell: (row) => <Titled path="afspraken" row={row} /> },
          { key: 'fase', title: t('afspraak.fase'), cell: (row) => <PhaseMark noun="afspraak" phase={row.fase} /> },
          changedColumn<Agreement>(),
        ]}
      />
      <Rest total={rows.length} path={`/afspraken?provincies=${id}`} />
    </>
  );
}

/** The goals to which its agreements contribute, with what was reached. */
export function Goals({ id }: { id: string }) {
  const standing = useResource<Doelstanden>(`/doelstanden?provincie=${encodeURIComponent(id)}`);
  return (
    <>
      <h3 className="block block-gap">{t('doel.kop')}</h3>
      <Loaded of={standing}>
        {(data) => {
          const rows = data.rijen ?? [];
          if (rows.length === 0) return <Empty>{t('doel.provincieLeeg')}</Empty>;
          return (
            <>
              <GoalTable rows={rows.slice(0, SHOWN)} withAgreement />
              <p className="small">{t('doel.nietOpgeteld')}</p>
              <Rest total={rows.length} path="/overzichten/doelen" />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

const KINDS: Readonly<Record<string, TextKey>> = { opgaven: 'register.opgaven', claims: 'kaart.claims', spanningspunten: 'register.spanningspunten', vraagstukken: 'menu.vraagstukken', afspraken: 'menu.afspraken' };

/** What changed since a day. */
export function Changes({ rows, since }: { rows: readonly Change[]; since: string }) {
  if (rows.length === 0) return <Empty>{t('provincie.nietsVeranderd', { dag: longDate(since) })}</Empty>;
  return (
    <>
      <DataTable
        caption={t('provincie.veranderdSinds', { dag: longDate(since) })}
        rows={rows.slice(0, SHOWN)}
        rowKey={(row) => row.path}
        columns={[
          {
            key: 'titel',
            head: true,
            title: t('kaart.wat'),
            cell: (row) => (
              <Link to={row.path}>
                <ObjectNumber>{row.nummer}</ObjectNumber> {row.titel}
              </Link>
            ),
          },
          { key: 'soort', title: t('provincie.soort'), cell: (row) => t(KINDS[row.kind] ?? 'kaart.wat') },
          { key: 'op', title: t('lijst.gewijzigd'), cell: (row) => <span className="nowrap">{longDate(row.op)}</span> },
        ]}
      />
      {rows.length > SHOWN ? <p className="small">{t('provincie.nogVeranderd', { n: rows.length - SHOWN })}</p> : null}
    </>
  );
}

/** A chapter. */
export function Chapter({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <Section ruled title={title} id={id} className="block">
      {children}
    </Section>
  );
}

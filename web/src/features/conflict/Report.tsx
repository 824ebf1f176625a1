// SPDX-License-Identifier: EUPL-1.2
// How the ladders were used and where somebody loses without a conflict. Counted by the server over what the reader reads.
import { useEffect } from 'react';
import type { Conflictregel, Conflictverslag, Tredetelling } from '../../api/generated/types';
import { useCatalogueRows, useName, useWords } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { JsonRecord } from '../../api/wire';
import { Link, usePlace } from '../../app/router';
import { goToAnchor } from '../../components/anchor';
import { countColumn } from '../../components/columns';
import { PhaseMark } from '../../components/marks';
import { Loaded, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import '../../styles/dossier.css';
import './conflict.css';

/** Of nothing there is no share. */
function hiddenShare({ verborgen, vraagstukken, aandeelVerborgen }: Conflictverslag): string {
  return aandeelVerborgen === undefined ? t('verslag.geenVraagstukken') : t('verslag.verborgenVan', { n: verborgen, van: vraagstukken, procent: aandeelVerborgen });
}

function Figures({ report }: { report: Conflictverslag }) {
  const rows = [
    [t('verslag.benoemd'), String(report.benoemd)],
    [t('verslag.geescaleerd'), String(report.geescaleerd)],
    [t('verslag.ministerraad'), String(report.ministerraad)],
    [t('verslag.verborgen'), hiddenShare(report)],
  ] as const;
  return (
    <dl className="facts-bar">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What a rung is called: its bodies, or its own name when people meet there without a body. */
function useRungWords(): (row: Tredetelling) => string {
  const bodies = useName('gremium');
  const ladders = useCatalogueRows('escalatiepad');
  return ({ soort, trede, gremia = [] }) => {
    const ladder = ladders?.find((one) => one.soort === soort && one.historisch !== true);
    const rung = (Array.isArray(ladder?.treden) ? (ladder.treden as JsonRecord[]) : []).find((one) => one.nummer === trede);
    return `${trede}. ${gremia.map((one) => bodies(one)).join(', ') || String(rung?.naam ?? '')}`;
  };
}

function Rungs({ report }: { report: Conflictverslag }) {
  const words = useWords();
  const rung = useRungWords();
  return (
    <DataTable
      caption={t('verslag.perTrede')}
      rows={report.treden ?? []}
      rowKey={(row) => `${row.soort}${row.trede}`}
      columns={[
        { key: 'soort', head: true, title: t('conflict.soort'), cell: (row) => words.code('conflictsoort', row.soort) },
        { key: 'trede', title: t('verslag.trede'), cell: rung },
        countColumn('aantal', t('verslag.aantal'), (row: Tredetelling) => row.aantal),
      ]}
    />
  );
}

function Conflicts({ report }: { report: Conflictverslag }) {
  const bodies = useName('gremium');
  const rows = report.conflicten ?? [];
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t('verslag.perConflict')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'nummer',
          head: true,
          title: t('conflict.een'),
          cell: (row) => (
            <Link className="row-link" to={`/conflicten/${row.id}`}>
              {row.nummer}
            </Link>
          ),
        },
        { key: 'trede', title: t('verslag.trede'), cell: (row) => (row.gremium ? `${row.trede}. ${bodies(row.gremium)}` : String(row.trede)) },
        countColumn('dagen', t('verslag.duur'), (row: Conflictregel) => row.dagen),
        { key: 'uitkomst', title: t('verslag.uitkomst'), cell: (row) => (row.loopt ? t('verslag.loopt') : <PhaseMark noun="conflict" phase={row.fase} />) },
      ]}
    />
  );
}

/** The section. */
export function Report() {
  const report = useResource<Conflictverslag>('/conflictverslag');
  const { hash } = usePlace();
  const ready = report.data !== undefined;
  useEffect(() => {
    if (ready) goToAnchor(hash);
  }, [hash, ready]);
  return (
    <Section id="verslag" title={t('verslag.titel')}>
      <p className="quiet">{t('verslag.uitleg')}</p>
      <Loaded of={report}>
        {(found) => (
          <>
            <ul className="findings">
              {(found.bevindingen ?? []).map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <Figures report={found} />
            <p className="quiet small">{t('verslag.hoe')}</p>
            {found.volledig ? null : <p className="quiet small">{t('verslag.deel')}</p>}
            <Conflicts report={found} />
            {(found.treden ?? []).some(({ aantal }) => aantal > 0) ? (
              <Rungs report={found} />
            ) : (
              <details className="fold">
                <summary>{t('verslag.perTrede')}</summary>
                <Rungs report={found} />
              </details>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

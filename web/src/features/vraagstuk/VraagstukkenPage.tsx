// SPDX-License-Identifier: EUPL-1.2
// The list of vraagstukken: filters in the address, pages by cursor, and the way to bring one in.
import { today } from '../../base/clock';
import { useCatalogueWord, useWords } from '../../api/labels';
import { Link } from '../../app/router';
import { numberedTitle, wordColumn, wordsColumn } from '../../components/columns';
import { LinkRow } from '../../components/LinkRow';
import { ListPage } from '../../components/ListPage';
import { PhaseMark, Term } from '../../components/marks';
import { type Column, changedColumn } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { isOverdue, type VraagstukRow } from './model';

/** The phase, and that the issue is lifted out longer than agreed. */
function Standing({ row }: { row: VraagstukRow }) {
  const { end } = useWords().phase('vraagstuk', row.fase);
  return (
    <>
      <PhaseMark noun="vraagstuk" phase={row.fase} />
      {isOverdue(row, end, today()) ? <Term late>{t('vraagstuk.klaarVoor', { dag: longDate(row.tijdvak ?? '') })}</Term> : null}
    </>
  );
}

function useColumns(): Column<VraagstukRow>[] {
  const words = useWords();
  const provinces = useCatalogueWord('provincie');
  const organisations = useCatalogueWord('organisatie');
  return [
    numberedTitle(t('vraagstuk.een'), '/vraagstukken', (row) => row.titel, (row) => <span className="small quiet block">{row.kern}</span>),
    { key: 'fase', title: t('vraagstuk.fase'), cell: (row) => <Standing row={row} /> },
    { key: 'soort', title: t('vraagstuk.soort'), cell: (row) => words.code('vraagstuksoort', row.soort) },
    wordsColumn('provincies', t('vraagstuk.provincie'), provinces, (row) => row.provincies),
    wordColumn('door', t('vraagstuk.ingebrachtDoor'), organisations, (row) => row.ingebrachtDoor),
    changedColumn(),
  ];
}

const FILTERS = [
  { name: 'fase', phasesOf: 'vraagstuk', label: 'vraagstuk.fase' },
  { name: 'provincies', open: 'provincie', label: 'vraagstuk.provincie' },
  { name: 'soort', codes: 'vraagstuksoort', label: 'vraagstuk.soort' },
  { name: 'oorzaken', open: 'oorzaak', label: 'vraagstuk.oorzaak' },
] as const;

/** All vraagstukken the reader can see. */
export default function VraagstukkenPage() {
  const columns = useColumns();
  return (
    <ListPage<VraagstukRow>
      title={t('menu.vraagstukken')}
      beside={
        <Link className="button-link not-printed" to="/vraagstukken/nieuw">
          {t('vraagstuk.brengIn')}
        </Link>
      }
      lead={t('vraagstuk.uitleg')}
      above={<LinkRow links={[['/hangpunten', t('hangpunt.lijst')], ['/conflicten', t('conflict.lijst')], ['/voorstellen', t('voorstel.lijst')], ['/nationale-keuzen', t('keuze.lijst')]]} />}
      meervoud="vraagstukken"
      sort="-bijgewerktOp"
      filters={FILTERS}
      columns={columns}
      empty="vraagstuk.leeg"
    />
  );
}

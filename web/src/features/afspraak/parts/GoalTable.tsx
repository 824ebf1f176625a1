// SPDX-License-Identifier: EUPL-1.2
// Goals with what was reached: never a value without the source that shows it and the day of that source.
import type { Doelstand } from '../../../api/generated/types';
import { useName, useWords } from '../../../api/labels';
import { Link } from '../../../app/router';
import { ObjectNumber, Status } from '../../../components/marks';
import { DataTable } from '../../../components/table';
import { t } from '../../../i18n';
import { longDate, number } from '../../../i18n/format';

const share = (tenths: number) => `${number(tenths / 10)}%`;

/** A source that is an address can be opened. */
function Origin({ text }: { text: string }) {
  return /^https:\/\//u.test(text) ? (
    <a href={text} rel="noreferrer">
      {text.replace(/^https:\/\/(www\.)?/u, '').split('/')[0]}
    </a>
  ) : (
    <>{text}</>
  );
}

function Goal({ row }: { row: Doelstand }) {
  const words = useWords();
  return (
    <>
      {row.naam}
      <span className="block">{t('doel.doelwaarde', { waarde: number(row.doelwaarde), eenheid: words.code('doeleenheid', row.eenheid) })}</span>
      <span className="small block">
        {t('doel.bron')}: {(row.doelbronnen ?? []).map((one) => <Origin key={one} text={one} />)}
        {row.doelpeildatum ? `, ${longDate(row.doelpeildatum)}` : ''}
      </span>
    </>
  );
}

function Reached({ row }: { row: Doelstand }) {
  if (row.waarde === undefined) return <Status tone="stil">{t('doel.nietGemeld')}</Status>;
  return (
    <>
      {number(row.waarde)}
      {row.aandeel === undefined ? null : <span className="small block">{t('doel.aandeel', { n: share(row.aandeel) })}</span>}
    </>
  );
}

function Source({ row }: { row: Doelstand }) {
  const organisations = useName('organisatie');
  if (row.peildatum === undefined) return null;
  return (
    <>
      {row.bron}
      <span className="block">{longDate(row.peildatum)}</span>
      {row.oud ? (
        <span className="block">
          <Status tone="let-op">{t('doel.oud')}</Status>
        </span>
      ) : null}
      {row.van ? <span className="small quiet block">{t('doel.gemeldDoor', { wie: organisations(row.van) })}</span> : null}
    </>
  );
}

/** The table; on the page of one agreement without the column of the agreement. */
export function GoalTable({ rows, withAgreement }: { rows: readonly Doelstand[]; withAgreement?: boolean }) {
  const agreement = {
    key: 'afspraak',
    title: t('afspraak.een'),
    cell: (row: Doelstand) => (
      <Link to={`/afspraken/${row.afspraak}`}>
        <ObjectNumber>{row.nummer}</ObjectNumber> {row.titel}
      </Link>
    ),
  };
  return (
    <DataTable
      caption={t('doel.kop')}
      hideCaption
      rows={rows}
      rowKey={(row) => `${row.afspraak} ${row.doel}`}
      columns={[
        { key: 'doel', head: true, title: t('doel.doel'), cell: (row) => <Goal row={row} /> },
        ...(withAgreement ? [agreement] : []),
        { key: 'bijdrage', numeric: true, title: t('doel.bijdrage'), cell: (row) => (row.bijdrage === undefined ? t('doel.nietAfgesproken') : number(row.bijdrage)) },
        { key: 'bereikt', numeric: true, title: t('doel.bereikt'), cell: (row) => <Reached row={row} /> },
        { key: 'bron', title: t('doel.datum'), cell: (row) => <Source row={row} /> },
      ]}
    />
  );
}

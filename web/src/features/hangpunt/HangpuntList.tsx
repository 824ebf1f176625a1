// SPDX-License-Identifier: EUPL-1.2
// Hangpunten as people read them at the table: the sentence, since when, who is next.
import type { HangpuntRij } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { today } from '../../base/clock';
import { ObjectNumber, PhaseMark, Term } from '../../components/marks';
import { Empty, Loaded } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

function Row({ row, of: Heading }: { row: HangpuntRij & { id: string }; of: 'h2' | 'h3' }) {
  const organisations = useName('organisatie');
  return (
    <li>
      <ObjectNumber>{row.nummer}</ObjectNumber>
      <Heading className="row-title">
        <Link to={`/hangpunten/${row.id}`}>{row.zin}</Link>
      </Heading>
      <p className="facts-row">
        <PhaseMark noun="hangpunt" phase={row.fase} />
        <span>{t('hangpunt.sinds', { wie: organisations(row.volgens), dag: longDate(row.genoemdOp) })}</span>
        {row.eigenaar ? <span>{t('hangpunt.aanZet', { wie: organisations(row.eigenaar) })}</span> : null}
        {row.eigenaar && row.uiterlijk ? <Term late={row.uiterlijk < today()}>{t('hangpunt.uiterlijk', { dag: longDate(row.uiterlijk) })}</Term> : null}
      </p>
    </li>
  );
}

/** The hangpunten that a query of the API gives; `filtered` when the reader chose which, `heading` the rank of their titles. */
export function HangpuntList({ query, filtered = false, heading = 'h3' }: { query: string; filtered?: boolean; heading?: 'h2' | 'h3' }) {
  const found = useResource<Page<HangpuntRij & { id: string }>>(`/hangpunten?${query}`);
  return (
    <Loaded of={found}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty>{t(filtered ? 'lijst.geenTreffer' : 'hangpunt.leeg')}</Empty>
        ) : (
          <ul className="plain-list outcome">
            {page.items.map((row) => (
              <Row key={row.id} row={row} of={heading} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

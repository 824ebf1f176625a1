// SPDX-License-Identifier: EUPL-1.2
// What changed last among the vraagstukken the reader can see.
import type { Resource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { ObjectNumber, PhaseMark } from '../../components/marks';
import { Empty, Loaded, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import type { VraagstukRow } from '../vraagstuk/model';

/** The latest vraagstukken. */
export function RecentIssues({ list }: { list: Resource<Page<VraagstukRow>> }) {
  return (
    <Section ruled title={t('start.laatst')} className="block">
      <Loaded of={list}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty>{t('start.laatstLeeg')}</Empty>
          ) : (
            <ul className="plain-list recent">
              {page.items.map((row) => (
                <li key={row.id}>
                  <ObjectNumber>{row.nummer}</ObjectNumber>
                  <h3>
                    <Link className="quiet-link" to={`/vraagstukken/${row.id}`}>
                      {row.titel}
                    </Link>
                  </h3>
                  <p className="facts-row">
                    <PhaseMark noun="vraagstuk" phase={row.fase} />
                    <span>{t('start.gewijzigd', { dag: longDate(row.bijgewerktOp) })}</span>
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

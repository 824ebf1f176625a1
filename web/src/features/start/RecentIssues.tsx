// SPDX-License-Identifier: EUPL-1.2
// What changed last among the vraagstukken the reader can see, with a map of their places.
import { useMemo } from 'react';
import { useResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { ObjectNumber, PhaseMark } from '../../components/marks';
import { Empty, Loaded, Section } from '../../components/page';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { asGeometry } from '../../map/geometry';
import { PlaceMap } from '../../map/later';
import type { VraagstukRow } from '../vraagstuk/model';

/** The latest vraagstukken as a list and on a map. */
export function RecentIssues() {
  const list = useResource<Page<VraagstukRow>>('/vraagstukken?limiet=5&sorteer=-bijgewerktOp');
  const spots = useMemo(
    () =>
      (list.data?.items ?? []).flatMap((row) => {
        const plaats = asGeometry(row.plaats);
        return plaats ? [{ id: row.id, kort: row.nummer, plaats }] : [];
      }),
    [list.data],
  );
  return (
    <Section ruled title={t('start.laatst')} className="block">
      <Loaded of={list}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty>{t('start.laatstLeeg')}</Empty>
          ) : (
            <div className="start-glance">
              <PlaceMap spots={spots} label={t('start.kaart')} whole />
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
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}

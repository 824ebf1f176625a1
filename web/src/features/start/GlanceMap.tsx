// SPDX-License-Identifier: EUPL-1.2
// The small map of a province: where it rubs, where it can go together, and the vraagstukken; the table says the same.
import { useMemo } from 'react';
import type { Kaartspanningen } from '../../api/generated/types';
import { useResource } from '../../api/resource';
import { environment } from '../../base/environment';
import { Link } from '../../app/router';
import { ObjectNumber } from '../../components/marks';
import { DataTable } from '../../components/table';
import { t, type TextKey } from '../../i18n';
import { CHANCES, ISSUES, itemOfIssue, itemOfTension, type MapItem, TENSIONS } from '../kaart/model';
import { ProvinceCanvas } from '../provincie/ProvinceCanvas';
import type { VraagstukRow } from '../vraagstuk/model';

const KINDS: Readonly<Record<string, TextKey>> = { [TENSIONS]: 'kaart.spanningspunt', [CHANCES]: 'kaart.koppelkans', [ISSUES]: 'kaart.vraagstuk' };
const pathOf = ({ laag, id }: MapItem) => (laag === ISSUES ? `/vraagstukken/${id}` : `/spanningspunten/${id}`);

/** The map with its table. */
export default function GlanceMap({ id, naam, issues }: { id: string; naam: string; issues: readonly VraagstukRow[] }) {
  const tensions = useResource<Kaartspanningen>('/kaart/spanningspunten');
  const items = useMemo(
    () => [...(tensions.data?.punten ?? []).map(itemOfTension).filter(({ provincies }) => provincies.includes(id)), ...issues.map((row) => itemOfIssue(row, environment.practice))].filter(({ plaats }) => plaats),
    [tensions.data, issues, id],
  );
  return (
    <>
      <ProvinceCanvas id={id} label={t('blik.kaart', { naam })} items={items} />
      {items.length > 0 ? (
        <details className="older">
          <summary>{t('kaart.alsTabel')}</summary>
          <DataTable
            caption={t('blik.kaart', { naam })}
            hideCaption
            rows={items}
            rowKey={(item) => item.id}
            columns={[
              {
                key: 'wat',
                head: true,
                title: t('kaart.wat'),
                cell: (item) => (
                  <Link to={pathOf(item)}>
                    <ObjectNumber>{item.nummer}</ObjectNumber> {item.titel}
                  </Link>
                ),
              },
              { key: 'soort', title: t('provincie.soort'), cell: (item) => t(KINDS[item.laag] ?? 'kaart.wat') },
            ]}
          />
        </details>
      ) : null}
    </>
  );
}

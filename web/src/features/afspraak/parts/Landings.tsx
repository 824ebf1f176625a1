// SPDX-License-Identifier: EUPL-1.2
// Where the agreement comes back in the ordinary system: a table, and a map when a landing has a place.
import { useMemo } from 'react';
import { useName, useWords } from '../../../api/labels';
import { Side, sideKind } from '../../../components/marks';
import { Empty, Section } from '../../../components/page';
import { DataTable } from '../../../components/table';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import { asGeometry } from '../../../map/geometry';
import { PlaceMap } from '../../../map/later';
import type { Afspraak } from '../model';

/** The landings of an agreement. */
export function Landings({ agreement }: { agreement: Afspraak }) {
  const words = useWords();
  const instruments = useName('instrument');
  const sides = useName('zijde');
  const landings = agreement.landingen ?? [];
  const spots = useMemo(
    () =>
      (agreement.landingen ?? []).flatMap((landing) => {
        const plaats = asGeometry(landing.plaats);
        return plaats ? [{ id: landing.id, kort: landing.document, plaats }] : [];
      }),
    [agreement],
  );
  return (
    <Section id="landing" title={t('afspraak.landing')}>
      {landings.length === 0 ? <Empty>{t('afspraak.landingLeeg')}</Empty> : null}
      {landings.length > 0 ? (
        <DataTable
          caption={t('afspraak.landing')}
          hideCaption
          rows={landings}
          rowKey={(landing) => landing.id}
          columns={[
            { key: 'waar', head: true, title: t('landing.waar'), cell: (landing) => [instruments(landing.instrument), landing.document, landing.passage].filter(Boolean).join(', ') },
            { key: 'status', title: t('landing.status'), cell: (landing) => <><strong>{words.code('landingstatus', landing.status)}</strong>{landing.reden ? <span className="small block">{landing.reden}</span> : null}</> },
            { key: 'door', title: t('landing.gemeld'), cell: (landing) => <Side kind={sideKind(landing.zijde)}>{sides(landing.zijde)}</Side> },
            { key: 'op', title: t('landing.op'), cell: (landing) => <span className="nowrap">{longDate(landing.op)}</span> },
          ]}
        />
      ) : null}
      {spots.length > 0 ? (
        <PlaceMap spots={spots} label={t('landing.kaart')} look="landing" />
      ) : null}
    </Section>
  );
}

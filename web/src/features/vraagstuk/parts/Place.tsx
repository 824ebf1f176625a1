// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useMemo } from 'react';
import { useArrived } from '../../../app/arriving';
import { Link } from '../../../app/router';
import { Empty, Section } from '../../../components/page';
import { DataTable } from '../../../components/table';
import { t } from '../../../i18n';
import { hectares } from '../../../i18n/format';
import { areaOf, asGeometry } from '../../../map/geometry';
import { PlaceMap } from '../../../map/later';
import { spotsOf, type Vraagstuk } from '../model';

/** The place on the map, and the same as a table. */
export function Place({ issue }: { issue: Vraagstuk }) {
  const spots = useMemo(() => spotsOf([issue]), [issue]);
  const arrived = useArrived();
  useEffect(() => void PlaceMap.fetch().catch(() => undefined), []); // its code comes along with what the page reads
  const geometry = asGeometry(issue.plaats);
  const area = geometry ? areaOf(geometry) : 0;
  const facts = [
    { key: t('vraagstuk.waar'), value: issue.plaatsnaam },
    { key: t('kaart.oppervlakte'), value: area > 0 ? hectares(area) : undefined },
  ].filter((fact) => fact.value);
  return (
    <Section id="kaart" title={t('vraagstuk.kaart')}>
      {spots.length > 0 ? (
        <div className="place-map-space">{arrived ? <PlaceMap spots={spots} label={t('vraagstuk.kaartLabel', { naam: issue.plaatsnaam ?? issue.titel })} /> : null}</div>
      ) : (
        <Empty>{t('vraagstuk.kaartLeeg')}</Empty>
      )}
      {facts.length > 0 ? (
        <details className="older">
          <summary>{t('kaart.alsTabel')}</summary>
          <DataTable
            caption={t('vraagstuk.kaart')}
            hideCaption
            columns={[
              { key: 'wat', head: true, title: t('kaart.wat'), cell: (fact) => fact.key },
              { key: 'waarde', title: t('kaart.waarde'), cell: (fact) => fact.value },
            ]}
            rows={facts}
            rowKey={(fact) => fact.key}
          />
        </details>
      ) : null}
      <p className="small lone-link not-printed">
        <Link to={`/kaart?vraagstuk=${issue.id}`}>{t('kaart.openGroot')}</Link>
      </p>
    </Section>
  );
}

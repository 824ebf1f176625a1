// SPDX-License-Identifier: EUPL-1.2
// What is chosen on the map, in words; and without a choice, what can be chosen.
import { IconX } from '@tabler/icons-react';
import { useName } from '../../api/labels';
import { Link } from '../../app/router';
import { Icon } from '../../components/icons';
import { ObjectNumber, PhaseMark } from '../../components/marks';
import { Empty } from '../../components/page';
import { t } from '../../i18n';
import { hectares, longDate } from '../../i18n/format';
import { Swatch } from '../../map/Legend';
import { areaOf, asGeometry } from '../../map/geometry';
import type { VraagstukRow } from '../vraagstuk/model';
import type { LandingSpot } from './landings';

interface DetailProps {
  id?: string;
  issues: readonly VraagstukRow[];
  landings: readonly LandingSpot[];
  onChoose: (id: string | undefined) => void;
}

function Chosen({ row, onClose }: { row: VraagstukRow; onClose: () => void }) {
  const provinces = useName('provincie');
  const geometry = asGeometry(row.plaats);
  const area = geometry ? areaOf(geometry) : 0;
  return (
    <>
      <p className="kind">
        <Swatch look="spanning" />
        <strong>{t('kaart.vraagstuk')}</strong> <ObjectNumber>{row.nummer}</ObjectNumber>
        <button type="button" className="plain-button end" onClick={onClose}>
          <Icon of={IconX} />
          <span className="visually-hidden">{t('algemeen.sluit')}</span>
        </button>
      </p>
      <h2>{row.titel}</h2>
      <p>{row.kern}</p>
      <dl className="record">
        <div>
          <dt>{t('vraagstuk.fase')}</dt>
          <dd>
            <PhaseMark noun="vraagstuk" phase={row.fase} />
          </dd>
        </div>
        {row.provincie ? (
          <div>
            <dt>{t('vraagstuk.provincie')}</dt>
            <dd>{provinces(row.provincie)}</dd>
          </div>
        ) : null}
        {area > 0 ? (
          <div>
            <dt>{t('kaart.oppervlakte')}</dt>
            <dd>{hectares(area)}</dd>
          </div>
        ) : null}
        {row.tijdvak ? (
          <div>
            <dt>{t('vraagstuk.klok')}</dt>
            <dd>{t('vraagstuk.klaarVoor', { dag: longDate(row.tijdvak) })}</dd>
          </div>
        ) : null}
      </dl>
      <Link className="button-link wide" to={`/vraagstukken/${row.id}`}>
        {t('kaart.openDossier')}
      </Link>
    </>
  );
}

/** The panel on the right. */
export function Detail({ id, issues, landings, onChoose }: DetailProps) {
  const row = issues.find((one) => one.id === id);
  const landing = landings.find((one) => one.id === id);
  return (
    <section className="map-detail" aria-label={t('kaart.gekozen')} aria-live="polite">
      {row ? <Chosen row={row} onClose={() => onChoose(undefined)} /> : null}
      {landing ? (
        <>
          <p className="kind">
            <Swatch look="landing" />
            <strong>{t('kaart.landing')}</strong>
          </p>
          <h2>{landing.naam}</h2>
          <Link className="button-link wide" to={`/afspraken/${landing.afspraak}`}>
            {t('kaart.openAfspraak', { nummer: landing.kort })}
          </Link>
        </>
      ) : null}
      {!row && !landing ? (
        <>
          <h2>{t('kaart.kies')}</h2>
          <Empty>{t('kaart.kiesUitleg')}</Empty>
          <ul className="plain-list map-choices">
            {issues.slice(0, 8).map((one) => (
              <li key={one.id}>
                <button type="button" className="plain-button" onClick={() => onChoose(one.id)}>
                  <ObjectNumber>{one.nummer}</ObjectNumber> {one.titel}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

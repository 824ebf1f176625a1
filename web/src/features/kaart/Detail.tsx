// SPDX-License-Identifier: EUPL-1.2
// What is chosen on the map, in words; and without a choice, what can be chosen.
import { IconX } from '@tabler/icons-react';
import { useName } from '../../api/labels';
import { Link } from '../../app/router';
import { Icon } from '../../components/icons';
import { Fictitious, ObjectNumber, PhaseMark } from '../../components/marks';
import { Empty } from '../../components/page';
import { t, type TextKey } from '../../i18n';
import { hectares, longDate } from '../../i18n/format';
import { Swatch, type SwatchLook } from '../../map/Legend';
import { type Fact, Facts } from './Facts';
import { ClaimDetail } from './ClaimDetail';
import { CHANCES, ISSUES, LANDINGS, lookOfItem, type MapItem, SEARCHES, TENSIONS } from './model';
import { TensionDetail } from './TensionDetail';

interface DetailProps {
  chosen?: MapItem;
  items: readonly MapItem[];
  /** What map and table show now. */
  shown: readonly MapItem[];
  /** All records have been read. */
  ready: boolean;
  tint: (functie: string) => string;
  onChoose: (id: string | undefined) => void;
  onShow: (item: MapItem) => void;
  onZoom?: (id: string) => void;
}

const KINDS: Readonly<Record<string, TextKey>> = { [TENSIONS]: 'kaart.spanningspunt', [CHANCES]: 'kaart.koppelkans', [SEARCHES]: 'kaart.zoekgebied', [ISSUES]: 'kaart.vraagstuk', [LANDINGS]: 'kaart.landing' };

function Issue({ item }: { item: MapItem }) {
  const row = item.vraagstuk;
  const provinces = useName('provincie');
  if (!row) return null;
  const facts: readonly Fact[] = [
    [t('vraagstuk.fase'), <PhaseMark key="fase" noun="vraagstuk" phase={row.fase} />],
    [t('vraagstuk.provincie'), row.provincies?.map(provinces).join(', ')],
    [t('kaart.oppervlakte'), item.oppervlakte ? hectares(item.oppervlakte) : undefined],
    [t('vraagstuk.klok'), row.tijdvak ? t('vraagstuk.klaarVoor', { dag: longDate(row.tijdvak) }) : undefined],
  ];
  return (
    <>
      <h2>{row.titel}</h2>
      <p>{row.kern}</p>
      <Facts facts={facts} />
      <Link className="button-link wide" to={`/vraagstukken/${row.id}`}>
        {t('kaart.openDossier')}
      </Link>
    </>
  );
}

function Landing({ item }: { item: MapItem }) {
  return (
    <>
      <h2>{item.titel}</h2>
      <Link className="button-link wide" to={`/afspraken/${item.landing?.afspraak}`}>
        {t('kaart.openAfspraak', { nummer: item.nummer })}
      </Link>
    </>
  );
}

function Chosen({ item, ...rest }: DetailProps & { item: MapItem }) {
  const look: SwatchLook = item.laag === SEARCHES ? 'zoekgebied' : lookOfItem(item.laag);
  const onMap = rest.shown.includes(item);
  return (
    <>
      <p className="kind" data-look={lookOfItem(item.laag)}>
        <Swatch look={look} tint={item.claim ? rest.tint(item.claim.ruimtefunctie) : undefined} />
        <strong>{t(KINDS[item.laag] ?? 'meten.claim')}</strong> <ObjectNumber>{item.nummer}</ObjectNumber> {item.fictief && (item.claim || item.punt) ? <Fictitious /> : null}
        <button type="button" className="plain-button end not-printed" onClick={() => rest.onChoose(undefined)}>
          <Icon of={IconX} />
          <span className="visually-hidden">{t('algemeen.sluit')}</span>
        </button>
      </p>
      <p className="small not-printed">
        {onMap && item.plaats && rest.onZoom ? (
          <button type="button" className="plain-button" onClick={() => rest.onZoom?.(item.id)}>
            {t('kaart.zoomHier')}
          </button>
        ) : null}
        {onMap ? null : (
          <>
            {t('kaart.laagUit')}{' '}
            <button type="button" className="plain-button" onClick={() => rest.onShow(item)}>
              {t('kaart.toonLaag')}
            </button>
          </>
        )}
      </p>
      {item.punt ? <TensionDetail punt={item.punt} items={rest.items} ready={rest.ready} onChoose={rest.onChoose} /> : null}
      {item.claim ? <ClaimDetail claim={item.claim} items={rest.items} onChoose={rest.onChoose} /> : null}
      {item.vraagstuk ? <Issue item={item} /> : null}
      {item.landing ? <Landing item={item} /> : null}
    </>
  );
}

/** Choices offered while nothing is chosen. */
const OFFERED = 8;

/** The panel on the right. */
export function Detail(props: DetailProps) {
  const { chosen, shown, onChoose } = props;
  return (
    <section className="map-detail" aria-label={t('kaart.gekozen')} aria-live="polite" data-chosen={chosen ? 'true' : undefined}>
      {chosen ? (
        <Chosen item={chosen} {...props} />
      ) : (
        <>
          <h2>{t('kaart.kies')}</h2>
          <Empty>{t('kaart.kiesUitleg')}</Empty>
          <ul className="plain-list map-choices">
            {shown.slice(0, OFFERED).map((one) => (
              <li key={one.id}>
                <button type="button" className="plain-button" onClick={() => onChoose(one.id)}>
                  <ObjectNumber>{one.nummer}</ObjectNumber> {one.titel}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

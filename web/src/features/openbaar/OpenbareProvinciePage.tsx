// SPDX-License-Identifier: EUPL-1.2
// The public agreements of one province, to read from top to bottom, print or take along.
import { useMemo } from 'react';
import { useName } from '../../api/labels';
import { useResource } from '../../api/resource';
import { Link } from '../../app/router';
import { apiBase } from '../../base/environment';
import { Button } from '../../components/button';
import { ObjectNumber } from '../../components/marks';
import { Empty, Loaded, PageTitle } from '../../components/page';
import { t } from '../../i18n';
import { longDate, number } from '../../i18n/format';
import { asGeometry } from '../../map/geometry';
import { PlaceMap } from '../../map/later';
import { PublicContent, Withdrawn } from './Content';
import type { OpenbareAfspraak, PublicList } from './model';

function Article({ one }: { one: OpenbareAfspraak }) {
  const { versie } = one;
  return (
    <article className="public-article" id={one.id} aria-label={versie.inhoud.titel}>
      <h2 className="ruled">
        <ObjectNumber>{versie.nummer}</ObjectNumber>{' '}
        <Link to={`/openbaar/afspraken/${one.id}`}>{versie.inhoud.titel}</Link>
      </h2>
      <Withdrawn end={versie.ingetrokken} />
      <PublicContent content={versie.inhoud} map={false} />
      <p className="quiet small">{t('openbaar.sindsDag', { dag: longDate(versie.op), stand: versie.stand })}</p>
    </article>
  );
}

/** All places together, once; each agreement names its own in words. */
function Places({ items, name }: { items: readonly OpenbareAfspraak[]; name: string }) {
  const spots = useMemo(
    () =>
      items.flatMap(({ id, versie }) => {
        const plaats = asGeometry(versie.inhoud.plaats);
        return plaats ? [{ id, kort: versie.nummer, plaats }] : [];
      }),
    [items],
  );
  if (spots.length === 0) return null;
  return (
    <PlaceMap spots={spots} label={t('openbaar.kaart', { titel: name })} word={t('openbaar.plaats')} />
  );
}

function Downloads({ province }: { province: string }) {
  const path = `${apiBase()}/openbaar/provincies/${province}`;
  return (
    <p className="answer public-downloads not-printed">
      <a className="button-link secondary" href={`${path}/csv`} download>
        {t('openbaar.csv')}
      </a>
      <a className="button-link secondary" href={path} download={`openbare-afspraken-${province}.json`}>
        {t('openbaar.json')}
      </a>
      <Button appearance="secondary-action-button" onClick={() => window.print()}>
        {t('openbaar.print')}
      </Button>
    </p>
  );
}

/** The page. */
export default function OpenbareProvinciePage({ params }: { params: Record<string, string> }) {
  const province = params.provincie ?? '';
  const name = useName('provincie')(province);
  const found = useResource<PublicList<OpenbareAfspraak>>(`/openbaar/provincies/${province}`);
  return (
    <>
      <p className="not-printed">
        <Link to="/openbaar">{t('openbaar.alle')}</Link>
      </p>
      <PageTitle>{t('openbaar.vanProvincie', { provincie: name })}</PageTitle>
      <p className="lead quiet">{t('openbaar.status')}</p>
      <Loaded of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('openbaar.leegProvincie')}</Empty>
          ) : (
            <>
              <p>{t('openbaar.gevonden', { n: number(items.length) })}</p>
              <Downloads province={province} />
              <Places items={items} name={name} />
              {items.map((one) => (
                <Article key={one.id} one={one} />
              ))}
            </>
          )
        }
      </Loaded>
    </>
  );
}

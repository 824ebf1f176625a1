// SPDX-License-Identifier: EUPL-1.2
// The province on the map with everything that the large map has there.
import { useMemo } from 'react';
import { t } from '../../i18n';
import { useMapData } from '../kaart/data';
import { ProvinceCanvas } from './ProvinceCanvas';

/** The map; what it shows stands in the tables of the page. */
export default function ProvincieMap({ id, naam }: { id: string; naam: string }) {
  const { items } = useMapData();
  const own = useMemo(() => items.filter((item) => item.provincies.includes(id)), [items, id]);
  return <ProvinceCanvas id={id} label={t('provincie.kaart', { naam })} items={own} />;
}

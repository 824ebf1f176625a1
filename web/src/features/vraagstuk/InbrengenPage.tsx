// SPDX-License-Identifier: EUPL-1.2
import { CreationPage } from '../../components/CreationPage';
import { t } from '../../i18n';
import { bringInParts } from './bring-in';
import { RouteAdvice } from './parts/RouteAdvice';

/** Bringing in a vraagstuk; the server says whether the reader can, and with which form. */
export default function InbrengenPage() {
  return <CreationPage meervoud="vraagstukken" soort="vraagstuk" title={t('vraagstuk.brengIn')} lead={t('vraagstuk.inbrengenUitleg')} parts={bringInParts()} advice={(draft) => <RouteAdvice draft={draft} />} />;
}

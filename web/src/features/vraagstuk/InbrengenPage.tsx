// SPDX-License-Identifier: EUPL-1.2
import { useShared } from '../../api/resource';
import type { Page } from '../../api/wire';
import { useCarried } from '../../components/carried';
import { CreationPage } from '../../components/CreationPage';
import { t } from '../../i18n';
import { bringInParts } from './bring-in';
import { RouteAdvice } from './parts/RouteAdvice';

/** Bringing in a vraagstuk; the server says whether the reader can, and with which form. */
export default function InbrengenPage() {
  const start = useCarried('vraagstuk');
  const said = useShared<Page>('/catalogus/uitspraak')?.items.find((one) => one.id === 'agenda_soort');
  return (
    <CreationPage
      meervoud="vraagstukken"
      soort="vraagstuk"
      title={t('vraagstuk.brengIn')}
      said={
        said ? (
          <p className="lead" lang="nl">
            {String(said.tekst)}
          </p>
        ) : null
      }
      lead={t('vraagstuk.inbrengenUitleg')}
      start={start}
      parts={bringInParts()}
      advice={(draft) => <RouteAdvice draft={draft} />}
    />
  );
}

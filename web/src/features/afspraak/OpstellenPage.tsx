// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '../../app/router';
import { CreationPage } from '../../components/CreationPage';
import { t } from '../../i18n';
import { AboutIssue } from '../vraagstuk/parts/AboutIssue';
import { draftParts } from './draft';

/** Drafting an agreement, usually from a vraagstuk. */
export default function OpstellenPage() {
  const [{ vraagstuk }] = useQuery();
  return (
    <>
      <AboutIssue id={vraagstuk} />
      <CreationPage meervoud="afspraken" soort="afspraak" title={t('afspraak.stelOp')} lead={t('afspraak.opstellenUitleg')} parts={draftParts()} given={vraagstuk ? { vraagstuk } : undefined} />
    </>
  );
}

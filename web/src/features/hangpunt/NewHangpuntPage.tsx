// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '../../app/router';
import { CreationPage } from '../../components/CreationPage';
import { t } from '../../i18n';
import { AboutIssue } from '../vraagstuk/parts/AboutIssue';
import { draftFrom } from './model';

/** Names a hangpunt, about the vraagstuk of the address. A part of a text or an element of a proposal comes from the address too: nobody types its id. */
export default function NewHangpuntPage() {
  const [query] = useQuery();
  const given = { ...draftFrom(query, ['vraagstuk', 'afspraak']), tekstdeel: query.tekstdeel, voorstel: query.voorstel, element: query.element };
  return (
    <>
      <AboutIssue id={query.vraagstuk} />
      <CreationPage meervoud="hangpunten" soort="hangpunt" title={t('hangpunt.noem')} lead={t('hangpunt.uitleg')} given={given} />
    </>
  );
}

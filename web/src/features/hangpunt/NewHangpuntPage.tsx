// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '../../app/router';
import { CreationPage } from '../../components/CreationPage';
import { t } from '../../i18n';
import { draftFrom } from './model';

/** Names a hangpunt, about the vraagstuk of the address. */
export default function NewHangpuntPage() {
  const [query] = useQuery();
  return <CreationPage meervoud="hangpunten" soort="hangpunt" title={t('hangpunt.noem')} lead={t('hangpunt.uitleg')} given={draftFrom(query, ['vraagstuk', 'afspraak', 'tekstdeel'])} />;
}

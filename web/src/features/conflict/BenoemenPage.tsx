// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '../../app/router';
import { CreationPage } from '../../components/CreationPage';
import { t } from '../../i18n';
import { draftFrom } from '../hangpunt/model';
import { AboutIssue } from '../vraagstuk/parts/AboutIssue';

/** Naming a conflict, usually from a vraagstuk. */
export default function BenoemenPage() {
  const [query] = useQuery();
  return (
    <>
      <AboutIssue id={query.vraagstuk} />
      <CreationPage meervoud="conflicten" soort="conflict" title={t('conflict.benoem')} lead={t('conflict.benoemUitleg')} given={draftFrom(query, ['vraagstuk', 'hangpunt'])} />
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { useResource } from '../../api/resource';
import { Link, useQuery } from '../../app/router';
import { CreationPage } from '../../components/CreationPage';
import { t } from '../../i18n';
import { draftFrom } from '../hangpunt/model';
import type { Vraagstuk } from '../vraagstuk/model';

/** Which vraagstuk it is about, so that the form need not ask. */
function About({ id }: { id: string }) {
  const issue = useResource<Vraagstuk>(`/vraagstukken/${id}`).data;
  if (!issue) return null;
  return (
    <p className="above-title small">
      <Link to={`/vraagstukken/${id}`}>{`${issue.nummer} ${issue.titel}`}</Link>
    </p>
  );
}

/** Naming a conflict, usually from a vraagstuk. */
export default function BenoemenPage() {
  const [query] = useQuery();
  const { vraagstuk } = query;
  return (
    <>
      {vraagstuk ? <About id={vraagstuk} /> : null}
      <CreationPage meervoud="conflicten" soort="conflict" title={t('conflict.benoem')} lead={t('conflict.benoemUitleg')} given={draftFrom(query, ['vraagstuk', 'hangpunt'])} />
    </>
  );
}

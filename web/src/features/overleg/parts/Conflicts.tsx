// SPDX-License-Identifier: EUPL-1.2
// Conflicts that lie with this body: asked of the server for this reader, never copied to the agenda.
import type { ConflictRij } from '../../../api/generated/types';
import { useResource } from '../../../api/resource';
import type { Page } from '../../../api/wire';
import { Link } from '../../../app/router';
import { Term } from '../../../components/marks';
import { Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { WithId } from '../../vraagstuk/model';

type Conflict = WithId<ConflictRij>;

function List({ conflicts, day }: { conflicts: readonly Conflict[]; day: string }) {
  return (
    <ul className="plain-list cards">
      {conflicts.map((one) => (
        <li key={one.id} className="card">
          <Link className="row-link" to={`/conflicten/${one.id}`}>{`${one.nummer} ${one.schuurt}`}</Link>
          {one.datum === day ? null : <Term>{one.datum ? t('overleg.conflictAndereDag', { dag: longDate(one.datum) }) : t('overleg.conflictZonderDag')}</Term>}
        </li>
      ))}
    </ul>
  );
}

/** Nothing when no conflict lies with the body. */
export function Conflicts({ gremium, datum }: { gremium: string; datum: string }) {
  const found = useResource<Page<Conflict>>(`/conflicten?gremium=${encodeURIComponent(gremium)}&fase=op_trede&limiet=100`);
  const all = found.data?.items ?? [];
  if (all.length === 0) return null;
  const today = all.filter((one) => one.datum === datum);
  return (
    <Section id="conflicten" title={t('overleg.conflicten')}>
      <p className="quiet small">{t('overleg.conflictenUitleg')}</p>
      <List conflicts={[...today, ...all.filter((one) => one.datum !== datum)]} day={datum} />
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The day that a replanning proposes for this meeting: its own secretary moves it, or leaves it.
import type { CyclusToestand } from '../../../api/generated/types';
import { useShared } from '../../../api/resource';
import type { Page } from '../../../api/wire';
import { Link } from '../../../app/router';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';

/** Nothing when no replanning that holds asks for another day. */
export function Proposed({ id, datum }: { id: string; datum: string }) {
  const cycles = useShared<Page>('/cycli?limiet=1&sorteer=-bijgewerktOp');
  const cycle = cycles?.items[0]?.id;
  const state = useShared<CyclusToestand>(typeof cycle === 'string' ? `/cycli/${cycle}` : null);
  const last = (state?.herplanningen ?? []).findLast((one) => !one.teruggedraaidOp && (one.invoer.overleggen ?? []).some((meeting) => meeting.overleg === id));
  const asked = last?.invoer.overleggen?.find((meeting) => meeting.overleg === id);
  if (!asked || asked.datum === datum || asked.was !== datum) return null;
  return (
    <p className="note">
      {t('herplan.voorstelDag', { dag: longDate(asked.datum) })} <Link to={`/cycli/${String(cycle)}#politiek`}>{t('herplan.naarReden')}</Link>
    </p>
  );
}

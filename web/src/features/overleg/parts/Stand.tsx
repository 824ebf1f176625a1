// SPDX-License-Identifier: EUPL-1.2
// Where a meeting stands. Nobody records that its day has passed: the day itself says it.
import { useWords } from '../../../api/labels';
import { today } from '../../../base/clock';
import { PhaseMark } from '../../../components/marks';
import { t } from '../../../i18n';

interface Meeting {
  fase: string;
  datum: string;
}

/** Whether a meeting is still as it was planned, and whether its day has passed. */
export function useMoment(): (meeting: Meeting) => { planned: boolean; held: boolean } {
  const words = useWords();
  return ({ fase, datum }) => {
    const asPlanned = words.phase('overleg', fase).begin;
    const over = datum < today();
    return { planned: asPlanned && !over, held: asPlanned && over };
  };
}

export function Stand({ meeting }: { meeting: Meeting }) {
  const moment = useMoment();
  return moment(meeting).held ? <strong>{t('overleg.isGeweest')}</strong> : <PhaseMark noun="overleg" phase={meeting.fase} />;
}

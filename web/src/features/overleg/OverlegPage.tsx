// SPDX-License-Identifier: EUPL-1.2
import type { OverlegToestand } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { PhaseMark } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { t } from '../../i18n';
import { capital, fullDate, longDate } from '../../i18n/format';

/** One meeting. */
export default function OverlegPage({ params }: { params: Record<string, string> }) {
  const bodies = useCatalogueWord('gremium');
  const view = (record: JsonRecord) => {
    const meeting = record as unknown as OverlegToestand;
    return {
      number: bodies(meeting.gremium) ?? meeting.gremium,
      title: capital(fullDate(meeting.datum)),
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="overleg" phase={meeting.fase} /> },
        meeting.aanleverdatum ? { term: t('overleg.aanleverdatum'), value: longDate(meeting.aanleverdatum) } : null,
        meeting.plaats ? { term: t('overleg.plaats'), value: meeting.plaats } : null,
      ],
      hide: ['gremium', 'datum', 'fase', 'aanleverdatum', 'plaats'],
    };
  };
  return <ObjectPage meervoud="overleggen" id={params.id ?? ''} view={view} />;
}

// SPDX-License-Identifier: EUPL-1.2
import type { FunctieToestand } from '../../api/generated/types';
import { useName } from '../../api/labels';
import type { JsonRecord } from '../../api/wire';
import { PhaseMark } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

/** One function that somebody holds. */
export default function FunctiePage({ params }: { params: Record<string, string> }) {
  const functions = useName('functie');
  const organisations = useName('organisatie');
  const bodies = useName('gremium');
  const view = (record: JsonRecord) => {
    const held = record as unknown as FunctieToestand;
    return {
      number: String(held.volgnr),
      title: `${functions(held.functie)}, ${organisations(held.organisatie)}`,
      facts: [
        { term: t('agenda.fase'), value: <PhaseMark noun="functie" phase={held.fase} /> },
        held.gremium ? { term: t('agenda.gremium'), value: bodies(held.gremium) } : null,
        { term: t('functie.vanaf'), value: longDate(held.van) },
        held.tot ? { term: t('functie.tot'), value: longDate(held.tot) } : null,
      ],
      hide: ['volgnr', 'functie', 'organisatie', 'gremium', 'van', 'tot'],
    };
  };
  return <ObjectPage meervoud="functies" id={params.id ?? ''} view={view} />;
}

// SPDX-License-Identifier: EUPL-1.2
// Below the form for a new public version: what would differ from what everybody reads now.
import type { AfspraakToestand, OpenbareInhoud } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Draft } from '../../components/form/model';
import { Loading } from '../../components/page';
import { TextDiff } from '../../components/TextDiff';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { type Difference, differences } from './renew';

function useTitle() {
  const words = useWords();
  return ({ part }: Difference): string => {
    if (typeof part !== 'string') return words.code('afspraakdeel', part.kop);
    return { inWoorden: t('vernieuw.inWoorden'), acties: t('openbaar.wieDoetWat'), plaats: t('openbaar.waar'), doorwerking: t('openbaar.doorwerking') }[part];
  };
}

const place = (text: string) => (text === '·' ? t('openbaar.plaats') : text);

interface RenewalProps {
  content: OpenbareInhoud;
  /** Since when everybody reads this; absent when it was only proposed. */
  since?: string;
  /** Of an agreement: its id. The text of an arrangement is not chosen. */
  agreement?: string;
  draft: Draft;
}

/** The differences, or that there are none. */
export function Renewal({ content, since, agreement, draft }: RenewalProps) {
  const now = useResource<AfspraakToestand>(agreement ? `/afspraken/${agreement}` : null);
  const organisations = useName('organisatie');
  const titleOf = useTitle();
  if (now.loading && !now.data) return <Loading />;
  const found = differences(content, draft, now.data, ({ wat, eigenaar, uiterlijk }) => [wat, organisations(eigenaar), uiterlijk ? longDate(uiterlijk) : t('openbaar.geenDag')].join(', '));
  return (
    <section className="renewal" aria-label={t('vernieuw.titel')}>
      <h3>{since ? t('vernieuw.sinds', { dag: longDate(since) }) : t('vernieuw.voorstel')}</h3>
      {found.length === 0 ? (
        <p className="quiet">{t('vernieuw.niets')}</p>
      ) : (
        found.map((one) => (
          <div key={titleOf(one)}>
            <h4>{titleOf(one)}</h4>
            <TextDiff before={place(one.before)} after={place(one.after)} />
          </div>
        ))
      )}
    </section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The public list of choices that were not made, per cycle. Everybody reads it, also without an account.
import type { OpenbareGeenKeuzeToestand } from '../../api/generated/types';
import { useName } from '../../api/labels';
import { useResource } from '../../api/resource';
import { ObjectNumber } from '../../components/marks';
import { Empty, Loaded, PageTitle, Section } from '../../components/page';
import { RecordView } from '../../components/RecordView';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import '../vraagstuk/vraagstuk.css';

type Item = OpenbareGeenKeuzeToestand;

function Entry({ item }: { item: Item }) {
  const bodies = useName('gremium');
  const provinces = useName('provincie');
  return (
    <li>
      <ObjectNumber>{item.nummer}</ObjectNumber>
      <h3>{item.tekst.watNiet}</h3>
      <p className="quiet small">{[(item.provincies ?? []).map((one) => provinces(one)).join(', '), t('geenkeuze.vastgelegd', { gremium: bodies(item.gremium), dag: longDate(item.op) })].filter(Boolean).join(' · ')}</p>
      <RecordView record={{ ...item.tekst }} hide={['watNiet']} />
    </li>
  );
}

/** The page. */
export default function GeenKeuzenPage() {
  const found = useResource<{ items: Item[] }>('/openbaar/geen-keuzen');
  return (
    <>
      <PageTitle>{t('geenkeuze.titel')}</PageTitle>
      <p className="lead quiet">{t('geenkeuze.uitleg')}</p>
      <Loaded of={found}>
        {({ items }) => {
          const years = [...new Set(items.map((one) => one.jaar))].sort((a, b) => b - a);
          if (years.length === 0) return <Empty>{t('geenkeuze.leeg')}</Empty>;
          return years.map((year) => (
            <Section key={year} title={t('geenkeuze.cyclus', { jaar: year })}>
              <ul className="plain-list outcome">
                {items
                  .filter((one) => one.jaar === year)
                  .map((one) => (
                    <Entry key={one.nummer} item={one} />
                  ))}
              </ul>
            </Section>
          ));
        }}
      </Loaded>
    </>
  );
}

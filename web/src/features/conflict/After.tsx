// SPDX-License-Identifier: EUPL-1.2
// What follows on an outcome: who has heard it, and the text for the public list.
import type { ConflictToestand } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { useSharedResource } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { PartyList, type PartyRow } from '../../components/PartyList';
import { Loaded, Section } from '../../components/page';
import { RecordView } from '../../components/RecordView';
import { t } from '../../i18n';
import { longDate, allOf } from '../../i18n/format';

/** The task towards every participant; it stays open until it is done. */
export function Feedback({ conflict }: { conflict: ConflictToestand }) {
  const tasks = conflict.terugkoppelingen ?? [];
  if (tasks.length === 0) return null;
  const rows = tasks.map(({ aan, gedaanOp, hoe, uiterlijk }): PartyRow => (gedaanOp ? { party: aan, tone: 'goed', words: t('conflict.terugGedaan', { dag: longDate(gedaanOp), hoe: hoe ?? '' }) } : { party: aan, tone: 'let-op', words: t('conflict.terugOpen', { dag: longDate(uiterlijk) }) }));
  return (
    <Section id="terugkoppeling" title={t('conflict.terugkoppeling')}>
      <PartyList rows={rows} />
    </Section>
  );
}

/** A text about a no-choice and which sides released it. */
export function PublicText({ conflict }: { conflict: ConflictToestand }) {
  const sides = useCatalogueWord('zijde');
  const text = conflict.openbaar;
  if (!text) return null;
  return (
    <Section id="openbaar" title={t('conflict.openbaar')}>
      <RecordView record={{ ...text.tekst }} />
      {text.openbaarAls ? (
        <p>
          {t('conflict.openbaarStaat')} <Link to="/geen-keuzen">{t('conflict.naarOpenbaar')}</Link>
        </p>
      ) : (
        <p className="quiet">{t('conflict.openbaarWacht', { wie: allOf((text.zijden ?? []).map((side) => sides(side) ?? side)) })}</p>
      )}
    </Section>
  );
}

/** How people treat each other, with where each rule comes from. The rules are in Dutch only. */
export function Conduct() {
  const rules = useSharedResource<Page>('/catalogus/gedragsregel');
  return (
    <Section id="gedrag" className="not-printed" title={t('conflict.gedrag')}>
      <Loaded of={rules}>
        {({ items }) => (
          <ul>
            {items.map((rule) => (
              <li key={String(rule.id)}>
                <span lang="nl">{String(rule.naam)}</span> <span className="small quiet">{t('conflict.gedragBron', { bron: Array.isArray(rule.bronnen) ? rule.bronnen.join(', ') : '' })}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

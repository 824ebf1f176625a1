// SPDX-License-Identifier: EUPL-1.2
// What follows on an outcome: who has heard it, and the text for the public list.
import type { ConflictToestand } from '../../api/generated/types';
import { useCatalogueWord } from '../../api/labels';
import { useShared } from '../../api/resource';
import type { Page } from '../../api/wire';
import { Link } from '../../app/router';
import { Status } from '../../components/marks';
import { Section } from '../../components/page';
import { RecordView } from '../../components/RecordView';
import { t } from '../../i18n';
import { longDate, oneOf } from '../../i18n/format';

/** The task towards every participant; it stays open until it is done. */
export function Feedback({ conflict }: { conflict: ConflictToestand }) {
  const organisations = useCatalogueWord('organisatie');
  const tasks = conflict.terugkoppelingen ?? [];
  if (tasks.length === 0) return null;
  return (
    <Section id="terugkoppeling" title={t('conflict.terugkoppeling')}>
      <ul className="plain-list ready-list">
        {tasks.map((task) => (
          <li key={task.aan}>
            <strong>{organisations(task.aan) ?? task.aan}</strong>{' '}
            <Status tone={task.gedaanOp ? 'goed' : 'let-op'}>{task.gedaanOp ? t('conflict.terugGedaan', { dag: longDate(task.gedaanOp), hoe: task.hoe ?? '' }) : t('conflict.terugOpen', { dag: longDate(task.uiterlijk) })}</Status>
          </li>
        ))}
      </ul>
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
        <p className="quiet">{t('conflict.openbaarWacht', { wie: oneOf((text.zijden ?? []).map((side) => sides(side) ?? side)) })}</p>
      )}
    </Section>
  );
}

/** How people treat each other, with where each rule comes from. */
export function Conduct() {
  const rules = useShared<Page>('/catalogus/gedragsregel');
  if (!rules) return null;
  return (
    <Section id="gedrag" className="not-printed" title={t('conflict.gedrag')}>
      <ul>
        {rules.items.map((rule) => (
          <li key={String(rule.id)}>
            {String(rule.naam)} <span className="small quiet">{t('conflict.gedragBron', { bron: Array.isArray(rule.bronnen) ? rule.bronnen.join(', ') : '' })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// What rubs about a vraagstuk: one sentence, its age, and who is next. Oldest first, as at the table.
import { Link } from '../../../app/router';
import { Section } from '../../../components/page';
import { t } from '../../../i18n';
import { HangpuntList } from '../../hangpunt/HangpuntList';

/** Hangpunten; read again after every act. */
export function StickingPoints({ issueId, round }: { issueId: string; round: number }) {
  return (
    <Section id="hangpunten" title={t('hangpunt.lijst')}>
      <HangpuntList key={round} query={`vraagstuk=${issueId}&sorteer=genoemdOp`} />
      <p className="not-printed">
        <Link to={`/hangpunten/nieuw?vraagstuk=${issueId}`}>{t('hangpunt.noem')}</Link>
      </p>
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import { Link } from '../../app/router';
import { useSession } from '../../app/session';
import { PhaseMark } from '../../components/marks';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';

/** Tells the reader that a reset code was issued for his account, by whom and what to do. */
export function RestoredNote() {
  const { session } = useSession();
  const note = session?.toegang;
  if (!note) return null;
  return (
    <div className="note" data-tone="let-op">
      <p>
        <PhaseMark noun="toegang" phase={note.fase} />
      </p>
      <p>{t('herstel.melding', { dag: longDate(note.op.slice(0, 10)), organisatie: note.organisatieNaam })}</p>
      <p>
        <Link to={`/toegangen/${note.toegang}`}>{t('herstel.spoor')}</Link>
      </p>
    </div>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The plan of a session that a meeting took from a template: for whom, which questions, what is ready when.
import { useName } from '../../../api/labels';
import { Link } from '../../../app/router';
import { DataTable } from '../../../components/table';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { Content } from '../model';

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** Nothing when the meeting began without a template. */
export function SessionPlan({ content: { opzet } }: { content: Content }) {
  const templates = useName('werkvorm');
  if (!opzet) return null;
  return (
    <details className="older" open>
      <summary>{t('werkvorm.opzet', { naam: templates(opzet.werkvorm), n: opzet.dagen })}</summary>
      <Lines title={t('werkvorm.vragen')} lines={opzet.vragen ?? []} />
      <Lines title={t('werkvorm.deelnemers')} lines={opzet.deelnemers ?? []} />
      <DataTable
        caption={t('werkvorm.voorbereiding')}
        rows={opzet.voorbereiding ?? []}
        rowKey={(one) => one.wat}
        columns={[
          { key: 'wat', head: true, title: t('jaarplan.wat'), cell: (one) => one.wat },
          { key: 'wie', title: t('werkvorm.wie'), cell: (one) => one.wie },
          { key: 'voor', title: t('werkvorm.klaarOp'), cell: (one) => longDate(one.voor) },
        ]}
      />
      <Lines title={t('werkvorm.uitkomsten')} lines={opzet.uitkomsten ?? []} />
      <p className="not-printed">
        <Link to={`/catalogus/werkvormen#${opzet.werkvorm}`}>{t('werkvorm.bekijk')}</Link>
      </p>
    </details>
  );
}

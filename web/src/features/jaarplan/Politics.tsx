// SPDX-License-Identifier: EUPL-1.2
// What changed in politics, and how the planning went on after it: the log, with the way that was chosen and its reason.
import type { CyclusToestand, Herplanning } from '../../api/generated/types';
import { useName, useWords } from '../../api/labels';
import { Link } from '../../app/router';
import { Status } from '../../components/marks';
import { Empty, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { period } from './Tables';

/** Steps with their periods before and after. */
function Moved({ one }: { one: Herplanning }) {
  const words = useWords();
  const was = one.was ?? [];
  const moved = (one.invoer.stappen ?? []).flatMap((step) => {
    const before = was.find((other) => other.stap === step.stap);
    return before && (before.van !== step.van || before.tot !== step.tot) ? [{ step, before }] : [];
  });
  if (moved.length === 0) return null;
  return (
    <ul>
      {moved.map(({ step, before }) => (
        <li key={step.stap}>{t('herplan.verschoof', { wat: words.step(step.stap).word, was: period(before.van, before.tot), wordt: period(step.van, step.tot) })}</li>
      ))}
    </ul>
  );
}

/** Days that were proposed for meetings; their secretaries move them. */
function Meetings({ one }: { one: Herplanning }) {
  const bodies = useName('gremium');
  const all = one.invoer.overleggen ?? [];
  if (all.length === 0) return null;
  return (
    <>
      <p>{t('herplan.voorOverleggen')}</p>
      <ul>
        {all.map((meeting) => (
          <li key={meeting.overleg}>
            <Link to={`/overleggen/${meeting.overleg}`}>{bodies(meeting.gremium)}</Link>: {t('herplan.vanNaar', { was: longDate(meeting.was), wordt: longDate(meeting.datum) })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Replanned({ one, cycle }: { one: Herplanning; cycle: CyclusToestand }) {
  const words = useWords();
  const after = (cycle.wijzigingen ?? []).find((change) => change.id === one.invoer.wijziging);
  return (
    <li className="card">
      <h3>
        {longDate(one.op)}: {words.code('uitweg', one.invoer.uitweg)}
      </h3>
      {one.teruggedraaidOp ? <Status tone="let-op">{t('herplan.teruggedraaid', { dag: longDate(one.teruggedraaidOp), reden: one.teruggedraaidOmdat ?? '' })}</Status> : null}
      <p>{one.invoer.reden}</p>
      {after ? <p className="small quiet">{t('herplan.na', { wat: after.invoer.naam })}</p> : null}
      {one.invoer.tussenmandaat ? <p>{t('herplan.tussenmandaat', { wat: one.invoer.tussenmandaat })}</p> : null}
      <Moved one={one} />
      <Meetings one={one} />
    </li>
  );
}

/** The log of a cycle about politics and planning; with the way to the wizard, unless this is it. */
export function Politics({ cycle, wizard = true }: { cycle: CyclusToestand; wizard?: boolean }) {
  const words = useWords();
  const parties = useName('organisatie');
  const changes = cycle.wijzigingen ?? [];
  const ways = cycle.herplanningen ?? [];
  return (
    <Section title={t('herplan.log')} id="politiek" className="block">
      {changes.length === 0 ? (
        <Empty>{t('herplan.logLeeg')}</Empty>
      ) : (
        <DataTable
          caption={t('herplan.wijzigingen')}
          rows={changes}
          rowKey={(one) => one.id}
          columns={[
            { key: 'naam', head: true, title: t('jaarplan.wat'), cell: (one) => one.invoer.naam },
            { key: 'soort', title: t('jaarplan.soort'), cell: (one) => words.code('politiekewijziging', one.invoer.soort) },
            { key: 'wanneer', title: t('jaarplan.wanneer'), cell: (one) => (one.invoer.raming ? t('jaarplan.raming', { dag: period(one.invoer.datum, one.invoer.tot ?? one.invoer.datum) }) : period(one.invoer.datum, one.invoer.tot ?? one.invoer.datum)) },
            { key: 'wie', title: t('jaarplan.wie'), cell: (one) => (one.partij ? parties(one.partij) : t('jaarplan.allen')) },
            { key: 'bron', title: t('herplan.bron'), cell: (one) => one.invoer.bron },
          ]}
        />
      )}
      {ways.length > 0 ? (
        <>
          <h3>{t('herplan.herplanningen')}</h3>
          <ul className="plain-list cards">
            {[...ways].reverse().map((one) => (
              <Replanned key={one.id} one={one} cycle={cycle} />
            ))}
          </ul>
        </>
      ) : null}
      {wizard ? (
        <p className="not-printed">
          <Link to="/jaarplan/herplan">{t('herplan.begin')}</Link>
        </p>
      ) : null}
    </Section>
  );
}

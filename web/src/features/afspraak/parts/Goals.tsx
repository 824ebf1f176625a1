// SPDX-License-Identifier: EUPL-1.2
// The public goals to which an agreement contributes, and what was reached of them; by hand or from a spreadsheet.
import { useState } from 'react';
import type { Doelstanden } from '../../../api/generated/types';
import { useCatalogue, useCatalogueRows } from '../../../api/labels';
import { useResource } from '../../../api/resource';
import type { Json, PossibleAct } from '../../../api/wire';
import { Link } from '../../../app/router';
import type { StartedAct } from '../../../components/acts';
import { Empty, Loaded, Section } from '../../../components/page';
import { t } from '../../../i18n';
import { nearGoals, type ReadValues, readValues } from '../goals';
import type { Afspraak } from '../model';
import { GoalTable } from './GoalTable';
import { Offered } from './Offered';

/** A sheet is at most this large: two hundred lines fit many times. */
const MOST_BYTES = 200_000;

interface GoalsProps {
  agreement: Afspraak;
  acts: readonly PossibleAct[];
  /** Grows with every act, so that the table is read again. */
  round: number;
  onStart: (started: StartedAct) => void;
}

/** A table of values from a file; what is not right is said per line, and what is right is shown in the form first. */
function FromSheet({ agreement, act, onStart }: { agreement: Afspraak; act: PossibleAct; onStart: GoalsProps['onStart'] }) {
  const linked = (agreement.doelen ?? []).map((one) => one.doel);
  const goals = useCatalogue('doel').filter((one) => linked.includes(one.id));
  const [problems, setProblems] = useState<readonly string[]>([]);
  const take = ({ values, problems: found }: ReadValues) => {
    setProblems(found);
    if (values.length > 0) onStart({ act, start: { waarden: values as unknown as Json }, choices: { doel: goals } });
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) setProblems([t('doel.csvGroot')]);
    else take(readValues(await file.text(), goals));
  };
  return (
    <details className="not-printed">
      <summary>{t('doel.csvKop')}</summary>
      <p className="small" id="doel-csv-uitleg">
        {t('doel.csvUitleg')}
      </p>
      <label htmlFor="doel-csv" className="block">
        {t('doel.csvBestand')}
      </label>
      <input
        id="doel-csv"
        type="file"
        accept=".csv,text/csv"
        aria-describedby="doel-csv-uitleg"
        onChange={(event) => {
          const { target } = event;
          void read(target.files?.[0]).finally(() => {
            target.value = ''; // the same file can be chosen again when it was put right
          });
        }}
      />
      {problems.length > 0 ? (
        <div role="alert" className="note">
          <p>{t('doel.csvFout')}</p>
          <ul>
            {problems.slice(0, 10).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          {problems.length > 10 ? <p>{t('doel.csvMeer', { n: problems.length - 10 })}</p> : null}
        </div>
      ) : null}
    </details>
  );
}

function GoalActs({ agreement, acts, onStart }: Omit<GoalsProps, 'round'>) {
  const all = useCatalogue('doel');
  const rows = useCatalogueRows('doel') ?? [];
  const linked = (agreement.doelen ?? []).map((one) => one.doel);
  const near = nearGoals(rows, agreement.provincies ?? []);
  const of = (name: string) => acts.find((act) => act.toegestaan && act.handeling === name);
  const [link, report, unlink] = [of('doel_koppelen'), of('doelwaarden_melden'), of('doel_ontkoppelen')];
  const known = all.filter((one) => linked.includes(one.id));
  const offered: StartedAct[] = [
    ...(link ? [{ act: link, choices: { doel: all.filter((one) => near.includes(one.id) && !linked.includes(one.id)) } }] : []),
    ...(report ? [{ act: report, start: { waarden: [linked.length === 1 ? { doel: linked[0] } : {}] as unknown as Json }, choices: { doel: known } }] : []),
    ...(unlink ? [{ act: unlink, choices: { doel: known } }] : []),
  ];
  return (
    <>
      <Offered offered={offered} onStart={onStart} />
      {report ? <FromSheet agreement={agreement} act={report} onStart={onStart} /> : null}
    </>
  );
}

function Table({ id }: { id: string }) {
  const standing = useResource<Doelstanden>(`/afspraken/${id}/doelstanden`);
  return <Loaded of={standing}>{(data) => ((data.rijen ?? []).length === 0 ? <Empty>{t('doel.leeg')}</Empty> : <GoalTable rows={data.rijen ?? []} />)}</Loaded>;
}

/** The goals of an agreement. */
export function Goals({ agreement, acts, round, onStart }: GoalsProps) {
  return (
    <Section id="doelen" title={t('doel.kop')}>
      <Table id={agreement.id} key={round} />
      <GoalActs agreement={agreement} acts={acts} onStart={onStart} />
      <p className="small lone-link not-printed">
        <Link to="/overzichten/doelen">{t('doel.alle')}</Link>
      </p>
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
import type { CyclusToestand } from '../../api/generated/types';
import { useCatalogueRows, useName, useWords } from '../../api/labels';
import type { JsonRecord, PossibleAct } from '../../api/wire';
import { choice } from '../../api/schema';
import { Link } from '../../app/router';
import { PhaseMark } from '../../components/marks';
import { ObjectPage } from '../../components/ObjectPage';
import { Section } from '../../components/page';
import { Papers } from '../../components/Papers';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { Politics } from '../jaarplan/Politics';
import { Rules } from './Rules';

function Steps({ cycle }: { cycle: CyclusToestand }) {
  const words = useWords();
  return (
    <Section title={t('cyclus.stappen')}>
      <DataTable
        caption={t('cyclus.stappen')}
        hideCaption
        rows={cycle.stappen ?? []}
        rowKey={(step) => step.stap}
        columns={[
          { key: 'stap', head: true, title: t('cyclus.stapKop'), cell: (step) => words.step(step.stap).word },
          { key: 'van', title: t('functie.vanaf'), cell: (step) => longDate(step.van) },
          { key: 'tot', title: t('functie.tot'), cell: (step) => longDate(step.tot) },
        ]}
      />
    </Section>
  );
}

/** Who endorsed the start, who did not and why, and who has said nothing: the cycle runs without them. */
function Endorsements({ cycle }: { cycle: CyclusToestand }) {
  const organisations = useName('organisatie');
  const parties = useCatalogueRows('organisatie');
  const said = cycle.bekrachtigingen ?? [];
  const all = (parties ?? []).filter((party) => party.kanInstemmen === true).map((party) => String(party.id));
  const silent = all.filter((party) => said.every((one) => one.partij !== party));
  return (
    <Section title={t('cyclus.start')}>
      {said.length === 0 ? (
        <p className="quiet">{t('cyclus.nietBekrachtigd')}</p>
      ) : (
        <ul>
          {said.map((one) => (
            <li key={one.partij}>{t(one.bekrachtigd ? 'cyclus.bekrachtigdDoor' : 'cyclus.nietOmdat', { wie: organisations(one.partij), reden: one.reden ?? '' })}</li>
          ))}
        </ul>
      )}
      {silent.length > 0 ? (
        <details>
          <summary>{t('cyclus.zeiNogNiets', { aantal: silent.length })}</summary>
          <ul>
            {silent.map((party) => (
              <li key={party}>{organisations(party)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

/** Changes of the periods, and who has endorsed each. */
function Changes({ cycle }: { cycle: CyclusToestand }) {
  const organisations = useName('organisatie');
  const changes = cycle.verleggingen ?? [];
  if (changes.length === 0) return null;
  return (
    <Section title={t('cyclus.verleggingen')}>
      <ul className="plain-list cards">
        {changes.map((change) => (
          <li key={change.op} className="card">
            <h3>{longDate(change.op)}</h3>
            <p>{change.reden}</p>
            {(change.bekrachtigingen ?? []).length === 0 ? (
              <p className="quiet">{t('cyclus.nietBekrachtigd')}</p>
            ) : (
              <ul>
                {(change.bekrachtigingen ?? []).map((one) => (
                  <li key={one.partij}>{t(one.bekrachtigd ? 'cyclus.bekrachtigdDoor' : 'cyclus.nietOmdat', { wie: organisations(one.partij), reden: one.reden ?? '' })}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/overzichten/proceswijzigingen">{t('cyclus.wieNog')}</Link>
      </p>
    </Section>
  );
}

/** What parties take account of; the year plan shows it in time. */
function Moments({ cycle }: { cycle: CyclusToestand }) {
  const organisations = useName('organisatie');
  const rows = cycle.momenten ?? [];
  return (
    <Section title={t('jaarplan.momenten')}>
      {rows.length > 0 ? (
        <DataTable
          caption={t('jaarplan.momenten')}
          hideCaption
          rows={rows}
          rowKey={(one) => one.id}
          columns={[
            { key: 'naam', head: true, title: t('jaarplan.wat'), cell: (one) => one.naam },
            { key: 'wie', title: t('jaarplan.wie'), cell: (one) => (one.partij ? organisations(one.partij) : t('jaarplan.allen')) },
            { key: 'van', title: t('functie.vanaf'), cell: (one) => longDate(one.van) },
            { key: 'tot', title: t('functie.tot'), cell: (one) => (one.raming ? t('jaarplan.raming', { dag: longDate(one.tot) }) : longDate(one.tot)) },
          ]}
        />
      ) : null}
      <p>
        <Link to="/jaarplan">{t('jaarplan.naarJaarplan')}</Link>
      </p>
    </Section>
  );
}

/** One round and the periods of its steps. */
export default function CyclusPage({ params }: { params: Record<string, string> }) {
  const view = (record: JsonRecord) => {
    const cycle = record as unknown as CyclusToestand;
    return {
      number: String(cycle.jaar),
      title: cycle.naam,
      facts: [{ term: t('agenda.fase'), value: <PhaseMark noun="cyclus" phase={cycle.fase} /> }],
      core: cycle.gedeeldeVerwachting,
      hide: ['naam', 'jaar', 'stappen', 'gedeeldeVerwachting', 'verleggingen', 'bekrachtigingen', 'momenten', 'wijzigingen', 'herplanningen'],
      choices: {
        moment: (cycle.momenten ?? []).map((one) => choice(one.id, `${one.naam}, ${longDate(one.van)}`)),
        wijziging: (cycle.wijzigingen ?? []).map((one) => choice(one.id, `${one.invoer.naam}, ${longDate(one.invoer.datum)}`)),
        herplanning: (cycle.herplanningen ?? []).filter((one) => !one.teruggedraaidOp).map((one) => choice(one.id, `${longDate(one.op)}: ${one.invoer.reden}`)),
      },
      // the wizard offers it: nobody types the periods of a way out by hand
      keep: (act: PossibleAct) => act.handeling !== 'herplannen',
      body: (
        <>
          <Rules />
          <Steps cycle={cycle} />
          <Moments cycle={cycle} />
          <Politics cycle={cycle} />
          <Endorsements cycle={cycle} />
          <Changes cycle={cycle} />
          <Papers noun="cyclus" id={params.id ?? ''} />
        </>
      ),
    };
  };
  return <ObjectPage meervoud="cycli" id={params.id ?? ''} view={view} />;
}

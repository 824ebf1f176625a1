// SPDX-License-Identifier: EUPL-1.2
// Replanning in three steps: what changed, what that touches, which way out. The server computes; only the last step records.
import { useEffect, useState } from 'react';
import { ApiError, change } from '../../api/client';
import type { CyclusToestand, Herplanbeeld, Jaarplan, Uitwegvoorstel } from '../../api/generated/types';
import { type OpenObject, useObject } from '../../api/object';
import { useWords } from '../../api/labels';
import { useResource } from '../../api/resource';
import type { Problem } from '../../api/wire';
import { Link, useQuery } from '../../app/router';
import { ActSheet } from '../../components/acts';
import { Button } from '../../components/button';
import { DoorList } from '../../components/ClosedDoors';
import type { Draft } from '../../components/form/model';
import { Status } from '../../components/marks';
import { Empty, Loaded, LoadedPage, Loading, PageTitle, ProblemNote, Section } from '../../components/page';
import { DataTable } from '../../components/table';
import { t } from '../../i18n';
import { Pick } from './DayBox';
import { Outcome } from './MoveForm';
import { Politics } from './Politics';
import { period } from './Tables';
import './jaarplan.css';

type Cycle = OpenObject<CyclusToestand>;

/** What the reader cannot do, with who can. */
function Closed({ object, act }: { object: Cycle; act: string }) {
  const found = object.acts.data?.items.find((one) => one.handeling === act);
  if (!found?.weigering) return null;
  return <DoorList doors={[{ labels: [found.label], refusal: found.weigering }]} full />;
}

function WhatChanged({ object, cycle, value, onChange }: { object: Cycle; cycle: CyclusToestand; value: string; onChange: (id: string) => void }) {
  const record = object.acts.data?.items.find((one) => one.handeling === 'wijziging_vastleggen' && one.toegestaan);
  return (
    <Section title={t('herplan.stap1')} className="block not-printed">
      <Pick
        label={t('herplan.aanleiding')}
        value={value}
        options={[['', t('herplan.kalender')], ...(cycle.wijzigingen ?? []).map((one) => [one.id, `${one.invoer.naam}, ${period(one.invoer.datum, one.invoer.tot ?? one.invoer.datum)}`] as const)]}
        onChange={onChange}
      />
      {record ? (
        <div className="form-buttons">
          <Button appearance="secondary-action-button" onClick={() => object.sheet.start({ act: record })}>
            {record.label}
          </Button>
        </div>
      ) : (
        <Closed object={object} act="wijziging_vastleggen" />
      )}
    </Section>
  );
}

function Touched({ found }: { found: Herplanbeeld }) {
  const words = useWords();
  const rows = found.geraakt ?? [];
  return (
    <Section title={t('herplan.stap2')} className="block">
      <p className="quiet">{found.aanleiding}</p>
      {rows.length === 0 ? (
        <Empty>{t('herplan.raaktNiets')}</Empty>
      ) : (
        <DataTable
          caption={t('herplan.stap2')}
          hideCaption
          rows={rows}
          rowKey={(one) => one.sleutel}
          columns={[
            { key: 'naam', head: true, title: t('jaarplan.wat'), cell: (one) => one.naam },
            { key: 'soort', title: t('jaarplan.soort'), cell: (one) => words.code('jaarstuksoort', one.soort) },
            { key: 'wie', title: t('jaarplan.wie'), cell: (one) => one.wie },
            { key: 'wanneer', title: t('jaarplan.wanneer'), cell: (one) => period(one.van, one.tot) },
            { key: 'dagen', numeric: true, title: t('herplan.dagen'), cell: (one) => one.dagen },
          ]}
        />
      )}
    </Section>
  );
}

function Way({ way, onChoose }: { way: Uitwegvoorstel; onChoose?: () => void }) {
  const words = useWords();
  const name = words.code('uitweg', way.uitweg);
  return (
    <li className="card">
      <h3>{name}</h3>
      {way.kan ? null : <Status tone="let-op">{t('herplan.kanNiet')}</Status>}
      <p>{way.zin}</p>
      {way.kan ? <Outcome found={way} path={undefined} way={name} /> : null}
      {way.kan && onChoose ? (
        <Button appearance="primary-action-button" onClick={onChoose}>
          {t('herplan.kies')} <span className="visually-hidden">{name}</span>
        </Button>
      ) : null}
    </li>
  );
}

const asDraft = (value: unknown) => value as Draft[string];

function WaysOut({ object, found, wijziging }: { object: Cycle; found: Herplanbeeld; wijziging: string }) {
  const words = useWords();
  const act = object.acts.data?.items.find((one) => one.handeling === 'herplannen' && one.toegestaan);
  const { stap } = found;
  if (!stap) {
    return (
      <Section title={t('herplan.stap3')} className="block">
        <p>{t('herplan.allesPast')}</p>
        <p>
          <Link to="/jaarplan#schuif">{t('herplan.schuifZelf')}</Link>
        </p>
      </Section>
    );
  }
  const choose = (way: Uitwegvoorstel) => {
    if (!act) return;
    const given: Draft = { wijziging: wijziging || undefined, stap, uitweg: way.uitweg, stappen: asDraft(way.stappen), overleggen: asDraft(way.overleggen) };
    if (way.uitweg !== 'over_stille_tijd') given.tussenmandaat = undefined; // asked only of who goes on in quiet time
    object.sheet.start({ act, about: words.code('uitweg', way.uitweg), given });
  };
  return (
    <Section title={t('herplan.stap3')} className="block">
      <p>{t('herplan.pastNiet', { stap: words.step(stap).word, wanneer: period(found.van ?? '', found.tot ?? '') })}</p>
      <Closed object={object} act="herplannen" />
      <ul className="plain-list cards">
        {(found.uitwegen ?? []).map((way) => (
          <Way key={way.uitweg} way={way} {...(act ? { onChoose: () => choose(way) } : {})} />
        ))}
      </ul>
    </Section>
  );
}

/** What the server computes for this change; asked again after every act. */
function useFound(wijziging: string, round: number) {
  const [found, setFound] = useState<Herplanbeeld>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    let gone = false;
    setProblem(undefined);
    change<Herplanbeeld>('POST', '/jaarplan/herplan', wijziging ? { wijziging } : {}).then(
      (beeld) => {
        if (!gone) setFound(beeld);
      },
      (cause: unknown) => {
        if (!gone) setProblem(cause instanceof ApiError ? cause.problem : { title: String(cause), status: 0 });
      },
    );
    return () => {
      gone = true;
    };
  }, [wijziging, round]);
  return { found, problem };
}

function Steps({ id }: { id: string }) {
  const object = useObject<CyclusToestand>('cycli', id);
  const [query, setQuery] = useQuery();
  const known = (object.state.data?.wijzigingen ?? []).some((one) => one.id === query.wijziging);
  const wijziging = known ? (query.wijziging ?? '') : '';
  const { found, problem } = useFound(wijziging, object.round);
  return (
    <Loaded of={object.state}>
      {(cycle) => (
        <>
          <p className="lead quiet">{t('herplan.uitleg', { naam: cycle.naam })}</p>
          <WhatChanged object={object} cycle={cycle} value={wijziging} onChange={(one) => setQuery({ wijziging: one })} />
          {problem ? <ProblemNote problem={problem} /> : null}
          {found ? <Touched found={found} /> : <Loading />}
          {found ? <WaysOut object={object} found={found} wijziging={wijziging} /> : null}
          <Politics cycle={cycle} wizard={false} />
          <ActSheet started={object.sheet.started} target={object.target} subject={cycle.naam} onDone={object.sheet.done} onClose={object.sheet.close} />
        </>
      )}
    </Loaded>
  );
}

/** The page. */
export default function ReplanPage() {
  const plan = useResource<Jaarplan>('/jaarplan');
  return (
    <>
      <p className="above-title small not-printed">
        <Link to="/jaarplan">{t('jaarplan.titel')}</Link>
      </p>
      <LoadedPage of={plan} title={t('herplan.titel')}>
        {(data) => (
          <>
            <PageTitle>{t('herplan.titel')}</PageTitle>
            {data.cyclus ? <Steps id={data.cyclus} /> : <Empty>{t('jaarplan.zonderCyclus')}</Empty>}
          </>
        )}
      </LoadedPage>
    </>
  );
}

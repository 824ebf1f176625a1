// SPDX-License-Identifier: EUPL-1.2
// The method in force, step by step: goal, result, who does what; and the life cycle of every kind of dossier.
import { useWords } from '../../api/labels';
import { useShared } from '../../api/resource';
import type { JsonRecord, Page } from '../../api/wire';
import { Link } from '../../app/router';
import { LinkRow } from '../../components/LinkRow';
import { StepMark } from '../../components/marks';
import { Loaded, PageTitle, Section } from '../../components/page';
import { t } from '../../i18n';
import { StepRoles } from '../catalogus/RoleMatrix';
import { nameOf, useMethod } from './LevensloopPage';
import type { LifeCycle, Step } from './model';
import './werkwijze.css';
import '../catalogus/catalogus.css';
import '../../styles/dossier.css';

function LifeCycles({ all }: { all: readonly LifeCycle[] }) {
  const words = useWords();
  return (
    <ul className="plain-list life-cycles">
      {all.map((life) => (
        <li key={life.soort}>
          <Link to={`/werkwijze/${life.meervoud}`}>{words.code('stroomsoort', life.soort)}</Link>
          <span className="small quiet">{t('werkwijze.aantal', { n: life.handelingen.length })}</span>
        </li>
      ))}
    </ul>
  );
}

function StepPart({ step, roles, lives }: { step: Step; roles: readonly JsonRecord[]; lives: readonly LifeCycle[] }) {
  const words = useWords();
  const here = lives.flatMap((life) => life.fasen.filter((phase) => phase.stapId === step.id).map((phase) => ({ life, phase })));
  return (
    <Section ruled id={step.id} title={<StepMark step={step.groep}>{`${step.nummer}. ${nameOf(step)}`}</StepMark>}>
      <dl className="record">
        {([['werkwijze.doel', step.doel], ['werkwijze.resultaat', step.resultaat], ['werkwijze.uitvoerders', step.uitvoerders]] as const).map(([term, text]) => (
          <div key={term}>
            <dt>{t(term)}</dt>
            <dd lang="nl">{text}</dd>
          </div>
        ))}
        {here.length > 0 ? (
          <div>
            <dt>{t('werkwijze.fasen')}</dt>
            <dd>
              <ul>
                {here.map(({ life, phase }) => (
                  <li key={`${life.soort} ${phase.id}`}>
                    <Link to={`/werkwijze/${life.meervoud}`}>{words.code('stroomsoort', life.soort)}</Link>: {nameOf(phase)}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
      {roles.length > 0 ? (
        <>
          <h3 className="step-roles">{t('werkwijze.wieDoetWat')}</h3>
          <StepRoles rows={roles} />
        </>
      ) : null}
    </Section>
  );
}

/** The page. */
export default function WerkwijzePage() {
  const method = useMethod();
  const roles = useShared<Page>('/catalogus/rol')?.items ?? [];
  return (
    <>
      <PageTitle>{t('werkwijze.titel')}</PageTitle>
      <p className="lead quiet">{t('werkwijze.uitleg')}</p>
      <LinkRow links={[['/inrichtingen', t('inrichting.bekijk')], ['/werkwijzen', t('versie.titel')], ['/partijpaginas', t('partij.lijst')]]} />
      <Loaded of={method}>
        {({ levenslopen, stappen }) => (
          <div className="entries">
            {stappen.map((step) => (
              <StepPart key={step.id} step={step} lives={levenslopen} roles={roles.filter((row) => row.stap === step.id || row.ookStap === step.id)} />
            ))}
            <Section ruled title={t('werkwijze.levenslopen')}>
              <LifeCycles all={levenslopen} />
            </Section>
          </div>
        )}
      </Loaded>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The workplace of a function: per step what the role matrix gives it and what waits for it, and where its acts begin.
import { useResource, useShared, useSharedResource } from '../../api/resource';
import { useWords } from '../../api/labels';
import type { Expectation, JsonRecord, Page } from '../../api/wire';
import { Link } from '../../app/router';
import { useFunctionWords } from '../../app/PersonMenu';
import { useSession } from '../../app/session';
import { CreationActs } from '../../components/CreationActs';
import { LinkRow } from '../../components/LinkRow';
import { ObjectNumber, StepMark } from '../../components/marks';
import { Empty, Loaded, PageTitle, Section } from '../../components/page';
import { t } from '../../i18n';
import { StepRoles } from '../catalogus/RoleMatrix';
import { addressOf } from '../start/model';
import '../catalogus/catalogus.css';

/** Nouns that are begun in a step, by the step; which of their acts somebody has follows from the server. */
const BEGIN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  agenderen: [['cycli', 'cyclus'], ['agendas', 'agenda'], ['vraagstukken', 'vraagstuk']],
  dialoog: [['hangpunten', 'hangpunt'], ['nationale-keuzen', 'nationale_keuze']],
  conflictbeslechting: [['conflicten', 'conflict']],
};

function Waiting({ items }: { items: readonly Expectation[] }) {
  if (items.length === 0) return <Empty>{t('werkplek.niets')}</Empty>;
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={`${item.object} ${item.handeling}`}>
          {item.nummer ? <ObjectNumber>{item.nummer}</ObjectNumber> : null} <Link to={addressOf(item)}>{item.titel}</Link>
          <span className="small quiet block">{item.handelingLabel}</span>
        </li>
      ))}
    </ul>
  );
}

interface StepProps {
  step: string;
  roles: readonly JsonRecord[];
  items: readonly Expectation[];
}

function Step({ step, roles, items }: StepProps) {
  const words = useWords();
  const { word, nr } = words.step(step);
  return (
    <Section ruled id={step} title={nr ? <StepMark step={nr}>{word}</StepMark> : word}>
      {roles.length > 0 ? <StepRoles rows={roles} /> : null}
      <h3>{t('werkplek.wacht')}</h3>
      <Waiting items={items} />
      {(BEGIN[step] ?? []).map(([meervoud, soort]) => (
        <CreationActs key={soort} meervoud={meervoud} soort={soort} />
      ))}
    </Section>
  );
}

/** Every step, and what waits outside the steps. */
function Steps({ ids, mine, waiting }: { ids: readonly string[]; mine: readonly JsonRecord[]; waiting: readonly Expectation[] }) {
  const outside = waiting.filter(({ stap }) => !stap || !ids.includes(stap));
  return (
    <div className="entries">
      {ids.map((id) => (
        <Step key={id} step={id} roles={mine.filter((row) => row.stap === id || row.ookStap === id)} items={waiting.filter((item) => item.stap === id)} />
      ))}
      {outside.length > 0 ? (
        <Section ruled title={t('werkplek.zonderStap')}>
          <Waiting items={outside} />
        </Section>
      ) : null}
    </div>
  );
}

/** The page. */
export default function WerkplekPage() {
  const { active } = useSession();
  const wordsOf = useFunctionWords();
  const steps = useSharedResource<Page>('/catalogus/stap');
  const roles = useShared<Page>('/catalogus/rol')?.items ?? [];
  const list = useResource<Page<Expectation>>('/verwachtingen');
  const mine = roles.filter((row) => Array.isArray(row.functies) && row.functies.includes(active?.functie ?? ''));
  return (
    <>
      <PageTitle>{t('werkplek.titel')}</PageTitle>
      <p className="lead quiet">{active ? t('werkplek.uitleg', { functie: wordsOf(active).functie }) : null}</p>
      <LinkRow links={[['/inrichtingen', t('inrichting.bekijk')]]} />
      <Loaded of={steps}>
        {(page) => <Loaded of={list}>{({ items }) => <Steps ids={page.items.map((step) => String(step.id))} mine={mine} waiting={items.filter((item) => item.van === 'u')} />}</Loaded>}
      </Loaded>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// One act of the method in words: who, from where to where, when it can, what it does to terms, on what it rests.
import type { ReactNode } from 'react';
import { useCatalogueWord, useName } from '../../api/labels';
import { IconClock } from '@tabler/icons-react';
import { Icon } from '../../components/icons';
import { t } from '../../i18n';
import type { Act, Condition, LifeCycle, Named } from './model';

export interface ActEntryProps {
  act: Act;
  number: number;
  life: LifeCycle;
  nameOf: (named: Named) => string;
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What the method gave a condition, in words where a catalogue has them. */
function ConditionText({ condition }: { condition: Condition }) {
  const words = useCatalogueWord('voorwaarde');
  const subjects = useCatalogueWord('onderwerp');
  const steps = useCatalogueWord('stap');
  const strengths = useName('sterkte');
  const given = (condition.waarden ?? []).flatMap(({ waarde }) => subjects(waarde) ?? steps(waarde) ?? []);
  return (
    <>
      {words(condition.id) ?? condition.id}
      {given.length > 0 ? ` (${given.join(', ')})` : ''}
      {condition.regel && condition.sterkte ? ` (${t('werkwijze.sterkte', { sterkte: strengths(condition.sterkte) })})` : ''}
    </>
  );
}

function useNames({ life, nameOf }: ActEntryProps) {
  const name = (rows: readonly Named[], id: string) => {
    const row = rows.find((one) => one.id === id);
    return row ? nameOf(row) : id;
  };
  return { phase: (id: string) => name(life.fasen, id), term: (id: string) => name(life.termijnen, id) };
}

function Who({ act, term }: { act: Act; term: (id: string) => string }) {
  const functions = useName('functie');
  if (!act.klok) return <>{act.functies.map((one) => functions(one)).join(', ')}</>;
  return (
    <span className="status">
      <Icon of={IconClock} />
      <span>{t('werkwijze.alleenKlok', { termijn: term(act.klok) })}</span>
    </span>
  );
}

/** One entry of the list beside the picture; its address ends with the id of the act. */
export function ActEntry(props: ActEntryProps) {
  const { act, number } = props;
  const { phase, term } = useNames(props);
  const from = act.van.length === 0 ? t('werkwijze.begint') : act.van.map(phase).join(', ');
  return (
    <article className="act-entry" id={act.id} data-clock={Boolean(act.klok)}>
      <h3>
        {number}. {props.nameOf(act)}
      </h3>
      {act.uitleg ? <p lang="nl">{act.uitleg}</p> : null}
      <dl className="record">
        <Row term={t('werkwijze.wie')}>
          <Who act={act} term={term} />
        </Row>
        <Row term={t('werkwijze.vanuit')}>{from}</Row>
        {act.naar ? <Row term={t('werkwijze.naar')}>{phase(act.naar)}</Row> : null}
        {act.voorwaarden.length > 0 ? (
          <Row term={t('werkwijze.alleenAls')}>
            <ul>
              {act.voorwaarden.map((one, at) => (
                <li key={at}>
                  <ConditionText condition={one} />
                </li>
              ))}
            </ul>
          </Row>
        ) : null}
        {act.start.length > 0 ? <Row term={t('werkwijze.start')}>{act.start.map(term).join(', ')}</Row> : null}
        {act.stop.length > 0 ? <Row term={t('werkwijze.stopt')}>{act.stop.map(term).join(', ')}</Row> : null}
        {act.grondslag ? <Row term={t('werkwijze.grondslag')}>{act.grondslag}</Row> : null}
      </dl>
    </article>
  );
}

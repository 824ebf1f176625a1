// SPDX-License-Identifier: EUPL-1.2
// What the reader cannot do now, short and calm: what is near stands open, the rest is folded under one line each.
import { useId, useState } from 'react';
import type { PossibleAct } from '../api/wire';
import { t } from '../i18n';
import { oneOf } from '../i18n/format';
import { countActs, type Doors, groupBySteps, type SortedDoors, sortDoors } from './doors';
import { LockIcon } from './marks';
import { RefusalText, ShortRefusal } from './Refusal';
import '../styles/dossier.css';

/** Closed doors, each with its reason; nothing when none is closed. */
export function DoorList({ doors, full }: { doors: readonly Doors[]; full?: boolean }) {
  if (doors.length === 0) return null;
  return (
    <ul className="closed-doors">
      {doors.map(({ labels, refusal }) => (
        <li key={labels[0]}>
          <LockIcon />
          <div>
            {labels.map((label) => (
              <strong key={label} className="block">
                {label}
              </strong>
            ))}
            {full ? <RefusalText refusal={refusal} /> : <ShortRefusal refusal={refusal} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

const FOLDS = [
  ['other', 'handeling.aanAnder'],
  ['later', 'handeling.naStap'],
  ['back', 'handeling.naTerug'],
  ['over', 'handeling.voorbij'],
] as const;

/** Doors behind the same step stand together, so that the step is said once. */
function LaterDoors({ doors }: { doors: readonly Doors[] }) {
  return groupBySteps(doors).map(({ steps, doors: behind }) => (
    <div key={steps.join()} className="behind-step">
      <p>{t('handeling.eerst', { eerst: oneOf(steps.map((name) => t('weigering.handeling', { naam: name }))) })}</p>
      <DoorList doors={behind} />
    </div>
  ));
}

function Folds({ doors }: { doors: SortedDoors }) {
  return FOLDS.map(([kind, text]) =>
    doors[kind].length === 0 ? null : (
      <details key={kind} className="fold">
        <summary>{t(text, { n: countActs(doors[kind]) })}</summary>
        {kind === 'later' ? <LaterDoors doors={doors.later} /> : <DoorList doors={doors[kind]} />}
      </details>
    ),
  );
}

function NearDoors({ doors, shown }: { doors: readonly Doors[]; shown: number }) {
  const [all, setAll] = useState(false);
  if (doors.length === 0) return null;
  return (
    <>
      <DoorList doors={doors.slice(0, all ? doors.length : shown)} />
      {doors.length > shown && !all ? (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          {t('lijst.toonAlles', { n: doors.length })}
        </button>
      ) : null}
    </>
  );
}

/** "Wat nu niet kan"; where nothing can come any more, one quiet line. */
export function ClosedDoors({ acts, shown }: { acts: readonly PossibleAct[]; shown: number }) {
  const heading = useId();
  const doors = sortDoors(acts);
  if (acts.length === 0) return null;
  if (countActs(doors.over) === acts.length) return <Folds doors={doors} />;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('handeling.kanNiet')}</h2>
      <NearDoors doors={doors.near} shown={shown} />
      <Folds doors={doors} />
    </section>
  );
}

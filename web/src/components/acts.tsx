// SPDX-License-Identifier: EUPL-1.2
// What the reader can do with an object, and what not and why. The list comes from the server; nothing is decided here.
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button } from './button';
import type { ActTarget } from '../api/client';
import { type Resource, useResource } from '../api/resource';
import type { Page, PossibleAct, Receipt } from '../api/wire';
import { href } from '../app/router';
import { t } from '../i18n';
import { ClosedDoors } from './ClosedDoors';
import { ActForm } from './form/ActForm';
import type { Choices } from './form/field';
import type { Draft } from './form/model';
import { Icon } from './icons';
import { ObjectNumber } from './marks';
import { Empty, Loaded } from './page';
import '../styles/dossier.css';

/** The acts on an object. */
export function useActs(meervoud: string, id: string): Resource<Page<PossibleAct>> {
  return useResource<Page<PossibleAct>>(`/${meervoud}/${id}/mogelijke-handelingen`);
}

export interface StartedAct {
  act: PossibleAct;
  given?: Draft;
  start?: Draft;
  /** The part of the object that it is about. */
  about?: string;
  /** What fields can take for this start only. */
  choices?: Choices;
  /** What helps while the reader fills in, below the fields. */
  advice?: (draft: Draft, fill: (draft: Draft) => void) => ReactNode;
}

interface ActSheetProps {
  started: StartedAct | null;
  target: ActTarget;
  subject?: string;
  choices?: Choices;
  onDone: (receipt: Receipt) => void;
  onClose: () => void;
}

/** The form of a started act, in a sheet beside the page; the page stays readable. */
export function ActSheet({ started, target, subject, choices, onDone, onClose }: ActSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (started && element && !element.open) {
      element.showModal();
      element.querySelector('h2')?.focus(); // the name of the act is read first; not the button that closes
    }
    if (!started && element?.open) element.close();
  }, [started]);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={heading} onClose={onClose}>
      {started ? (
        <>
          <header className="sheet-head">
            <div>
              {subject ? <ObjectNumber>{started.about ? `${subject} · ${started.about}` : subject}</ObjectNumber> : null}
              <h2 id={heading} tabIndex={-1}>
                {started.act.label}
              </h2>
            </div>
            <button type="button" className="plain-button" onClick={onClose}>
              <Icon of={IconX} />
              <span>{t('algemeen.sluit')}</span>
            </button>
          </header>
          {started.act.uitleg ? <p className="quiet">{started.act.uitleg}</p> : null}
          <p className="small">
            <a href={href(`/werkwijze/${target.meervoud}#${started.act.handeling}`)} target="_blank">
              {t('handeling.inWerkwijze')}
            </a>
          </p>
          <ActForm act={started.act} target={target} given={started.given} start={started.start} choices={started.choices ?? choices} advice={started.advice} onDone={onDone} onCancel={onClose} />
        </>
      ) : null}
    </dialog>
  );
}

/** Keeps which act is open, and closes it when it is done. */
export function useActSheet(reload: () => void) {
  const [started, setStarted] = useState<StartedAct | null>(null);
  const done = useCallback(() => {
    setStarted(null);
    reload();
  }, [reload]);
  // Who closes a form may have just been told that something changed meanwhile: the page shows how it is now.
  const close = () => {
    if (!started) return;
    setStarted(null);
    reload();
  };
  return { started, start: setStarted, close, done };
}

interface ActListProps {
  acts: Resource<Page<PossibleAct>>;
  onStart: (act: PossibleAct) => void;
  /** Leaves out acts that are offered elsewhere on the page. */
  keep?: (act: PossibleAct) => boolean;
}

/** Closed doors that stand open before "toon alles". */
const DOORS_SHOWN = 3;

/** "Wat u nu kunt doen" and "Wat nu niet kan". */
export function ActPanel({ acts, onStart, keep = () => true }: ActListProps) {
  return (
    <Loaded of={acts}>
      {(page) => {
        const kept = page.items.filter(keep);
        return (
          <>
            <OpenActs acts={expectedFirst(kept.filter((act) => act.toegestaan))} onStart={onStart} />
            <ClosedDoors acts={kept.filter((act) => !act.toegestaan)} shown={DOORS_SHOWN} />
          </>
        );
      }}
    </Loaded>
  );
}

/** Acts that are expected of someone come first; within both groups the order of the method stays. */
function expectedFirst(acts: PossibleAct[]): PossibleAct[] {
  return [...acts].sort((a, b) => Number(b.verwacht) - Number(a.verwacht));
}

function OpenActs({ acts, onStart }: { acts: PossibleAct[]; onStart: (act: PossibleAct) => void }) {
  const heading = useId();
  return (
    <section className="open-acts" aria-labelledby={heading}>
      <h2 id={heading}>{t('handeling.kan')}</h2>
      {acts.length === 0 ? <Empty>{t('handeling.kanLeeg')}</Empty> : null}
      {acts.map((act, index) => (
        <Button key={act.handeling} className="wide" appearance={index === 0 && act.verwacht ? 'primary-action-button' : 'secondary-action-button'} onClick={() => onStart(act)}>
          {act.label}
        </Button>
      ))}
    </section>
  );
}

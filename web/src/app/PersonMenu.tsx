// SPDX-License-Identifier: EUPL-1.2
// The person, the function in which the person acts now, and the way to another function or out.
import { IconCheck, IconChevronDown, IconLogout } from '@tabler/icons-react';
import { useRef } from 'react';
import type { HeldFunction } from '../api/wire';
import { Icon } from '../components/icons';
import { Side, sideKind } from '../components/marks';
import { useAnnounce } from '../components/page';
import { t } from '../i18n';
import { navigate } from './router';
import { useSession } from './session';

/** Function and organisation of a held function, in the language of the page. */
export function functionWords(held: HeldFunction): { functie: string; organisatie: string } {
  return { functie: held.functieLabel, organisatie: held.organisatieNaam };
}

/** The button at the top right with its menu. */
export function PersonMenu() {
  const { session, active, switchTo, signOut } = useSession();
  const menu = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  if (!session) return null;
  const shown = active ? functionWords(active) : undefined;
  const choose = async (held: HeldFunction) => {
    menu.current?.hidePopover();
    await switchTo(held.id);
    announce(t('persoon.gewisseld', functionWords(held)));
    navigate('/start');
  };
  return (
    <>
      <button type="button" className="head-button person" popoverTarget="persoonsmenu">
        <Side kind={sideKind(active?.zijde)} />
        <span className="person-words">
          <strong>{shown?.functie ?? session.persoon.naam}</strong>
          <span className="quiet small">{shown?.organisatie}</span>
        </span>
        <Icon of={IconChevronDown} />
        <span className="visually-hidden">{t('persoon.menu')}</span>
      </button>
      <div className="person-menu" id="persoonsmenu" popover="auto" ref={menu}>
        <p className="small quiet">{t('persoon.aangemeldAls', { naam: session.persoon.naam })}</p>
        <ul aria-label={t('persoon.functies')}>
          {(session.functies ?? []).map((held) => (
            <li key={held.id}>
              <FunctionChoice held={held} current={held.id === session.actieveFunctie} words={functionWords(held)} onChoose={() => void choose(held)} />
            </li>
          ))}
        </ul>
        <button type="button" className="person-choice" onClick={() => void signOut().then(() => navigate('/'))}>
          <Icon of={IconLogout} />
          {t('persoon.afmelden')}
        </button>
      </div>
    </>
  );
}

interface FunctionChoiceProps {
  held: HeldFunction;
  current: boolean;
  words: { functie: string; organisatie: string };
  onChoose: () => void;
}

function FunctionChoice({ held, current, words, onChoose }: FunctionChoiceProps) {
  return (
    <button type="button" className="person-choice" aria-pressed={current} onClick={onChoose}>
      <Side kind={sideKind(held.zijde)} />
      <span>
        <strong>{words.functie}</strong>
        <span className="quiet small block">{words.organisatie}</span>
      </span>
      {current ? <Icon of={IconCheck} className="chosen" /> : null}
    </button>
  );
}

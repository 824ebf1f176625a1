// SPDX-License-Identifier: EUPL-1.2
// The person, the function in which the person acts now, and the way to another function or out.
import { IconCheck, IconChevronDown, IconLogout } from '@tabler/icons-react';
import { useRef } from 'react';
import { useCatalogueWord } from '../api/labels';
import type { HeldFunction } from '../api/wire';
import { Icon } from '../components/icons';
import { Side, sideKind } from '../components/marks';
import { useAnnounce } from '../components/page';
import { t } from '../i18n';
import { navigate } from './router';
import { useSession } from './session';

interface FunctionWords {
  functie: string;
  /** For whom: a secretary works for a body, others for their organisation. */
  organisatie: string;
  /** The organisation, when the line above does not say it. */
  naast?: string;
}

/** Functions in the language of the page. */
export function useFunctionWords(): (held: HeldFunction) => FunctionWords {
  const { session } = useSession();
  const bodies = useCatalogueWord(session?.functies?.some((one) => one.gremium) ? 'gremium' : '');
  return (held) => {
    const body = held.gremium ? bodies(held.gremium) : undefined;
    return { functie: held.functieLabel, organisatie: body ?? held.organisatieNaam, ...(body ? { naast: held.organisatieNaam } : {}) };
  };
}

/** The button at the top right with its menu. */
export function PersonMenu() {
  const { session, active, switchTo, signOut } = useSession();
  const menu = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const wordsOf = useFunctionWords();
  if (!session) return null;
  const shown = active ? wordsOf(active) : undefined;
  const choose = async (held: HeldFunction) => {
    menu.current?.hidePopover();
    await switchTo(held.id);
    const { functie, organisatie } = wordsOf(held);
    announce(t('persoon.gewisseld', { functie, organisatie }));
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
              <FunctionChoice held={held} current={held.id === session.actieveFunctie} words={wordsOf(held)} onChoose={() => void choose(held)} />
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
  words: FunctionWords;
  onChoose: () => void;
}

function FunctionChoice({ held, current, words, onChoose }: FunctionChoiceProps) {
  return (
    <button type="button" className="person-choice" aria-pressed={current} onClick={onChoose}>
      <Side kind={sideKind(held.zijde)} />
      <span>
        <strong>{words.functie}</strong>
        <span className="quiet small block">{words.organisatie}</span>
        {words.naast ? <span className="quiet small block">{words.naast}</span> : null}
      </span>
      {current ? <Icon of={IconCheck} className="chosen" /> : null}
    </button>
  );
}

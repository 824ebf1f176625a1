// SPDX-License-Identifier: EUPL-1.2
// The box at the top of every page: goes to a dossier by the first letters of its name, or to the page of results.
import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Dossierverwijzing } from '../../api/generated/types';
import { Link, navigate } from '../../app/router';
import { Icon } from '../../components/icons';
import { t } from '../../i18n';
import { dossierAddress, LONGEST_QUESTION, searchAddress, stepThrough, useSuggestions } from './search';
import './zoeken.css';

const LIST = 'zoek-suggesties';
const optionId = (index: number) => `zoek-suggestie-${index}`;

interface SuggestionsProps {
  found: readonly Dossierverwijzing[];
  chosen: number;
  onChoose: (dossier: Dossierverwijzing) => void;
}

/** Not focusable itself: the keyboard stays in the box, as the pattern of a combobox asks. */
function Suggestions({ found, chosen, onChoose }: SuggestionsProps) {
  return (
    <ul className="search-suggestions" id={LIST} role="listbox" aria-label={t('zoeken.suggesties')}>
      {found.map((dossier, index) => (
        <li
          key={dossier.object}
          id={optionId(index)}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(dossier)}
        >
          <span className="search-kind">{dossier.soortLabel}</span>
          <span>
            {dossier.nummer ? <span className="number">{dossier.nummer} </span> : null}
            {dossier.titel}
          </span>
        </li>
      ))}
    </ul>
  );
}

function useBox() {
  const [question, setQuestion] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const found = useSuggestions(open ? question : '');
  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  const goTo = (address: string) => {
    close();
    setQuestion('');
    navigate(address);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(true);
    setChosen(stepThrough(chosen, event.key === 'ArrowDown' ? 1 : -1, found.length));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const dossier = found[chosen];
    if (dossier) goTo(dossierAddress(dossier));
    else if (question.trim() !== '') goTo(searchAddress(question));
  };
  const onType = (text: string) => {
    setQuestion(text);
    setOpen(true);
    setChosen(-1);
  };
  return { question, found, chosen, shown: open && found.length > 0, close, goTo, onKeyDown, onSubmit, onType };
}

/** The box with its list; where there is no room for it, the way to the page. */
export default function SearchBox() {
  const box = useBox();
  return (
    <>
      <Link className="head-button search-link" to="/zoeken">
        <Icon of={IconSearch} />
        <span className="visually-hidden">{t('zoeken.titel')}</span>
      </Link>
      <form role="search" className="search-box" onSubmit={box.onSubmit}>
        <input
          type="search"
          className="utrecht-textbox"
          role="combobox"
          aria-label={t('zoeken.veld')}
          aria-expanded={box.shown}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={box.shown && box.chosen >= 0 ? optionId(box.chosen) : undefined}
          autoComplete="off"
          maxLength={LONGEST_QUESTION}
          placeholder={t('zoeken.titel')}
          value={box.question}
          onChange={(event) => box.onType(event.target.value)}
          onKeyDown={box.onKeyDown}
          onBlur={box.close}
        />
        <button type="submit" className="head-button">
          <Icon of={IconSearch} />
          <span className="visually-hidden">{t('zoeken.zoek')}</span>
        </button>
        {box.shown ? <Suggestions found={box.found} chosen={box.chosen} onChoose={(dossier) => box.goTo(dossierAddress(dossier))} /> : null}
      </form>
    </>
  );
}

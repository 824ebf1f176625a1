// SPDX-License-Identifier: EUPL-1.2
// What stands around every page: name and cycle, person and function, the four steps, the main menu, the foot.
import { IconArchive, IconBell, IconBook2, IconCalendarEvent, IconFileCheck, IconHelp, IconHome, IconMap, IconMenu2, IconRoute, IconSitemap, IconTable, IconTimelineEvent, IconUsersGroup, IconUserShield, IconWorld, type Icon as TablerIcon } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { BrandGlyph, Icon } from '../components/icons';
import { Fictitious } from '../components/marks';
import { environment } from '../base/environment';
import { loadPageTexts, setLanguage, t, type TextKey, useLanguage } from '../i18n';
import { useArriving } from './arriving';
import { PersonMenu } from './PersonMenu';
import { later } from './later';
import { Link, usePlace } from './router';
import { useSession } from './session';

const CycleLine = later(() => import('./CycleLine'), <div className="cycle" />);
const PracticeBar = later(async () => (await Promise.all([import('./PracticeBar'), loadPageTexts()]))[0], <div className="practice-bar-place" />);
const LiveLine = later(async () => (await Promise.all([import('./LiveLine'), loadPageTexts()]))[0]);
const SearchBox = later(async () => (await Promise.all([import('../features/zoeken/SearchBox'), loadPageTexts()]))[0]);

interface MenuItem {
  to: string;
  text: TextKey;
  icon: TablerIcon;
  /** Addresses of pages that belong to this one. */
  also?: readonly string[];
}

const MENU: readonly MenuItem[] = [
  { to: '/start', text: 'menu.start', icon: IconHome, also: ['/werkplek', '/gereedheid'] },
  { to: '/signalen', text: 'menu.signalen', icon: IconBell },
  { to: '/kaart', text: 'menu.kaart', icon: IconMap },
  { to: '/vraagstukken', text: 'menu.vraagstukken', icon: IconRoute, also: ['/conflicten', '/hangpunten', '/voorstellen', '/nationale-keuzen', '/aanspreekberichten', '/geen-keuzen'] },
  { to: '/afspraken', text: 'menu.afspraken', icon: IconFileCheck, also: ['/arrangementen', '/publicaties'] },
  { to: '/agendas', text: 'menu.agendas', icon: IconCalendarEvent, also: ['/capaciteiten', '/verzoeken', '/kennis', '/deskundigenvragen', '/procesruimten', '/menskracht', '/budgetten', '/overlegtijd'] },
  { to: '/overleggen', text: 'menu.overleggen', icon: IconUsersGroup, also: ['/mandaatregisters', '/machtigingen', '/contactmomenten'] },
  { to: '/jaarplan', text: 'menu.jaarplan', icon: IconTimelineEvent, also: ['/cycli'] },
  { to: '/overzichten', text: 'menu.overzichten', icon: IconTable, also: ['/provincies', '/peilingen', '/schema', '/opgaven', '/claims', '/spanningspunten'] },
  { to: '/werkwijze', text: 'menu.werkwijze', icon: IconSitemap, also: ['/inrichtingen', '/partijpaginas', '/werkwijzen'] },
  { to: '/catalogus', text: 'menu.catalogus', icon: IconArchive },
  { to: '/openbaar', text: 'menu.openbaar', icon: IconWorld },
  { to: '/beheer', text: 'menu.beheer', icon: IconUserShield, also: ['/functies', '/toegangen'] },
  { to: '/hulp', text: 'menu.hulp', icon: IconHelp },
];

/** `page` on the page itself, `true` on a page below it. */
function current({ to, also = [] }: MenuItem, path: string): 'page' | 'true' | undefined {
  if (path === to) return 'page';
  return path.startsWith(`${to}/`) || also.some((one) => path === one || path.startsWith(`${one}/`)) ? 'true' : undefined;
}

function Menu() {
  const { path } = usePlace();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    if (nav.current?.matches(':popover-open')) nav.current.hidePopover();
  }, [path]);
  return (
    <nav className="side-nav" id="hoofdmenu" ref={nav} popover="auto" aria-label={t('menu.hoofdmenu')}>
      <ul>
        {MENU.map((item) => (
          <li key={item.to}>
            <Link className="side-link" to={item.to} aria-current={current(item, path)}>
              <Icon of={item.icon} />
              <span>{t(item.text)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {environment.practice ? (
        <p className="practice-note">
          <Fictitious /> {t('merk.oefenUitleg')}
        </p>
      ) : null}
    </nav>
  );
}

function Head({ signedIn }: { signedIn: boolean }) {
  return (
    <div className="head-row">
      {signedIn ? (
        <button type="button" className="head-button menu-button" popoverTarget="hoofdmenu">
          <Icon of={IconMenu2} />
          <span className="visually-hidden">{t('menu.open')}</span>
        </button>
      ) : null}
      <Link className="brand" to={signedIn ? '/start' : '/'}>
        <BrandGlyph />
        {t('merk.naam')}
      </Link>
      <span className="brand-under">
        {t('merk.onder')}
        <br />
        {environment.practice ? t('merk.oefenomgeving') : t('merk.werkomgeving')}
      </span>
      <span className="head-space" />
      {signedIn ? (
        <SearchBox />
      ) : null}
      {signedIn ? <PersonMenu /> : null}
    </div>
  );
}

function Foot({ signedIn }: { signedIn: boolean }) {
  const language = useLanguage();
  const other = language === 'nl' ? 'en' : 'nl';
  const { path } = usePlace();
  const about = path === '/' || path.startsWith('/hulp') ? '' : `?bij=${encodeURIComponent(path)}`;
  return (
    <footer className="foot">
      <span>{environment.practice ? t('voet.oefen') : t('voet.werk')}</span>
      <span>{t('voet.noot')}</span>
      <Link to={`/hulp${about}`}>
        <Icon of={IconBook2} /> {about ? t('voet.hulp') : t('menu.hulp')}
      </Link>
      {signedIn ? null : <Link to="/openbaar">{t('deur.openbaar')}</Link>}
      <Link to="/hulp/toegankelijkheid">{t('voet.toegankelijk')}</Link>
      <button type="button" className="plain-button" lang={other} onClick={() => void setLanguage(other)}>
        {t('voet.taal')}
      </button>
    </footer>
  );
}

/** Moves the focus to the page after navigation inside the application, not at the first load. */
function useFocusOnNavigation() {
  const { path } = usePlace();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [path]);
  return main;
}

/** The frame. Without a session there is no menu and no cycle. */
export function Frame({ children, wide }: { children: ReactNode; wide?: boolean }) {
  const { session } = useSession();
  const signedIn = Boolean(session);
  const main = useFocusOnNavigation();
  useArriving(usePlace().path, signedIn);
  return (
    <>
      <a className="skip-link" href="#inhoud">
        {t('menu.naarInhoud')}
      </a>
      <header className="head">
        <Head signedIn={signedIn} />
        {signedIn ? (
          <CycleLine />
        ) : null}
      </header>
      {signedIn && environment.practice ? (
        <PracticeBar />
      ) : null}
      <div key={String(signedIn)} className={signedIn ? (wide ? 'body wide' : 'body') : 'body open'}>
        {signedIn ? <Menu /> : null}
        <main id="inhoud" tabIndex={-1} ref={main}>
          {children}
        </main>
      </div>
      {signedIn ? (
        <LiveLine />
      ) : null}
      <Foot signedIn={signedIn} />
    </>
  );
}

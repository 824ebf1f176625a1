// SPDX-License-Identifier: EUPL-1.2
// Pages by address. Each noun is its own chunk; the first page a visitor sees is in the shell.
import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { onNewDay, today } from '../base/clock';
import { AnnouncerProvider, Loading, PageTitle, ProblemNote } from '../components/page';
import { DoorsPage } from '../features/toegang/DoorsPage';
import { loadPageTexts, t, useLanguage } from '../i18n';
import { Frame } from './Frame';
import { type Later, later } from './later';
import { currentPath, Link, matchPath, navigate, usePlace } from './router';
import { SessionProvider, useSession } from './session';

type PageProps = { params: Record<string, string> };
type PageComponent = ComponentType<PageProps> & Partial<Later<PageProps>>;

interface Route {
  path: string;
  page: PageComponent;
  /** Pages that everyone may open. */
  open?: boolean;
  /** Pages that use the whole width. */
  wide?: boolean;
}

function page(load: () => Promise<{ default: (props: PageProps) => ReactNode }>): PageComponent {
  const both = async () => {
    const [module] = await Promise.all([load(), loadPageTexts()]);
    return module;
  };
  return later(both, <Loading shape="page" />);
}

/** Nouns whose pages follow from schema/ alone. */
const REGISTERS = page(() => import('../features/register/RegisterListPage'));
const REGISTER = page(() => import('../features/register/RegisterPage'));
const OVERVIEW = page(() => import('../features/register/OverviewPage'));
const versions = page(() => import('../features/werkwijze/VersiesPage'));

const ROUTES: readonly Route[] = [
  { path: '/', page: DoorsPage, open: true },
  { path: '/aanmelden', page: page(() => import('../features/toegang/SignInPage')), open: true },
  { path: '/herstel', page: page(() => import('../features/toegang/HerstelPage')), open: true },
  { path: '/werkplek', page: page(() => import('../features/werkplek/WerkplekPage')) },
  { path: '/gereedheid', page: page(() => import('../features/partij/GereedheidPage')) },
  { path: '/partijpaginas', page: page(() => import('../features/partij/PartijpaginasPage')) },
  { path: '/partijpaginas/:id', page: page(() => import('../features/partij/PartijpaginaPage')) },
  { path: '/toegangen', page: page(() => import('../features/toegang/ToegangenPage')) },
  { path: '/toegangen/:id', page: page(() => import('../features/toegang/ToegangPage')) },
  { path: '/hulp/tijdlijn', page: page(() => import('../features/hulp/TijdlijnPage')), open: true },
  { path: '/hulp/toegankelijkheid', page: page(() => import('../features/hulp/ToegankelijkheidPage')), open: true },
  { path: '/hulp', page: page(() => import('../features/hulp/HelpPage')), open: true },
  { path: '/hulp/:hoofdstuk', page: page(() => import('../features/hulp/HoofdstukPage')), open: true },
  { path: '/start', page: page(() => import('../features/start/StartPage')) },
  { path: '/signalen', page: page(() => import('../features/signalen/SignalenPage')) },
  { path: '/gewijzigd', page: page(() => import('../features/gewijzigd/GewijzigdPage')) },
  { path: '/zoeken', page: page(() => import('../features/zoeken/ZoekenPage')) },
  { path: '/kaart/optelsom', page: page(() => import('../features/kaart/OptelsomPage')) },
  { path: '/kaart', page: page(() => import('../features/kaart/KaartPage')), wide: true },
  { path: '/kaart/meten', page: page(() => import('../features/kaart/MetenPage')) },
  { path: '/kaart/inlezen', page: page(() => import('../features/kaart/InlezenPage')) },
  { path: '/kaart/overlappen', page: page(() => import('../features/kaart/OverlappenPage')) },
  { path: '/kaart/scenarios', page: page(() => import('../features/kaart/ScenariosPage')) },
  { path: '/vraagstukken', page: page(() => import('../features/vraagstuk/VraagstukkenPage')) },
  { path: '/vraagstukken/nieuw', page: page(() => import('../features/vraagstuk/InbrengenPage')) },
  { path: '/vraagstukken/:id', page: page(() => import('../features/vraagstuk/VraagstukPage')) },
  { path: '/afspraken', page: page(() => import('../features/afspraak/AfsprakenPage')) },
  { path: '/afspraken/nieuw', page: page(() => import('../features/afspraak/OpstellenPage')) },
  { path: '/afspraken/:id', page: page(() => import('../features/afspraak/AfspraakPage')) },
  { path: '/arrangementen', page: page(() => import('../features/arrangement/ArrangementenPage')) },
  { path: '/arrangementen/:id', page: page(() => import('../features/arrangement/ArrangementPage')) },
  { path: '/agendas', page: page(() => import('../features/agenda/AgendasPage')) },
  { path: '/agendas/:id', page: page(() => import('../features/agenda/AgendaPage')) },
  { path: '/overleggen', page: page(() => import('../features/overleg/OverleggenPage')) },
  { path: '/overleggen/:id', page: page(() => import('../features/overleg/OverlegPage')) },
  { path: '/overlegdossiers/:id', page: page(() => import('../features/overleg/OverlegdossierPage')) },
  { path: '/mandaatregisters', page: page(() => import('../features/mandaat/MandatenPage')) },
  { path: '/mandaatregisters/:id', page: page(() => import('../features/mandaat/MandaatregisterPage')) },
  { path: '/jaarplan/herplan', page: page(() => import('../features/jaarplan/ReplanPage')) },
  { path: '/jaarplan', page: page(() => import('../features/jaarplan/JaarplanPage')) },
  { path: '/cycli/:id', page: page(() => import('../features/agenda/CyclusPage')) },
  { path: '/functies/:id', page: page(() => import('../features/beheer/FunctiePage')) },
  { path: '/conflicten', page: page(() => import('../features/conflict/ConflictenPage')) },
  { path: '/conflicten/nieuw', page: page(() => import('../features/conflict/BenoemenPage')) },
  { path: '/geen-keuzen', page: page(() => import('../features/conflict/GeenKeuzenPage')), open: true },
  { path: '/openbaar', page: page(() => import('../features/openbaar/OpenbaarPage')), open: true },
  { path: '/openbaar/afspraken/:id', page: page(() => import('../features/openbaar/OpenbareAfspraakPage')), open: true },
  { path: '/openbaar/:provincie', page: page(() => import('../features/openbaar/OpenbareProvinciePage')), open: true },
  { path: '/publicaties', page: page(() => import('../features/openbaar/PublicatiesPage')) },
  { path: '/publicaties/:id', page: page(() => import('../features/openbaar/PublicatiePage')) },
  { path: '/aanspreekberichten', page: page(() => import('../features/aanspreken/BerichtenPage')) },
  { path: '/aanspreekberichten/nieuw', page: page(() => import('../features/aanspreken/NieuwPage')) },
  { path: '/aanspreekberichten/:id', page: page(() => import('../features/aanspreken/BerichtPage')) },
  { path: '/voorstellen', page: page(() => import('../features/voorstel/VoorstellenPage')) },
  { path: '/voorstellen/:id', page: page(() => import('../features/voorstel/VoorstelPage')) },
  { path: '/nationale-keuzen', page: page(() => import('../features/keuze/KeuzenPage')) },
  { path: '/nationale-keuzen/:id', page: page(() => import('../features/keuze/KeuzePage')) },
  { path: '/hangpunten', page: page(() => import('../features/hangpunt/HangpuntenPage')) },
  { path: '/hangpunten/nieuw', page: page(() => import('../features/hangpunt/NewHangpuntPage')) },
  { path: '/hangpunten/:id', page: page(() => import('../features/hangpunt/HangpuntPage')) },
  { path: '/conflicten/:id', page: page(() => import('../features/conflict/ConflictPage')) },
  { path: '/overzichten', page: page(() => import('../features/overzicht/OverzichtenPage')) },
  { path: '/overzichten/:naam', page: page(() => import('../features/overzicht/OverzichtPage')) },
  { path: '/schema', page: page(() => import('../features/overzicht/SchemaPage')) },
  { path: '/contactmomenten', page: page(() => import('../features/contact/ContactenPage')) },
  { path: '/contactmomenten/:id', page: page(() => import('../features/contact/ContactPage')) },
  { path: '/peilingen', page: page(() => import('../features/peiling/PeilingenPage')) },
  { path: '/peilingen/:id', page: page(() => import('../features/peiling/PeilingPage')) },
  { path: '/provincies', page: page(() => import('../features/provincie/ProvinciesPage')) },
  { path: '/provincies/:id', page: page(() => import('../features/provincie/ProvinciePage')) },
  { path: '/catalogus', page: page(() => import('../features/catalogus/CatalogusPage')) },
  { path: '/catalogus/:deel', page: page(() => import('../features/catalogus/DeelPage')) },
  { path: '/werkwijze', page: page(() => import('../features/werkwijze/WerkwijzePage')) },
  { path: '/werkwijze/:meervoud', page: page(() => import('../features/werkwijze/LevensloopPage')) },
  { path: '/werkwijzen', page: versions },
  { path: '/werkwijzen/:id', page: versions },
  { path: '/inrichtingen', page: page(() => import('../features/inrichting/InrichtingenPage')) },
  { path: '/inrichtingen/:id', page: page(() => import('../features/inrichting/InrichtingPage')) },
  { path: '/beheer', page: page(() => import('../features/beheer/BeheerPage')) },
  ...['menskracht', 'budgetten', 'overlegtijd'].map((one) => ({ path: `/${one}`, page: OVERVIEW })),
  ...['capaciteiten', 'machtigingen', 'verzoeken', 'kennis', 'deskundigenvragen', 'procesruimten', 'opgaven', 'claims', 'spanningspunten'].flatMap((one) => [
    { path: `/${one}`, page: REGISTERS },
    { path: `/${one}/:id`, page: REGISTER },
  ]),
];

const routeAt = (path: string) => ROUTES.map((route) => ({ route, params: matchPath(route.path, path) })).find(({ params }) => params);

/** The chunk of the first page comes while the server is asked who is there. A failure shows when the page is drawn. */
routeAt(currentPath())?.route.page.fetch?.().catch(() => undefined);

function NotFound() {
  return (
    <>
      <PageTitle>{t('fout.geenPagina')}</PageTitle>
      <p className="lead">{t('fout.geenPaginaUitleg')}</p>
      <p>
        <Link to="/start">{t('menu.start')}</Link>
      </p>
    </>
  );
}

/** Sends a reader without a session to the sign-in page, and back afterwards. */
function SignInFirst() {
  const { path, query } = usePlace();
  useEffect(() => navigate(`/aanmelden?naar=${encodeURIComponent(path + query)}`, { replace: true }), [path, query]);
  return <Loading shape="page" />;
}

function Pages() {
  const { path } = usePlace();
  const day = useSyncExternalStore(onNewDay, today);
  const { session, asking, problem } = useSession();
  const found = routeAt(path);
  const Page = found?.route.page;
  const allowed = Boolean(session) || found?.route.open;
  return (
    <Frame wide={found?.route.wide}>
      {problem ? <ProblemNote problem={problem} retry={() => location.reload()} /> : null}
      {asking && !found?.route.open ? <Loading shape="page" /> : null}
      {!found ? <NotFound /> : null}
      {Page && !asking && !problem && !allowed ? <SignInFirst /> : null}
      {Page && allowed ? (
        <Page key={`${path} ${day}`} params={found.params ?? {}} />
      ) : null}
    </Frame>
  );
}

/** The application. */
export function App() {
  const language = useLanguage();
  return (
    <SessionProvider>
      <AnnouncerProvider>
        <Pages key={language} />
      </AnnouncerProvider>
    </SessionProvider>
  );
}

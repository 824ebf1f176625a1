// SPDX-License-Identifier: EUPL-1.2
// The manual speaks of the application as it is: names in bold stand in the application, links go somewhere, and every
// page has a chapter.
import { existsSync } from 'node:fs';
import { parse } from 'yaml';
import { matches } from './files.mjs';
import { isManual } from './taal.mjs';

const MOST_LINES = 120;
const EXCEPTIONS = 'tools/check/taal/handleiding.yaml';
const APP = 'web/src/app/App.tsx';

/** Addresses of the application, from its table of pages. */
export function routesOf(text) {
  const single = [...text.matchAll(/path: '([^']+)'/g)].map((match) => match[1]);
  const lists = [...text.matchAll(/\.\.\.\[([^\]]+)\]\.(?:map|flatMap)\(([\s\S]*?)(?=\n {2}\.\.\.|\n\];)/g)].flatMap(([, names, body]) => {
    const ends = [...body.matchAll(/`\/\$\{one\}([^`]*)`/g)].map((match) => match[1]);
    return [...names.matchAll(/'([^']+)'/g)].flatMap(([, name]) => ends.map((end) => `/${name}${end}`));
  });
  return [...single, ...lists];
}

const fits = (route, path) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`).test(path);

/** Whether a name is a text of the application; `{n}` in a text stands for anything. */
function namesOf(files) {
  const json = files.filter((file) => /^web\/src\/i18n\/(paginas\.)?nl\.json$/.test(file.path)).flatMap((file) => Object.values(JSON.parse(file.text)));
  const yaml = files
    .filter((file) => /^(werkwijze|schema|stukken)\/.*\.yaml$/.test(file.path))
    .flatMap((file) => [...file.text.matchAll(/(?:^|[\s{])(?:naam|label): *(?:"([^"]*)"|([^,}\n"]+))/g)].map((match) => (match[1] ?? match[2]).trim()));
  const whole = new Set([...json, ...yaml]);
  const open = json.filter((text) => /\{\w+\}/.test(text) && /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, ''))).map((text) => {
    const parts = text.replace(/ ?\(\{\w+\}\)$/, '').split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${parts.join('.+')}$`);
  });
  return (name) => whole.has(name) || open.some((pattern) => pattern.test(name));
}

const pagesOf = (file) => (/<!-- paginas:(.*?)-->/.exec(file.text)?.[1].trim() ?? '').split(/\s+/).filter(Boolean);
const anchorOf = (heading) => heading.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Where a link of a chapter leads, or why nowhere. */
function linkFault(to, chapters, routes) {
  if (to.startsWith('/')) return routes.some((route) => fits(route, to.replace(/[?#].*$/, ''))) ? '' : `no page has the address ${to}`;
  const [name, anchor] = to.split('#');
  if (name.startsWith('../')) return existsSync(`docs/handleiding/${name}`) ? '' : `${to} does not exist`;
  const chapter = chapters.find(({ path }) => path === `docs/handleiding/${name}`);
  if (!chapter) return `${to} is no chapter`;
  return !anchor || [...chapter.text.matchAll(/^#+ (.*)$/gm)].some((match) => anchorOf(match[1]) === anchor) ? '' : `${to}: no such heading`;
}

function chapterFindings(file, { chapters, routes, isName, exceptions, used }) {
  const text = file.text.replace(/^```[\s\S]*?^```$/gm, (code) => code.replace(/[^\n]/g, ' '));
  const excused = (what) => exceptions.find((one) => `docs/handleiding/${one.hoofdstuk}.md` === file.path && one.wat === what && used.add(one));
  const lines = file.text.split('\n').length - 1;
  return [
    ...(lines > MOST_LINES && !excused('lengte') ? [{ file: file.path, line: 1, message: `${lines} lines; a chapter has at most ${MOST_LINES}` }] : []),
    ...matches(file, /\*\*([^*]+)\*\*/g, (match) => {
      const name = match[1].replace(/\s+/g, ' ').replace(/[.:]$/, '');
      return isName(name) || isName(`${name}.`) || excused(match[1].replace(/\s+/g, ' ')) ? '' : `no button, page or part of the application is called '${name}'`;
    }, text),
    ...matches(file, /\]\(([^)]+)\)/g, (match) => linkFault(match[1], chapters, routes), text),
  ].filter(({ message }) => message);
}

/** Every page is the subject of one chapter, and a page with a fixed address is linked from the manual. */
function pageFindings(chapters, routes) {
  const pages = chapters.flatMap((file) => pagesOf(file).map((page) => ({ file, page })));
  const links = new Set(chapters.flatMap(({ text }) => [...text.matchAll(/\]\((\/[^)?#]*)/g)].map((match) => match[1])));
  return [
    ...routes.filter((route) => !route.startsWith('/hulp/:') && pages.filter(({ page }) => page === route).length !== 1).map((route) => ({ file: APP, line: 1, message: `page ${route} is not named in exactly one chapter of docs/handleiding` })),
    ...pages.filter(({ page }) => !routes.includes(page)).map(({ file, page }) => ({ file: file.path, line: 1, message: `there is no page ${page}` })),
    ...routes.filter((route) => !route.includes(':') && !links.has(route)).map((route) => ({ file: APP, line: 1, message: `no chapter links to ${route}` })),
  ];
}

export function handleiding(files) {
  const chapters = files.filter(({ path }) => isManual(path));
  const app = files.find(({ path }) => path === APP);
  if (!app || chapters.length === 0) return [];
  const routes = routesOf(app.text);
  const exceptions = parse(files.find(({ path }) => path === EXCEPTIONS)?.text ?? '')?.uitzonderingen ?? [];
  const used = new Set();
  const shared = { chapters, routes, isName: namesOf(files), exceptions, used };
  return [
    ...chapters.flatMap((file) => chapterFindings(file, shared)),
    ...pageFindings(chapters, routes),
    ...exceptions.filter((one) => !used.has(one) || !one.reden).map((one) => ({ file: EXCEPTIONS, line: 1, message: `${one.hoofdstuk}, '${one.wat}': not needed, or without a reason` })),
  ];
}

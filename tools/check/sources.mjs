// SPDX-License-Identifier: EUPL-1.2
// What may not stand in a source: a clock or chance outside base, floating point in records, ids of the method in the
// web app, a file without licence line, names of this machine or of a package registry.
import { codeOnly, isCpp, isTest, isWebCode, matches } from './files.mjs';

const CPP_CLOCK = /\b(system_clock|high_resolution_clock|random_device|gettimeofday|clock_gettime|mt19937\w*)\b|\bs?rand\s*\(|\bstd::time\s*\(/g;
const CPP_TIMER = /\bsteady_clock\b/g;
const WEB_CLOCK = /\b(Date\.now|Math\.random|performance\.now|crypto\.randomUUID|getRandomValues)\b|\bnew Date\(\s*\)/g;
const TIMERS_ALLOWED = /^(src\/http\/transport|src\/storage|benchmarks|tests)\/|\.test\.cpp$/;

/** Clock and chance: C++ outside src/base, web outside web/src/base. Timers are for the transport and the writer's queue. */
export function clock(files) {
  const outside = (file) => `${file} is allowed in base only`;
  return files.flatMap((file) => {
    if (isCpp(file.path) && !file.path.startsWith('src/base/')) {
      const code = codeOnly(file.text);
      const timers = TIMERS_ALLOWED.test(file.path) ? [] : matches(file, CPP_TIMER, 'steady_clock is for transport, writer and tests', code);
      return [...matches(file, CPP_CLOCK, (match) => outside(match[0]), code), ...timers];
    }
    const web = isWebCode(file.path) && file.path.startsWith('web/src/') && !file.path.startsWith('web/src/base/');
    return web ? matches(file, WEB_CLOCK, (match) => outside(match[0]), codeOnly(file.text)) : [];
  });
}

/** No floating point where values are hashed: domain, records and what the generator writes. */
export function floats(files) {
  const places = /^(src\/domain\/|src\/base\/(record|types|json)|tools\/gen\/emit\/)/;
  return files.filter((file) => places.test(file.path) && !isTest(file.path)).flatMap((file) =>
    matches(file, /\b(double|float)\b/g, (match) => `${match[0]} in hashed data`, isCpp(file.path) ? codeOnly(file.text) : file.text));
}

/** Ids of `- id:` rows under a top-level key of a YAML text, or of the whole text when no key is given. */
export function yamlIds(text, key) {
  const lines = text.split('\n');
  const start = key ? lines.findIndex((line) => new RegExp(`^\\s*${key}:\\s*$`).test(line)) : 0;
  if (start < 0) return [];
  const indent = key ? lines[start].search(/\S/) : -1;
  const ids = [];
  for (const line of lines.slice(start + (key ? 1 : 0))) {
    if (key && line.trim() && !line.startsWith('#') && line.search(/\S/) <= indent && !line.trim().startsWith('-')) break;
    const id = /^\s*-\s*\{?\s*id:\s*([a-z0-9_]+)/.exec(line)?.[1];
    if (id) ids.push(id);
  }
  return ids;
}

// Function ids that are ordinary words too: `publiek` is also the name of the public circle.
const ORDINARY = new Set(['publiek']);

/** The web shows what the server lists; a phase or function id in its code means a rule is written there again. */
export function webRules(files) {
  const ids = new Set(files.flatMap((file) => {
    if (file.path === 'referentie/functies.yaml') return yamlIds(file.text);
    return /^werkwijze\/.*\.ya?ml$/.test(file.path) ? yamlIds(file.text, 'fasen') : [];
  }));
  const scanned = (path) => /^web\/src\/.*\.(ts|tsx)$/.test(path) && !isTest(path) && !path.startsWith('web/src/api/generated/');
  return files.filter((file) => scanned(file.path)).flatMap((file) =>
    matches(file, /(['"`])([a-z][a-z0-9_]+)\1/g, (match) => (ids.has(match[2]) && !ORDINARY.has(match[2]) ? `names '${match[2]}' of the method` : ''))
      .filter((finding) => finding.message));
}

const NEEDS_LICENCE = /\.(cpp|hpp|ts|tsx|mjs|js|py|sh|css|sql|cmake|ya?ml)$|(^|\/)(CMakeLists\.txt|start|test|bench)$|^\.ci\/run$/;

// REUSE-IgnoreStart: what follows speaks of the licence line and is none
/** Every source says its licence in its first five lines. */
export function licence(files) {
  return files.filter((file) => NEEDS_LICENCE.test(file.path) && !/^(publiccode\.yml|gegevens\/)/.test(file.path))
    .filter((file) => !/SPDX-License-Identifier: \S+/.test(file.text.split('\n', 5).join('\n')))
    .map((file) => ({ file: file.path, line: 1, message: 'has no SPDX-License-Identifier in its first five lines' }));
}
// REUSE-IgnoreEnd

// Written in pieces so that this file does not find itself.
const HOSTS = [['registry.npm', 'js'], ['registry.yarn', 'pkg'], ['deb.deb', 'ian.org'], ['node', 'source.com'], ['pypi', '.org']]
  .map((pieces) => pieces.join('').replace('.', '\\.')).join('|');
const FOLDERS = [['wo', 'rk'], ['ro', 'ot'], ['tmp/br', 'ief'], ['home/[a-z]', '+']].map((pieces) => pieces.join('')).join('|');

/** Nothing of the machine or the registry where it was built: hosts, paths, download addresses in lock files. */
export function traces(files) {
  const host = new RegExp(`https?://\\S*(${HOSTS})`, 'g');
  const folder = new RegExp(`(?<![\\w.~)}*-])/(${FOLDERS})/`, 'g');
  return files.flatMap((file) => [
    ...matches(file, host, (match) => `names ${match[1]}`),
    ...matches(file, folder, (match) => `names the path ${match[0]}`),
    ...(file.path.endsWith('package-lock.json') ? matches(file, /"resolved":\s*"[a-z+]+:/g, 'holds a download address') : []),
  ]);
}

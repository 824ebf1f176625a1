// SPDX-License-Identifier: EUPL-1.2
// Arrows between folders, the places of third-party libraries, and that every source is in the build.
// The table is layers.json, the same that CMake links by.
import { dirname, posix } from 'node:path';
import { isCpp, isTest, matches } from './files.mjs';

const SYSTEM = /^(arpa|net|netinet|sys)\/|^(unistd|fcntl|signal|spawn|errno|poll|pthread|termios|time|stdlib|string)\.h$/;

/** Module name of a repository path or generated header, '' when it belongs to none. */
export function moduleOf(table, path) {
  let best = '';
  for (const [name, { folder, written }] of Object.entries(table.modules)) {
    const longer = folder.length > (table.modules[best]?.folder.length ?? -1);
    if (path.startsWith(`${folder}/`) && longer) best = name;
    if (written && path.startsWith(`${written}/`)) return name;
  }
  return best;
}

/** Repository path that `#include "target"` in `from` means: beside the file, above it in tests/, under src/, or generated. */
function resolveInclude(paths, from, target) {
  let folder = dirname(from);
  do {
    const near = posix.join(folder, target);
    if (paths.has(near)) return near;
    folder = dirname(folder);
  } while (folder.startsWith('tests'));
  return target.startsWith('gen/') ? target : `src/${target}`;
}

function includeFindings(table, files) {
  const paths = new Set(files.map((file) => file.path));
  return files.filter((file) => isCpp(file.path)).flatMap((file) => {
    const own = moduleOf(table, file.path);
    if (!own) return [{ file: file.path, line: 1, message: 'stands in a folder that layers.json does not know' }];
    const { uses } = table.modules[own];
    return matches(file, /^\s*#\s*include\s+"([^"]+)"/gm, (match) => {
      const target = resolveInclude(paths, file.path, match[1]);
      if (!target.startsWith('gen/') && !paths.has(target)) return `includes ${match[1]}, which does not exist`;
      const other = moduleOf(table, target);
      return other === own || uses.includes(other) || uses.includes('*') ? '' : `${own} may not include ${match[1]} (${other})`;
    }).filter((finding) => finding.message);
  });
}

function libraryFindings(table, files) {
  const mayStand = (path, place) =>
    path === place || (place.endsWith('/') && path.startsWith(place)) || (place.startsWith('*') && isTest(path));
  return files.filter((file) => isCpp(file.path)).flatMap((file) =>
    matches(file, /^\s*#\s*include\s+<([^>]+)>/gm, (match) => {
      const header = match[1];
      const prefix = Object.keys(table.libraries).find((key) => header.startsWith(key));
      if (prefix) return table.libraries[prefix].some((place) => mayStand(file.path, place)) ? '' : `may not include <${header}>`;
      return /^[a-z_]+$/.test(header) || SYSTEM.test(header) ? '' : `<${header}> is a library that layers.json does not know`;
    }).filter((finding) => finding.message));
}

/** Everything a module can reach through the table, itself not counted. */
function reach(table, module, seen = new Set()) {
  for (const next of table.modules[module].uses) {
    if (next === '*' || seen.has(next)) continue;
    seen.add(next);
    reach(table, next, seen);
  }
  return seen;
}

/** The table itself: no circles, and modules that must stay apart cannot reach each other by a detour. */
export function tableFindings(table) {
  const finding = (message) => ({ file: 'tools/check/layers.json', line: 1, message });
  const circles = Object.keys(table.modules).filter((name) => reach(table, name).has(name));
  const detours = table.apart.flatMap((group) => group.flatMap((one) => group.filter((other) => reach(table, one).has(other))
    .map((other) => `${one} reaches ${other}, which must stay apart`)));
  return [...circles.map((name) => `${name} depends on itself by a detour`), ...detours].map(finding);
}

/** Every .cpp of a module is named in the CMakeLists.txt above it: a test that is not built cannot fail. */
export function unbuiltFindings(files) {
  const lists = new Map(files.filter((file) => file.path.endsWith('CMakeLists.txt')).map((file) => [dirname(file.path), file.text]));
  return files.filter((file) => /^(src|apps|tests|benchmarks|fuzz)\/.*\.cpp$/.test(file.path)).flatMap((file) => {
    let folder = dirname(file.path);
    while (folder !== '.' && !lists.has(folder)) folder = dirname(folder);
    const relative = posix.relative(folder, file.path);
    const listed = folder !== '.' && lists.get(folder).split(/[\s()"]+/).includes(relative);
    return listed ? [] : [{ file: file.path, line: 1, message: 'is in no CMakeLists.txt, so it is never built' }];
  });
}

export function layers(files) {
  const table = JSON.parse(files.find((file) => file.path === 'tools/check/layers.json').text);
  return [...tableFindings(table), ...includeFindings(table, files), ...libraryFindings(table, files), ...unbuiltFindings(files)];
}

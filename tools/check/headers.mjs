// SPDX-License-Identifier: EUPL-1.2
// Every header compiles alone. A result is remembered by the content of the header and of all it includes, so a run
// costs only what changed. Needs a built dev tree: it takes include folders from there and generated headers exist.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const FLAGS = ['-std=c++20', '-fsyntax-only', '-Wall', '-Wextra', '-Wpedantic', '-Wconversion', '-Wshadow', '-Werror', '-x', 'c++'];
const WORKERS = 2;

/** Include folders that the dev tree compiles with, in order of first use. */
export function includeFolders(commands) {
  const folders = commands.flatMap(({ command }) => [...command.matchAll(/-(?:I|isystem )\s*(\S+)/g)].map((match) => match[1]));
  return [...new Set(folders)];
}

const fromDisk = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Key of a source or header: the rules it is judged by, its text, and all repository or generated headers it reaches. */
export function contentKey(path, folders, rules, read = fromDisk) {
  const hash = createHash('sha256').update(rules);
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = read(file);
    if (text === null) return;
    hash.update(text);
    for (const [, target] of text.matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)) {
      const found = [dirname(file), ...folders].map((folder) => resolve(folder, target)).find((one) => read(one) !== null);
      if (found) visit(found);
    }
  };
  visit(path);
  return hash.digest('hex').slice(0, 32);
}

/** Findings of one header, none when it compiles as the only include of an empty source. */
export async function compileAlone(path, folders) {
  try {
    await promisify(execFile)('g++', [...FLAGS, ...folders.map((folder) => `-I${folder}`), '-include', path, '/dev/null']);
    return [];
  } catch (error) {
    const message = error.stderr.split('\n').find((line) => line.includes('error')) ?? error.stderr;
    return [{ file: path, line: 1, message: `does not compile alone: ${message.trim()}` }];
  }
}

export async function headers(files) {
  const commands = 'build/dev/compile_commands.json';
  if (!existsSync(commands)) return [{ file: commands, line: 1, message: 'does not exist: build the dev tree first' }];
  const folders = includeFolders(JSON.parse(readFileSync(commands, 'utf8')));
  const store = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ruimtemaker', 'headers');
  mkdirSync(store, { recursive: true });
  const queue = files.map((file) => file.path).filter((path) => /^(src|apps|tests)\/.*\.hpp$/.test(path));
  const findings = [];
  const work = async () => {
    for (let path = queue.pop(); path; path = queue.pop()) {
      const remembered = join(store, contentKey(path, folders, FLAGS.join(' ')));
      if (existsSync(remembered)) continue;
      const found = await compileAlone(path, folders);
      if (found.length === 0) writeFileSync(remembered, '');
      findings.push(...found);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return findings;
}

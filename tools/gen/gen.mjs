#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Errors, readFolder } from './load.mjs';
import { buildModel } from './check.mjs';
import { emitCodes } from './emit/codes.mjs';
import { emitCpp } from './emit/cpp.mjs';
import { dictionary, emitDictionary } from './emit/dictionary.mjs';
import { emitEmbedded } from './emit/embed.mjs';
import { emitGuide } from './emit/guide.mjs';
import { emitJsonSchema } from './emit/json_schema.mjs';
import { emitLists } from './emit/lists.mjs';
import { emitProblems } from './emit/problems.mjs';
import { emitTypeScript } from './emit/typescript.mjs';

const USAGE = `node tools/gen/gen.mjs --schema <dir> --werkwijze <dir> --referentie <dir> --out <dir> [--ts <file>] [--check]
  Writes <out>/gen/*.hpp and *.cpp, schema.json, types.ts, lists.*.sql, dictionary.json, i18n-keys.json.
  --ts     also writes types.ts to this file, and rondleiding.json beside it; without --out only those
  --check  writes nothing; exit 1 when a file would change
  Every mistake in the input is printed as file:line: message; exit 1.`;

/** Headers (and line_of) that do not depend on any input. */
const FIXED = fileURLToPath(new URL('fixed', import.meta.url));

/** The catalogues, and the example that stands in a folder of its own beside them. */
const split = (files) => [false, true].map((example) => files.filter((f) => f.name.startsWith('voorbeeld/') === example));

/** Everything the generator would write: `{errors: string[], files: Map<path, content>}`. Reads only. */
export function generate({ schema, werkwijze, referentie }) {
  const errors = new Errors();
  const read = (folder) => (folder ? readFolder(folder, errors) : []);
  const model = buildModel(read(schema), errors);
  const [method, reference] = [read(werkwijze), read(referentie)];
  if (errors.list.length > 0) return { errors: errors.sorted(), files: new Map() };
  const [catalogues, example] = split(reference);
  const guide = emitGuide(example, errors);
  if (errors.list.length > 0) return { errors: errors.sorted(), files: new Map() };
  const files = new Map([...emitCpp(model), ...emitCodes(model), ...emitProblems(model),
    ...emitEmbedded(method, catalogues, example), ...guide, ...emitTypeScript(model), ...emitLists(model),
    ...emitJsonSchema(model, dictionary(model)), ...emitDictionary(model)]);
  for (const name of readdirSync(FIXED)) files.set(`gen/${name}`, readFileSync(path.join(FIXED, name), 'utf8'));
  return { errors: [], files };
}

/** Files whose content differs from the disk, and files in <out>/gen that are no longer generated. */
function differences(files, out) {
  const changed = [...files].filter(([name, text]) => !existsSync(name) || readFileSync(name, 'utf8') !== text).map(([name]) => name);
  const folder = out && path.join(out, 'gen');
  const present = folder && existsSync(folder) ? readdirSync(folder).map((n) => path.join(folder, n)) : [];
  return { changed, stale: present.filter((name) => /\.[ch]pp$/.test(name) && !files.has(name)) };
}

function main() {
  const string = { type: 'string' };
  const { values: o } = parseArgs({
    options: { schema: string, werkwijze: string, referentie: string, out: string, ts: string, check: { type: 'boolean' } },
  });
  if (!o.schema || !(o.out || o.ts)) return void (console.error(USAGE), process.exitCode = 2);
  const { errors, files } = generate(o);
  if (errors.length > 0) {
    console.error(errors.join('\n'));
    console.error(`${errors.length} error(s); nothing written`);
    return void (process.exitCode = 1);
  }
  const targets = new Map(o.out ? [...files].map(([name, text]) => [path.join(o.out, name), text]) : []);
  if (o.ts) {
    targets.set(o.ts, files.get('types.ts'));
    if (files.has('rondleiding.json')) targets.set(path.join(path.dirname(o.ts), 'rondleiding.json'), files.get('rondleiding.json'));
  }
  const { changed, stale } = differences(targets, o.out);
  if (o.check) {
    for (const name of [...changed, ...stale]) console.error(`${name}: differs from what the generator writes`);
    return void (process.exitCode = changed.length + stale.length > 0 ? 1 : 0);
  }
  for (const name of changed) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, targets.get(name));
  }
  for (const name of stale) rmSync(name);
  console.log(`gen: ${targets.size} files, ${changed.length} written, ${stale.length} removed`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();

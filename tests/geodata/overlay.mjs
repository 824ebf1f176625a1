// SPDX-License-Identifier: EUPL-1.2
// What the tests of `ruimtemaker overlay` share: running it, and a folder with claims drawn as squares.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.resolve(process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker'));

/** Runs the program in the root of the repository. */
export const run = (...args) => spawnSync(bin, args, { encoding: 'utf8', cwd: root });

/** A square with its lowest left corner at x, y, in metres RD. */
const square = (x, y, side) =>
  `"POLYGON ((${[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]].map((corner) => corner.join(' ')).join(', ')}))"`;

/** A folder that goes with the test, and in it a CSV of claims: `{a: [x, y, side]}`. */
export function claimsFile(t, claims) {
  const folder = mkdtempSync(path.join(tmpdir(), 'overlay-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'claims.csv');
  writeFileSync(file, `id;WKT\n${Object.entries(claims).map(([id, at]) => `${id};${square(...at)}\n`).join('')}`);
  return { folder, file };
}

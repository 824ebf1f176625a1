// SPDX-License-Identifier: EUPL-1.2
// node tools/run/fuzz.mjs BUILD RESULTS SECONDS [NAME...]   runs the fuzz targets of BUILD/bin, two at a time, SECONDS each.
// Starts from fuzz/corpus/<name>/; what is found on the way is kept in BUILD/corpus/ for the next run. An input that
// crashes, hangs or breaks a promise fails the run, is kept in RESULTS and its path is printed.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const AT_A_TIME = 2;
const escape = (text) => text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]);

/** What a log says: {runs, input, bytes, error}: executed inputs, the file that libFuzzer kept when it stopped early, its
 *  bytes in base64 (the machine that found it may be gone) and the first line that says what went wrong. */
export function outcome(log) {
  const runs = Number(/stat::number_of_executed_units:\s*(\d+)/.exec(log)?.[1] ?? 0);
  return { runs, input: /Test unit written to (\S+)/.exec(log)?.[1], bytes: /^Base64: (\S+)/m.exec(log)?.[1],
    error: /^.*(?:runtime error|ERROR: |broken promise).*$/m.exec(log)?.[0] };
}

/** Why a target failed, or nothing. A target that did less than read its own corpus was no test. */
export function failure({ status, runs, input, bytes, error, seeds }) {
  if (input) return [`this input: ${input}`, error, bytes && `base64: ${bytes}`].filter(Boolean).join('\n      ');
  if (status !== 0) return `stopped with ${status}`;
  return runs > seeds ? undefined : `${runs} inputs tried, the corpus alone has ${seeds}`;
}

async function run({ build, results, seconds }, name) {
  const own = join('fuzz/corpus', name);
  const grown = join(build, 'corpus', name);
  mkdirSync(grown, { recursive: true });
  const log = join(results, `${name}.log`);
  const options = [`-max_total_time=${seconds}`, '-timeout=10', '-rss_limit_mb=2048', '-max_len=8192', '-print_final_stats=1',
    `-seed=${process.env.RUIMTE_FUZZ_SEED ?? 0}`, `-artifact_prefix=${join(results, `${name}-`)}`];
  const started = performance.now();
  const status = await new Promise((done) => {
    const child = spawn(join(build, 'bin', `fuzz_${name}`), [...options, grown, own], { stdio: ['ignore', 'pipe', 'pipe'] });
    const out = createWriteStream(log);
    child.stdout.pipe(out, { end: false });
    child.stderr.pipe(out, { end: false });
    child.on('error', (error) => out.end(`${error}\n`, () => done(-1)));
    child.on('close', (code, signal) => out.end(() => done(code ?? signal)));
  });
  const found = outcome(readFileSync(log, 'utf8'));
  const why = failure({ ...found, status, seeds: readdirSync(own).length });
  console.log(`${why ? 'FAILED' : 'ok    '} ${name}: ${found.runs} inputs${why ? `; ${why} (log: ${log})` : ''}`);
  return { name, why, seconds: (performance.now() - started) / 1000 };
}

async function main([build, results, seconds, ...wanted]) {
  const names = wanted.length ? wanted : readdirSync('fuzz/corpus').sort();
  const forgotten = readdirSync('fuzz').filter((file) => file.endsWith('.cpp')).map((file) => basename(file, '.cpp'))
    .filter((name) => !existsSync(join('fuzz/corpus', name)));
  if (forgotten.length) throw new Error(`no fuzz/corpus/ for ${forgotten.join(' ')}`);
  mkdirSync(results, { recursive: true });
  const queue = [...names];
  const done = [];
  await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
    for (let name = queue.shift(); name; name = queue.shift()) done.push(await run({ build, results, seconds }, name));
  }));
  const cases = done.map(({ name, why, seconds: used }) =>
    `<testcase classname="fuzz" name="${name}" time="${used.toFixed(1)}">${why ? `<failure message="${escape(why)}"/>` : ''}</testcase>`);
  writeFileSync(join(results, 'fuzz.xml'), `<testsuites>\n${cases.join('\n')}\n</testsuites>\n`);
  process.exitCode = done.some(({ why }) => why) ? 1 : 0;
}

if (process.argv[1] && basename(process.argv[1]) === 'fuzz.mjs') await main(process.argv.slice(2));

// SPDX-License-Identifier: EUPL-1.2
// A small test runner: tests in order, JUnit out. Node's own runner is not used because the steps of one job share
// one browser and one server, and a step that cannot be reached must count as failed, not as skipped.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const tests = [];
let group = { name: '', file: '', ordered: false };

/** The tests declared inside `declare` belong together; in an `ordered` suite, also over several files, those after a failed one fail unrun. */
export function suite(name, { file, ordered = false }, declare) {
  const outer = group;
  group = { name, file, ordered };
  declare();
  group = outer;
}

/** Declares a test. `run` throws, or rejects, when what it shows is not so. */
export function test(title, run) {
  tests.push({ title, run, group });
}

async function runOne(one, broken) {
  const before = broken.get(one.group.name);
  if (one.group.ordered && before) return `not reached: '${before}' failed before it`;
  try {
    await one.run();
    return '';
  } catch (problem) {
    broken.set(one.group.name, one.title);
    return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  }
}

/** Runs what `wanted` keeps, in order; `after` is called after every failed test. Returns one result per test. */
export async function runAll({ wanted = () => true, onFailure = async () => undefined } = {}) {
  const results = [];
  const broken = new Map();
  for (const one of tests.filter((candidate) => wanted(candidate))) {
    const begin = process.hrtime.bigint();
    const failure = await runOne(one, broken);
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    const name = [one.group.name, one.title].filter(Boolean).join(' › ');
    console.log(`${failure ? 'FAILED' : 'ok    '} ${seconds.toFixed(1).padStart(5)} s  ${name}`);
    if (failure) {
      console.log(failure.replace(/^/gm, '         '));
      if (!failure.startsWith('not reached')) await onFailure(name);
    }
    results.push({ name, file: one.group.file, seconds, failure });
  }
  return results;
}

// Control characters have no place in XML 1.0, not even as a reference.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const escape = (text) =>
  text.replace(CONTROL, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What went wrong and in which line of a test: enough to know where to look when only the summary is at hand. */
function shortly(failure) {
  const [what, ...stack] = failure.split('\n');
  const place = stack.map((line) => /tests\/browser\/([\w./]+:\d+)/.exec(line)?.[1]).find((one) => one && !one.startsWith('lib/suite'));
  return place ? `${place} ${what}` : what;
}

/** Writes the results as a JUnit file. */
export function writeJUnit(path, results) {
  const cases = results.map(({ name, file, seconds, failure }) => {
    const start = `    <testcase name="${escape(name)}" classname="browser" file="${escape(file)}" time="${seconds.toFixed(3)}"`;
    return failure ? `${start}>\n      <failure message="${escape(shortly(failure))}">${escape(failure)}</failure>\n    </testcase>` : `${start}/>`;
  });
  const failed = results.filter((one) => one.failure).length;
  const head = `<testsuites>\n  <testsuite name="browser" tests="${results.length}" failures="${failed}">`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `<?xml version="1.0" encoding="UTF-8"?>\n${[head, ...cases].join('\n')}\n  </testsuite>\n</testsuites>\n`);
}

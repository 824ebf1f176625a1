// SPDX-License-Identifier: EUPL-1.2
// Turns register, claims and results into what is covered per group, and prints it.
import { stateOf } from './results.mjs';

const SECTIONS = [
  ['covered', 'gedekt'],
  ['failing', 'test faalt'],
  ['notRun', 'test niet gedraaid'],
];

/** covered: a claiming test passed and none failed; failing: one failed; notRun: claimed, but no claiming test passed or failed. */
function stateOfId(states) {
  if (states.includes('failed')) return 'failing';
  return states.includes('passed') ? 'covered' : 'notRun';
}

/**
 * The report as data.
 * @returns {{total, covered: string[], vervallen: string[], groups: Object, claims: Object[], errors: string[]}}
 *   groups: code -> {total, covered, failing, notRun, unclaimed}, lists of ids in the order of the register
 */
export function buildReport(register, { claims, errors }, cases) {
  const judged = claims.map((claim) => ({ ...claim, state: stateOf(claim, cases) }));
  const report = { total: register.size, covered: [], vervallen: [], groups: {}, claims: judged, errors: [...errors] };
  const byId = groupById(judged);
  for (const { id, status } of register.values()) {
    const group = (report.groups[id.split('-')[0]] ??= { total: 0, covered: [], failing: [], notRun: [], unclaimed: [], vervallen: [] });
    group.total += 1;
    const states = byId.get(id)?.map(({ state }) => state);
    if (status === 'vervallen') group.vervallen.push(id);
    else group[states ? stateOfId(states) : 'unclaimed'].push(id);
  }
  for (const { covered, vervallen } of Object.values(report.groups)) {
    report.covered.push(...covered);
    report.vervallen.push(...vervallen);
  }
  return report;
}

function groupById(claims) {
  const found = new Map();
  for (const claim of claims) found.set(claim.id, [...(found.get(claim.id) ?? []), claim]);
  return found;
}

/** Lines of one group: the counts, the ids per section, and every claim whose test did not pass. */
function groupLines(code, group, claims) {
  const lines = [`${code.padEnd(4)} ${group.covered.length} van ${group.total}`];
  for (const [name, label] of SECTIONS) {
    if (group[name].length) lines.push(`       ${label}: ${group[name].join(' ')}`);
  }
  for (const { id, test, file, line, state } of claims) {
    if (id.startsWith(`${code}-`) && state !== 'passed') lines.push(`         ${id} ${state === 'failed' ? 'faalt' : 'niet gedraaid'}: ${test} (${file}:${line})`);
  }
  return lines;
}

/** The report as lines of text; only `group` when given. The last line is `eisen: N of TOTAL`. */
export function reportLines(report, group) {
  const lines = [];
  for (const [code, one] of Object.entries(report.groups)) {
    if (!group || group === code) lines.push(...groupLines(code, one, report.claims));
  }
  if (report.errors.length) lines.push('', 'Fouten', ...report.errors.map((one) => `  ${one}`));
  lines.push('', `vervallen: ${report.vervallen.length}${report.vervallen.length ? ` (${report.vervallen.join(' ')})` : ''}`);
  lines.push(`eisen: ${report.covered.length} of ${report.total}`);
  return lines;
}

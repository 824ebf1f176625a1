// SPDX-License-Identifier: EUPL-1.2
// Every tracked file has a licence and a copyright holder, and every licence its text, as the REUSE specification asks:
// the tool `reuse` judges that. What it cannot see: that .reuse/dep5 names the licences the data itself names, and that
// no binary slips under the licence of everything else.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const DEP5 = '.reuse/dep5';
const LAYERS = 'gegevens/lagen.json';
const finding = (message, file = DEP5) => ({ file, line: 1, message });

/** Paragraphs of a dep5 text that are about files: [{patterns, licence}]. */
export function paragraphs(text) {
  return text.split(/\n\s*\n/).flatMap((paragraph) => {
    const field = (name) => new RegExp(`^${name}:((?:.|\\n[ \\t])*)`, 'm').exec(paragraph)?.[1].trim();
    const files = field('Files');
    return files ? [{ patterns: files.split(/\s+/), licence: field('License') }] : [];
  });
}

function covers(pattern, path) {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(path);
}

/** The paragraph that speaks for a path: the last one that covers it, as the format says. */
export const paragraphOf = (all, path) => all.findLast(({ patterns }) => patterns.some((pattern) => covers(pattern, path)));

/** Layers whose files stand in dep5 under another licence than the layer itself says. */
export function layerFindings(all, layers) {
  return layers.flatMap(({ licentie, bestanden }) => bestanden.flatMap(({ pad }) => {
    const licence = paragraphOf(all, `gegevens/${pad}`)?.licence;
    return licence === licentie ? [] : [finding(`gegevens/${pad} stands under ${licence}, ${LAYERS} says ${licentie}`)];
  }));
}

/** Binaries that no paragraph but the one for everything names. */
export function binaryFindings(all, paths, read = readFileSync) {
  return paths.filter((path) => (paragraphOf(all, path)?.patterns ?? ['*']).includes('*') && read(path).subarray(0, 8000).includes(0))
    .map((path) => finding(`a binary needs a paragraph of its own in ${DEP5}: whose is it?`, path));
}

/** What `reuse lint` holds against the repository: its headings with something below or behind them. */
export function lintFindings(output) {
  const worries = output.split('\n').filter((line) => /ERROR|WARNING|^\* (?!Used|Read errors: 0$).+: (?!(\d+) \/ \1$)\S/.test(line));
  return (worries.length ? worries : output.trim().split('\n').slice(0, 40)).map((line) => finding(`reuse lint: ${line}`, 'LICENSES'));
}

async function lint() {
  try {
    const { stdout, stderr } = await promisify(execFile)('reuse', ['lint'], { maxBuffer: 1 << 26 });
    return /ERROR|WARNING/.test(stderr) ? lintFindings(stderr) : /Congratulations/.test(stdout) ? [] : lintFindings(stdout);
  } catch (error) {
    return error.code === 'ENOENT' ? [finding('needs the Debian package reuse', 'tools/run/common.sh')] : lintFindings(`${error.stderr}${error.stdout}`);
  }
}

export async function reuse() {
  if (!existsSync(DEP5)) return [finding('does not exist')];
  const all = paragraphs(readFileSync(DEP5, 'utf8'));
  const tracked = execFileSync('git', ['ls-files', '-z'], { maxBuffer: 1 << 28 }).toString().split('\0').filter((path) => path && existsSync(path));
  return [...layerFindings(all, JSON.parse(readFileSync(LAYERS, 'utf8')).rijen), ...binaryFindings(all, tracked), ...await lint()];
}

// SPDX-License-Identifier: EUPL-1.2
import { canonical } from '../names.mjs';

const TASK = ['sleutel', 'titel', 'waarom', 'doe', 'naar', 'pagina', 'handelingen'];

/** What is wrong with the guided visit, as `{pointer, message}`: three tasks per function, each with one way to be done. */
export function guideMistakes(groups) {
  const out = [];
  const seen = new Set();
  groups.forEach((group, g) => {
    const say = (message, place = '') => out.push({ pointer: `/rondleiding/${g}${place}`, message });
    for (const functie of group.functies ?? []) {
      if (seen.has(functie)) say(`function '${functie}' has two visits`);
      seen.add(functie);
    }
    if (group.taken?.length !== 3) say('a visit has three tasks');
    group.taken?.forEach((task, n) => {
      for (const key of Object.keys(task)) if (!TASK.includes(key)) say(`unknown '${key}'`, `/taken/${n}`);
      for (const key of TASK.slice(0, 5)) if (typeof task[key] !== 'string') say(`'${key}' is missing`, `/taken/${n}`);
      if ((task.pagina === undefined) === (task.handelingen === undefined)) say("name 'pagina' or 'handelingen'", `/taken/${n}`);
    });
  });
  return out;
}

/** The guided visit of the practice environment as data for the web; no file when there is none. */
export function emitGuide(example, errors) {
  const file = example.find((one) => one.name === 'voorbeeld/rondleiding.yaml');
  if (!file) return new Map();
  for (const { pointer, message } of guideMistakes(file.value.rondleiding)) errors.at(file, pointer, message);
  return new Map([['rondleiding.json', `${canonical(file.value.rondleiding)}\n`]]);
}

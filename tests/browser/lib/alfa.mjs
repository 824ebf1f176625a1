// SPDX-License-Identifier: EUPL-1.2
// Looks at a page with alfa, a second judge of WCAG 2.2 AA beside axe: other rules, other code. It judges a copy of the
// page, in a thread of its own: the page that was copied goes on at once.
import { Worker } from 'node:worker_threads';
import { Native as NativeDevice } from '@siteimprove/alfa-device/native';
import { Native as NativeDom } from '@siteimprove/alfa-dom/native';

const COLOURS = ['sia-r69'];

/** A promise of which a failure is told to who asks for it, at the end of the run, and not before. */
function heldBack(promise) {
  promise.catch(() => undefined);
  return promise;
}

/** The judge. It starts with the first page and ends with `close`. */
export class Alfa {
  #worker;
  #waiting = new Map();
  #count = 0;

  #judge() {
    if (this.#worker) return this.#worker;
    this.#worker = new Worker(new URL('alfa-judge.mjs', import.meta.url));
    this.#worker.on('message', ({ number, ...answer }) => {
      this.#waiting.get(number)(answer);
      this.#waiting.delete(number);
    });
    this.#worker.on('error', (problem) => {
      for (const done of this.#waiting.values()) done({ problem: String(problem?.stack ?? problem) });
      this.#waiting.clear();
    });
    this.#worker.unref();
    return this.#worker;
  }

  /** Copies a page in one palette; `found` promises what the judge finds: [{name, palette, rule, reason, target}]. */
  async copy(page, name, palette, only) {
    await page.emulateMedia({ colorScheme: palette });
    const number = (this.#count += 1);
    const copied = { number, only, address: page.url(), device: await page.evaluate(NativeDevice.fromWindow), document: await page.evaluate(NativeDom.fromNode) };
    const answer = new Promise((resolved) => { this.#waiting.set(number, resolved); });
    this.#judge().postMessage(copied);
    const found = answer.then((one) => {
      if (one.problem) throw new Error(`alfa on ${name}: ${one.problem}`);
      return one.found.map((finding) => ({ name, palette, ...finding }));
    });
    return { found: heldBack(found) };
  }

  /** Copies a page in both palettes, or in one of them. Of the dark one of both only the colours are judged: nothing else differs. */
  async look(page, name, palette) {
    const copies = palette ? [await this.copy(page, name, palette)] : [await this.copy(page, name, 'dark', COLOURS), await this.copy(page, name, 'light')];
    await page.emulateMedia({ colorScheme: 'light' });
    return { found: heldBack(Promise.all(copies.map(({ found }) => found)).then((all) => all.flat())) };
  }

  async close() {
    await this.#worker?.terminate();
  }
}

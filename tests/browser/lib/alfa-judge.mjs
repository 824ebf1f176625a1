// SPDX-License-Identifier: EUPL-1.2
// The thread of alfa: judges copies of pages, one at a time, in the order in which they come.
import { parentPort } from 'node:worker_threads';
import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Node } from '@siteimprove/alfa-dom';
import { Headers, Request, Response } from '@siteimprove/alfa-http';
import rules from '@siteimprove/alfa-rules';
import { URL } from '@siteimprove/alfa-url';
import { Conformance, Criterion } from '@siteimprove/alfa-wcag';
import { Page } from '@siteimprove/alfa-web';

const isAA = Conformance.isAA('2.2');
const ALL = rules.filter((rule) => [...rule.requirements].some((one) => Criterion.isCriterion(one) && isAA(one)));
const nameOf = (rule) => rule.uri.split('/').at(-1);
const reasonOf = (outcome) => [...outcome.expectations].map(([, expectation]) => expectation.toJSON().error?.message).filter(Boolean).join(' ');

/** Findings of one copy: [{rule, reason, target}]. */
async function look({ only, address, device: ofDevice, document: ofPage }) {
  const device = Device.from(ofDevice);
  const url = URL.parse(address).getUnsafe();
  const page = Page.of(Request.of('GET', url), Response.of(url, 200, Headers.empty()), Node.from(ofPage, device), device);
  const chosen = only ? ALL.filter((rule) => only.includes(nameOf(rule))) : ALL;
  const outcomes = await Audit.of(page, chosen).evaluate();
  return [...outcomes].filter(Outcome.isFailed).map((one) => ({ rule: nameOf(one.rule), reason: reasonOf(one), target: String(one.target).replace(/\s+/g, ' ').slice(0, 300) }));
}

let last = Promise.resolve();
parentPort.on('message', ({ number, ...copied }) => {
  last = last.then(async () => parentPort.postMessage({ number, found: await look(copied) })).catch((problem) => parentPort.postMessage({ number, problem: String(problem?.stack ?? problem) }));
});

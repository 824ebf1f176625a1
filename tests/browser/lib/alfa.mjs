// SPDX-License-Identifier: EUPL-1.2
// Looks at a page with alfa, a second judge of WCAG 2.2 AA beside axe: other rules, other code. It judges a copy of the page.
import { Audit, Outcome } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Native as NativeDevice } from '@siteimprove/alfa-device/native';
import { Node } from '@siteimprove/alfa-dom';
import { Native as NativeDom } from '@siteimprove/alfa-dom/native';
import { Headers, Request, Response } from '@siteimprove/alfa-http';
import rules from '@siteimprove/alfa-rules';
import { URL } from '@siteimprove/alfa-url';
import { Conformance, Criterion } from '@siteimprove/alfa-wcag';
import { Page } from '@siteimprove/alfa-web';

const isAA = Conformance.isAA('2.2');
const ALL = rules.filter((rule) => [...rule.requirements].some((one) => Criterion.isCriterion(one) && isAA(one)));
const nameOf = (rule) => rule.uri.split('/').at(-1);
/** Only colours differ between the palettes. */
const COLOURS = ALL.filter((rule) => nameOf(rule) === 'sia-r69');

async function copyOf(page) {
  const device = Device.from(await page.evaluate(NativeDevice.fromWindow));
  const document = Node.from(await page.evaluate(NativeDom.fromNode), device);
  const url = URL.parse(page.url()).getUnsafe();
  return Page.of(Request.of('GET', url), Response.of(url, 200, Headers.empty()), document, device);
}

const reasonOf = (outcome) => [...outcome.expectations].map(([, expectation]) => expectation.toJSON().error?.message).filter(Boolean).join(' ');

async function look(page, chosen) {
  const outcomes = await Audit.of(await copyOf(page), chosen).evaluate();
  return [...outcomes].filter(Outcome.isFailed).map((one) => ({ rule: nameOf(one.rule), reason: reasonOf(one), target: String(one.target).replace(/\s+/g, ' ').slice(0, 300) }));
}

/** Findings of one page in both palettes: [{name, palette, rule, reason, target}]. */
export async function findings(page, name) {
  const found = [];
  for (const [palette, chosen] of [['dark', COLOURS], ['light', ALL]]) {
    await page.emulateMedia({ colorScheme: palette });
    found.push(...(await look(page, chosen)).map((one) => ({ name, palette, ...one })));
  }
  return found;
}

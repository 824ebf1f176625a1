// SPDX-License-Identifier: EUPL-1.2
// From two claims to frozen evidence: what clashes is computed before the test, stays as it was when a claim moves, and
// what it would be now stands beside it.
import assert from 'node:assert/strict';
import { claimOf, square } from './lib/claims.mjs';
import { Chance } from './lib/dates.mjs';
import { fillAll } from './lib/forms.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

/** Two squares that share a corner of `shared` hectares, and of `later` once the second has moved. */
export const fixedEvidence = () => ({ natuur: { x: 136_000, y: 447_000, side: 2_000 }, wonen: { x: 137_500, y: 448_500, side: 1_000 }, step: 300, shared: 25, later: 4 });

/** Other places and sizes, in whole hectometres. */
export function randomEvidence(seed) {
  const chance = new Chance(seed);
  const natuur = { x: 136_000 + 100 * chance.between(0, 20), y: 446_000 + 100 * chance.between(0, 20), side: 100 * chance.between(15, 25) };
  const corner = 100 * chance.between(5, 9);
  const step = 100 * chance.between(1, 3);
  const wonen = { x: natuur.x + natuur.side - corner, y: natuur.y + natuur.side - corner, side: 1_500 };
  return { natuur, wonen, step, shared: (corner / 100) ** 2, later: ((corner - step) / 100) ** 2 };
}

/** Declares the journey for one case. `thorough` also looks at it with axe. */
export function declareEvidence(name, practice, geval, { thorough }) {
  suite(`bewijs, ${name}`, { file: 'tests/browser/evidence.mjs', ordered: true }, () => {
    const seen = {};
    const figure = (hectares) => `${hectares.toLocaleString('nl-NL', { minimumFractionDigits: 1 })} ha`;

    // @eis AGE-04 INF-01
    test('wie toetst ziet het berekende bewijs voordat er iets is vastgelegd, en het komt in het dossier', async () => {
      seen.natuur = await claimOf(practice, geval.natuur, 'natuur');
      seen.wonen = await claimOf(practice, geval.wonen, 'wonen');
      const act = await hands(practice, 'projectleider-utrecht');
      seen.id = await act('vraagstukken', 'inbrengen', { titel: 'Wonen tegen de natuur', kern: 'Het past niet.', plaatsnaam: 'Vianen', waaromVast: 'Niemand kiest.', vraag: 'Wie kiest?' });
      const person = await practice.on('coordinator', `/vraagstukken/${seen.id}`);
      const sheet = await person.begin('Toets aan de criteria');
      await fillAll(sheet, { poortvraag: true, poortUitleg: 'Twee programma’s wijzen naar elkaar.' });
      for (const claim of [seen.natuur, seen.wonen]) await sheet.locator('#veld-claims').getByLabel(new RegExp(claim.nummer)).check();
      await sheet.getByText(figure(geval.shared)).first().waitFor();
      await sheet.getByText(/NOVEX-gebied.*\(fictieve gren/).first().waitFor(); // borders for practice are never shown as real ones
      if (thorough) await person.look('Toetsen met berekend bewijs');
      // Keyboard: the outcome comes into the form, the focus stays on the button, and the reader may still change it.
      const take = sheet.getByRole('button', { name: 'Neem deze uitkomst over voor C1' });
      await take.press('Enter');
      const sentence = sheet.locator('#veld-oordelen-0-bewijs');
      await sentence.waitFor();
      assert.ok((await sentence.inputValue()).includes(figure(geval.shared)), await sentence.inputValue());
      assert.ok(await take.evaluate((element) => element === document.activeElement), 'the focus stays');
      await sentence.fill(`${await sentence.inputValue()} Zo is het.`);
      const answer = await person.send({});
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      const dossier = await hands(practice, 'coordinator');
      const c1 = (await dossier.read(`/vraagstukken/${seen.id}`)).toets.oordelen.find((one) => one.criterium === 'c1');
      assert.ok(c1.oordeel === 'voldoet' && c1.bewijs.endsWith('Zo is het.') && !c1.afwijking, JSON.stringify(c1));
      await sheet.waitFor({ state: 'hidden' });
      await person.page.locator('#toets').getByText(figure(geval.shared)).first().waitFor();
    });

    // @eis AGE-04
    test('als een claim opschuift blijft het bewijs staan, met ernaast wat het nu zou zijn', async () => {
      const act = await hands(practice, 'projectleider-utrecht');
      const moved = { ...geval.wonen, x: geval.wonen.x + geval.step, y: geval.wonen.y + geval.step };
      const corners = square(moved).map(([x, y]) => [x * 1000, y * 1000]);
      await act(`claims/${seen.wonen.id}`, 'claim_wijzigen', { reden: 'Verder weg.', plaats: { soort: 'vlak', crs: 'EPSG:28992', coordinaten: [corners] } });
      const person = await practice.on('coordinator', `/vraagstukken/${seen.id}`);
      const toets = person.page.locator('#toets');
      await toets.getByText('Sinds de toets gewijzigd').waitFor();
      const change = await toets.locator('.note').first().innerText();
      assert.ok(change.includes(figure(geval.shared)) && change.includes(figure(geval.later)) && change.includes(seen.wonen.nummer), change);
      assert.ok((await toets.locator('.verdicts li').first().innerText()).includes(figure(geval.shared)));
      if (thorough) await person.look('Toets, een claim is daarna opgeschoven');
    });
  });
}

// SPDX-License-Identifier: EUPL-1.2
// Replanning: step 3 of the example does not fit before the quiet time. The coordinator sees three ways out with what
// moves for whom, is asked for an interim mandate, records one with a reason, and goes back. Last of its practice world:
// it moves the periods of the cycle.
import assert from 'node:assert/strict';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

/** Declares the journey. */
export function declareReplan(practice) {
  suite('herplan', { file: 'tests/browser/replan.mjs', ordered: true }, () => {
    const seen = {};
    test('wie niet mag kiezen, ziet wat het raakt en wie wel kan', async () => {
      const act = await hands(practice, 'projectleider-utrecht');
      seen.cyclus = (await act.read('/jaarplan')).cyclus;
      const reader = await practice.on('projectleider-utrecht', '/jaarplan');
      await reader.page.locator('.link-row').getByRole('link', { name: 'Herplan na een politieke wijziging' }).click();
      await reader.page.getByRole('heading', { level: 2, name: '3. Kies een uitweg' }).waitFor();
      await reader.page.locator('.closed-doors', { hasText: 'Herplan de cyclus' }).filter({ hasText: /oördinator/ }).waitFor();
      assert.equal(await reader.page.getByRole('button', { name: /Kies deze uitweg/ }).count(), 0);
    });

    // @eis CYC-22
    test('de coördinator kiest een van drie uitwegen, met een tussenmandaat en een reden, en kan terug', async () => {
      const coordinator = await practice.on('coordinator', '/jaarplan/herplan');
      const { page } = coordinator;
      const act = await hands(practice, 'coordinator');
      const before = await act.read(`/cycli/${seen.cyclus}`);
      await page.getByRole('button', { name: /Kies deze uitweg/ }).nth(2).waitFor();
      await coordinator.look('Herplan');
      await page.getByRole('button', { name: 'Kies deze uitweg Over de stille tijd heen' }).click();
      const sheet = page.locator('dialog.sheet[open]');
      await sheet.waitFor();
      const refused = await coordinator.send({ reden: 'Het werk kan door.' }, sheet.locator('form'));
      assert.equal(refused.status >= 400, true, 'without an interim mandate nobody goes on in quiet time');
      await sheet.getByText(/tussenmandaat/i).first().waitFor();
      const { status, body } = await coordinator.send({ tussenmandaat: 'Het DO, voor afspraken van type A en B.', reden: 'Het werk kan door.' }, sheet.locator('form'));
      assert.equal(status, 200, JSON.stringify(body));
      await page.locator('#politiek .card', { hasText: 'Het werk kan door.' }).filter({ hasText: 'Tussenmandaat: Het DO' }).waitFor();
      const after = await act.read(`/cycli/${seen.cyclus}`);
      const end = (cycle) => cycle.stappen.find((one) => one.stap === 'besluitvorming').tot;
      assert.ok(end(after) > end(before), 'step 3 ends after the quiet time');
      await act(`cycli/${seen.cyclus}`, 'herplanning_terugdraaien', { herplanning: after.herplanningen.at(-1).id, reden: 'Terug naar het plan.' });
      assert.deepEqual((await act.read(`/cycli/${seen.cyclus}`)).stappen, before.stappen);
      await page.reload();
      await page.locator('#politiek .card', { hasText: 'Terug naar het plan.' }).waitFor();
    });
  });
}

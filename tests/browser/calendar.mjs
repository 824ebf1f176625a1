// SPDX-License-Identifier: EUPL-1.2
// The year plan: the band and the same as a table, what moves before it is moved, by keyboard and at 390 pixels, and an
// address for the own calendar that works until it is revoked.
import assert from 'node:assert/strict';
import { addDays, Chance } from './lib/dates.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

/** The same in every run. */
export const fixedCalendar = () => ({ naam: 'Aanleveren voor de weidevogelraad', dagen: 21, lengte: '24 maanden', duur: 9 });

/** Another rhythm, another shift. */
export function randomCalendar(seed) {
  const chance = new Chance(seed);
  return { naam: `Ronde langs ${chance.pick(['de Eem', 'de Lek', 'de Kromme Rijn'])} ${chance.between(2, 99)}`, dagen: chance.between(8, 40), lengte: chance.pick(['12 maanden', '24 maanden']), duur: chance.between(2, 30) };
}

const typed = (day) => day.split('-').reverse().join('-');
const step = (plan) => plan.banden[0].stukken.find((piece) => piece.soort === 'stap' && piece.verzetbaar);

/** Declares the journey for one case. `thorough` also looks at it with axe. */
export function declareCalendar(name, practice, geval, { thorough }) {
  suite(`jaarplan, ${name}`, { file: 'tests/browser/calendar.mjs', ordered: true }, () => {
    const seen = {};
    test('het eigen ritme van de provincie staat in haar band, getekend en in de tabel', async () => {
      const act = await hands(practice, 'projectleider-utrecht');
      const plan = await act.read('/jaarplan');
      assert.ok(plan.cyclus, 'the example has a cycle');
      const van = addDays(plan.van, 30);
      await act(`cycli/${plan.cyclus}`, 'moment_vastleggen', { soort: 'ritme', naam: geval.naam, van, tot: addDays(van, geval.duur) });
      seen.person = await practice.on('projectleider-utrecht', '/overleggen');
      const { page } = seen.person;
      await page.locator('.link-row').getByRole('link', { name: 'Jaarplan' }).click();
      await page.getByRole('heading', { level: 1, name: 'Jaarplan' }).waitFor();
      await page.locator('.yearband').first().locator('title', { hasText: geval.naam }).first().waitFor({ state: 'attached' });
      await page.locator('#tabel summary').click();
      const row = page.locator('#tabel tbody tr', { hasText: geval.naam });
      await row.waitFor();
      assert.match(await row.innerText(), /Utrecht/);
      const drawn = await page.locator('.yearband').first().locator('svg[role=img] [data-kind]').count();
      assert.equal(await page.locator('#tabel tbody tr').count(), drawn, 'the table has every piece that is drawn');
      if (thorough) await seen.person.look('Jaarplan');
    });

    test('met het toetsenbord: wat schuift staat er voordat er iets is verzet', async () => {
      const act = await hands(practice, 'projectleider-utrecht');
      const before = await act.read('/jaarplan');
      const piece = step(before);
      const day = addDays(piece.van, geval.dagen);
      const { page } = seen.person;
      await page.getByLabel('Welk moment?').focus();
      await page.getByLabel('Welk moment?').selectOption(piece.sleutel);
      await page.keyboard.press('Tab');
      await page.keyboard.type(typed(day));
      await page.keyboard.press('Enter');
      const moved = page.locator('#schuif').getByRole('table', { name: 'Wat schuift' });
      await moved.waitFor();
      assert.match(await moved.locator('tbody tr').first().innerText(), new RegExp(piece.naam));
      assert.deepEqual(await act.read('/jaarplan'), before, 'nothing was recorded');
      if (thorough) await seen.person.look('Jaarplan, proef');
      await page.getByLabel('Nieuwe eerste dag').fill('31-02-2027');
      await page.keyboard.press('Enter');
      await page.locator('#schuif').getByText(/dag/i).first().waitFor();
      await page.locator('#schuif [aria-invalid=true]').first().waitFor();
    });

    test('op een telefoon schuift alleen de band opzij', async () => {
      const { page } = seen.person;
      const size = page.viewportSize();
      await page.setViewportSize({ width: 390, height: 844 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
      const box = page.locator('.yearband .yearband-scroll').first();
      assert.ok(await box.evaluate((one) => one.scrollWidth > one.clientWidth));
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((one) => one.scrollLeft > 0, await box.elementHandle());
      if (thorough) await seen.person.look('Jaarplan op een telefoon');
      await page.setViewportSize(size);
    });

    test('een kalender uit het sjabloon zegt zelf wat niet past', async () => {
      const { page } = seen.person;
      await page.getByLabel('Eerste dag van het BOL').fill('10-06-2027');
      await page.getByLabel('Lengte van de cyclus').selectOption({ label: geval.lengte });
      await page.getByRole('button', { name: 'Reken uit' }).click();
      const part = page.locator('#voorstel');
      await part.locator('.yearband').waitFor();
      await part.getByText(/in stille tijd/).first().waitFor();
      if (thorough) await seen.person.look('Jaarplan, voorstel');
    });

    test('een adres voor de eigen agenda werkt, tot het is ingetrokken', async () => {
      const { page } = seen.person;
      const { address } = await practice.server();
      const part = page.locator('#agenda');
      await part.getByLabel('Wat wilt u volgen?').selectOption({ label: 'Mijn agenda' });
      await part.getByRole('button', { name: 'Maak een adres' }).click();
      const field = part.getByLabel('Adres', { exact: true });
      await field.waitFor();
      const feed = new URL(await field.inputValue());
      const read = () => fetch(`${address}${feed.pathname}`);
      const answer = await read();
      assert.equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
      const text = (await answer.text()).replaceAll('\r\n ', '');
      assert.ok(text.startsWith('BEGIN:VCALENDAR'));
      assert.ok(text.includes(geval.naam));
      assert.equal((await fetch(`${address}${feed.pathname}`, { headers: { 'If-None-Match': answer.headers.get('etag') } })).status, 304);
      if (thorough) await seen.person.look('Jaarplan, adres');
      await part.getByRole('button', { name: 'Trek in Mijn agenda' }).first().click();
      await field.waitFor({ state: 'detached' });
      assert.equal((await read()).status, 404);
    });
  });
}

// SPDX-License-Identifier: EUPL-1.2
// A conflict through the pages: named, answered with another reading, worked out, and then nobody does anything.
import assert from 'node:assert/strict';
import { addDays } from './lib/dates.mjs';
import { suite, test } from './lib/suite.mjs';

/** Declares the journey of a conflict for one case of the practice cycle. */
export function declareConflict(name, practice, geval, { thorough }) {
  const at = {};
  const look = (person, what) => (thorough ? person.look(what) : undefined);
  suite(`conflict, ${name}`, { file: 'tests/browser/conflict.mjs', ordered: true }, () => {
    people({ practice, geval, at, look });
    clock({ practice, geval, at, look });
  });
}

function people({ practice, geval, at, look }) {
  test('de projectleider benoemt bij het vraagstuk een conflict, in drie antwoorden', async () => {
    const person = await practice.on(geval.mensen.projectleider, '/vraagstukken');
    await person.page.getByRole('link', { name: geval.vraagstuk }).click();
    if (geval.fixed) await nameHangpunt(person, geval, look);
    await person.page.getByRole('link', { name: 'Benoem een conflict' }).click();
    await person.page.waitForURL('**/conflicten/nieuw?vraagstuk=*');
    await person.settled();
    await person.page.locator('main').getByText(geval.vraagstuk).waitFor();
    await person.page.locator('form.act-form').waitFor();
    await look(person, 'Conflict benoemen');
    at.schuurt = `Er is te weinig ${geval.woord}`;
    const { status, body } = await person.send({ soort: 'rijk_provincie', kern: `Wie kiest over ${geval.woord}?`, schuurt: at.schuurt, gevraagd: 'Kies een volgorde.' });
    assert.equal(status, 201, JSON.stringify(body));
    at.conflict = `/conflicten/${body.id}`;
    await person.page.waitForURL(`**${at.conflict}`);
    await person.page.locator('#aan-zet').getByText('Reactie op de kern').waitFor();
    assert.equal(await person.page.locator('.rung[aria-current="step"]').count(), 0);
  });

  // @eis CON-17
  test('de andere zijde geeft haar eigen lezing, en werkt het verschil uit', async () => {
    const person = await practice.on(geval.mensen.accounthouder, at.conflict);
    const own = `Zonder ${geval.woord} kan het Rijk niet verder.`;
    await person.act('Beantwoord de kern', { eigenLezing: own });
    await person.page.locator('#lezingen .party[data-side="rijk"]').getByText(own).waitFor();
    assert.equal(await person.page.locator('#lezingen .party').count(), 2);
    const opties = ['Het Rijk eerst', 'De provincie eerst'].map((optie) => ({ optie, gevolgen: `De ander wacht op ${geval.woord}.` }));
    await person.act('Werk het conflict uit', { onbetwist: 'Beide vinden het gebied belangrijk.', opties });
    assert.equal(await person.page.locator('#uitwerking tbody tr').count(), 2);
    await person.act('Zeg waarover uw organisatie gaat', { bevoegdheid: 'De bescherming van natuur.', beslisruimte: `Tien procent ruimte voor ${geval.woord}.` });
    await person.page.locator('#bevoegdheid .party[data-side="rijk"]').getByText('Tien procent').waitFor();
    await person.page.locator('#regie').getByText('Nog niet vastgelegd.').first().waitFor();
    await person.page.locator('#gedrag').getByText('Noem de spanning open').waitFor();
    const brief = await person.page.evaluate(async (href) => (await fetch(href)).text(), await person.page.getByRole('link', { name: /Conflictbrief/ }).getAttribute('href'));
    assert.ok(brief.startsWith('<!doctype html>') && brief.includes(own) && brief.includes('Tien procent'), brief.slice(0, 200));
    await look(person, 'Conflict met twee lezingen');
  });

  test('het conflict past op één bladzijde papier', async () => {
    const person = await practice.on(geval.mensen.accounthouder, at.conflict);
    const paper = (await person.page.pdf({ format: 'A4' })).toString('latin1');
    assert.equal(paper.match(/\/Type\s*\/Page\b/g).length, 1);
  });
}

function clock({ practice, geval, at, look }) {
  test('niemand doet iets: de klok brengt het conflict trede voor trede verder, met het toetsenbord op zijn plek', async () => {
    const person = await practice.on(geval.mensen.projectleider, at.conflict);
    const { page } = person;
    if (geval.fixed) await refusesThePast(page);
    let before = 0;
    for (let step = 0; step < 3; step += 1) {
      await practice.moveTo(person, addDays(await lastDay(page), 1));
      const rung = Number((await page.locator('.rung[aria-current="step"] strong').innerText()).split('.')[0]);
      assert.ok(rung > before, `rung ${rung} after ${before}`);
      before = rung;
      assert.equal((await person.focus()).name, 'Ga naar een dag');
      await page.locator('#aan-zet').getByText('Behandeling op de trede').waitFor();
    }
    await look(person, 'Conflict hoger op het pad');
    await practice.on(geval.mensen.projectleider, '/conflicten');
    await page.getByRole('link', { name: at.schuurt }).waitFor();
    await page.locator('#verslag').getByText('De ministerraad kreeg geen conflict op tafel.').waitFor();
    await look(person, 'Conflicten');
    await practice.on(geval.mensen.projectleider, '/geen-keuzen');
    await page.getByText('Er komt nu geen keuze welke ruimte eerst gaat', { exact: false }).first().waitFor();
    await look(person, 'Openbare lijst van keuzen die er niet komen');
  });
}

/** The gradual road: one sentence between two parties, from which the conflict is named. */
async function nameHangpunt(person, geval, look) {
  await person.page.getByRole('link', { name: 'Noem een hangpunt' }).click();
  await person.page.waitForURL('**/hangpunten/nieuw?vraagstuk=*');
  await person.settled();
  await person.page.locator('main').getByText(geval.vraagstuk).waitFor();
  await person.page.locator('form.act-form').waitFor();
  await look(person, 'Hangpunt noemen');
  const zin = `De volgorde van ${geval.woord} staat niet vast.`;
  const { status, body } = await person.send({ zin, met: geval.departement, uiterlijk: '2026-12-01' });
  assert.equal(status, 201, JSON.stringify(body));
  await person.page.getByRole('heading', { level: 1, name: zin }).waitFor();
  await look(person, 'Hangpunt');
}

/** The clock never goes back. */
async function refusesThePast(page) {
  await page.getByRole('button', { name: 'Ga naar een dag' }).click();
  await page.getByLabel('Dag', { exact: true }).fill('1-1-2020');
  await page.getByRole('button', { name: 'Zet de klok vooruit' }).click();
  await page.locator('.practice-bar .error-text', { hasText: 'De klok gaat nooit terug' }).waitFor();
}

/** The last day of the terms that run in the conflict on the page. */
const lastDay = (page) =>
  page.evaluate(async () => {
    const state = await (await fetch(`/oefenen/api/v1/conflicten/${location.pathname.split('/').at(-1)}`)).json();
    return state.termijnen.map((term) => term.vervaltOp).sort().at(-1);
  });

// SPDX-License-Identifier: EUPL-1.2
// The main job from step 3 on: positions, consent, mandates, the decision, adoption, actions, landing and putting back.
import assert from 'node:assert/strict';
import { longDate } from './lib/dates.mjs';
import { assertPhase, assertShows, closedDoor, corners } from './lib/job.mjs';
import { test } from './lib/suite.mjs';

/** Closes a form that was refused: nothing was decided. */
async function leaveUndecided(secretaris, sheet) {
  await sheet.getByRole('button', { name: 'Annuleer' }).click();
  await sheet.waitFor({ state: 'hidden' });
  assert.equal(await secretaris.page.locator('#besluiten .decision').count(), 0);
}

/** Step 3. */
export function decision(job) {
  const { geval } = job;
  const { provincie } = geval;

  test('pas als beide zijden hun inzet vastlegden kan het vraagstuk naar besluitvorming', async () => {
    const vraagstuk = `/vraagstukken/${job.at.vraagstuk}`;
    const coordinator = await job.on('coordinator', vraagstuk);
    await (await closedDoor(coordinator, 'Breng naar besluitvorming')).getByText('Eerst nodig: Leg de inzet van uw zijde vast').waitFor();
    const sides = [['accounthouder', 'bwo_flo', 'De rijksinzet blijft van het Rijk.'], ['projectleider', `gs:${provincie.id}`, 'De inzet van de provincie blijft van de provincie.']];
    for (const [role, gremium, tekst] of sides) {
      const person = await job.on(role, vraagstuk);
      await person.act('Leg de inzet van uw zijde vast', { tekst, gremium });
      assert.equal(await person.page.getByText(sides.find(([other]) => other !== role)[2]).count(), 0);
    }
    await coordinator.open(vraagstuk);
    await coordinator.act('Breng naar besluitvorming', { besluitplek: 'hier_besluiten' });
    await assertPhase(coordinator, 'In besluitvorming');
  });

  test('de ambtenaren van beide zijden geven akkoord op elk onderdeel', async () => {
    for (const role of ['accounthouder', 'projectleider']) {
      const person = await job.on(role, `/afspraken/${job.at.afspraak}`);
      await person.act('Geef ambtelijk akkoord', {}, person.page.locator('aside.side-panel'));
      await person.page.locator('aside.side-panel').getByText('ambtelijk akkoord op alles').first().waitFor();
    }
    await assertPhase(await job.as('projectleider'), 'Ambtelijk akkoord');
    await job.look(await job.as('projectleider'), 'Afspraak ambtelijk akkoord');
  });

  test('een besluit in een gremium zonder mandaat noemt de gremia die het kunnen en wanneer zij bijeenkomen', async () => {
    const secretaris = await job.on('secretaris', `/vraagstukken/${job.at.vraagstuk}`);
    const sheet = await secretaris.begin('Leg een besluit vast');
    const { status } = await secretaris.send(besluit(geval, `do_novex:${provincie.id}`), sheet.locator('form'));
    assert.equal(status, 409);
    const refusal = sheet.locator('.note[role="alert"]');
    await refusal.getByText('heeft geen mandaat om te besluiten').waitFor();
    const text = await refusal.innerText();
    for (const gremium of ['Bestuurlijk Overleg Leefomgeving', 'Directeuren-generaaloverleg NOVEX']) assert.ok(text.includes(gremium), text);
    assert.ok(text.includes(longDate(geval.dagen.overleg)), text);
    await job.look(secretaris, 'Weigering besluit zonder mandaat');
    await sheet.getByRole('button', { name: 'Annuleer' }).click();
    await sheet.waitFor({ state: 'hidden' });
  });

  test('de bestuurders kunnen pas binden als hun gremium een mandaat gaf', async () => {
    const gedeputeerde = await job.on('gedeputeerde', `/afspraken/${job.at.afspraak}`);
    await (await closedDoor(gedeputeerde, 'Geef bestuurlijk akkoord')).getByText('geen geldig mandaat').waitFor();
    await giveMandate(job, 'secretarisGs', `Gedeputeerde Staten (${provincie.naam})`, { functie: 'gedeputeerde', organisatie: provincie.organisatie, grondslag: `Besluit van GS van ${longDate(geval.vandaag)}` });
    await giveMandate(job, 'secretarisBwo', 'Bewindspersonenoverleg', { functie: 'bewindspersoon', organisatie: geval.departement, grondslag: `BWO FLO van ${longDate(geval.vandaag)}` });
    await gedeputeerde.open(`/afspraken/${job.at.afspraak}`);
    await gedeputeerde.page.getByRole('button', { name: 'Geef bestuurlijk akkoord' }).waitFor();
  });

  // @eis DEC-04 DEC-05 DEC-06 DEC-07
  test('een besluit zonder route, tekst, reikwijdte, taken of landingsplan wordt gemeld, alles tegelijk', async () => {
    const secretaris = await job.as('secretaris');
    await secretaris.workAs('Ruimtelijke Ordening');
    await secretaris.open(`/vraagstukken/${job.at.vraagstuk}`);
    const sheet = await secretaris.begin('Leg een besluit vast');
    const { status } = await secretaris.send({ gremium: `bol:${provincie.landsdeel}` }, sheet.locator('form'));
    assert.equal(status, 400);
    const summary = sheet.locator('.note[role="alert"]');
    for (const label of ['Route', 'Wat is besloten?', 'Reikwijdte', 'Wie doet wat?', 'Hoe landt het?', 'Standpunt per zijde']) await summary.getByText(`${label}: `).waitFor();
    await job.look(secretaris, 'Besluit met fouten');
    await leaveUndecided(secretaris, sheet);
  });

  // @eis DEC-03
  test('als een zijde niet mee kan komt er geen besluit, maar de raad om het verschil te benoemen', async () => {
    const secretaris = await job.on('secretaris', `/vraagstukken/${job.at.vraagstuk}`);
    const sheet = await secretaris.begin('Leg een besluit vast');
    const invoer = besluit(geval, `bol:${provincie.landsdeel}`);
    const { status } = await secretaris.send({ ...invoer, standpunten: [{ zijde: 'rijk', mate: 'niet' }, invoer.standpunten[1]] }, sheet.locator('form'));
    assert.equal(status, 409);
    await sheet.locator('.note[role="alert"]').getByText('benoem het verschil als conflict').waitFor();
    await leaveUndecided(secretaris, sheet);
  });

  test('de secretaris van het BOL legt het besluit vast', async () => {
    const secretaris = await job.on('secretaris', `/vraagstukken/${job.at.vraagstuk}`);
    await secretaris.act('Leg een besluit vast', { ...besluit(geval, `bol:${provincie.landsdeel}`), overleg: job.at.overleg });
    await assertShows(secretaris, 'Er komt één plek, aan de rand.');
    await job.look(secretaris, 'Vraagstuk met besluit');
  });

  test('gedeputeerde en bewindspersoon geven bestuurlijk akkoord op de hele versie', async () => {
    for (const role of ['gedeputeerde', 'bewindspersoon']) {
      const person = await job.on(role, '/start');
      await person.page.getByRole('link', { name: 'Geef bestuurlijk akkoord' }).first().click();
      await person.page.waitForURL(`**/afspraken/${job.at.afspraak}`);
      await person.settled();
      await person.act('Geef bestuurlijk akkoord');
      await person.page.locator('aside.side-panel').getByText('bestuurlijk akkoord op').first().waitFor();
    }
    await assertPhase(await job.as('bewindspersoon'), 'Bestuurlijk akkoord');
  });

  test('het BOL stelt de afspraak vast', async () => {
    const secretaris = await job.on('secretaris', `/afspraken/${job.at.afspraak}`);
    await secretaris.act('Stel de afspraak vast', { gremium: `bol:${provincie.landsdeel}`, overleg: job.at.overleg });
    await assertPhase(secretaris, 'Vastgesteld');
    await job.look(secretaris, 'Afspraak vastgesteld');
  });
}

/** Step 4, after a decision. */
export function followUp(job) {
  const { geval } = job;
  const { provincie } = geval;

  test('de gever meldt een actie gereed en de andere zijde oordeelt dat zij is geland', async () => {
    const coordinator = await job.on('coordinator', `/vraagstukken/${job.at.vraagstuk}`);
    await coordinator.act('Breng naar opvolging');
    await assertPhase(coordinator, 'In opvolging');
    for (const [number, giver, receiver] of [[1, 'projectleider', 'accounthouder'], [2, 'accounthouder', 'projectleider']]) {
      const card = (person) => person.page.locator('#acties .card').nth(number - 1);
      const gives = await job.on(giver, `/afspraken/${job.at.afspraak}`);
      assert.equal(await card(gives).getByRole('button', { name: 'Oordeel of een actie is geland' }).count(), 0);
      await gives.act('Meld hoe het met een actie staat', { stand: 'gereed', zin: 'Het is gedaan.' }, card(gives));
      await card(gives).getByText('Gereed gemeld').waitFor();
      const receives = await job.on(receiver, `/afspraken/${job.at.afspraak}`);
      await receives.act('Oordeel of een actie is geland', { oordeel: 'geland' }, card(receives));
      await card(receives).getByText('Geland', { exact: true }).waitFor();
    }
    await job.look(await job.as('projectleider'), 'Afspraak met gelande acties');
  });

  test('de projectleider meldt waar de afspraak landt, met een plaats', async () => {
    const leider = await job.on('projectleider', `/afspraken/${job.at.afspraak}`);
    const sheet = await leider.begin('Meld waar de afspraak landt');
    await job.look(leider, 'Landing melden');
    const { status, body } = await leider.send({ instrument: 'povi', document: geval.document, passage: 'Paragraaf 4.2', status: 'vastgesteld', plaats: corners(provincie, 900) }, sheet.locator('form'));
    assert.equal(status, 200, JSON.stringify(body));
    await sheet.waitFor({ state: 'hidden' });
    await leider.page.locator('#landing').getByText(geval.document).first().waitFor();
    await assertPhase(leider, 'Afweging gemaakt');
    await leider.page.locator('#landing .map[data-ready="true"] canvas').first().waitFor();
    await job.look(leider, 'Afspraak met landing');
  });

  // @eis FOL-13
  test('beide zijden lezen dezelfde stand van de doorwerking', async () => {
    const read = async (role) => {
      const person = await job.on(role, `/afspraken/${job.at.afspraak}`);
      await person.page.locator('#landing table').getByText(geval.document).waitFor();
      return person.page.locator('#landing table').innerText();
    };
    const province = await read('projectleider');
    assert.match(province, /Vastgesteld/);
    assert.equal(await read('accounthouder'), province);
  });

  test('de landing staat op de kaart en in de tabel ernaast', async () => {
    const person = await job.on('bewindspersoon', '/kaart');
    const map = person.page.locator('.map-area .map');
    await person.page.locator('.map[data-ready="true"] canvas').first().waitFor();
    await person.page.locator('.layers .layer', { hasText: 'Landingen' }).locator('.count', { hasText: /[1-9]/ }).waitFor();
    await assertChangesMap(map, person.page.locator('.layers .layer', { hasText: 'Landingen' }).locator('input'));
    await job.look(person, 'Kaart');
    await person.page.getByRole('group', { name: 'Weergave' }).getByRole('button', { name: 'Tabel' }).click();
    const table = person.page.locator('.map-area').getByRole('table', { name: 'Landingen' });
    await table.getByRole('row', { name: geval.document }).waitFor();
    await job.look(person, 'Kaart als tabel');
    await table.getByRole('row', { name: geval.document }).getByRole('link').click();
    await person.page.waitForURL(`**/afspraken/${job.at.afspraak}`);
  });

  test('de coördinator legt het vraagstuk terug in het gewone stelsel', async () => {
    const coordinator = await job.on('coordinator', `/vraagstukken/${job.at.vraagstuk}`);
    await coordinator.act('Leg terug in het gewone stelsel', { reden: 'De afspraak is voltooid en geland.' });
    await assertPhase(coordinator, 'Teruggelegd');
    await job.look(coordinator, 'Vraagstuk teruggelegd');
    await coordinator.page.locator('#verloop details.older > summary').click();
    await coordinator.page.locator('#verloop details.older li').first().waitFor();
    const sentences = await coordinator.page.locator('#verloop .course li').count();
    assert.ok(sentences >= 12, `the course has ${sentences} facts`);
    await coordinator.open(`/agendas/${job.at.agenda}`);
    await assertShows(coordinator, 'Er staat nog niets op deze agenda.');
  });
}

function besluit(geval, gremium) {
  return {
    gremium,
    route: 'binnen_arrangement',
    tekst: 'Er komt één plek, aan de rand.',
    reikwijdte: `${geval.provincie.plaats}, tot 2040`,
    wieDoetWat: [{ wie: geval.provincie.organisatie, wat: 'De ruimte reserveren' }],
    landingsplan: `In de ${geval.document}.`,
    standpunten: [{ zijde: 'rijk', mate: 'eens' }, { zijde: geval.provincie.id, mate: 'kan_leven' }],
  };
}

/** A mandate from the body of a secretary: the first opens its register, a later one is added to it. */
async function giveMandate(job, role, body, mandate) {
  const { geval } = job;
  const invoer = { onderwerp: 'afspraak', van: geval.vandaag, tot: geval.dagen.mandaatTot, ...mandate };
  const secretaris = await job.on(role, '/mandaatregisters');
  const existing = secretaris.page.locator('main table').getByRole('link', { name: body });
  if ((await existing.count()) === 0) {
    await secretaris.begin('Geef het eerste mandaat van uw gremium');
    const { status, body } = await secretaris.send(invoer);
    assert.equal(status, 201, JSON.stringify(body));
    await secretaris.page.waitForURL('**/mandaatregisters/*');
    await secretaris.settled();
  } else {
    await existing.click();
    await secretaris.page.waitForURL('**/mandaatregisters/*');
    await secretaris.settled();
    await secretaris.act('Leg een mandaat vast', invoer);
  }
  await secretaris.page.getByRole('row', { name: mandate.grondslag }).last().waitFor();
  await job.look(secretaris, `Mandaat van ${role}`);
}

/** A box that shows or hides a layer changes what the map draws, and ticking it again brings back the same picture. */
async function assertChangesMap(map, box) {
  const picture = async () => (await map.screenshot()).toString('base64');
  const atRest = async () => {
    for (let before = await picture(), attempt = 0; attempt < 100; attempt += 1) {
      const now = await picture();
      if (now === before) return now;
      before = now;
    }
    throw new Error('the map keeps changing');
  };
  const shown = await atRest();
  await box.uncheck();
  const hidden = await atRest();
  await box.check();
  assert.notEqual(hidden, shown, 'hiding the layer changed nothing on the map');
  assert.equal(await atRest(), shown, 'showing the layer again gave another map');
}

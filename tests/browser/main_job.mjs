// SPDX-License-Identifier: EUPL-1.2
// The main job: from a vraagstuk that is brought in to one that is put back, done by its accounts through the pages.
// Nothing is prepared behind the screens but the first account. This file: steps 1 and 2; main_job_deciding.mjs: 3 and 4.
import assert from 'node:assert/strict';
import { longDate } from './lib/dates.mjs';
import { fillAll } from './lib/forms.mjs';
import { assertPhase, assertShows, corners, MainJob } from './lib/job.mjs';
import { suite, test } from './lib/suite.mjs';
import { decision, followUp } from './main_job_deciding.mjs';

const PARTS = ['probleemanalyse', 'gezamenlijk_doel', 'stand_van_zaken', 'betrokken_partijen', 'concrete_afspraken'];

/** Declares the whole job for one case. `thorough` also looks at every page and state on the way with axe. */
export function declareMainJob(name, world, geval, { thorough }) {
  const job = new MainJob(world, geval, thorough);
  suite(name, { file: 'tests/browser/main_job.mjs', ordered: true }, () => {
    preparation(job);
    agenda(job);
    dialogue(job);
  });
  suite(name, { file: 'tests/browser/main_job_deciding.mjs', ordered: true }, () => {
    decision(job);
    followUp(job);
  });
}

function preparation(job) {
  const { geval } = job;

  test('de beheerder maakt in Beheer de accounts en geeft ieder een functie', async () => {
    const beheer = await job.on('beheerder', '/beheer');
    await job.look(beheer, 'Beheer zonder accounts');
    for (const { naam, gebruikersnaam, wachtwoord } of Object.values(geval.mensen)) {
      await beheer.page.getByLabel('Gebruikersnaam').fill(gebruikersnaam);
      await beheer.page.getByLabel('Naam', { exact: true }).fill(naam);
      await beheer.page.getByLabel('Eerste wachtwoord').fill(wachtwoord);
      await beheer.page.getByRole('button', { name: 'Maak het account' }).click();
      await beheer.page.getByRole('row', { name: gebruikersnaam }).waitFor();
    }
    for (const mens of Object.values(geval.mensen)) {
      for (const functie of mens.functies) {
        await beheer.open('/beheer');
        const sheet = await beheer.begin('Wijs een functie toe');
        const persoon = await sheet.locator('#veld-persoon option', { hasText: `${mens.naam} · ${mens.gebruikersnaam}` }).last().getAttribute('value');
        const { status, body } = await beheer.send({ persoon, ...functie, van: geval.vandaag }, sheet.locator('form'));
        assert.equal(status, 201, JSON.stringify(body));
        await beheer.page.waitForURL('**/functies/*');
      }
    }
    await job.look(beheer, 'Functie');
    await beheer.open('/beheer');
    await beheer.page.getByRole('row', { name: geval.mensen.secretaris.gebruikersnaam }).getByText('Bestuurlijk Overleg Leefomgeving').waitFor();
    await job.look(beheer, 'Beheer met accounts');
  });

  test('de coördinator opent de cyclus en een agenda, de secretaris plant het overleg', async () => {
    const coordinator = await job.on('coordinator', '/agendas');
    if (await coordinator.page.getByRole('button', { name: 'Open een cyclus' }).isVisible() && job.thorough) {
      await coordinator.begin('Open een cyclus');
      const stappen = ['agenderen', 'dialoog', 'besluitvorming', 'opvolging'].map((stap, index) => ({ stap, van: `${geval.jaar + Math.floor(index / 2)}-0${1 + (index % 2) * 6}-01`, tot: `${geval.jaar + Math.floor(index / 2)}-${index % 2 ? '12-31' : '06-30'}` }));
      const { status, body } = await coordinator.send({ naam: `Cyclus ${geval.jaar}`, jaar: geval.jaar, stappen, gedeeldeVerwachting: 'Samen afwegen.' });
      assert.equal(status, 201, JSON.stringify(body));
      await coordinator.page.waitForURL('**/cycli/*');
      await coordinator.settled();
      await job.look(coordinator, 'Cyclus');
      await coordinator.open('/agendas');
    }
    await coordinator.begin('Open een agenda');
    const opened = await coordinator.send({ provincie: geval.provincie.id, jaar: geval.jaar, plaatsen: 4 });
    assert.equal(opened.status, 201, JSON.stringify(opened.body));
    job.at.agenda = opened.body.id;
    await coordinator.page.waitForURL('**/agendas/*');

    const secretaris = await job.as('secretaris');
    await secretaris.workAs('Ruimtelijke Ordening');
    await secretaris.open('/overleggen');
    await secretaris.begin('Plan een overleg');
    const planned = await secretaris.send({ gremium: `bol:${geval.provincie.landsdeel}`, datum: geval.dagen.overleg, aanleverdatum: geval.dagen.aanleveren, plaats: 'Provinciehuis' });
    assert.equal(planned.status, 201, JSON.stringify(planned.body));
    await secretaris.page.waitForURL('**/overleggen/*');
    job.at.overleg = planned.body.id;
    await secretaris.settled();
    await job.look(secretaris, 'Overleg');
    await secretaris.open('/overleggen');
    await job.look(secretaris, 'Overleggen');
  });
}

function agenda(job) {
  const { geval } = job;
  const { provincie } = geval;

  test('de projectleider brengt een vraagstuk in, met een plaats op de kaart', async () => {
    const leider = await job.on('projectleider', '/vraagstukken/nieuw');
    const form = leider.page.locator('form.act-form');
    await form.getByRole('button', { name: 'Breng een vraagstuk in' }).click();
    await form.locator('.note[role="alert"]').waitFor();
    await job.look(leider, 'Inbrengen met fouten');
    await fillAll(form, {
      titel: geval.titel,
      kern: `De claims ${geval.claims.join(' en ')} vragen samen ${geval.getal} hectare in ${provincie.plaats}.`,
      plaatsnaam: provincie.plaats,
      waaromVast: 'Twee programma’s wijzen naar elkaar.',
      vraag: 'Wie kiest de plek, en wanneer?',
      soort: 'gebiedskeuze',
      provincies: [provincie.naam],
      terugkeerdoel: 'povi',
      tijdvak: geval.dagen.klaar,
      trekkerRijk: geval.departement,
    });
    if (job.thorough) await drawOnMap(leider);
    else await fillAll(form, { plaats: corners(provincie, 1500) });
    const { status, body } = await leider.send({}, form);
    assert.equal(status, 201, JSON.stringify(body));
    await leider.page.waitForURL('**/vraagstukken/*-*');
    await leider.settled();
    job.at.vraagstuk = body.id;
    job.at.nummer = await leider.page.locator('.dossier-head .object-number').first().innerText();
    assert.match(job.at.nummer, new RegExp(`^V-${provincie.code}-\\d{4}-\\d{3}$`));
    await assertPhase(leider, 'Ingebracht');
    await leider.page.locator('#kaart .map[data-ready="true"] canvas').first().waitFor();
    await job.look(leider, 'Vraagstuk ingebracht');
  });

  test('de projectleider leest waarom agenderen niet aan hem is, en wie het wel kan', async () => {
    const leider = await job.as('projectleider');
    const near = leider.page.locator('aside.side-panel .closed-doors').first().locator('li', { hasText: 'Zet op de agenda' });
    await near.getByText('Nu aan een ander: ').waitFor();
    assert.match(await near.innerText(), /Secretaris van een gremium of Coördinator|Coördinator programmaspoor provincies of Secretaris/);
    assert.equal(await leider.page.locator('main').getByRole('button', { name: 'Zet op de agenda' }).count(), 0);
    await job.look(leider, 'Weigering agenderen');
  });

  test('de coördinator toetst aan de poortvraag en de criteria, met genoeg bewijs', async () => {
    const coordinator = await job.on('coordinator', `/vraagstukken/${job.at.vraagstuk}`);
    const sheet = await coordinator.begin('Toets aan de criteria');
    await sheet.locator('#veld-oordelen').getByRole('button', { name: 'Voeg toe' }).click();
    const oordeel = { criterium: 'c1', oordeel: 'voldoet', bewijs: `${geval.getal} hectare gevraagd, ${geval.getal - 80} beschikbaar.`, bewijssoort: 'feit' };
    const first = await coordinator.send({ poortvraag: true, poortUitleg: 'Twee programma’s wijzen naar elkaar.', oordelen: [oordeel] });
    assert.equal(first.status, 409);
    await sheet.getByText('meer bewijs nodig').waitFor();
    await job.look(coordinator, 'Toetsen met te weinig bewijs');
    await sheet.locator('#veld-oordelen-0-claims').fill(geval.claims.join('\n'));
    const second = await coordinator.send({});
    assert.equal(second.status, 200, JSON.stringify(second.body));
    await sheet.waitFor({ state: 'hidden' });
    await assertShows(coordinator, oordeel.bewijs);
  });

  test('de coördinator zet het vraagstuk op de agenda en het DO NOVEX stelt de agenda vast', async () => {
    const coordinator = await job.on('coordinator', `/vraagstukken/${job.at.vraagstuk}`);
    await coordinator.act('Zet op de agenda', { agenda: job.at.agenda, inspanning: 'm' });
    await assertPhase(coordinator, 'Geagendeerd');
    const accounthouder = await job.on('accounthouder', `/agendas/${job.at.agenda}`);
    await accounthouder.act('Bekrachtig de agenda', { bekrachtigd: true });
    await assertShows(accounthouder, 'staat achter de agenda');
    const secretaris = await job.as('secretaris');
    await secretaris.workAs('Programmaspoor');
    await secretaris.open(`/agendas/${job.at.agenda}`);
    await assertShows(secretaris, geval.titel);
    await secretaris.act('Stel de agenda vast', { gremium: `do_novex:${provincie.id}` });
    await assertPhase(secretaris, 'Vastgesteld');
    await job.look(secretaris, 'Agenda vastgesteld');
    await secretaris.open('/agendas');
    await job.look(secretaris, 'Agenda’s');
  });
}

function dialogue(job) {
  const { geval } = job;
  const { provincie } = geval;

  test('na de start van de dialoog brengen beide zijden hun belang in', async () => {
    const coordinator = await job.on('coordinator', `/vraagstukken/${job.at.vraagstuk}`);
    await coordinator.act('Start de dialoog');
    await assertPhase(coordinator, 'In dialoog');
    for (const [role, kern] of [['projectleider', 'Er is ruimte nodig voor woningen.'], ['accounthouder', 'De bodem vraagt om ruimte voor water.']]) {
      const person = await job.on(role, `/vraagstukken/${job.at.vraagstuk}`);
      await person.act('Lever inbreng', { kern, tekst: `${kern}\n\nWij willen samen de plek kiezen.` });
      await assertShows(person, kern);
    }
    const both = await (await job.as('accounthouder')).page.locator('#belangen .party').count();
    assert.equal(both, 2);
  });

  // @eis CON-12 CON-23
  test('beide zijden noemen hun instrument met een dag; een provincie wordt bevoegd gezag genoemd', async () => {
    const named = [['projectleider', 'povi', 'Provinciale omgevingsvisie', geval.dagen.klaar], ['accounthouder', 'nota_ruimte', 'Nota Ruimte', geval.dagen.actie]];
    for (const [role, instrument, , wanneer] of named) {
      const person = await job.on(role, `/vraagstukken/${job.at.vraagstuk}`);
      await person.act('Noem een instrument dat u inzet', { instrument, wat: `De keuze over ${geval.claims[0]} landt hierin.`, wanneer });
    }
    const leider = await job.on('projectleider', `/vraagstukken/${job.at.vraagstuk}`);
    await leider.act('Merk een provincie als bevoegd gezag', { provincie: provincie.id, bevoegd: true, waarover: `Zij beslist zelf over ${geval.claims[1]}.` });
    await leider.page.locator('.facts-bar > *', { hasText: 'Provincie is bevoegd gezag' }).filter({ hasText: `${provincie.naam}: Zij beslist zelf over ${geval.claims[1]}.` }).waitFor();
    const rows = leider.page.locator('#instrumenten tbody tr');
    const parties = { projectleider: provincie.naam, accounthouder: 'Ministerie' };
    for (const [role, , instrument, dag] of named)
      await rows.filter({ hasText: parties[role] }).filter({ hasText: instrument }).filter({ hasText: longDate(dag) }).waitFor();
    assert.equal(await rows.count(), 2);
    await job.look(leider, 'Vraagstuk met instrumenten per partij');
  });

  test('de accounthouder stelt een concept-afspraak op in vijf delen, met een actie', async () => {
    const accounthouder = await job.on('accounthouder', `/vraagstukken/${job.at.vraagstuk}`);
    await accounthouder.page.locator('#afspraken').getByRole('link', { name: 'Stel een afspraak op' }).click();
    await accounthouder.page.waitForURL('**/afspraken/nieuw?vraagstuk=*');
    await accounthouder.settled();
    await accounthouder.page.locator('form.act-form').waitFor();
    await job.look(accounthouder, 'Afspraak opstellen');
    const { status, body } = await accounthouder.send({
      titel: geval.afspraak,
      type: 'c',
      tekstdelen: PARTS.map((kop) => ({ kop, tekst: `Tekst over ${kop.replaceAll('_', ' ')}.` })),
      acties: [
        { wat: 'De ruimte reserveren', gever: provincie.id, eigenaar: provincie.organisatie, ontvanger: 'rijk', uiterlijk: geval.dagen.actie },
      ],
    });
    assert.equal(status, 201, JSON.stringify(body));
    job.at.afspraak = body.id;
    await accounthouder.page.waitForURL('**/afspraken/*-*');
    await accounthouder.settled();
    await assertPhase(accounthouder, 'Concept');
    await job.look(accounthouder, 'Afspraak concept');
    await accounthouder.act('Start de afstemming');
    await assertPhase(accounthouder, 'In afstemming');
  });

  // @eis FOL-04
  test('een actie noemt wie en wat; zonder datum staat er dat zij zweeft', async () => {
    const accounthouder = await job.on('accounthouder', `/afspraken/${job.at.afspraak}`);
    const sheet = await accounthouder.begin('Voeg een actie toe');
    const { status, body } = await accounthouder.send({}, sheet.locator('form'));
    assert.equal(status, 400);
    assert.deepEqual(body.fouten.map((one) => one.pointer).sort(), ['/invoer/eigenaar', '/invoer/gever', '/invoer/ontvanger', '/invoer/wat']);
    const added = await accounthouder.send({ wat: 'Het onderzoek betalen', gever: 'rijk', eigenaar: geval.departement, ontvanger: provincie.id });
    assert.equal(added.status, 200, JSON.stringify(added.body));
    await sheet.waitFor({ state: 'hidden' });
    const card = accounthouder.page.locator('#acties .card').nth(1);
    await card.getByText('geen datum bekend; deze actie zweeft').waitFor();
    assert.match(await card.innerText(), /eigenaar: Ministerie/);
    assert.equal(await accounthouder.page.locator('#acties .card').nth(0).getByText('zweeft').count(), 0);
  });

  test('een tekstvoorstel wijzigt de tekst pas als de andere zijde het overneemt', async () => {
    const before = 'Tekst over gezamenlijk doel.';
    const after = `Uiterlijk in ${geval.jaar + 4} is er één plek gekozen voor ${geval.claims[0]}.`;
    const leider = await job.on('projectleider', `/afspraken/${job.at.afspraak}`);
    const part = (person) => person.page.locator('#onderdeel-2\\.1');
    await leider.act('Doe een tekstvoorstel', { tekst: after, waarom: 'Een doel zonder jaar is geen doel.' }, part(leider));
    await part(leider).getByRole('button', { name: 'Trek uw tekstvoorstel in' }).waitFor();
    assert.equal(await part(leider).getByRole('button', { name: 'Neem het tekstvoorstel over' }).count(), 0);
    await leider.page.getByRole('button', { name: 'Geldend' }).click();
    await part(leider).getByText(before, { exact: true }).waitFor();
    const accounthouder = await job.on('accounthouder', `/afspraken/${job.at.afspraak}`);
    await job.look(accounthouder, 'Afspraak met tekstvoorstel');
    await accounthouder.act('Neem het tekstvoorstel over', {}, part(accounthouder));
    await part(accounthouder).getByText(after, { exact: true }).waitFor();
    assert.equal(await part(accounthouder).getByText(before).count(), 0);
  });
}

/** Draws a triangle with the pointer on the map of the form. */
async function drawOnMap({ page }) {
  const map = page.locator('.draw-map .map-canvas');
  await page.locator('.draw-map .map[data-ready="true"] canvas').first().waitFor();
  await map.scrollIntoViewIfNeeded();
  for (let step = 0; step < 2; step += 1) await page.locator('.draw-map').getByRole('button', { name: 'Dichterbij' }).click();
  const { width, height } = await map.boundingBox();
  // The middle of the country is a little to the right of Rijnenburg; the first corner again closes the area.
  const corner = [[-66, -5], [-26, -5], [-46, 31], [-66, -5]];
  for (const [x, y] of corner) await map.click({ position: { x: width / 2 + x, y: height / 2 + y } });
  await page.getByText('Eén vlak gekozen').waitFor();
}

// SPDX-License-Identifier: EUPL-1.2
// The main job: from a vraagstuk that is brought in to one that is put back, done by six accounts through the pages.
// Nothing is prepared behind the screens but the first account.
import assert from 'node:assert/strict';
import { fillAll } from './lib/forms.mjs';
import { longDate } from './lib/dates.mjs';
import { suite, test } from './lib/suite.mjs';
import { ADMINISTRATOR } from './lib/world.mjs';

const PARTS = ['probleemanalyse', 'gezamenlijk_doel', 'stand_van_zaken', 'betrokken_partijen', 'concrete_afspraken'];

/** The phase in the bar of facts of a dossier. */
async function assertPhase(person, phase) {
  await person.page.locator('.facts-bar', { hasText: phase }).waitFor();
}

async function assertShows(person, ...texts) {
  for (const text of texts) await person.page.locator('main').getByText(text).first().waitFor();
}

/** A closed door on the page, with its reason; the page shows only the first ones until it is asked for all. */
async function closedDoor(person, label) {
  await person.page.locator('.closed-doors li').first().waitFor();
  const more = person.page.locator('aside.side-panel').getByRole('button', { name: 'Toon alles' });
  if (await more.isVisible()) await more.click();
  return person.page.locator('.closed-doors li', { has: person.page.getByText(label, { exact: true }) });
}

/** Declares the whole job for one case. `thorough` also looks at every page and state on the way with axe. */
export function declareMainJob(name, world, geval, { thorough }) {
  const job = new MainJob(world, geval, thorough);
  suite(name, { file: 'tests/browser/main_job.mjs', ordered: true }, () => {
    preparation(job);
    agenda(job);
    dialogue(job);
    decision(job);
    followUp(job);
  });
}

class MainJob {
  /** Where the dossiers of this case are, once they exist. */
  at = {};

  constructor(world, geval, thorough) {
    this.world = world;
    this.geval = geval;
    this.thorough = thorough;
    geval.at = this.at;
    geval.people = {};
  }

  /** The person in a role; signs in the first time. */
  async as(role) {
    const { people } = this.geval;
    if (!people[role]) {
      people[role] = await this.world.person(role === 'beheerder' ? ADMINISTRATOR : this.geval.mensen[role]);
      await people[role].signIn();
    }
    return people[role];
  }

  /** The person in a role with a page open. */
  async on(role, path) {
    const person = await this.as(role);
    await person.open(path);
    return person;
  }

  async look(person, name) {
    if (this.thorough) await person.look(name);
  }
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
      const { status, body } = await coordinator.send({ naam: `Cyclus ${geval.jaar}`, jaar: geval.jaar, stappen });
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
      kern: `${geval.claims.join(' en ')} vragen samen ${geval.getal} hectare in ${provincie.plaats}.`,
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
    const door = await closedDoor(leider, 'Zet op de agenda');
    await door.getByText('Uw functie kan dit niet doen').waitFor();
    const text = await door.innerText();
    assert.match(text, /Wie dit wel kan: .*Secretaris van een gremium.*Coördinator|Wie dit wel kan: .*Coördinator.*Secretaris/);
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
    const own = await leider.begin('Neem het tekstvoorstel over', part(leider));
    assert.equal((await leider.send({}, own.locator('form'))).status, 409);
    await own.getByText('Een zijde kan de tekst niet alleen wijzigen').waitFor();
    await own.getByRole('button', { name: 'Annuleer' }).click();
    await own.waitFor({ state: 'hidden' });
    await leider.page.getByRole('button', { name: 'Geldend' }).click();
    await part(leider).getByText(before, { exact: true }).waitFor();
    const accounthouder = await job.on('accounthouder', `/afspraken/${job.at.afspraak}`);
    await job.look(accounthouder, 'Afspraak met tekstvoorstel');
    await accounthouder.act('Neem het tekstvoorstel over', {}, part(accounthouder));
    await part(accounthouder).getByText(after, { exact: true }).waitFor();
    assert.equal(await part(accounthouder).getByText(before).count(), 0);
  });
}

function decision(job) {
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
    await coordinator.act('Breng naar besluitvorming');
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
    await sheet.getByRole('button', { name: 'Annuleer' }).click();
    await sheet.waitFor({ state: 'hidden' });
    assert.equal(await secretaris.page.locator('#besluiten .decision').count(), 0);
  });

  // @eis DEC-03
  test('als een zijde niet mee kan komt er geen besluit, maar de raad om het verschil te benoemen', async () => {
    const secretaris = await job.on('secretaris', `/vraagstukken/${job.at.vraagstuk}`);
    const sheet = await secretaris.begin('Leg een besluit vast');
    const invoer = besluit(geval, `bol:${provincie.landsdeel}`);
    const { status } = await secretaris.send({ ...invoer, standpunten: [{ zijde: 'rijk', mate: 'niet' }, invoer.standpunten[1]] }, sheet.locator('form'));
    assert.equal(status, 409);
    await sheet.locator('.note[role="alert"]').getByText('benoem het verschil als conflict').waitFor();
    await sheet.getByRole('button', { name: 'Annuleer' }).click();
    await sheet.waitFor({ state: 'hidden' });
    assert.equal(await secretaris.page.locator('#besluiten .decision').count(), 0);
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

function followUp(job) {
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
    await assertChangesMap(person, map, person.page.locator('.layers .layer', { hasText: 'Landingen' }).locator('input'));
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

/** A square of `size` metres around the place of a province, as typed coordinates. */
function corners({ x, y }, size) {
  const half = size / 2;
  return [[-half, -half], [half, -half], [half, half], [-half, half]].map(([dx, dy]) => `${x + dx} ${y + dy}`).join('\n');
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

/** A box that shows or hides a layer changes what the map draws, and turning it back brings the same picture. */
async function assertChangesMap({ page }, map, box) {
  const picture = async () => (await map.screenshot()).toString('base64');
  const different = async (from) => {
    await page.waitForFunction(() => true);
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const now = await picture();
      if (now !== from) return now;
    }
    throw new Error('the map stayed the same');
  };
  const withLayer = await picture();
  await box.uncheck();
  const without = await different(withLayer);
  await box.check();
  assert.notEqual(await different(without), without);
}

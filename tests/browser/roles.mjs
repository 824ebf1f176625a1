// SPDX-License-Identifier: EUPL-1.2
// Who does what, as the pages show it; and access that is restored with a code.
import assert from 'node:assert/strict';
import { hands } from './lib/hands.mjs';
import { Practice } from './lib/practice.mjs';
import { suite, test } from './lib/suite.mjs';
import { ADMINISTRATOR } from './lib/world.mjs';

/** Table 3 of the evaluation in our own words: per step the party, its role when the table names one, and its tasks. */
const TABLE_3 = {
  agenderen: [
    ['vro_programmaspoor', 'agendasetter', 'vraagstukken kiezen met de criteria', 'volgorde bepalen naar beschikbare capaciteit'],
    ['vro_programmaspoor', 'verbinder', 'met Rijk en provincies aan één overzicht werken'],
    ['vro_programmaspoor', 'procescoordinator', 'het proces van agenderen begeleiden', 'de agenda bewaken in overleggen'],
    ['provincie', undefined, 'vraagstukken goed onderbouwd en intern afgestemd inbrengen', 'aan het gedeelde overzicht werken'],
    ['departement', undefined, 'vraagstukken goed onderbouwd en intern afgestemd inbrengen', 'aan het gedeelde overzicht werken'],
    ['gremium', undefined, 'de agenda vaststellen'],
  ],
  dialoog: [
    ['vro_programmaspoor', 'verbinder', 'het delen van kennis en invalshoeken aanmoedigen', 'het gesprek over het geheel aanmoedigen', 'de juiste partijen bij elkaar brengen'],
    ['vro_programmaspoor', 'procescoordinator', 'de dialoog met provincies begeleiden', 'voortgang en openheid bewaken'],
    ['provincie', undefined, 'de dialoog samen met VRO organiseren', 'kennis en invalshoeken inbrengen', 'naar het geheel kijken en niet alleen naar het eigen belang', 'partners bijpraten'],
    ['departement', undefined, 'kennis en invalshoeken inbrengen', 'naar het geheel kijken en niet alleen naar het eigen belang', 'de eigen organisatie bijpraten'],
    ['gremium', undefined, 'het verloop van de dialoog vaststellen'],
  ],
  besluitvorming: [
    ['vro_programmaspoor', 'agendasetter', 'vraagstukken op tafel leggen voor besluit of escalatie'],
    ['vro_programmaspoor', 'procescoordinator', 'besluitroutes organiseren', 'escalatie organiseren bij een conflict', 'helder zijn over doel, spelregels en verwachtingen'],
    ['provincie', undefined, 'vraagstukken onderbouwd en afgestemd voorleggen voor besluit of escalatie', 'besluiten over vraagstukken', 'verantwoordelijkheid nemen voor de afweging als geheel', 'met één stem spreken'],
    ['departement', undefined, 'vraagstukken onderbouwd en afgestemd voorleggen voor besluit of escalatie', 'besluiten over vraagstukken', 'verantwoordelijkheid nemen voor de afweging als geheel', 'met één stem spreken'],
    ['gremium', undefined, 'besluiten over vraagstukken'],
  ],
  opvolging: [
    ['vro_programmaspoor', 'bewaker', 'toezien op de opvolging van afspraken'],
    ['provincie', 'bewaker', 'toezien op de opvolging van afspraken'],
    ['provincie', 'eigenaar', 'afspraken in eigen instrumenten laten landen'],
    ['departement', 'eigenaar', 'afspraken in eigen instrumenten laten landen'],
    ['gremium', undefined, 'voortgang bespreken'],
  ],
};

export function declareRoles(world) {
  suite('rollen', { file: 'tests/browser/roles.mjs' }, () => {
    matrix(world);
    access(world);
    workplace(new Practice(world));
  });
}

/** Lower case, without signs on letters. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const row = ([partij, rol, ...taken]) => JSON.stringify({ partij, rol, taken });

/** Somebody signed in; these pages are the same for everybody. */
async function reader(world) {
  const person = await world.person(ADMINISTRATOR);
  await person.signIn();
  return person;
}

function matrix(world) {
  // @eis ROL-01 ROL-02 ROL-03 ROL-04
  test('de geladen rollenmatrix is tabel 3 en staat bij elke stap van de werkwijze', async () => {
    const { items } = await (await fetch(`${world.server.address}/api/v1/catalogus/rol`)).json();
    for (const [step, rows] of Object.entries(TABLE_3))
      assert.deepEqual(items.filter((one) => one.stap === step).map(({ partij, rol, taken }) => row([partij, rol, ...taken])).sort(), rows.map(row).sort(), step);
    assert.equal(items.length, Object.values(TABLE_3).flat().length);
    const person = await reader(world);
    await person.open('/werkwijze');
    for (const step of [...Object.keys(TABLE_3), 'conflictbeslechting']) {
      const section = person.page.locator(`section#${step}`);
      await section.locator('dl.roles').waitFor();
      const text = await section.innerText();
      for (const [, rol, ...tasks] of TABLE_3[step] ?? TABLE_3.besluitvorming) {
        for (const task of tasks) assert.ok(text.includes(task), `${step} does not show: ${task}`);
        if (rol) assert.ok(plain(text).includes(rol), `${step} does not show the role ${rol}`);
      }
    }
    await person.look('Werkwijze met rollen');
    await person.page.context().close();
  });

  // @eis ROL-11
  test('de rollen per product van 2022 staan bij cyclus 1', async () => {
    const person = await reader(world);
    const { items } = await (await fetch(`${world.server.address}/api/v1/catalogus/rol_2022`)).json();
    assert.equal(items.length, 9);
    await person.open('/catalogus/cyclus1');
    await person.page.getByRole('heading', { name: 'Rollen per product in 2022' }).waitFor();
    const table = person.page.getByRole('region', { name: /Rollen per product/ });
    for (const { product, taken } of items) {
      const line = table.getByRole('row', { name: new RegExp(`^${product.replaceAll('_', ' ')}`, 'i') });
      for (const task of taken) assert.ok((await line.innerText()).includes(task), `${product}: ${task}`);
    }
    await person.look('Cyclus 1');
    await person.page.context().close();
  });
}

function access(world) {
  test('een beheerder geeft een herstelcode; de persoon kiest er een wachtwoord mee en ziet wat er is gedaan', async () => {
    const bea = await reader(world);
    await bea.open('/beheer');
    await bea.page.getByRole('button', { name: `Geef een herstelcode aan ${ADMINISTRATOR.naam}` }).click();
    await bea.page.locator('#herstelcode-reden').fill('Voor mijzelf.');
    await bea.page.getByRole('button', { name: 'Geef de code uit' }).click();
    await bea.page.getByText('nooit voor zichzelf').waitFor();
    const naam = 'Vera Vergeten';
    for (const [field, value] of [['gebruikersnaam', 'vera'], ['naam', naam], ['wachtwoord', 'dat vergeet ik snel']]) await bea.page.locator(`#account-${field}`).fill(value);
    await bea.page.getByRole('button', { name: 'Maak het account' }).click();
    await bea.page.getByRole('button', { name: `Geef een herstelcode aan ${naam}` }).click();
    await bea.page.locator('h2:focus', { hasText: naam }).waitFor();
    await bea.page.locator('#herstelcode-reden').fill('Gezien aan de balie.');
    await bea.page.getByRole('button', { name: 'Geef de code uit' }).click();
    await bea.page.locator('.note:focus').waitFor();
    const code = await bea.page.locator('.note code').innerText();
    await bea.look('Herstelcode uitgegeven');
    await bea.page.getByRole('button', { name: 'Sluit', exact: true }).last().click();
    await bea.page.locator('button:focus', { hasText: 'Geef een herstelcode' }).waitFor();
    const vera = await world.person(null);
    await vera.open('/aanmelden');
    await vera.page.getByRole('link', { name: /herstelcode/ }).click();
    for (const [field, value] of [['gebruikersnaam', 'vera'], ['code', code.toLowerCase()], ['nieuw', 'kort']]) await vera.page.locator(`#herstel-${field}`).fill(value);
    const choose = vera.page.getByRole('button', { name: 'Kies dit wachtwoord' });
    await choose.click();
    await vera.page.getByRole('link', { name: 'Gebruik ten minste 12 tekens' }).click();
    await vera.page.locator('#herstel-nieuw:focus').waitFor();
    await vera.look('Herstellen met een fout');
    await vera.page.locator('#herstel-nieuw').fill('dit onthoud ik wel');
    await choose.click();
    await vera.page.waitForURL('**/start');
    await vera.page.getByText('een herstelcode uitgegeven').waitFor();
    await vera.page.getByText('Wacht op bevestiging door een tweede').waitFor();
    await bea.open('/toegangen');
    await bea.look('Herstelde toegang');
    await bea.page.locator('a.row-link').first().click();
    await bea.page.getByRole('heading', { name: 'Uitgegeven codes' }).waitFor();
    await bea.settled();
    await bea.look('Herstelde toegang van één persoon');
    for (const { page } of [bea, vera]) await page.context().close();
  });
}

function workplace(practice) {
  // @eis ORG-01 AGE-23
  test('de werkplek van het programmaspoor biedt richting geven, agenderen, kiezen en conflicten benoemen', async () => {
    const province = await hands(practice, 'projectleider-utrecht');
    const id = await province('vraagstukken', 'inbrengen', { titel: 'Nieuw voor de werkplek', kern: 'Wonen en water.', plaatsnaam: 'Hier', waaromVast: 'Niemand beslist.', vraag: 'Een keuze.' });
    const person = await practice.on('coordinator', '/werkplek');
    const step = (name) => person.page.locator(`section#${name}`);
    const waiting = (words) => step('agenderen').locator('li', { hasText: 'Nieuw voor de werkplek' }).filter({ hasText: words });
    await waiting('Toets aan de criteria').waitFor();
    const first = await step('agenderen').innerText();
    for (const task of ['vraagstukken kiezen met de criteria', 'volgorde bepalen naar beschikbare capaciteit', 'het proces van agenderen begeleiden']) assert.ok(first.includes(task), task);
    for (const [where, act] of [['agenderen', 'Open een cyclus'], ['agenderen', 'Open een agenda'], ['conflictbeslechting', 'Benoem een conflict']])
      await step(where).getByRole('button', { name: act }).waitFor();
    await person.look('Werkplek van de coördinator');
    const programme = await hands(practice, 'coordinator');
    await programme(`vraagstukken/${id}`, 'aanvullen', { terugkeerdoel: 'nota_ruimte', trekkerRijk: 'lvvn' });
    await programme(`vraagstukken/${id}`, 'toetsen', { poortvraag: true, poortUitleg: 'Het loopt vast.', oordelen: [{ criterium: 'c1', oordeel: 'voldoet', bewijs: '400 ha op 250 ha.', bewijssoort: 'feit', claims: ['wonen', 'water'] }] });
    await person.open('/oefenen/werkplek');
    await waiting('agenda').waitFor();
    await waiting('agenda').getByRole('link').click();
    await person.page.getByRole('heading', { name: 'Nieuw voor de werkplek' }).waitFor();
    for (const act of ['Zet op de agenda', 'Vul gegevens aan']) await person.page.getByRole('button', { name: new RegExp(act) }).first().waitFor();
  });

  test('een partij schrijft op wat anderen mogen vragen, een andere bevestigt het; de checklist is van de eigen provincie', async () => {
    const province = await practice.on('projectleider-utrecht', '/partijpaginas');
    await province.begin('Begin de pagina van uw partij');
    assert.equal((await province.send({})).status, 201);
    await province.page.waitForURL('**/partijpaginas/*-*');
    await province.act('Schrijf op wat anderen mogen vragen', { tekst: 'Een onderbouwd vraagstuk, op tijd.' });
    await province.page.getByRole('cell', { name: 'Een onderbouwd vraagstuk, op tijd.' }).or(province.page.getByRole('rowheader', { name: 'Een onderbouwd vraagstuk, op tijd.' })).first().waitFor();
    await province.look('Pagina van een partij');
    await province.open('/oefenen/gereedheid');
    await province.page.getByRole('heading', { name: 'Op tijd' }).waitFor();
    await province.look('Gereedheid van de eigen provincie');
    const programme = await practice.on('coordinator', '/gereedheid');
    await programme.page.getByText('ieder voor de eigen provincie').waitFor();
    await programme.look('Gereedheid, niet voor u');
    for (const line of (await practice.end()).trim().split('\n')) assert.match(line, /, 0 verschillen$/);
  });
}

// SPDX-License-Identifier: EUPL-1.2
// The map: layers, horizon and kind in the address, a table of the same, a tension to a vraagstuk, a picture, paper, and walls.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { claimOf } from './lib/claims.mjs';
import { Chance } from './lib/dates.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

/** The same in every run. */
export const fixedMap = () => ({ one: { x: 136_000, y: 446_000, side: 3_000 }, other: { x: 138_000, y: 447_000, side: 3_000 }, from: 2031, until: 2035, shared: 200 });

/** Other places, sizes and years; the two squares share a corner. */
export function randomMap(seed) {
  const chance = new Chance(seed + 1);
  const one = { x: 136_000 + 100 * chance.between(0, 20), y: 444_000 + 100 * chance.between(0, 20), side: 100 * chance.between(20, 40) };
  const step = 100 * chance.between(5, 15);
  const from = chance.between(2028, 2032);
  return { one, other: { x: one.x + step, y: one.y + step, side: one.side }, from, until: chance.between(from + 1, 2038), shared: ((one.side - step) / 100) ** 2 };
}

const layer = (page, text) => page.locator('.layers .layer', { hasText: text }).first();
const numbersIn = async (tables) => (await tables.locator('tbody .object-number').allInnerTexts()).sort();
const csvRows = (path) => readFileSync(path, 'utf8').trim().split('\r\n').slice(1);

/** What the map says it shows: places, as its label tells who cannot see it. */
const placesOnMap = async (page) => Number(/met (\d+) ple/.exec(await page.locator('.map-area .map-canvas').getAttribute('aria-label'))[1]);

/** Waits until everything on the map has been read. */
const read = (page) => page.locator('.map-page[aria-busy="false"]').waitFor();

/** Declares the journey for one case. `thorough` also looks at it with axe. */
export function declareMap(name, practice, geval, { thorough }) {
  suite(`kaart, ${name}`, { file: 'tests/browser/map.mjs', ordered: true }, () => {
    const seen = {};
    const journey = { practice, geval, seen, thorough };
    layers(journey);
    toggles(journey);
    novex(journey);
    horizon(journey);
    tension(journey);
    takenAway(journey);
    walls(journey);
  });
}

const LAYERS = 'spanning.kans.claims-p1.zoekgebieden.provincies.natura2000';

function layers({ practice, geval, seen, thorough }) {
  // @eis INF-01 VST-22
  test('lagen gaan aan en uit, het adres onthoudt ze en de ondergrond komt in tegels', async () => {
    seen.one = await claimOf(practice, geval.one, 'natuur', { vanJaar: 2027, totJaar: geval.until });
    seen.other = await claimOf(practice, geval.other, 'wonen', { vanJaar: geval.from, totJaar: 2045 });
    seen.search = await claimOf(practice, geval.other, 'energie_wind', { titel: 'Plan wind', hardheid: 'zoekgebied' });
    const act = await hands(practice, 'projectleider-utrecht');
    seen.titel = `Wonen in natuur ${geval.one.x}`;
    seen.id = await act('spanningspunten', 'spanningspunt_opnemen', { soort: 'spanningspunt', titel: seen.titel, claims: [seen.one.id, seen.other.id] });
    seen.punt = await act.read(`/spanningspunten/${seen.id}`);
    const person = await practice.on('projectleider-utrecht', '/start');
    const { page } = person;
    const [tile] = await Promise.all([page.waitForResponse((one) => /\/kaartlagen\/natura2000\/tegels\/\d+\/\d+\/\d+$/.test(one.url())), person.open('/oefenen/kaart')]);
    assert.ok(tile.ok());
    await page.locator('.map-area .map[data-ready="true"] canvas').first().waitFor();
    await read(page);
    const before = await placesOnMap(page);
    await layer(page, 'Landbouw en natuur').locator('input').check();
    await layer(page, 'Zoekgebieden').locator('input').check();
    await page.waitForURL((one) => one.searchParams.get('lagen')?.includes('claims-p1') ?? false);
    const after = await placesOnMap(page);
    assert.ok(after >= before + 3, `${before} and then ${after} places`);
    await page.reload();
    await read(page);
    await layer(page, 'Landbouw en natuur').locator('input:checked').waitFor();
    assert.equal(await placesOnMap(page), after);
    if (thorough) await person.look('Kaart met claims');
  });

  // @eis INF-05
  test('de kaart is te filteren op analyse of keuze, en de tabel volgt', async () => {
    const person = await practice.on('projectleider-utrecht', `/kaart?weergave=tabel&lagen=${LAYERS}.vraagstukken`);
    const { page } = person;
    const table = (naam) => page.locator('.map-area').getByRole('table', { name: naam, exact: true });
    await table('Claims').waitFor();
    await page.locator('.kinds label', { hasText: 'Keuze' }).click();
    await table('Claims').waitFor({ state: 'detached' });
    await table('Vraagstukken').waitFor();
    assert.equal(await layer(page, 'Spanningspunten').count(), 0);
    await page.locator('.kinds label', { hasText: 'Analyse' }).click();
    await table('Spanningspunten').waitFor();
    await table('Vraagstukken').waitFor({ state: 'detached' });
    await page.waitForURL((one) => one.searchParams.get('soort') === 'analyse');
    assert.equal(await layer(page, 'Vraagstukken').count(), 0);
  });
}

/** What the map is for: each of these layers by its name in the panel, and its id in the address. */
const KINDS = [
  ['Spanningspunten', 'spanning'],
  ['Landbouw en natuur', 'claims-p1'],
  ['Landingen van afspraken', 'landingen'],
  ['NOVEX-gebieden (fictief)', 'novexgebieden-fictief'],
  ['Provincies', 'provincies'],
  ['Landsdelen', 'landsdelen'],
];

function toggles({ practice }) {
  // @eis INF-01
  test('claims, spanningspunten, afspraken, NOVEX-gebieden, provincies en landsdelen gaan elk aan en uit', async () => {
    const { page } = await practice.on('projectleider-utrecht', '/kaart?lagen=natura2000');
    await read(page);
    const on = (id, wanted) => page.waitForURL((one) => (one.searchParams.get('lagen') ?? '').split('.').includes(id) === wanted);
    for (const [text, id] of KINDS) {
      const box = layer(page, text).locator('input');
      await box.check();
      await on(id, true);
      if (!/^(spanning|claims|landingen)/.test(id)) await page.locator('.legend li', { hasText: text }).waitFor();
      await box.uncheck();
      await on(id, false);
    }
    assert.equal(await page.locator('.legend li').count(), 1, 'only nature is left');
  });
}

/** Invented borders of NOVEX areas, with a claim that lies in one as a whole. */
function novex({ practice, geval, seen, thorough }) {
  // @eis INF-01
  test('NOVEX-gebieden gaan aan, zijn overal als fictief gemerkt, en de tabel noemt de claims erin', async () => {
    seen.inside = await claimOf(practice, { x: 154_000, y: 462_000, side: 1_000 }, 'natuur', { titel: 'Rand van de stad', vanJaar: 2027, totJaar: geval.until });
    const person = await practice.on('projectleider-utrecht', `/kaart?lagen=${LAYERS}`);
    const { page } = person;
    const own = layer(page, 'NOVEX-gebieden (fictief)');
    await page.getByText('De grenzen van de NOVEX-gebieden zijn verzonnen').waitFor();
    const [content] = await Promise.all([page.waitForResponse((one) => one.url().endsWith('/kaartlagen/novexgebieden-fictief')), own.locator('input').check()]);
    assert.ok((await content.json()).objecten.every(({ naam }) => naam.endsWith('(fictief)')));
    await page.waitForURL((one) => one.searchParams.get('lagen')?.includes('novexgebieden-fictief') ?? false);
    await page.locator('.legend').getByText('NOVEX-gebieden (fictief)').first().waitFor();
    if (thorough) await person.look('Kaart met NOVEX-gebieden');
    await page.emulateMedia({ media: 'print' });
    try {
      const paper = page.locator('.map-area .map-list', { hasText: 'NOVEX-gebieden met de claims die u ziet' });
      await paper.getByText(seen.inside.nummer).first().waitFor();
      await page.locator('.legend li', { hasText: 'NOVEX-gebieden (fictief)' }).waitFor();
    } finally {
      await page.emulateMedia({ media: null });
    }
    await page.getByRole('group', { name: 'Weergave' }).getByRole('button', { name: 'Tabel' }).click();
    const table = page.locator('.map-table').getByRole('table', { name: 'NOVEX-gebieden met de claims die u ziet' });
    const row = table.getByRole('row', { name: new RegExp(`Utrecht-Amersfoort.*${seen.inside.nummer}`) });
    await row.getByText('100 ha').waitFor();
    assert.match(await row.innerText(), /fictief[^]*geheel/i);
    const rows = await table.locator('tbody tr').allInnerTexts();
    assert.ok(rows.length >= 16 && rows.every((text) => /fictief/i.test(text)), rows.join('\n'));
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'NOVEX-gebieden met de claims die u ziet voor een rekenblad' }).click()]);
    const saved = csvRows(await file.path());
    assert.ok(saved.length === rows.length && saved.every((text) => text.trim().endsWith('Ja')), saved.join('\n'));
    if (thorough) await person.look('NOVEX-gebieden als tabel');
    await own.locator('input').uncheck();
    await table.waitFor({ state: 'detached' });
  });
}

function horizon({ practice, geval, seen, thorough }) {
  test('de tabel noemt precies wat de kaart toont, ook in het rekenblad', async () => {
    const person = await practice.on('projectleider-utrecht', `/kaart?lagen=${LAYERS}`);
    const { page } = person;
    await page.locator('.map-area .map[data-ready="true"] canvas').first().waitFor();
    await read(page);
    const onMap = await placesOnMap(page);
    await page.getByRole('group', { name: 'Weergave' }).getByRole('button', { name: 'Tabel' }).click();
    const tables = page.locator('.map-area .map-table');
    await tables.getByRole('table', { name: 'Zoekgebieden', exact: true }).getByText(seen.search.nummer).waitFor();
    const rows = await numbersIn(tables);
    assert.equal(rows.length, onMap + (await tables.getByText('geen plaats').count()));
    for (const one of [seen.one, seen.other, seen.search, seen.punt]) assert.ok(rows.includes(one.nummer), one.nummer);
    assert.equal((await numbersIn(tables.getByRole('table', { name: 'Claims', exact: true }))).includes(seen.search.nummer), false, 'a search area is not a claim');
    await tables.getByRole('table', { name: 'Claims', exact: true }).getByRole('button', { name: 'Verwacht' }).click();
    await tables.locator('th[aria-sort="ascending"]', { hasText: 'Verwacht' }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), tables.getByRole('button', { name: 'Claims voor een rekenblad' }).click()]);
    assert.equal(csvRows(await file.path()).length, await tables.getByRole('table', { name: 'Claims', exact: true }).locator('tbody tr').count());
    if (thorough) await person.look('Kaart als tabel, met claims');
  });

  test('de schuif gaat met het toetsenbord, en kaart en tabel tonen wat in dat jaar geldt', async () => {
    const person = await practice.on('projectleider-utrecht', `/kaart?weergave=tabel&lagen=${LAYERS}`);
    const { page } = person;
    const slider = page.getByRole('slider', { name: 'Stand in' });
    await slider.focus();
    const rows = page.locator('.map-area .map-table');
    const holds = async (year) => {
      for (let count = 0; count < 60 && (await slider.getAttribute('aria-valuetext')) !== String(year); count += 1) await page.keyboard.press('ArrowRight');
      await page.waitForURL((one) => one.searchParams.get('jaar') === String(year));
      return numbersIn(rows);
    };
    const begin = await holds(2027);
    assert.ok(begin.includes(seen.one.nummer) && !begin.includes(seen.other.nummer) && !begin.includes(seen.punt.nummer), begin.join());
    const both = await holds(geval.from);
    assert.ok(both.includes(seen.one.nummer) && both.includes(seen.other.nummer) && both.includes(seen.punt.nummer), both.join());
    const later = await holds(2045);
    assert.ok(!later.includes(seen.one.nummer) && later.includes(seen.other.nummer) && !later.includes(seen.punt.nummer), later.join());
    await page.getByRole('group', { name: 'Weergave' }).getByRole('button', { name: 'Kaart' }).click();
    await page.locator('.map-area .map[data-ready="true"]').waitFor();
    assert.equal(await placesOnMap(page), later.length);
  });
}

function tension({ practice, geval, seen, thorough }) {
  // @eis VST-22
  test('een spanningspunt zegt in één zin wat er speelt, hoeveel hectare waar, en wat er moet wijken', async () => {
    const person = await practice.on('projectleider-utrecht', `/kaart?lagen=spanning.provincies&gekozen=${seen.id}`);
    const { page } = person;
    const detail = page.locator('.map-detail');
    await detail.getByRole('heading', { level: 2, name: seen.punt.grond.zin }).waitFor();
    const ha = `${geval.shared.toLocaleString('nl-NL')} ha`;
    await detail.getByRole('table', { name: 'Hectare per provincie' }).getByRole('row', { name: new RegExp(`Utrecht.*${ha}`) }).waitFor();
    await detail.getByText(`Dan is elders ${ha} nodig voor Wonen (${seen.other.nummer}).`).waitFor();
    await detail.getByText('de claims zijn sindsdien niet veranderd').waitFor();
    await detail.getByRole('button', { name: 'Zoom hierheen' }).click();
    if (thorough) await person.look('Kaart met een spanningspunt');
    await detail.getByRole('button', { name: seen.one.nummer }).click();
    await detail.getByRole('heading', { level: 2, name: 'Plan natuur' }).waitFor();
    await detail.getByText('Dit staat nu niet op de kaart.').waitFor();
    await detail.getByRole('button', { name: 'Laat het zien' }).click();
    await layer(page, 'Landbouw en natuur').locator('input:checked').waitFor();
    if (thorough) await person.look('Kaart met een claim');
  });

  test('met titel, kern, plek, provincie en domeinen naar een nieuw vraagstuk', async () => {
    const person = await practice.on('projectleider-utrecht', `/kaart?gekozen=${seen.id}`);
    const { page } = person;
    await page.locator('.map-detail').getByRole('button', { name: 'Breng in als vraagstuk' }).click();
    await page.waitForURL('**/vraagstukken/nieuw');
    assert.equal(await page.locator('#veld-titel').inputValue(), seen.titel);
    assert.equal(await page.locator('#veld-kern').inputValue(), seen.punt.grond.zin);
    await page.locator('#veld-plaatsnaam').fill('Tussen de claims');
    await page.locator('#veld-waaromVast').fill('Beide claims vragen dezelfde grond.');
    await page.locator('#veld-vraag').fill('Wat gaat voor?');
    const { status, body } = await person.submit(page.locator('form.act-form'));
    assert.equal(status, 201, JSON.stringify(body));
    const act = await hands(practice, 'projectleider-utrecht');
    const issue = await act.read(`/vraagstukken/${body.id}`);
    assert.deepEqual(issue.provincies ?? [issue.provincie], ['pv26']);
    assert.ok(issue.domeinen.includes('natuur') && issue.domeinen.includes('wonen'), JSON.stringify(issue.domeinen));
    assert.ok(issue.plaats, 'the place went along');
    await page.waitForURL('**/vraagstukken/*-*');
  });
}

function takenAway({ practice, seen }) {
  test('de kaart is te bewaren als afbeelding', async () => {
    const person = await practice.on('projectleider-utrecht', `/kaart?lagen=${LAYERS}`);
    const { page } = person;
    await page.locator('.map-area .map[data-ready="true"] canvas').first().waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Bewaar als afbeelding' }).click()]);
    const bytes = readFileSync(await file.path());
    assert.match(file.suggestedFilename(), /^kaart-\d{4}-\d\d-\d\d\.png$/);
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    const map = await page.locator('.map-area .map').boundingBox();
    assert.ok(bytes.readUInt32BE(20) > map.height + 100, 'title, legend and sources stand around the map');
    assert.ok(bytes.length > 20_000, `${bytes.length} bytes is no map`);
  });

  test('op papier staan kaart, legenda, bronnen en tabel op één bladzijde', async () => {
    const person = await practice.on('projectleider-utrecht', `/kaart?lagen=spanning.provincies`);
    const { page } = person;
    await page.locator('.map-area .map[data-ready="true"] canvas').first().waitFor();
    await page.locator('.map-choices button').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    try {
      const shows = async (place) => assert.ok(await page.locator(place).first().isVisible(), place);
      for (const place of ['.map-area .map canvas', '.legend ul', '.map-area .map-list table']) await shows(place);
      for (const place of ['.layers', '.horizon', '.switch']) assert.ok(!(await page.locator(place).first().isVisible()), place);
      await page.locator('.map-list').getByText(seen.punt.nummer).waitFor();
      await page.locator('.legend dd').first().waitFor();
    } finally {
      await page.emulateMedia({ media: null });
    }
    const paper = await page.pdf({ format: 'A4', printBackground: true });
    assert.equal(paper.toString('latin1').match(/\/Type\s*\/Page\b/g).length, 1);
  });
}

function walls({ practice, seen, thorough }) {
  test('een andere provincie ziet er niets van, ook niet met het adres', async () => {
    const person = await practice.on('projectleider-flevoland', `/kaart?weergave=tabel&lagen=${LAYERS}&gekozen=${seen.id}`);
    await person.page.locator('.map-detail').getByRole('heading', { name: 'Kies iets op de kaart' }).waitFor();
    const text = await person.page.locator('main').innerText();
    for (const one of [seen.one, seen.other, seen.search, seen.punt]) assert.ok(!text.includes(one.nummer), one.nummer);
    const act = await hands(practice, 'projectleider-flevoland');
    const forbidden = await act.read(`/kaart/overlap?claims=${seen.one.id},${seen.other.id}`);
    const unknown = await act.read(`/kaart/overlap?claims=${crypto.randomUUID()},${crypto.randomUUID()}`);
    assert.equal(forbidden.status, 404);
    assert.deepEqual(forbidden, unknown);
  });

  test('in de tabel van verenigbaarheid loopt het toetsenbord van vak naar vak, en de reden staat erbij', async () => {
    const person = await practice.on('projectleider-utrecht', '/catalogus/verenigbaarheid');
    const { page } = person;
    await page.getByRole('button', { name: 'Wonen met Bedrijvigheid: Kan onder een voorwaarde' }).first().focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 2, name: 'Wonen met Natuur' }).waitFor();
    await page.getByText('Woningen nemen natuur in en geven stikstof en verstoring.').waitFor();
    await page.locator('.matrix button:focus[aria-pressed="true"]').waitFor();
    await page.getByLabel('Met op dezelfde grond').selectOption({ label: 'Wonen' });
    await page.getByRole('heading', { level: 2, name: 'Twee keer Wonen' }).waitFor();
    if (thorough) await person.look('Verenigbaarheid van functies');
  });
}

// SPDX-License-Identifier: EUPL-1.2
// All overlaps of the claims on the map: asked on the map, followed, read as a table, and old when a claim changes. Also:
// work that runs or waits is stopped.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { claimOf } from './lib/claims.mjs';
import { Chance } from './lib/dates.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';
import { heavyMap, offer } from './reading.mjs';

/** The same in every run. */
export const fixedOverlaps = () => ({ one: { x: 133_000, y: 447_000, side: 2_000 }, other: { x: 134_000, y: 448_000, side: 2_000 }, shared: 100, year: 2150 });

/** Other places and sizes; the two squares share a corner. */
export function randomOverlaps(seed) {
  const chance = new Chance(seed + 2);
  const one = { x: 132_000 + 100 * chance.between(0, 20), y: 446_000 + 100 * chance.between(0, 20), side: 100 * chance.between(20, 40) };
  const step = 100 * chance.between(3, 15);
  return { one, other: { x: one.x + step, y: one.y + step, side: one.side }, shared: ((one.side - step) / 100) ** 2, year: chance.between(2151, 2199) };
}

const compute = (page) => page.locator('form').getByRole('button', { name: 'Bereken', exact: true });
const said = (page, words) => page.locator('.read-progress').getByText(words).waitFor();

/** Declares the journey for one case. `thorough` also looks at it with axe. */
export function declareOverlaps(name, practice, geval, { thorough }) {
  suite(`overlappen, ${name}`, { file: 'tests/browser/overlaps.mjs', ordered: true }, () => {
    const seen = {};
    computed({ practice, geval, seen, thorough });
    grownOld({ practice, geval, seen, thorough });
    stopped({ practice, geval, thorough });
  });
}

const rowOf = (page, { one, other }) => page.getByRole('row', { name: new RegExp(`${one.nummer}.*${other.nummer}`) });

function computed({ practice, geval, seen, thorough }) {
  test('van de kaart naar alle paren, met hectares per gebied, in een tabel en twee bestanden', async () => {
    seen.one = await claimOf(practice, geval.one, 'natuur');
    seen.other = await claimOf(practice, geval.other, 'wonen');
    const person = await practice.on('projectleider-utrecht', '/kaart');
    const { page } = person;
    await page.getByRole('link', { name: 'Bereken alle overlappingen' }).click();
    await page.waitForURL('**/kaart/overlappen');
    await person.settled();
    if (thorough) await person.look('Alle overlappingen, leeg');
    await compute(page).click();
    const row = rowOf(page, seen);
    await row.getByText('Utrecht', { exact: true }).waitFor();
    assert.ok((await row.innerText()).includes(`${geval.shared.toLocaleString('nl-NL')} ha`), await row.innerText());
    assert.match(await row.innerText(), /versie 1/);
    await said(page, 'De overlappingen zijn berekend.');
    await page.getByRole('button', { name: 'Hele overlap' }).click();
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Hele overlap' }).waitFor();
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Overlappingen voor een rekenblad' }).click()]);
    const line = readFileSync(await csv.path(), 'utf8').split('\r\n').find((one) => one.includes(seen.one.id) && one.includes(seen.other.id));
    assert.ok(line?.split(';').includes(String(geval.shared * 10_000)), line);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Uitslag als JSON' }).click()]);
    const { paren } = JSON.parse(readFileSync(await file.path(), 'utf8'));
    assert.equal(paren.find((paar) => paar.claim === seen.one.id && paar.andere === seen.other.id).oppervlakte, geval.shared * 10_000);
    const [kaart] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Als kaart (GeoPackage)' }).click()]);
    assert.ok(readFileSync(await kaart.path()).subarray(0, 15).equals(Buffer.from('SQLite format 3')), 'a GeoPackage');
    seen.taak = new URL(page.url()).searchParams.get('taak');
    if (thorough) await person.look('Alle overlappingen, uitslag');
  });

  test('verdeeld over gemeenten telt het op tot hetzelfde, en met de toetsenbordtoets gaat het ook', async () => {
    const person = await practice.on('projectleider-utrecht', '/kaart/overlappen');
    const { page } = person;
    await page.locator('#overlappen-indeling').selectOption({ label: 'Gemeenten' });
    await compute(page).press('Enter');
    await rowOf(page, seen).first().waitFor();
    const act = await hands(practice, 'projectleider-utrecht');
    const result = await act.read(`/taken/${new URL(page.url()).searchParams.get('taak')}/overlappen`);
    const paar = result.paren.find((one) => one.claim === seen.one.id && one.andere === seen.other.id);
    assert.equal(paar.oppervlakte, geval.shared * 10_000);
    const parts = [...(paar.gebieden ?? []).map((one) => one.oppervlakte), paar.buiten];
    assert.ok(Math.abs(parts.reduce((sum, one) => sum + one, 0) - paar.oppervlakte) <= parts.length, 'each part is rounded by itself');
    assert.ok(paar.gebieden.every(({ gebied }) => result.gebieden.some(({ id, naam }) => id === gebied && naam !== id)), 'a municipality has a name');
  });
}

function grownOld({ practice, geval, seen, thorough }) {
  test('komt er een claim bij, dan staat erbij dat de uitslag oud is, en opnieuw berekenen helpt', async () => {
    const extra = await claimOf(practice, geval.other, 'energie_wind');
    const person = await practice.on('projectleider-utrecht', `/kaart/overlappen?taak=${seen.taak}`);
    const { page } = person;
    await page.getByText('Sindsdien zijn claims veranderd: 0 gewijzigd, 1 erbij, 0 eraf.').waitFor();
    if (thorough) await person.look('Alle overlappingen, verouderd');
    await page.getByRole('button', { name: 'Bereken opnieuw' }).click();
    await rowOf(page, { one: seen.other, other: extra }).waitFor();
    await page.getByText('Sindsdien is er niets veranderd.').waitFor();
  });

  test('de uitslag van een ander bestaat niet', async () => {
    const other = await hands(practice, 'accounthouder-lvvn');
    for (const rest of ['', '/overlappen', '/overlappen/csv']) assert.equal((await other.read(`/taken/${seen.taak}${rest}`)).status, 404);
  });
}

function stopped({ practice, geval, thorough }) {
  test('wat loopt en wat wacht is te stoppen, en dan is er geen uitslag', async () => {
    const person = await practice.on('projectleider-utrecht', '/kaart/inlezen');
    const { page } = person;
    await offer(page, heavyMap(geval.year));
    await said(page, 'De kaart wordt gelezen.');
    const reading = new URL(page.url()).search;
    // One job at a time: behind the map that is being read this one waits.
    await person.open(`/oefenen/kaart/overlappen?jaar=${geval.year}`);
    await compute(page).click();
    await said(page, 'Het rekenwerk wacht op zijn beurt.');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await said(page, 'Het rekenen is gestopt. Er is geen uitslag.');
    assert.equal(await page.getByRole('heading', { name: 'Uitslag' }).count(), 0);
    if (thorough) await person.look('Alle overlappingen, gestopt');
    await person.open(`/oefenen/kaart/inlezen${reading}`);
    await said(page, 'De kaart wordt gelezen.');
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await said(page, 'Het lezen is gestopt. Er is niets overgenomen.');
    const act = await hands(practice, 'projectleider-utrecht');
    const id = new URLSearchParams(reading).get('taak');
    assert.equal((await act.read(`/taken/${id}`)).status, 'gestopt');
    assert.equal((await act.read(`/taken/${id}/uitslag`)).code, 'taak_niet_klaar');
  });
}

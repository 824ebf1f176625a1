// SPDX-License-Identifier: EUPL-1.2
// Read a map of others: what is right and what is not, with its place, and from areas to claims.
import assert from 'node:assert/strict';
import { Chance } from './lib/dates.mjs';
import { fillAll } from './lib/forms.mjs';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

/** Squares in metres RD in the middle of Utrecht, by name. */
const fixedAreas = [{ naam: 'west', x: 130_000, y: 452_000, side: 2_000 }, { naam: 'oost', x: 134_000, y: 452_000, side: 1_000 }];

/** The same in every run. */
export const fixedReading = () => ({ vorm: 'geojson', areas: fixedAreas, broken: { naam: 'punt', x: 131_000, y: 453_000 } });

/** Other places, sizes and numbers of areas; they lie beside each other. */
export function randomReading(seed) {
  const chance = new Chance(seed);
  const areas = Array.from({ length: chance.between(1, 4) }, (_, index) => ({ naam: `vlak ${index + 1}`, x: 128_000 + 3_000 * index, y: 450_000 + 100 * chance.between(0, 30), side: 100 * chance.between(5, 25) }));
  return { vorm: 'csv', areas, broken: { naam: 'kapot', x: 128_000 + 100 * chance.between(0, 40), y: 450_000 } };
}

const ring = ({ x, y, side }) => [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]];
const crossing = (corners) => [...corners, corners[0]];
/** A ring in the shape of an eight can be mended in one way only: two triangles of 25 ha. */
const eight = ({ x, y }) => crossing([[x, y], [x + 1000, y + 1000], [x + 1000, y], [x, y + 1000]]);
/** A star drawn in one stroke has a heart that belongs to it or not: nobody knows, so it is refused. */
const star = ({ x, y }) => crossing([[x, y], [x + 500, y + 1500], [x + 1000, y], [x - 200, y + 1000], [x + 1200, y + 1000]]);
const FILES = {
  csv: (rows) => `id;naam;WKT\n${rows.map(([id, corners]) => `${id};Plan ${id};"POLYGON ((${corners.map((corner) => corner.join(' ')).join(', ')}))"`).join('\n')}\n`,
  geojson: (rows) => JSON.stringify({
    type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } },
    features: rows.map(([id, corners]) => ({ type: 'Feature', id, properties: { naam: `Plan ${id}` }, geometry: { type: 'Polygon', coordinates: [corners] } })),
  }),
};
const fileOf = (vorm, rows) => ({ name: `plan.${vorm}`, mimeType: 'application/octet-stream', buffer: Buffer.from(FILES[vorm](rows)) });
/** A map that takes minutes to measure: many stars across the country, over each other. `from` makes it another file. */
export function heavyMap(from) {
  const [stars, spikes] = [2_000, 40];
  const corner = (index, spike) => {
    const [reach, angle] = [spike % 2 === 0 ? 90_000 : 8_000, (spike * Math.PI) / spikes];
    return [150_000 + from % 100 + index + Math.round(reach * Math.cos(angle)), 460_000 + Math.round(reach * Math.sin(angle))];
  };
  return fileOf('csv', Array.from({ length: stars }, (_, index) => [index, crossing(Array.from({ length: 2 * spikes }, (_, spike) => corner(index, spike)))]));
}
const STOP = 'Stop';
const hectares = ({ side }) => (side / 100) ** 2;

/** Fills in what a CSV does not say, and sends it. */
export async function offer(page, file) {
  await page.locator('#inlezen-bestand').setInputFiles(file);
  const more = page.locator('details', { has: page.locator('#inlezen-crs') });
  if (!(await more.evaluate((element) => element.open))) await more.locator('summary').click();
  await page.locator('#inlezen-crs').selectOption('EPSG:28992');
  await page.locator('#inlezen-naamkolom').fill('naam');
  await page.getByRole('button', { name: 'Lees de kaart' }).click();
}

/** Declares the journey for one case. `thorough` also looks at it with axe. */
export function declareReading(name, practice, geval, { thorough }) {
  suite(`kaart inlezen, ${name}`, { file: 'tests/browser/reading.mjs', ordered: true }, () => {
    let good = '';
    test('een kapotte kaart wordt geweigerd met de plek, en er is niets over te nemen', async () => {
      const person = await practice.on('projectleider-utrecht', '/kaart/inlezen');
      const { page } = person;
      if (thorough) await person.look('Kaart inlezen, leeg');
      await offer(page, fileOf(geval.vorm, [...geval.areas.map((area) => [area.naam, ring(area)]), [geval.broken.naam, star(geval.broken)]]));
      await page.getByText(`plan.${geval.vorm} is geweigerd. Er kan niets worden overgenomen`).waitFor();
      await page.locator('.read-progress').getByText('De kaart is geweigerd.').waitFor();
      assert.equal(await page.getByText('De kaart is gelezen.').count(), 0);
      const said = page.locator('.findings li', { hasText: `object ${geval.broken.naam}` });
      const place = await said.first().innerText();
      assert.match(place, /zichzelf/);
      const x = Number(/bij x (\d+)/.exec(place)?.[1]);
      assert.ok(x >= geval.broken.x - 200 && x <= geval.broken.x + 1200, `the sentence says where: ${place}`);
      assert.equal(await page.getByRole('heading', { name: 'Neem over als claims' }).count(), 0);
      if (thorough) await person.look('Kaart inlezen, geweigerd');
    });

    // @eis INF-04
    test('van een goede kaart staan de vlakken met hectares en provincie op de kaart en in de tabel', async () => {
      const person = await practice.on('projectleider-utrecht', '/kaart/inlezen');
      const { page } = person;
      await offer(page, fileOf(geval.vorm, [...geval.areas.map((area) => [area.naam, ring(area)]), ['acht', eight({ x: 128_000, y: 445_000 })]]));
      await page.getByText(`plan.${geval.vorm} is goed`).waitFor();
      await page.getByText(/^Hersteld \(\d+\)$/).waitFor();
      await page.locator('.findings li', { hasText: 'object acht: De rand kruiste of raakte zichzelf en is hersteld' }).waitFor();
      for (const area of geval.areas) {
        const row = page.getByRole('row', { name: new RegExp(`^${area.naam} · Plan ${area.naam}`) });
        assert.ok((await row.innerText()).includes(`${hectares(area).toLocaleString('nl-NL')} ha`), await row.innerText());
        assert.match(await row.innerText(), /Utrecht/);
      }
      await page.locator('.place-map .map[data-ready="true"] canvas').first().waitFor();
      await page.reload();
      await page.getByText(`plan.${geval.vorm} is goed`).waitFor();
      good = new URL(page.url()).search;
      if (thorough) await person.look('Kaart inlezen, goed');
    });

    test('een bestand kan worden gesleept, en met het toetsenbord gekozen', async () => {
      const person = await practice.on('projectleider-utrecht', '/kaart/inlezen');
      const { page } = person;
      const rows = geval.areas.map((area) => [area.naam, ring(area)]);
      // Chromium only tells of a chooser that somebody already waits for, and it learns that with some delay
      const chosen = page.waitForEvent('filechooser');
      chosen.catch(() => undefined); // a step that fails before is the one to hear about
      const dropped = await page.evaluateHandle(([name, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], name));
        return transfer;
      }, [`gesleept.${geval.vorm}`, FILES[geval.vorm](rows)]);
      await page.waitForFunction((transfer) => { // as a hand does: the browser repeats dragover for as long as the file hangs there
        const box = document.querySelector('.drop-box');
        box?.dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        return box?.dataset.over === 'true';
      }, dropped);
      await page.locator('.drop-box').dispatchEvent('drop', { dataTransfer: dropped });
      await page.locator('.drop-box:not([data-over])').getByText(`gesleept.${geval.vorm}`).waitFor();
      await page.locator('#inlezen-bestand').focus();
      await page.locator('#inlezen-bestand:focus').waitFor();
      await page.keyboard.press('Space');
      await (await chosen).setFiles({ ...fileOf(geval.vorm, rows), name: `toetsenbord.${geval.vorm}` });
      await page.locator('.drop-box').getByText(`toetsenbord.${geval.vorm}`).waitFor();
      const more = page.locator('details', { has: page.locator('#inlezen-crs') });
      await more.locator('summary').click();
      await page.locator('#inlezen-crs').selectOption('EPSG:28992');
      await page.getByRole('button', { name: 'Lees de kaart' }).press('Enter');
      await page.getByText(`toetsenbord.${geval.vorm} is goed`).waitFor();
    });

    test('het versturen kan worden gestopt, en dan is er niets begonnen', async () => {
      const person = await practice.on('projectleider-utrecht', '/kaart/inlezen');
      const { page } = person;
      const act = await hands(practice, 'projectleider-utrecht');
      const before = (await act.read('/taken')).items.length;
      await page.route('**/kaart/inlezingen?*', () => undefined); // never arrives
      await offer(page, fileOf(geval.vorm, geval.areas.map((area) => [area.naam, ring(area)])));
      // the request itself is dropped: only then may the way to the server be open again
      const dropped = page.waitForEvent('requestfailed', (request) => request.url().includes('/kaart/inlezingen?'));
      dropped.catch(() => undefined);
      await page.getByRole('button', { name: STOP, exact: true }).click();
      await page.locator('.read-progress').waitFor({ state: 'detached' });
      await dropped;
      await page.unroute('**/kaart/inlezingen?*');
      await page.locator('form').getByRole('button', { name: 'Lees de kaart' }).and(page.locator(':enabled')).waitFor();
      assert.equal((await act.read('/taken')).items.length, before);
    });

    // The form of claims goes on with the map that was good.
    test('de vlakken worden samen claims; één krijgt een eigen hardheid', async () => {
      const act = await hands(practice, 'projectleider-utrecht');
      const opgave = await act('opgaven', 'opgave_vastleggen', {
        titel: `Ruimte uit een kaart, ${name}`, tekst: 'Wat er moet komen.', perspectief: 'p1', domeinen: ['natuur'], zekerheid: 'concreet', concreet: { waarde: 10, eenheid: 'hectare', jaar: 2035 },
        waterBodem: { niveau: 'sturend', betekenis: 'Niet in de laagste polder.' }, horizon: 'tot_2030', reden: 'Nieuw.',
      });
      const person = await practice.on('projectleider-utrecht', `/kaart/inlezen${good}`);
      const { page } = person;
      const form = page.locator('form.take-over');
      await form.waitFor();
      const button = form.getByRole('button', { name: /^Leg .* vast$/ });
      await button.click();
      await form.locator('.note[role="alert"]').waitFor();
      if (thorough) await person.look('Kaart inlezen, formulier met fouten');
      await fillAll(form, { opgave, ruimtefunctie: 'natuur', vanJaar: 2027, totJaar: 2035, hardheid: 'voorkeur', bron: 'Omgevingsvisie', bronDatum: '2026-01-01', fictief: true, reden: 'Uit de kaart van de provincie.' });
      await form.getByRole('checkbox', { name: 'acht' }).uncheck();
      const first = geval.areas[0];
      await form.getByLabel(`Hardheid voor ${first.naam}`).selectOption('hard');
      await button.click();
      const n = geval.areas.length;
      await page.locator('main').getByText(n === 1 ? 'Er is 1 claim vastgelegd.' : `Er zijn ${n} claims vastgelegd.`).waitFor();
      const made = (await act.read(`/claims?opgave=${opgave}&limiet=50`)).items;
      assert.equal(made.length, n);
      const claim = await act.read(`/claims/${made.find((one) => one.titel === `Plan ${first.naam}`).id}`);
      assert.equal(claim.oppervlakte, first.side ** 2);
      assert.equal(claim.hardheid, 'hard');
      assert.deepEqual(claim.provincies, ['pv26']);
      assert.equal(claim.bron, `Omgevingsvisie (plan.${geval.vorm})`);
    });

    test('wat van een ander is bestaat niet', async () => {
      const mine = await hands(practice, 'projectleider-utrecht');
      const [job] = (await mine.read('/taken')).items;
      const other = await hands(practice, 'accounthouder-lvvn');
      assert.equal((await other.read(`/taken/${job.id}`)).status, 404);
      assert.deepEqual((await other.read('/taken')).items, []);
    });
  });
}

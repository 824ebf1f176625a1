// SPDX-License-Identifier: EUPL-1.2
// The table of options of an issue and the goals of an agreement, through the pages of the practice cycle.
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

const idOf = async (practice, account, noun, number) => (await (await hands(practice, account)).read(`/${noun}?limiet=200`)).items.find((one) => one.nummer === number).id;

/** Declares both journeys. */
export function declareOptions(practice) {
  suite('opties en doelen', { file: 'tests/browser/options.mjs' }, () => {
    // @eis DIA-24
    test('de optietabel zegt wie wint en verliest, in eigen woorden, en verlies zonder instemming wijst naar een conflict', async () => {
      const id = await idOf(practice, 'projectleider-utrecht', 'vraagstukken', 'V-UT-2026-001');
      const person = await practice.on('projectleider-utrecht', `/vraagstukken/${id}`);
      const { page } = person;
      const section = page.locator('#opties');
      const row = (name) => section.getByRole('region').first().locator('tr', { has: page.getByRole('rowheader', { name }) });
      await row('Wonen op de oostrand').getByText('Winst voor allen').waitFor();
      await row('Hoger bouwen op de oostrand').getByText('Verlies aanvaard').waitFor();
      const whole = section.locator('li', { has: page.getByRole('heading', { name: 'De hele polder bebouwen' }) });
      await whole.getByText('Inschatting van', { exact: false }).waitFor();
      await whole.getByRole('link', { name: 'Benoem een conflict' }).waitFor();
      await person.look('Opties van een vraagstuk');
      await whole.getByRole('button', { name: 'Zeg wat een optie voor uw organisatie doet' }).click();
      await person.send({ effect: 'gelijk', waarom: 'De woningen passen ook op de rand.' });
      await whole.getByText('De woningen passen ook op de rand.').waitFor();
      await whole.getByText('Inschatting van', { exact: false }).waitFor({ state: 'detached' });
    });

    // @eis FOL-17
    test('een doel van een afspraak staat er met waarde, bron en datum; een rekenblad vult het formulier', async () => {
      const id = await idOf(practice, 'projectleider-flevoland', 'afspraken', 'A-FL-2026-001');
      const person = await practice.on('projectleider-flevoland', `/afspraken/${id}`);
      const { page } = person;
      const section = page.locator('#doelen');
      await section.getByText('Halfjaarbericht wind 2026', { exact: false }).waitFor();
      await section.getByText('30 juni 2026').waitFor();
      await section.getByText('Ouder dan een jaar').waitFor();
      await section.getByText('Lees waarden uit een rekenblad').click();
      const choose = (text) => section.locator('#doel-csv').setInputFiles({ name: 'waarden.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await choose('doel;waarde;peildatum;bron\nres_nl;veel;31-08-2026;Bericht');
      await section.getByText('Regel 2: ‘veel’ is geen geheel getal.').waitFor();
      await person.look('Doelen van een afspraak');
      await choose('doel;waarde;peildatum;bron\nres_nl;110;31-08-2026;"Bericht van augustus, blz. 3"');
      await person.send({});
      await section.getByText('Bericht van augustus, blz. 3').waitFor();
      await section.getByText('31 augustus 2026').waitFor();
      await person.open('/oefenen/provincies/pv24');
      await page.locator('main').getByText('Bericht van augustus, blz. 3').waitFor();
    });
  });
}

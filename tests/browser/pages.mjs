// SPDX-License-Identifier: EUPL-1.2
// Pages that no journey passes: lists, registers and overviews, and one dossier of each kind of the practice cycle.
import assert from 'node:assert/strict';
import { hands } from './lib/hands.mjs';
import { suite, test } from './lib/suite.mjs';

const LISTS = [
  '/arrangementen', '/voorstellen', '/nationale-keuzen', '/aanspreekberichten', '/geen-keuzen', '/werkwijzen', '/partijpaginas',
  '/opgaven', '/claims', '/spanningspunten',
  '/capaciteiten', '/machtigingen', '/verzoeken', '/kennis', '/deskundigenvragen', '/procesruimten', '/menskracht', '/budgetten', '/overlegtijd',
];

/** Declares the looks at one practice environment, in which a case is about one province. */
export function declarePages(practice, geval) {
  const lead = (path) => practice.on(geval.mensen.projectleider, path);
  suite('alle pagina’s', { file: 'tests/browser/pages.mjs' }, () => {
    lists({ lead });
    dossiers({ lead });
    message({ lead });
    staffing({ practice });
    statement({ lead });
    reference({ practice, lead });
    drafts({ lead });
    manual({ lead });
  });
}

function reference({ practice, lead }) {
  // @eis POS-36
  test('de tijdlijn bij de hulp heeft elke mijlpaal uit de gegevens, oudste eerst', async () => {
    const act = await hands(practice, 'projectleider-utrecht');
    const known = (await act.read('/catalogus/mijlpaal')).items;
    const person = await lead('/hulp');
    await person.page.getByRole('link', { name: 'Hoe het zover kwam' }).click();
    await person.page.getByRole('heading', { level: 1, name: 'Hoe het zover kwam' }).waitFor();
    const shown = await person.page.locator('.timeline h3').allInnerTexts();
    assert.deepEqual([...shown].sort(), known.map((one) => one.naam).sort());
    const years = (await person.page.locator('.timeline h2').allInnerTexts()).filter((one) => /^\d{4}$/.test(one));
    assert.deepEqual(years, [...years].sort());
    await person.page.locator('.timeline section', { hasText: 'Ministerie van VROM opgeheven' }).getByRole('heading', { level: 2, name: '2010' }).waitFor();
    await person.look('Tijdlijn');
  });

  // @eis LEA-08
  test('een goede praktijk is een kaart met een eigen adres: wat, waar, wat werkt en wat het opleverde', async () => {
    const person = await lead('/catalogus/goede-praktijken#gp5');
    const card = person.page.locator('article#gp5');
    await card.getByRole('heading', { name: 'Brede sessie over een concept-arrangement' }).waitFor();
    for (const said of ['op initiatief van de provincie', 'Groningen', 'op tijd en breed', 'Minder tijdsdruk']) await card.getByText(said).first().waitFor();
    assert.ok((await person.page.locator('article.entry').count()) >= 4);
    await person.look('Goede praktijken');
  });
}

function manual({ lead }) {
  test('hulp bij een bladzijde brengt naar haar hoofdstuk; wat niet kwam is opnieuw te vragen, en zoeken vindt een deel', async () => {
    const person = await lead('/jaarplan');
    const { page } = person;
    await page.getByRole('contentinfo').getByRole('link', { name: 'Hulp bij deze bladzijde' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overleggen en jaarplan' }).waitFor();
    await page.locator('.guide img').first().scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('.guide img').naturalWidth === 1280);
    await person.look('Hoofdstuk van de handleiding');

    // not within the application: there the chapters are known already
    await person.openWithout('**/assets/manual-*.js', '/oefenen/hulp', () => page.getByRole('alert').getByText('De server is niet bereikbaar').waitFor());
    await page.getByRole('alert').getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('searchbox', { name: 'Zoek in de handleiding' }).fill('hangpunt noemen');
    await page.getByRole('link', { name: 'Een hangpunt noemen', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Stap 2: dialoog' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Een hangpunt noemen' }).waitFor();
    assert.match(page.url(), /\/hulp\/dialoog#een-hangpunt-noemen$/);
  });
}

function drafts({ lead }) {
  test('wat iemand invulde en niet vastlegde, staat er nog; leegmaken kan ongedaan', async () => {
    const { page } = await lead('/vraagstukken/nieuw');
    const field = page.locator('#veld-titel');
    await field.fill('Een half ingevuld vraagstuk');
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Signalen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Signalen' }).waitFor();
    const person = await lead('/vraagstukken/nieuw');
    const note = page.locator('form .note', { hasText: 'Hier staat wat u eerder invulde' });
    await note.waitFor();
    assert.equal(await field.inputValue(), 'Een half ingevuld vraagstuk');
    await page.reload();
    await note.waitFor();
    assert.equal(await field.inputValue(), 'Een half ingevuld vraagstuk');
    await person.look('Formulier met een klad');
    await note.getByRole('button', { name: 'Begin opnieuw' }).click();
    assert.equal(await field.inputValue(), '');
    await page.getByRole('button', { name: 'Zet terug wat er stond' }).click();
    assert.equal(await field.inputValue(), 'Een half ingevuld vraagstuk');
    await page.reload();
    await note.getByRole('button', { name: 'Begin opnieuw' }).click();
    await page.reload();
    await field.waitFor();
    assert.equal(await field.inputValue(), '');
  });
}

function lists({ lead }) {
  test('elke lijst en elk register heeft een kop en opent zonder fout', async () => {
    for (const path of LISTS) {
      const person = await lead(path);
      assert.match(await person.page.locator('main h1').innerText(), /\w{4}/, path);
      assert.equal(await person.page.locator('main .note[role="alert"]').count(), 0, path);
      await person.look(`Lijst ${path.slice(1)}`);
    }
  });

  test('een lijst met een keuze die niets vindt, zegt niet dat er niets is', async () => {
    const person = await lead('/voorstellen');
    await person.page.locator('tbody tr').first().waitFor();
    await person.open('/oefenen/nationale-keuzen');
    await person.open('/oefenen/voorstellen?provincie=pv20');
    await person.page.locator('.empty', { hasText: 'Niets gevonden met deze keuze.' }).waitFor();
  });
}

function dossiers({ lead }) {
  for (const [path, ...parts] of [
    ['/arrangementen', 'Inleiding', 'Kaarten en bijlagen', 'Handtekeningen'],
    ['/voorstellen', 'Hangpunten', 'Verloop'],
    ['/nationale-keuzen', 'Verloop'],
    ['/werkwijzen', 'Wat partijen samen uitspreken', 'Verloop'],
  ])
    test(`een dossier van ${path.slice(1)} opent vanaf zijn lijst en zegt waar het staat`, async () => {
      const person = await lead(path);
      const link = person.page.locator('tbody a.row-link').first();
      const name = await link.innerText();
      await link.click();
      await person.page.waitForURL(`**${path}/*-*`);
      await person.page.getByRole('heading', { level: 1, name }).waitFor();
      await person.settled();
      await person.page.locator('.facts-bar', { hasText: 'Stand' }).waitFor();
      await person.look(`Dossier van ${path.slice(1)}`);
      const headings = await person.page.locator('main h2').allInnerTexts();
      for (const part of parts) assert.ok(headings.some((one) => one.includes(part)), `${part} is not among ${headings.join(', ')}`);
    });
}

function message({ lead }) {
  test('een partij aanspreken: de kop zegt wie en wat, de tekst staat eronder', async () => {
    const person = await lead('/vraagstukken');
    await person.page.locator('tbody a.row-link').first().click();
    await person.page.waitForURL('**/vraagstukken/*-*');
    await person.settled();
    await person.page.getByRole('link', { name: 'Spreek een partij aan of stel een grens' }).click();
    await person.page.getByText('werkdagen om te antwoorden').waitFor();
    await person.look('Aanspreken, nieuw');
    const tekst = 'De afgesproken kaart kwam nog niet. Wanneer komt die?';
    await person.begin('Spreek een partij aan');
    const { status, body } = await person.send({ aan: 'vro', tekst });
    assert.equal(status, 201, JSON.stringify(body));
    await person.page.waitForURL('**/aanspreekberichten/*-*');
    await person.page.getByRole('heading', { level: 1, name: /^Aanspreken aan Ministerie/ }).waitFor();
    await person.page.locator('main .prose', { hasText: tekst }).waitFor();
    await person.settled();
    await person.look('Aanspreekbericht');
    await person.open('/oefenen/aanspreekberichten');
    await person.page.getByRole('row', { name: /wacht|Aanspreken/i }).first().waitFor();
  });
}

function staffing({ practice }) {
  test('wie niet zegt wat er is, staat in de menskracht als onbekend en niet als leeg', async () => {
    const person = await practice.on('coordinator', '/capaciteiten');
    await person.begin('Houd de capaciteit bij');
    const opened = await person.send({ organisatie: 'vro_programmaspoor', jaar: '2026' });
    assert.equal(opened.status, 201, JSON.stringify(opened.body));
    await person.page.waitForURL('**/capaciteiten/*-*');
    await person.settled();
    await person.act('Raam de menskracht', { stap: 'dialoog', functie: 'coordinator', gevraagd: '120' });
    await person.look('Capaciteit van een partij');
    await person.open('/oefenen/menskracht');
    const cells = await person.page.locator('tbody tr', { hasText: '120' }).first().locator('td').allInnerTexts();
    assert.equal(cells.filter((one) => one === 'onbekend').length, 2, cells.join(' | '));
    await person.look('Menskracht met onbekend');
  });
}

function statement({ lead }) {
  // @eis AGE-26
  test('bij het inbrengen staat onder de kop wat partijen samen over de soort agenda uitspreken', async () => {
    const person = await lead('/vraagstukken/nieuw');
    const said = await person.page.evaluate(async () => (await (await fetch('/oefenen/api/v1/catalogus/uitspraak')).json()).items.find(({ id }) => id === 'agenda_soort').tekst);
    assert.ok(said.length > 20);
    await person.page.locator('main h1 + p', { hasText: said }).waitFor();
  });
}

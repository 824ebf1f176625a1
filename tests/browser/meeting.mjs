// SPDX-License-Identifier: EUPL-1.2
// A meeting through the pages: planned, its agenda, the day itself, outcome and promise, minutes; and who does not see it.
import assert from 'node:assert/strict';
import { addDays, longDate } from './lib/dates.mjs';
import { suite, test } from './lib/suite.mjs';

/** Declares the journey of a meeting for one case of the practice cycle. */
export function declareMeeting(name, practice, geval, { thorough }) {
  const at = {};
  const look = (person, what) => (thorough ? person.look(what) : undefined);
  const secretary = async () => {
    const person = await practice.on(geval.mensen.secretaris);
    if (geval.secretarisAls && !at.chosen) await person.workAs(geval.secretarisAls);
    at.chosen = true;
    if (at.overleg) await person.open(`/oefenen/overleggen/${at.overleg}`);
    return person;
  };
  const card = (person, section, text) => person.page.locator(`#${section} .card`, { hasText: text });
  suite(`overleg, ${name}`, { file: 'tests/browser/meeting.mjs', ordered: true }, () => {
    before({ practice, geval, at, look, secretary, card });
    during({ practice, geval, at, look, secretary, card });
  });
}

function before({ practice, geval, at, look, secretary, card }) {
  test('de secretaris plant een overleg en zet een punt op de agenda', async () => {
    const person = await secretary();
    at.dag = addDays(await practice.today(), geval.dagen);
    await person.open('/oefenen/overleggen');
    await person.begin('Plan een overleg');
    const { status, body } = await person.send({ gremium: geval.gremium, datum: at.dag, aanleverdatum: addDays(at.dag, -1), plaats: 'Provinciehuis' });
    assert.equal(status, 201, JSON.stringify(body));
    at.overleg = body.id;
    await person.page.waitForURL(`**/overleggen/${at.overleg}`);
    await person.page.locator('main').getByText('Alleen wie bij het gremium hoort, ziet ze.').waitFor();
    await look(person, 'Overleg zonder agenda');
    await person.act('Begin de agenda van een overleg');
    at.punt = `Samen praten over ${geval.woord}`;
    at.vraagstuk = await issueId(person, geval.vraagstuk);
    await person.act('Zet een punt op de agenda', { titel: at.punt, soort: 'adviseren', minuten: '30', vraagstuk: at.vraagstuk });
    await card(person, 'agenda', at.punt).getByText('Nog te behandelen').waitFor();
    assert.equal(await card(person, 'agenda', at.punt).getByRole('button').filter({ hasText: 'uitkomst' }).count(), 0, 'no outcome before the day');
  });

  test('de projectleider levert een stuk aan; wie niet bij het gremium hoort leest de dag maar niet de inhoud', async () => {
    const lead = await practice.on(geval.mensen.projectleider, `/overleggen/${at.overleg}`);
    await lead.act('Lever een stuk aan', { titel: `Notitie over ${geval.woord}`, vindplaats: 'Dossier 2026-17', punt: await idOf(lead, 'punten') });
    await card(lead, 'agenda', at.punt).getByText(`Notitie over ${geval.woord}`).waitFor();
    const other = await practice.on(geval.naam === 'zeeland' ? 'projectleider-utrecht' : 'projectleider-zeeland', `/overleggen/${at.overleg}`);
    await other.page.locator('.dossier-head').getByText(longDate(at.dag)).waitFor();
    await other.page.locator('main').getByText('Alleen wie bij het gremium hoort, ziet ze.').waitFor();
    assert.equal(await other.page.getByText(geval.woord).count(), 0);
  });
}

function during({ practice, geval, at, look, secretary, card }) {
  test('op de dag zelf legt de secretaris bij het punt een uitkomst vast, en een toezegging', async () => {
    const person = await secretary();
    await practice.moveTo(person, at.dag);
    await person.act('Leg de uitkomst van een punt vast', { samenvatting: `Er is gesproken over ${geval.woord}.`, advies: 'Werk twee varianten uit.' }, card(person, 'agenda', at.punt));
    await card(person, 'agenda', at.punt).getByText('Werk twee varianten uit.').waitFor();
    at.belofte = `Twee varianten voor ${geval.woord}`;
    await person.act('Leg een toezegging vast', { wie: `provincie_${geval.naam}`, wat: at.belofte, voor: addDays(at.dag, 30), aan: 'vro', punt: await idOf(person, 'punten') });
    await card(person, 'toezeggingen', at.belofte).getByText(`Uiterlijk ${longDate(addDays(at.dag, 30))}`).waitFor();
    await look(person, 'Overleg op de dag zelf');
  });

  // @eis GRE-17
  test('de toezegging staat bij het vraagstuk waar het punt over ging, met wie en wanneer', async () => {
    const lead = await practice.on(geval.mensen.projectleider, `/vraagstukken/${at.vraagstuk}`);
    const shown = card(lead, 'overleg', at.belofte);
    await shown.getByText(longDate(addDays(at.dag, 30))).waitFor();
    await shown.getByRole('link').click();
    await lead.page.waitForURL(`**/overleggen/${at.overleg}`);
  });

  test('wie toezegde meldt haar nagekomen; de secretaris schrijft het verslag en legt vast dat het is vastgesteld', async () => {
    const lead = await practice.on(geval.mensen.projectleider, `/overleggen/${at.overleg}`);
    await lead.act('Meld een toezegging nagekomen', { hoe: 'De varianten zijn gestuurd.' }, card(lead, 'toezeggingen', at.belofte));
    await card(lead, 'toezeggingen', at.belofte).getByText('De varianten zijn gestuurd.').waitFor();
    const person = await secretary();
    await person.act('Schrijf het verslag', { tekst: `Besproken is ${geval.woord}.\n\nHet advies staat bij het punt.` });
    await person.page.locator('#verslag').getByText('Concept').waitFor();
    await person.act('Stel het verslag vast', { op: at.dag });
    await person.page.locator('#verslag').getByText(`Vastgesteld op ${longDate(at.dag)}`).waitFor();
    await look(person, 'Overleg met verslag');
    await practice.later(person, 1);
    await person.page.locator('.facts-bar').getByText('Geweest').waitFor();
  });
}

/** The id of a vraagstuk that the person can read, by its title. */
const issueId = (person, titel) =>
  person.page.evaluate(async (wanted) => {
    const { items } = await (await fetch('/oefenen/api/v1/vraagstukken?limiet=100')).json();
    return items.find((one) => one.titel === wanted).id;
  }, titel);

/** The id of the last part of the meeting on the page, as the API names it. */
const idOf = (person, part) =>
  person.page.evaluate(async (list) => {
    const api = '/oefenen/api/v1';
    const overleg = location.pathname.split('/').at(-1);
    const found = await (await fetch(`${api}/overlegdossiers?overleg=${overleg}`)).json();
    const content = await (await fetch(`${api}/overlegdossiers/${found.items[0].id}`)).json();
    return content[list].at(-1).id;
  }, part);

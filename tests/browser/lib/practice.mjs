// SPDX-License-Identifier: EUPL-1.2
// The practice environment: one server that the tests about it share, its people, and its clock.
import { addDays, Chance } from './dates.mjs';
import { Server } from './server.mjs';
import { ADMINISTRATOR } from './world.mjs';

const PASSWORD = 'oefenen-met-ruimte';
const DEPARTMENTS = ['lvvn', 'ienw', 'kgg', 'defensie'];
const WORDS = ['ruimte voor water', 'plaats voor woningen', 'grond voor natuur', 'de volgorde van de plannen', 'een nieuw station'];

/** What a journey through the practice cycle is about. */
const build = ({ secretaris, ...rest }) => ({
  ...rest,
  mensen: { projectleider: `projectleider-${rest.naam}`, accounthouder: `accounthouder-${rest.departement}`, secretaris },
});

const PLACES = {
  utrecht: { naam: 'utrecht', gremium: 'do_novex:pv26', secretaris: 'secretaris-do-utrecht', vraagstuk: 'Wonen en water in de polder Rijnenburg' },
  flevoland: { naam: 'flevoland', gremium: 'do_novex:pv24', secretaris: 'secretaris-flevoland', secretarisAls: /Directeurenoverleg/, vraagstuk: 'Zoekgebied voor wind in de Noordoostpolder' },
  zeeland: { naam: 'zeeland', gremium: 'do_novex:pv29', secretaris: 'secretaris-zeeland', secretarisAls: /Directeurenoverleg/, vraagstuk: 'Zoet water op Schouwen-Duiveland' },
};

/** The same in every run. */
export const fixedPractice = () => build({ ...PLACES.utrecht, departement: 'lvvn', woord: WORDS[0], dagen: 9, fixed: true });

/** Another province, department, words and days. */
export function randomPractice(seed) {
  const chance = new Chance(seed);
  const place = PLACES[chance.pick(['flevoland', 'zeeland'])];
  return build({ ...place, departement: chance.pick(DEPARTMENTS), woord: chance.pick(WORDS), dagen: chance.between(3, 20) });
}

export class Practice {
  #server;
  #people = new Map();

  constructor(world) {
    this.world = world;
  }

  /** Started by the first test that needs it. */
  server() {
    this.#server ??= Server.start({ account: ADMINISTRATOR, practice: true });
    return this.#server;
  }

  /** The person with this account, signed in; opens a page of the practice environment when asked. */
  async on(gebruikersnaam, path) {
    if (!this.#people.has(gebruikersnaam)) {
      const { address } = await this.server();
      const person = await this.world.person({ naam: gebruikersnaam, gebruikersnaam, wachtwoord: PASSWORD }, { baseURL: address });
      await person.page.goto('/oefenen/aanmelden');
      await person.enter();
      this.#people.set(gebruikersnaam, person);
    }
    const person = this.#people.get(gebruikersnaam);
    if (path) await person.open(`/oefenen${path}`);
    return person;
  }

  /** The practice day. */
  async today() {
    const { address } = await this.server();
    return (await (await fetch(`${address}/oefenen/api/v1/omgeving`)).json()).vandaag;
  }

  /** Moves the clock with the bar on the page where the person is. */
  async moveTo(person, day) {
    const bar = person.page.locator('.practice-bar');
    if ((await bar.getByLabel('Dag', { exact: true }).count()) === 0) await bar.getByRole('button', { name: 'Ga naar een dag' }).click();
    await bar.getByLabel('Dag', { exact: true }).fill(day.split('-').reverse().join('-'));
    await Promise.all([
      person.page.waitForResponse((one) => one.url().endsWith('/oefenklok') && one.ok()),
      bar.getByRole('button', { name: 'Zet de klok vooruit' }).click(),
    ]);
    await person.page.locator('.toast', { hasText: 'Wat intussen verliep, is uitgevoerd.' }).waitFor();
    await person.settled();
  }

  async later(person, days) {
    await this.moveTo(person, addDays(await this.today(), days));
  }

  /** Ends the server; what replaying its log says. */
  async end() {
    const server = await this.server();
    const report = server.replay('oefen');
    // pages that stay open would go on asking for news of a server that is gone
    for (const { page } of this.world.people) if (page.url().startsWith(server.address)) await page.context().close();
    await server.remove();
    return report;
  }
}

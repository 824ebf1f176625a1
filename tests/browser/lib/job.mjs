// SPDX-License-Identifier: EUPL-1.2
// What every step of the main job uses: the people of a case, and what they look for on a page.
import { ADMINISTRATOR } from './world.mjs';

/** The phase in the bar of facts of a dossier. */
export async function assertPhase(person, phase) {
  await person.page.locator('.facts-bar', { hasText: phase }).waitFor();
}

export async function assertShows(person, ...texts) {
  for (const text of texts) await person.page.locator('main').getByText(text).first().waitFor();
}

/** A closed door on the page, with its reason; what is not near is folded until the reader opens it. */
export async function closedDoor(person, label) {
  const panel = person.page.locator('aside.side-panel');
  await panel.locator('.closed-doors li').first().waitFor({ state: 'attached' });
  const more = panel.getByRole('button', { name: 'Toon alles' });
  if (await more.isVisible()) await more.click();
  const folded = panel.locator('details.fold:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  return panel.locator('.closed-doors li', { has: person.page.getByText(label, { exact: true }) });
}

/** A square of `size` metres around the place of a province, as typed coordinates. */
export function corners({ x, y }, size) {
  const half = size / 2;
  return [[-half, -half], [half, -half], [half, half], [-half, half]].map(([dx, dy]) => `${x + dx} ${y + dy}`).join('\n');
}

/** One run of the job: the case, its people and where its dossiers are. */
export class MainJob {
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

// SPDX-License-Identifier: EUPL-1.2
// The practice environment: a conflict that climbs by its clock, a meeting, signals; and its log at the end.
import assert from 'node:assert/strict';
import { declareAgain } from './again.mjs';
import { declareEnglish } from './closing.mjs';
import { declareConflict } from './conflict.mjs';
import { declareBalance, fixedBalance, randomBalance } from './balance.mjs';
import { declareEvidence, fixedEvidence, randomEvidence } from './evidence.mjs';
import { addDays } from './lib/dates.mjs';
import { fixedPractice, Practice, randomPractice } from './lib/practice.mjs';
import { suite, test } from './lib/suite.mjs';
import { declareSearch, fixedSearch, randomSearch } from './search.mjs';
import { declareCalendar, fixedCalendar, randomCalendar } from './calendar.mjs';
import { declareGuide } from './guide.mjs';
import { declareMap, fixedMap, randomMap } from './map.mjs';
import { declareLive, fixedLive, randomLive } from './live.mjs';
import { declareMeasure, fixedMeasure, randomMeasure } from './measure.mjs';
import { declareMeeting } from './meeting.mjs';
import { declareOptions } from './options.mjs';
import { declareOverlaps, fixedOverlaps, randomOverlaps } from './overlaps.mjs';
import { declareOverviews } from './overview.mjs';
import { declarePapers } from './papers.mjs';
import { declarePages } from './pages.mjs';
import { declarePublication } from './publication.mjs';
import { declareProvince, fixedProvince, randomProvince } from './province.mjs';
import { declareReplan } from './replan.mjs';
import { declareScreenReader } from './screenreader.mjs';
import { declareReading, fixedReading, randomReading } from './reading.mjs';
import { declareScenarios } from './scenarios.mjs';

export function declarePractice(world, seed) {
  const practice = new Practice(world);
  const fixed = fixedPractice();
  const chosen = randomPractice(seed);
  suite('oefenen', { file: 'tests/browser/practice.mjs' }, () => signals(practice, fixed));
  declareMeeting('vast geval', practice, fixed, { thorough: true });
  declareMeeting('willekeurig geval', practice, chosen, { thorough: false });
  declareConflict('vast geval', practice, fixed, { thorough: true });
  declareConflict('willekeurig geval', practice, chosen, { thorough: false });
  // Before others put claims on the map: what it shows has to fit on one sheet.
  declareMap('vast geval', practice, fixedMap(), { thorough: true });
  declareMap('willekeurig geval', practice, randomMap(seed), { thorough: false });
  declareProvince('vast geval', practice, fixedProvince(), { thorough: true });
  declareProvince('willekeurig geval', practice, randomProvince(seed), { thorough: false });
  declareMeasure('vast geval', practice, fixedMeasure(), { thorough: true });
  declareMeasure('willekeurig geval', practice, randomMeasure(seed), { thorough: false });
  declareBalance('vast geval', practice, fixedBalance(), { thorough: true });
  declareBalance('willekeurig geval', practice, randomBalance(seed), { thorough: false });
  declareEvidence('vast geval', practice, fixedEvidence(), { thorough: true });
  declareEvidence('willekeurig geval', practice, randomEvidence(seed), { thorough: false });
  declareSearch('vast geval', practice, fixedSearch(), { thorough: true });
  declareSearch('willekeurig geval', practice, randomSearch(seed), { thorough: false });
  declareReading('vast geval', practice, fixedReading(), { thorough: true });
  declareReading('willekeurig geval', practice, randomReading(seed), { thorough: false });
  declareOverlaps('vast geval', practice, fixedOverlaps(), { thorough: true });
  declareOverlaps('willekeurig geval', practice, randomOverlaps(seed), { thorough: false });
  declareScenarios(practice);
  declareLive('vast geval', practice, fixedLive(), { thorough: true });
  declareLive('willekeurig geval', practice, randomLive(seed), { thorough: false });
  declareCalendar('vast geval', practice, fixedCalendar(), { thorough: true });
  declareCalendar('willekeurig geval', practice, randomCalendar(seed), { thorough: false });
  declarePublication(world, practice);
  declareOverviews(practice, chosen);
  declareOptions(practice);
  declarePapers(practice, fixed);
  declarePapers(practice, chosen);
  declareGuide(practice, seed);
  declarePages(practice, fixed);
  declareReplan(practice);
  declareScreenReader(practice, fixed);
  suite('oefenen', { file: 'tests/browser/practice.mjs' }, () => closing(practice));
  declareAgain(world);
}

function signals(practice, geval) {
  test('een signaal kan later terugkomen: met een dag en een reden, en het toetsenbord blijft bij het signaal', async () => {
    const person = await practice.on(geval.mensen.secretaris, '/start');
    const { page } = person;
    await page.getByRole('heading', { name: 'Let hierop' }).waitFor();
    await person.look('Start van het oefenen');
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Signalen' }).click();
    await page.waitForURL('**/oefenen/signalen');
    const first = page.locator('.signal').first();
    await first.waitFor();
    const said = await first.locator('p').first().innerText();
    await first.getByRole('button', { name: 'Zie dit later weer' }).click();
    await person.look('Signalen met formulier');
    await first.getByRole('button', { name: 'Zie dit later weer', exact: true }).click();
    await first.locator('[aria-invalid="true"]:focus').waitFor();
    await first.locator('#veld-tot').fill(addDays(await practice.today(), 14).split('-').reverse().join('-'));
    await first.locator('#veld-reden').fill('Na het overleg weten wij meer.');
    await first.getByRole('button', { name: 'Zie dit later weer', exact: true }).click();
    const later = page.locator('section', { has: page.getByRole('heading', { name: 'Later weer' }) });
    await later.getByText(said, { exact: true }).waitFor();
    await later.getByText('Na het overleg weten wij meer.').waitFor();
    await later.locator('button:focus').waitFor();
  });
}

function closing(practice) {
  if (process.env.RUIMTE_TIER === 'lang') declareEnglish(practice.world);
  test('het logboek van de oefenomgeving geeft opnieuw afgespeeld dezelfde stand', async () => {
    for (const line of (await practice.end()).trim().split('\n')) assert.match(line, /, 0 verschillen$/);
  });
}

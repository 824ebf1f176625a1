// SPDX-License-Identifier: EUPL-1.2
// "Maak mijn stuk" on the pages of the practice cycle: each form comes down under its name, by mouse and by keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from './lib/suite.mjs';

const FORMS = [['Word (DOCX)', 'docx', 'PK'], ['ODT', 'odt', 'PK'], ['PDF', 'pdf', '%PDF-']];

/** Declares the journey for one case of the practice cycle. */
export function declarePapers(practice, geval) {
  suite(`stukken, ${geval.naam}`, { file: 'tests/browser/papers.mjs', ordered: true }, () => {
    test('bij een vraagstuk kiest u een stuk en een vorm; het komt binnen onder zijn naam', async () => {
      const person = await practice.on(geval.mensen.projectleider, '/vraagstukken');
      const { page } = person;
      await page.getByRole('link', { name: geval.vraagstuk }).first().click();
      const block = page.getByRole('region', { name: 'Maak mijn stuk' });
      await block.getByText('Oplegnotitie', { exact: true }).first().waitFor();
      await person.settled();
      await person.look('Maak mijn stuk bij een vraagstuk');
      for (const [word, suffix, begin] of FORMS) {
        const [download] = await Promise.all([page.waitForEvent('download'), block.getByRole('link', { name: `${word} Oplegnotitie` }).click()]);
        assert.match(download.suggestedFilename(), new RegExp(`^oplegnotitie-V-[\\w-]+\\.${suffix}$`));
        assert.ok(readFileSync(await download.path()).toString('latin1').startsWith(begin));
      }
      assert.equal(await block.getByText('Alleen voor eigen ogen', { exact: true }).count(), 2);
      await block.getByRole('link', { name: 'ODT GS-nota bij een vraagstuk' }).focus();
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      assert.match(download.suggestedFilename(), /^gs-nota-V-[\w-]+\.odt$/);
    });

    test('een departement krijgt bij hetzelfde vraagstuk geen nota voor Gedeputeerde Staten', async () => {
      const lead = await practice.on(geval.mensen.projectleider);
      const person = await practice.on('accounthouder-lvvn', new URL(lead.page.url()).pathname.replace('/oefenen', ''));
      const block = person.page.getByRole('region', { name: 'Maak mijn stuk' });
      await block.getByRole('link', { name: 'PDF Oplegnotitie' }).waitFor();
      assert.equal(await block.getByText('GS-nota').count(), 0);
    });
  });
}

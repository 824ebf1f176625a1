// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { mistakes, publiccode } from '../publiccode.mjs';

const good = () => ({
  publiccodeYmlVersion: '0.4', name: 'Proef', url: 'https://code.example.org/proef.git', platforms: ['web'], categories: ['collaboration'],
  developmentStatus: 'beta', softwareType: 'standalone/web', legal: { license: 'EUPL-1.2' }, maintenance: { type: 'none' },
  localisation: { localisationReady: false, availableLanguages: ['nl'] },
  description: { nl: { shortDescription: 'Kort.', longDescription: 'x'.repeat(150), features: ['Eén'] } },
});

test('publiccode: our own file and a complete one have no mistakes', async () => {
  const path = 'publiccode.yml';
  assert.deepEqual(await publiccode([{ path, text: readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8') }]), []);
  assert.deepEqual(mistakes(good()), []);
});

test('publiccode: every mandatory key is missed', () => {
  for (const key of ['publiccodeYmlVersion', 'name', 'url', 'platforms', 'categories', 'developmentStatus', 'softwareType', 'legal', 'maintenance', 'localisation', 'description']) {
    const content = good();
    delete content[key];
    assert.ok(mistakes(content).some((one) => one.includes(key)), key);
  }
});

test('publiccode: wrong values are found', () => {
  const wrong = [
    [{ url: 'git@host:proef.git' }, /https/], [{ developmentStatus: 'af' }, /developmentStatus/], [{ categories: ['spel'] }, /spel/],
    [{ maintenance: { type: 'internal' } }, /names nobody/], [{ maintenance: { type: 'contract', contractors: [{ name: 'A' }] } }, /until/],
    [{ intendedAudience: { scope: ['government'] } }, /government/], [{ releaseDate: '1 mei' }, /no date/],
    [{ url: 'https://proef.invalid/a.git', softwareVersion: '1.0' }, /published/],
    [{ description: { nl: { shortDescription: 'x'.repeat(151) } } }, /150 characters/],
  ];
  for (const [change, message] of wrong) assert.match(mistakes({ ...good(), ...change }).join('\n'), message);
});

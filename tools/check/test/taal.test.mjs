// SPDX-License-Identifier: EUPL-1.2
// The language check and the check of the manual are shown a clean text and one with each mistake they exist for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { handleiding, routesOf } from '../handleiding.mjs';
import { readable, taal } from '../taal.mjs';

const file = (path, text) => ({ path, text });
const messages = (findings) => findings.map(({ message }) => message).join('\n');
const words = file('tools/check/taal/woorden.yaml', 'woorden: [{woord: middels, beter: met}]\ntermen: [{woord: spanning, beter: spanningspunt}]\n');
const short = file('referentie/afkortingen.yaml', 'rijen: [{naam: BOL, voluit: Bestuurlijk Overleg Leefomgeving}]\n');
const excuse = (...rows) => file('tools/check/taal/uitzonderingen.yaml', `uitzonderingen: ${JSON.stringify(rows)}\nzelfdeInHetEngels: [{reden: naam, teksten: [Start]}]\n`);
const screen = (nl, en) => [file('web/src/i18n/nl.json', JSON.stringify(nl)), file('web/src/i18n/en.json', JSON.stringify(en))];
const chapter = (text) => file('docs/handleiding/a.md', text);
const judged = (...files) => messages(taal([words, short, excuse(), ...files]));

test('taal: plain sentences, a term as it should be and an abbreviation that is spoken out pass', () => {
  const texts = screen({ 'a.kort': 'U kiest een spanningspunt.', 'a.naam': 'Start', 'a.bol': 'BOL (Bestuurlijk Overleg Leefomgeving)', 'a.n': '{n}' }, { 'a.kort': 'You choose.', 'a.naam': 'Start', 'a.bol': 'BOL', 'a.n': '{n}' });
  assert.equal(judged(...texts, chapter('# Kop\n\nHet Bestuurlijk Overleg Leefomgeving (BOL) kiest. Het BOL-stuk komt later.\n')), '');
});

test('taal: each mistake is found, in texts, chapters and forms', () => {
  const long = `Dit is ${'een woord '.repeat(10)}te veel.`;
  const found = judged(
    ...screen({ 'a.lang': long, 'a.stijf': 'Kies middels deze knop.', 'a.leeg': 'Kies dit.', 'a.gelijk': 'Verzoek' }, { 'a.lang': 'x', 'a.stijf': 'y', 'a.gelijk': 'Verzoek' }),
    chapter('# Kop\n\nDe tekst wordt door de secretaris vastgelegd. Het BOL kiest.\n\n- een spanning\n'),
    file('werkwijze/a.yaml', `handelingen:\n  - uitleg: "${long}"\n`),
  );
  for (const wanted of [/a.lang: lang: more than 20 words/, /a.stijf: woord: 'middels' → 'met'/, /a.leeg: engels: has no English/, /a.gelijk: engels: is the same/, /lijdend: say who does it/, /'BOL' is not spoken out/, /term: 'spanning' → 'spanningspunt'/]) assert.match(found, wanted);
  assert.equal(found.match(/lang: more/g).length, 2);
});

test('taal: an abbreviation that is spoken out too late in a chapter is found', () => {
  assert.match(judged(chapter('# Kop\n\nHet BOL kiest.\n\nHet Bestuurlijk Overleg Leefomgeving kiest.\n')), /not spoken out/);
});

test('taal: commands, code and addresses are no sentences', () => {
  assert.doesNotMatch(readable('a `middels`\n\n    middels\n\n```\nmiddels\n```\n[b](middels.md)'), /middels/);
});

test('taal: an exception holds back what it names, needs a reason, and may not be idle', () => {
  const stiff = screen({ 'a.b': 'Kies middels dit.' }, { 'a.b': 'Choose.' });
  assert.equal(messages(taal([words, short, excuse({ regel: 'woord', waar: 'a.*', reden: 'naam' }), ...stiff])), '');
  assert.match(messages(taal([words, short, excuse({ regel: 'woord', waar: 'a.b' }), ...stiff])), /has no reason/);
  assert.match(messages(taal([words, short, excuse({ regel: 'woord', waar: 'c.d', reden: 'naam' }), ...stiff])), /holds nothing back/);
});

const APP = "const ROUTES = [\n  { path: '/', page: A },\n  { path: '/dingen/:id', page: B },\n  ...['x'].map((one) => ({ path: `/${one}`, page: C })),\n];\n";
const house = (text, more = []) => messages(handleiding([file('web/src/app/App.tsx', APP), file('web/src/i18n/nl.json', '{"a":"Kies dit","b":"Toon alles ({n})"}'), chapter(text), ...more]));
const GOOD = '<!-- paginas: / /dingen/:id /x -->\n# Kop\n\nKies **Kies dit** of **Toon alles** op [start](/), [x](/x) of [een ding](/dingen/1). Zie [kop](a.md#kop).\n';

test('handleiding: the addresses of the application are read from its table', () => {
  assert.deepEqual(routesOf(APP), ['/', '/dingen/:id', '/x']);
  const real = routesOf(readFileSync(new URL('../../../web/src/app/App.tsx', import.meta.url), 'utf8'));
  for (const path of ['/start', '/menskracht', '/claims', '/claims/:id']) assert.ok(real.includes(path), path);
});

test('handleiding: a chapter that speaks of the application as it is passes, each mistake is found', () => {
  assert.equal(house(GOOD), '');
  assert.match(house(GOOD.replace('**Kies dit**', '**Kies dat**')), /is called 'Kies dat'/);
  assert.match(house(GOOD.replace('(/dingen/1)', '(/weg)')), /no page has the address \/weg/);
  assert.match(house(GOOD.replace('a.md#kop', 'a.md#staart')), /no such heading/);
  assert.match(house(GOOD.replace('a.md#kop', 'b.md')), /is no chapter/);
  assert.match(house(GOOD.replace(' /x -->', ' -->')), /page \/x is not named/);
  assert.match(house(GOOD.replace(' /x -->', ' /x /weg -->')), /there is no page \/weg/);
  assert.match(house(GOOD.replace('[x](/x)', 'x')), /no chapter links to \/x/);
  assert.match(house(`${GOOD}${'regel\n'.repeat(120)}`), /at most 120/);
  assert.match(house(GOOD, [file('tools/check/taal/handleiding.yaml', 'uitzonderingen: [{hoofdstuk: a, wat: lengte, reden: oud}]')]), /not needed/);
});

// SPDX-License-Identifier: EUPL-1.2
// What the catalogue says of bodies and of who does what per step, held against the source.
import assert from 'node:assert/strict';
import test from 'node:test';
import { holdsOn, members, row, rows } from './lees.mjs';

// @eis GRE-01 GRE-02 GRE-05 GRE-06 GRE-08
test('interdepartmental bodies and the Cockpit are loaded with chair, level and frequency', () => {
  const teams = row('gremium', 'accountteams');
  assert.deepEqual(teams.instanties, { aantal: 5, per: 'landsdeel' });
  for (const party of ['VRO', 'KGG', 'LVVN', 'IenW', 'Defensie', 'BZK', 'VWS', 'OCW']) assert.match(teams.leden, new RegExp(`\\b${party}\\b`));
  assert.match(teams.functie, /inzet van het Rijk voor de arrangementen .*voorbereiden/);
  assert.match(teams.frequentie, /^Wisselt/);
  assert.deepEqual([teams.keerPerJaar, teams.intervalDagenMin], [undefined, undefined], 'no fixed frequency');
  assert.equal(row('gremium', 'wg_nr').intervalDagenMax, 14);
  assert.match(row('gremium', 'wg_nr').leden, /coördinator NOVEX-provincies/);
  assert.match(row('gremium', 'do_flo').voorzitter, /Ruimtelijk Beleid/);
  assert.match(row('gremium', 'dgo_flo').voorzitter, /Directeur-generaal Ruimtelijke Ordening/);
  for (const id of ['do_flo', 'dgo_flo']) {
    const { frequentie, intervalDagenMin, intervalDagenMax } = row('gremium', id);
    assert.deepEqual([frequentie, intervalDagenMin, intervalDagenMax], ['Gemiddeld eens per maand', 30, 31], id);
  }
  const levels = (id, day) => row('gremium', id).mandaat.filter((m) => m.onderwerp === 'rijksinzet' && holdsOn(m, day)).map((m) => m.niveau);
  assert.deepEqual(['2026-03-31', '2026-04-01'].map((day) => levels('do_flo', day)), [['voorbereiden'], ['voorbereiden']]);
  assert.deepEqual(['2026-03-31', '2026-04-01'].map((day) => levels('dgo_flo', day)), [['besluiten'], ['voorbereiden']]);
  assert.match(row('gremium', 'bwo_flo').voorzitter, /VRO/);
  assert.deepEqual(row('gremium', 'bwo_flo').mandaat.filter((m) => m.onderwerp === 'rijksinzet').map((m) => m.niveau), ['informeren', 'besluiten']);
  assert.equal(row('gremium', 'cockpit').intervalDagenMax, 42);
  assert.deepEqual(members('2025-06-01', 'cockpit'), ['ipo', 'provincie_noord_holland', 'provincie_utrecht', 'vro']);
});

// @eis GRE-03 GRE-04
test('the forecourt role of the working group ends the day before the regietafel begins, whose mandate is unclear', () => {
  const [group, table] = [row('gremium', 'wg_novex'), row('gremium', 'regietafel')];
  assert.equal(group.opvolger, 'regietafel');
  assert.equal(group.opgevolgdPer, table.van);
  assert.ok(!holdsOn(group.mandaat[0], table.van) && holdsOn(group.mandaat[0], '2025-01-31'));
  assert.equal(table.mandaatStand, 'onduidelijk');
  assert.equal(mandateStands({ ...table, mandaatStand: 'bekend' }), false, 'as long as nobody filled it in, it is unclear');
  assert.equal(mandateStands({ ...table, mandaat: [...table.mandaat, { onderwerp: 'afspraak', niveau: 'adviseren', herkomst: 'bron' }] }), false, 'filled in, it is no longer unclear');
});

// @eis GRE-07 GRE-09 GRE-10 GRE-11 GRE-15
test('cabinet bodies, DO and DGO NOVEX, BOL, DO and BO VRO and the DGRO bodies are loaded', () => {
  assert.match(row('gremium', 'mr').opmerking, /[Gg]een arrangement/);
  for (const id of ['cfl', 'rfl', 'mr']) {
    assert.equal(row('gremium', id).sfeer, 'kabinet', id);
    assert.match(row('gremium', id).functie, /kabinet|ministerraad/, id);
  }
  for (const id of ['bwo_flo', 'cfl', 'rfl', 'mr']) assert.equal(row('gremium', id).viaVerzoek, true, id);
  for (const [id, chair, members] of [['do_novex', /^Directeur /, /directeuren van het Rijk/], ['dgo_novex', /^Directeur-generaal /, /directeuren-generaal van het Rijk/]]) {
    const body = row('gremium', id);
    assert.deepEqual(body.instanties, { aantal: 12, per: 'provincie' });
    assert.equal(rows('provincie').length, body.instanties.aantal);
    assert.match(body.voorzitter, chair);
    assert.match(body.leden, members);
    assert.match(body.leden, /^De provincie en/);
  }
  assert.deepEqual(row('gremium', 'bol').instanties, { aantal: 5, per: 'landsdeel' });
  for (const id of ['do_vro', 'bo_vro']) {
    assert.equal(row('gremium', id).keerPerJaar, 10);
    assert.equal(row('gremium', id).mandaat, undefined);
  }
  const frequencies = Object.fromEntries(rows('gremium').filter((g) => g.sfeer === 'intern_dgro').map((g) => [g.id, g.frequentie]));
  assert.deepEqual(frequencies, { mt_rorb: 'Eens per twee weken', mt_ro: 'Wekelijks', og_novex: 'onbekend', coord3: 'Regelmatig, aantal onbekend' });
});

/** Whether the standing of the mandate fits: nothing known or none without mandates, unclear as long as all are proposals. */
function mandateStands({ mandaat = [], mandaatStand }) {
  if ((mandaat.length === 0) !== ['onbekend', 'geen'].includes(mandaatStand)) return false;
  const known = mandaat.some((m) => m.herkomst !== 'voorstel');
  if (mandaatStand === 'onduidelijk') return !known;
  return mandaatStand !== 'bekend' || known;
}

// @eis GRE-16
test('every card of a body says function, mandate, input, output, members, chair and frequency', () => {
  for (const g of rows('gremium')) {
    for (const field of ['functie', 'invoer', 'uitvoer', 'leden', 'voorzitter', 'frequentie', 'mandaatStand']) assert.ok(g[field], `${g.id}.${field}`);
    assert.ok(mandateStands(g), `${g.id}: mandate and its standing disagree`);
  }
});

// @eis ROL-04 ROL-05
test('the role matrix holds the roles, tasks and bodies of each step', () => {
  const steps = ['agenderen', 'dialoog', 'besluitvorming', 'opvolging'];
  const of = (step, party) => rows('rol').filter((r) => r.stap === step && r.partij === party);
  assert.deepEqual(steps.map((s) => of(s, 'vro_programmaspoor').map((r) => r.rol)), [
    ['agendasetter', 'verbinder', 'procescoordinator'], ['verbinder', 'procescoordinator'],
    ['agendasetter', 'procescoordinator'], ['bewaker']]);
  assert.deepEqual(steps.map((s) => of(s, 'provincie').flatMap((r) => r.taken).length), [2, 4, 4, 2]);
  assert.deepEqual(steps.map((s) => of(s, 'departement').flatMap((r) => r.taken)), [
    ['vraagstukken goed onderbouwd en intern afgestemd inbrengen', 'aan het gedeelde overzicht werken'],
    ['kennis en invalshoeken inbrengen', 'naar het geheel kijken en niet alleen naar het eigen belang', 'de eigen organisatie bijpraten'],
    ['vraagstukken onderbouwd en afgestemd voorleggen voor besluit of escalatie', 'besluiten over vraagstukken', 'verantwoordelijkheid nemen voor de afweging als geheel', 'met één stem spreken'],
    ['afspraken in eigen instrumenten laten landen']]);
  assert.equal(row('organisatie', 'vro').soort, 'departement', 'VRO takes part as a department, beside its programme track');
  assert.deepEqual(steps.map((s) => of(s, 'gremium').flatMap((r) => r.gremia)), [['do_novex', 'do_landsdeel'], ['do_novex', 'do_landsdeel'], ['do_novex', 'dgo_novex'], ['bol']]);
  const [dialogue] = of('dialoog', 'gremium');
  assert.match(dialogue.opmerking, /niveau van beleidsmedewerkers en managementteams/);
  assert.deepEqual(rows('rol').filter((r) => r.rol === 'bewaker').map((r) => r.partij), ['vro_programmaspoor', 'provincie']);
});

// SPDX-License-Identifier: EUPL-1.2
// Consistency of the catalogue: every row fits its record in schema/, every reference resolves, the numbers are right.
// Run: node --test referentie/ (needs npm ci in tools/gen).
import assert from 'node:assert/strict';
import test from 'node:test';
import { catalogue, codes, example, files, holdsOn, ids, members, records, row, rows } from './lees.mjs';

function isDate(v) {
  return typeof v === 'string' && /^\d{4}-\d\d-\d\d$/.test(v) && new Date(`${v}T00:00:00Z`).toISOString().startsWith(v);
}

function valueErrors(kind, f, v, at) {
  switch (kind) {
    case 'text': return typeof v === 'string' && v.length <= (f.max ?? 4000) && v.trim() !== '' ? [] : [`${at}: no text, or too long`];
    case 'integer': return Number.isSafeInteger(v) ? [] : [`${at}: ${v} is no whole number`];
    case 'boolean': return typeof v === 'boolean' ? [] : [`${at}: ${v} is no boolean`];
    case 'date': return isDate(v) ? [] : [`${at}: ${v} is no date`];
    case 'code': {
      if (f.codes) return codes[f.codes].values.some((c) => c.id === v) ? [] : [`${at}: '${v}' is not in codes ${f.codes}`];
      return catalogue.has(f.open) && ids(f.open).has(v) ? [] : [`${at}: '${v}' is not in catalogue ${f.open}`];
    }
    default: return recordErrors(records.get(kind === 'record' ? f.of : kind), v, at);
  }
}

function fieldErrors(f, v, at) {
  if (v === undefined) return f.required ? [`${at}: is missing`] : [];
  if (f.kind !== 'list') return valueErrors(f.kind, f, v, at);
  if (!Array.isArray(v)) return [`${at}: is no list`];
  const few = v.length < (f.min ?? 0) ? [`${at}: fewer than ${f.min}`] : [];
  return [...few, ...v.flatMap((item, i) => valueErrors(f.of, f, item, `${at}[${i}]`))];
}

function recordErrors(record, object, at) {
  const known = new Set(record.fields.map((f) => f.name));
  const unknown = Object.keys(object).filter((k) => !known.has(k)).map((k) => `${at}: unknown key '${k}'`);
  return [...unknown, ...record.fields.flatMap((f) => fieldErrors(f, object[f.name], `${at}.${f.name}`))];
}

test('every function has a guided visit of three tasks, and every pseudonym is of a party', () => {
  const visits = example('rondleiding.yaml').rondleiding;
  assert.deepEqual(visits.flatMap((visit) => visit.functies).sort(), [...ids('functie')].sort());
  for (const { functies, taken } of visits) assert.equal(taken.length, 3, functies.join());
  const called = example('schuilnamen.yaml').schuilnamen.map(({ organisatie }) => organisatie);
  assert.deepEqual(called.filter((id) => !ids('organisatie').has(id)), []);
});

test('every file names a catalogue of its own and a catalogue record', () => {
  assert.equal(catalogue.size, files.length);
  for (const f of files) assert.equal(records.get(f.record)?.role, 'catalog', f.name);
});

test('every row fits its record: keys, kinds, codes and references', () => {
  const wrong = files.flatMap((f) => f.rijen.flatMap((r) => recordErrors(records.get(f.record), r, `${f.name} ${r.id}`)));
  assert.deepEqual(wrong, []);
});

test('ids are unique in their catalogue and have the form of a code', () => {
  for (const f of files) {
    for (const r of f.rijen) assert.match(r.id, /^[a-z0-9_]{1,80}$/, f.name);
    assert.equal(ids(f.catalogus).size, f.rijen.length, `${f.name}: an id occurs twice`);
  }
});

test('what rests on no source but ours is marked as a proposal or as derived', () => {
  for (const f of files) {
    for (const r of f.rijen.filter((x) => x.bronnen.some((b) => b.startsWith('eigen ')))) {
      assert.ok(['voorstel', 'afgeleid'].includes(r.herkomst), `${f.name} ${r.id}`);
    }
  }
});

test('counts: provinces, landsdelen, gremia, areas, programmes, functions, arrangements', () => {
  const counts = Object.fromEntries(['provincie', 'landsdeel', 'landsdeel_cbs', 'gremium', 'novexgebied', 'programma', 'functie',
    'zijde', 'arrangement_cyclus1', 'indicator', 'onderwerp', 'aanbeveling'].map((n) => [n, rows(n).length]));
  assert.deepEqual(counts, {
    provincie: 12, landsdeel: 5, landsdeel_cbs: 4, gremium: 27, novexgebied: 16, programma: 22, functie: 18,
    zijde: 13, arrangement_cyclus1: 12, indicator: 22, onderwerp: 12, aanbeveling: 10,
  });
  assert.equal(rows('arrangement_cyclus1').filter((a) => a.stand === 'vastgesteld').length, 11);
  assert.equal(row('arrangement_cyclus1', 'cyclus1_pv20').stand, 'procesafspraak');
});

// @eis DQ-06
test('BOL and CBS classifications stay apart; Flevoland is Noord-West for the BOL and Oost for the CBS', () => {
  assert.equal(row('provincie', 'pv24').landsdeel, 'noord_west');
  assert.equal(row('provincie', 'pv24').landsdeelCbs, 'ld02');
  for (const [field, list, indeling] of [['landsdeel', 'landsdeel', 'bol'], ['landsdeelCbs', 'landsdeel_cbs', 'cbs']]) {
    for (const l of rows(list)) {
      assert.equal(l.indeling, indeling);
      assert.deepEqual([...l.provincies].sort(), rows('provincie').filter((p) => p[field] === l.id).map((p) => p.id).sort());
    }
  }
});

test('every province is an organisation and a side', () => {
  for (const p of rows('provincie')) {
    assert.equal(row('organisatie', p.organisatie).provincie, p.id);
    assert.equal(row('zijde', p.id).provincie, p.id);
  }
  assert.equal(row('zijde', 'rijk').zijde, 'rijk');
});

test('the programme track and VRO are two parties, and only the department can consent', () => {
  assert.equal(row('organisatie', 'vro').kanInstemmen, true);
  assert.equal(row('organisatie', 'vro_programmaspoor').kanInstemmen, false);
  assert.equal(row('functie', 'accounthouder_vro').magInzetDragen, false);
  assert.equal(row('functie', 'accounthouder_departement').magInzetDragen, true);
});

test('periods of an organisation do not overlap and a successor exists from its date', () => {
  for (const o of rows('organisatie')) {
    const periods = o.perioden ?? [];
    periods.forEach((p, i) => {
      assert.ok((p.van ?? '0') <= (p.tot ?? '9'), o.id);
      if (i > 0) assert.ok((periods[i - 1].tot ?? '9') < (p.van ?? '0'), `${o.id}: periods overlap or are out of order`);
    });
    for (const s of o.opvolgers ?? []) {
      const next = row('organisatie', s.organisatie).perioden;
      assert.ok(!next || next.some((p) => holdsOn(p, s.datum)), `${o.id}: ${s.organisatie} does not exist on ${s.datum}`);
    }
  }
});

// @eis ACT-04
test('on 2022-12-12 the letter of the startpakket is also sent for nine ministers', () => {
  assert.deepEqual(members('2022-12-12', 'startpakketbrief_2022'),
    ['def', 'ezk', 'ienw', 'kene', 'lnv', 'nens', 'ocw', 'vro', 'vws']);
});

// @eis ACT-05
test('on 2025-06-01 BWO FLO and DGO FLO have twelve departments, BZK once', () => {
  const twelve = ['bzk', 'def', 'ez', 'fin', 'ienw', 'jenv', 'kgg', 'lvvn', 'ocw', 'szw', 'vro', 'vws'];
  for (const g of ['bwo_flo', 'dgo_flo', 'do_flo']) assert.deepEqual(members('2025-06-01', g), twelve);
  assert.ok(members('2026-09-01', 'bwo_flo').includes('ezk'));
});

test('on 2025-06-01 the accountteams have nine departments', () => {
  assert.deepEqual(members('2025-06-01', 'accountteams'), ['bzk', 'def', 'ez', 'ienw', 'kgg', 'lvvn', 'ocw', 'vro', 'vws']);
});

const mayDecide = (subject, date) => rows('gremium').filter((g) =>
  (g.mandaat ?? []).some((m) => m.onderwerp === subject && m.niveau === 'besluiten' && holdsOn(m, date)));

test('I-07: for every subject some body can decide, in the first cycle and in the next', () => {
  for (const date of ['2025-06-01', '2026-03-31', '2026-04-01', '2026-09-01']) {
    for (const s of rows('onderwerp')) assert.notEqual(mayDecide(s.id, date).length, 0, `${s.id} on ${date}`);
  }
});

test('a body has one level per subject at a time, and a one-sided body decides nothing for the other side', () => {
  for (const g of rows('gremium')) {
    for (const m of g.mandaat ?? []) {
      const same = g.mandaat.filter((n) => n.onderwerp === m.onderwerp && n !== m && holdsOn(n, m.van ?? m.tot ?? '2026-09-01'));
      assert.deepEqual(same, [], `${g.id} ${m.onderwerp}`);
    }
  }
  const decides = (g) => (row('gremium', g).mandaat ?? []).filter((m) => m.niveau === 'besluiten').map((m) => m.onderwerp);
  assert.ok(!decides('gs').includes('rijksinzet'));
  for (const g of rows('gremium').filter((x) => x.zijde === 'rijk')) assert.ok(!decides(g.id).includes('provinciale_inzet'), g.id);
});

// @eis AGE-22 DEC-17 FOL-11
test('default bodies: DO NOVEX for the agenda, DO and DG level for decisions, BOL for follow-up', () => {
  assert.equal(row('stap', 'agenderen').gremia[0], 'do_novex');
  assert.deepEqual(row('stap', 'besluitvorming').gremia, ['do_novex', 'dgo_novex']);
  assert.deepEqual(row('stap', 'opvolging').gremia, ['bol']);
});

// @eis DEC-21 DEC-22 DEC-23
test('decision routes have their fixed order, with BWO before BOL as an option', () => {
  const route = (id) => row('besluitroute', id).stappen.map((s) => s.gremium);
  assert.deepEqual(route('kabinetsbesluit'), ['dgo_flo', 'cfl', 'rfl', 'mr']);
  assert.deepEqual(route('rijksinzet').slice(-3), ['do_flo', 'dgo_flo', 'bwo_flo']);
  assert.deepEqual(route('arrangement'), ['do_novex', 'dgo_novex', 'bol']);
  assert.deepEqual([route('bwo_voor_bol'), row('besluitroute', 'bwo_voor_bol').optioneel], [['bwo_flo', 'bol'], true]);
  for (const r of rows('besluitroute')) assert.deepEqual(r.stappen.map((s) => s.nummer), r.stappen.map((_, i) => i + 1), r.id);
});

// @eis DQ-10
test('each kind of conflict has one ladder in use whose rungs can reach a decision; the order of the source is kept', () => {
  const inUse = rows('escalatiepad').filter((p) => !p.historisch);
  assert.deepEqual(inUse.map((p) => p.soort).sort(), codes.conflictsoort.values.map((c) => c.id).sort());
  for (const p of inUse) {
    const able = mayDecide(p.onderwerp, '2026-09-01').map((g) => g.id);
    assert.ok(p.treden.some((t) => t.gremia.some((g) => able.includes(g))), p.id);
    p.treden.forEach((t, i) => {
      assert.equal(t.nummer, i + 1);
      if (i < p.treden.length - 1) assert.ok(t.termijnWerkdagen > 0, `${p.id} ${t.nummer} has no term`);
      for (const g of t.gremia) assert.equal(row('gremium', g).viaVerzoek === true, t.wijze === 'verzoek', `${p.id} ${g}`);
    });
  }
  assert.deepEqual(row('escalatiepad', 'bron_2022').treden.flatMap((t) => t.gremia), ['provincietafel', 'mr']);
});

test('criteria: the gate question first, five criteria, three reasons within C4, thresholds are settings', () => {
  assert.deepEqual(rows('criterium').map((c) => c.id), ['poort', 'c1', 'c2', 'c3', 'c4', 'c4a', 'c4b', 'c4c', 'c5']);
  for (const c of rows('criterium').filter((x) => x.soort === 'subreden')) assert.ok(row('criterium', c.ouder).subredenen.includes(c.id));
  assert.equal(row('instelling', row('criterium', 'c2').drempelInstelling).standaardGetal, 3);
  for (const c of rows('criterium')) for (const b of c.bewijsvelden) assert.ok(!b.catalogus || catalogue.has(b.catalogus), c.id);
});

test('types A-D build on each other; landing is due for C and D only; the 2024 types are history and all mapped', () => {
  const types = rows('afspraaktype').filter((t) => !t.alleenHistorie);
  assert.deepEqual(types.map((t) => [t.id, t.bouwtVoortOp, t.landing]), [['a', undefined, 'gemotiveerd'], ['b', 'a', 'gemotiveerd'],
    ['c', 'b', 'verplicht'], ['d', 'c', 'verplicht']]);
  assert.deepEqual(types.map((t) => t.id), codes.afspraaktype.values.map((c) => c.id));
  const old = rows('afspraaktype').filter((t) => t.alleenHistorie).map((t) => t.id).sort();
  assert.deepEqual(rows('afspraaktype_koppeling').map((k) => k.van).sort(), old);
});

// @eis REL-01 REL-02 REL-03 REL-04
test('instruments of the four groups are loaded with kind, owner and whether they bind others', () => {
  const group = (n) => rows('instrument').filter((i) => i.groep === n).map((i) => i.id);
  assert.deepEqual(group(1), ['omgevingswet', 'nota_ruimte', 'uitvoeringsagenda_nr', 'povi', 'omgevingsverordening', 'rijksregels', 'projectbesluit']);
  assert.deepEqual(group(2), ['nationaal_programma', 'regionaal_programma', 'novex_gebied', 'ruimtelijk_arrangement', 'mirt']);
  assert.deepEqual(group(3), ['gebiedsfondsen', 'mirt_budget', 'investeringsprogramma']);
  assert.deepEqual(group(4), ['planmer', 'rijkskennis', 'monitoring', 'ontwerpend_onderzoek']);
  assert.equal(row('instrument', 'omgevingsverordening').bindtAnderen, true);
  assert.equal(row('instrument', 'povi').bindtAnderen, false);
  assert.equal(row('instrument', 'ruimtelijk_arrangement').landingsdoel, false);
  assert.equal(rows('instrument').filter((i) => i.kern).length, 7);
});

// @eis REL-09
test('carry-through to the draft Nota Ruimte is loaded for its four themes', () => {
  const count = (theme) => rows('doorwerking').filter((r) => r.groep === theme).length;
  assert.deepEqual(['water_en_bodem', 'landbouw_en_natuur', 'economie_en_energie', 'wonen_werken_bereikbaarheid'].map(count), [5, 3, 4, 4]);
  assert.equal(rows('doorwerking').length, 16);
});

// @eis GP-02 GP-06
test('good practices are loaded', () => {
  assert.deepEqual(row('goede_praktijk', 'gp2').provincies, ['pv25']);
  assert.ok(row('goede_praktijk', 'gp6').sjabloon && row('goede_praktijk', 'gp7').sjabloon);
});

// @eis GP-01
test('the practice of a vision that is revised at the same time is loaded and leads to the revisions in the year plan', () => {
  const practice = row('goede_praktijk', 'gp1');
  assert.deepEqual(practice.provincies, ['pv22', 'pv26', 'pv31', 'pv25', 'pv27']);
  assert.equal(practice.sjabloon, 'povi');
  assert.ok(codes.momentsoort.values.some((one) => one.id === 'povi'));
});

// @eis GP-03
test('the first form of an agreement is the one of Zuid-Holland: every part of an agreement, in its order, with a question', () => {
  assert.deepEqual(row('goede_praktijk', 'gp3').provincies, ['pv28']);
  const [first, ...others] = rows('afspraakvorm').sort((a, b) => a.nummer - b.nummer);
  assert.equal(first.praktijk, 'gp3');
  assert.deepEqual(first.koppen.map((one) => one.kop), codes.afspraakdeel.values.map((one) => one.id));
  assert.ok(others.length > 0, 'there is something to choose');
});

// @eis GP-04 GP-05
test('the sessions of Defensie and Groningen are loaded as practice and as template, and no template decides', () => {
  for (const [practice, days] of [['gp4', 1], ['gp5', 2]]) {
    const card = row('goede_praktijk', practice);
    const template = row('werkvorm', card.sjabloon);
    assert.deepEqual([template.praktijk, template.dagen], [practice, days]);
  }
  assert.equal(row('werkvorm', 'brede_sessie').plaats, 'Den Haag');
  const said = JSON.stringify(row('werkvorm', 'concrete_claim'));
  for (const word of ['oorkeurslocaties', 'regioteam', 'loket', 'departement']) assert.ok(said.includes(word), word);
  for (const one of rows('werkvorm')) assert.ok(one.punten.every((item) => item.soort !== 'besluiten'), one.id);
  const known = new Set([...ids('werkvorm'), 'afspraakvorm', 'zelftoets', 'povi']);
  for (const one of rows('goede_praktijk')) assert.ok(!one.sjabloon || known.has(one.sjabloon), `${one.id}: ${one.sjabloon}`);
});

// @eis CYC-09 CYC-11 CYC-12
test('the four-step template has the dates of handvat E and leaves out what the source does not date', () => {
  const [first, agenda, dialogue, decide, follow] = row('cyclussjabloon', 'vier_stappen').fasen;
  assert.deepEqual([first.van, first.tot], ['2025-10-01', '2026-03-31']);
  assert.deepEqual([agenda.van, agenda.tot], ['2026-04-01', '2026-06-30']);
  assert.deepEqual([dialogue.van, dialogue.tot, dialogue.kortsteDagen], ['2026-07-01', '2026-12-31', 90]);
  for (const f of [decide, follow]) assert.deepEqual([f.van, f.tot, f.herkomstVeld], [undefined, undefined, 'voorstel']);
  assert.deepEqual(row('cyclussjabloon', 'huiswerk_2022').fasen.map((f) => f.product), codes.productsoort.values.map((c) => c.id));
});

// @eis DQ-07
test('the proposals have two dates: finished in January 2024, handed over on 8 February', () => {
  const dates = row('mijlpaal', 'voorstellen').datums;
  assert.deepEqual(dates.filter((d) => d.soort === 'gereed').map((d) => [d.van, d.tot, d.precisie]), [['2024-01-01', '2024-01-31', 'maand']]);
  assert.deepEqual(dates.filter((d) => d.soort === 'overhandigd').map((d) => [d.van, d.zekerheid]), [['2024-02-08', 'publiek']]);
});

test('a milestone has a period unless its source gives no date, and conflicting sources stand side by side', () => {
  for (const m of rows('mijlpaal')) {
    for (const d of m.datums) {
      if (d.precisie === 'onbekend') assert.ok(!d.van && !d.tot, m.id);
      else assert.ok(d.van <= d.tot, m.id);
      if (d.precisie === 'maand') assert.equal(d.van.slice(0, 7), d.tot.slice(0, 7), m.id);
    }
  }
  const sent = row('mijlpaal', 'startpakket').datums.filter((d) => d.soort === 'verzonden');
  assert.deepEqual(sent.map((d) => d.van), ['2022-12-12', undefined]);
});

test('notes DQ-01 to DQ-12 are there; a figure in a note equals the fact it names', () => {
  for (let n = 1; n <= 12; n += 1) assert.equal(row('kanttekening', `dq_${String(n).padStart(2, '0')}`).nummer, n);
  for (const k of rows('kanttekening')) {
    for (const l of k.lezingen ?? []) if (l.feit) assert.equal(row('feit', l.feit).waarde, l.waarde, k.id);
    for (const name of k.raakt ?? []) assert.ok(files.some((f) => f.name === `${name}.yaml`), `${k.id}: ${name}`);
  }
});

// @eis DQ-03 DQ-04
test('DGO FLO is of DG level with BZK once, and DO NOVEX is a body of its own, each with a note', () => {
  assert.equal(row('gremium', 'dgo_flo').niveau, 'dg');
  assert.equal(members('2025-06-01', 'dgo_flo').filter((o) => o === 'bzk').length, 1);
  assert.equal(row('gremium', 'do_novex').niveau, 'directeur');
  assert.equal(row('gremium', 'dgo_novex').niveau, 'dg');
  for (const n of ['dq_03', 'dq_04']) assert.ok(row('kanttekening', n).raakt.includes('gremia'));
});

// @eis DQ-09
test('every setting is marked to be confirmed and has a default, or says how the program behaves meanwhile', () => {
  for (const s of rows('instelling')) {
    assert.equal(s.bevestigd, false, s.id);
    if (s.soort === 'getal') {
      assert.ok(s.kleinste <= s.standaardGetal && s.standaardGetal <= s.grootste && s.eenheid, s.id);
    } else if (s.soort === 'keuze') {
      const options = s.keuzes.map((k) => k.id);
      assert.ok(options.includes(s.zolangGeenKeuze), s.id);
      assert.ok(s.standaardKeuze === undefined || options.includes(s.standaardKeuze), s.id);
    }
  }
});

// @eis DQ-05
test('no citation rests on the paragraph number that occurs twice', () => {
  for (const f of files) for (const r of f.rijen) for (const b of r.bronnen) assert.doesNotMatch(b, /5\.4\.1/, `${f.name} ${r.id}`);
});

test('the ladder terms agree with the settings that name them', () => {
  const wait = (id) => row('instelling', id).standaardGetal;
  for (const p of rows('escalatiepad').filter((x) => !x.historisch && x.treden.length > 1)) {
    const terms = p.treden.map((t) => t.termijnWerkdagen).filter(Boolean);
    assert.deepEqual(terms, terms.map((_, i) => (i === 0 ? wait('termijn_trede_1') : wait('termijn_trede'))), p.id);
  }
});

test('unknown stays absent: only two provinces have counts, and the average is a quoted bound', () => {
  const counted = rows('arrangement_cyclus1').filter((a) => a.aantalAfspraken !== undefined || a.aantalInGesprek !== undefined);
  assert.deepEqual(counted.map((a) => a.provincie).sort(), ['pv22', 'pv27']);
  assert.equal(row('feit', 'afspraken_gemiddeld').teken, 'meer_dan');
  assert.ok(rows('programma').every((p) => p.beschrevenInStartpakket === undefined));
});

test('homes per province add up to the agreed total', () => {
  const sum = rows('doel').filter((d) => /^woningen_pv\d\d$/.test(d.id)).reduce((n, d) => n + d.waarde, 0);
  assert.equal(row('doel', 'woningen_nl').waarde, 917193);
  assert.equal(sum, 917193);
});

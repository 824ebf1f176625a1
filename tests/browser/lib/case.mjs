// SPDX-License-Identifier: EUPL-1.2
// What a run of the main job is about: the province, the department, the people, the words and the days. One case is
// fixed; any number of others follow from a seed. Persons and claims are made up; places are real.
import { addDays, Chance } from './dates.mjs';

/** A place on land in each province: RD in whole metres (EPSG:28992). */
const PROVINCES = [
  { id: 'pv20', code: 'GR', naam: 'Groningen', organisatie: 'provincie_groningen', landsdeel: 'noord', plaats: 'de Eemsdelta', x: 252000, y: 594000 },
  { id: 'pv21', code: 'FR', naam: 'Fryslân', organisatie: 'provincie_fryslan', landsdeel: 'noord', plaats: 'het veenweidegebied bij Leeuwarden', x: 185000, y: 573000 },
  { id: 'pv22', code: 'DR', naam: 'Drenthe', organisatie: 'provincie_drenthe', landsdeel: 'noord', plaats: 'het beekdal bij Assen', x: 235000, y: 553000 },
  { id: 'pv23', code: 'OV', naam: 'Overijssel', organisatie: 'provincie_overijssel', landsdeel: 'oost', plaats: 'de rand van Zwolle', x: 206000, y: 504000 },
  { id: 'pv24', code: 'FL', naam: 'Flevoland', organisatie: 'provincie_flevoland', landsdeel: 'noord_west', plaats: 'de polder ten oosten van Lelystad', x: 167000, y: 500000 },
  { id: 'pv25', code: 'GE', naam: 'Gelderland', organisatie: 'provincie_gelderland', landsdeel: 'oost', plaats: 'de uiterwaarden bij Arnhem', x: 188000, y: 440000 },
  { id: 'pv26', code: 'UT', naam: 'Utrecht', organisatie: 'provincie_utrecht', landsdeel: 'noord_west', plaats: 'Rijnenburg', x: 131000, y: 450000 },
  { id: 'pv27', code: 'NH', naam: 'Noord-Holland', organisatie: 'provincie_noord_holland', landsdeel: 'noord_west', plaats: 'de polder bij Purmerend', x: 125000, y: 503000 },
  { id: 'pv28', code: 'ZH', naam: 'Zuid-Holland', organisatie: 'provincie_zuid_holland', landsdeel: 'zuid_west', plaats: 'de Zuidplaspolder', x: 101000, y: 447000 },
  { id: 'pv29', code: 'ZE', naam: 'Zeeland', organisatie: 'provincie_zeeland', landsdeel: 'zuid_west', plaats: 'de kanaalzone bij Goes', x: 50000, y: 390000 },
  { id: 'pv30', code: 'NB', naam: 'Noord-Brabant', organisatie: 'provincie_noord_brabant', landsdeel: 'zuid', plaats: 'de Brainportregio', x: 158000, y: 384000 },
  { id: 'pv31', code: 'LI', naam: 'Limburg', organisatie: 'provincie_limburg', landsdeel: 'zuid', plaats: 'de Maasplassen', x: 189000, y: 354000 },
];
const DEPARTMENTS = ['lvvn', 'ienw', 'def', 'bzk', 'ocw', 'vws'];
const FIRST = ['Aisha', 'Bram', 'Carmen', 'Daan', 'Esra', 'Femke', 'Guus', 'Hanna', 'Ilias', 'Jolijn', 'Koen', 'Lotte', 'Marit', 'Nour', 'Okke', 'Priya'];
const LAST = ['de Boer', 'Çelik', 'Dijkstra', 'van Eijk', 'Gerritsen', 'Hoekstra', 'Jansen', 'Kuipers', 'van der Meer', 'Özdemir', 'Postma', 'Smit', 'Visser', 'Wiersma'];
const CLAIMS = ['woningbouw', 'waterberging', 'landbouw', 'natuur', 'een hoogspanningsstation', 'een militair oefenterrein', 'bedrijventerrein', 'bos', 'zonnevelden'];

const ROLES = ['projectleider', 'accounthouder', 'coordinator', 'secretaris', 'gedeputeerde', 'bewindspersoon', 'secretarisGs', 'secretarisBwo'];

/** The accounts of a case and the functions each holds, as the form of Beheer asks them. */
function people(province, department, names, mark) {
  const of = {
    projectleider: [{ functie: 'projectleider', organisatie: province.organisatie }],
    accounthouder: [{ functie: 'accounthouder_departement', organisatie: department }],
    coordinator: [{ functie: 'coordinator', organisatie: 'vro_programmaspoor' }],
    secretaris: [
      { functie: 'secretaris_gremium', organisatie: 'vro_programmaspoor', gremium: `do_novex:${province.id}` },
      { functie: 'secretaris_gremium', organisatie: 'dgro', gremium: `bol:${province.landsdeel}` },
    ],
    gedeputeerde: [{ functie: 'gedeputeerde', organisatie: province.organisatie }],
    bewindspersoon: [{ functie: 'bewindspersoon', organisatie: department }],
    secretarisGs: [{ functie: 'secretaris_gremium', organisatie: province.organisatie, gremium: `gs:${province.id}` }],
    secretarisBwo: [{ functie: 'secretaris_gremium', organisatie: 'vro', gremium: 'bwo_flo' }],
  };
  return Object.fromEntries(ROLES.map((role, index) => {
    const gebruikersnaam = `${role.toLowerCase()}${mark}`;
    return [role, { naam: names[index], gebruikersnaam, wachtwoord: `wachtwoord-van-${gebruikersnaam}`, functies: of[role] }];
  }));
}

function days(today, chance) {
  const overleg = addDays(today, chance.between(10, 40));
  return { overleg, aanleveren: addDays(overleg, -chance.between(3, 7)), klaar: addDays(today, chance.between(200, 500)), actie: addDays(today, chance.between(60, 180)), mandaatTot: addDays(today, chance.between(30, 300)) };
}

function build({ province, department, claims, names, mark, chance, today }) {
  const [een, twee] = claims;
  return {
    provincie: province,
    departement: department,
    jaar: Number(today.slice(0, 4)),
    vandaag: today,
    mensen: people(province, department, names, mark),
    dagen: days(today, chance),
    titel: `${een} en ${twee} bij ${province.plaats}`.replace(/^./, (first) => first.toUpperCase()),
    claims: [een, twee],
    getal: chance.between(120, 900),
    afspraak: `Samen kiezen voor ${een} en ${twee}`,
    document: `Omgevingsvisie ${province.naam}`,
  };
}

/** The case that is the same in every run. Only its days move along with today. */
export function fixedCase(today) {
  const chance = new Chance(7);
  const names = ROLES.map((_, index) => `${FIRST[index]} ${LAST[index]}`);
  return build({ province: PROVINCES.find((one) => one.id === 'pv26'), department: 'lvvn', claims: ['woningbouw', 'waterberging'], names, mark: '', chance, today });
}

/** The case of a seed: another province than `other`, another department, other names, claims and days. */
export function randomCase(seed, today, other) {
  const chance = new Chance(seed);
  const province = chance.pick(PROVINCES.filter((one) => one.id !== other.provincie.id && one.landsdeel !== other.provincie.landsdeel));
  const department = chance.pick(DEPARTMENTS.filter((one) => one !== other.departement));
  const een = chance.pick(CLAIMS);
  const twee = chance.pick(CLAIMS.filter((one) => one !== een));
  const names = ROLES.map(() => `${chance.pick(FIRST)} ${chance.pick(LAST)}`);
  return build({ province, department, claims: [een, twee], names, mark: `.${seed % 1000}`, chance, today });
}

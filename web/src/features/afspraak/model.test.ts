// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import type { Actie, Tekstdeel } from '../../api/generated/types';
import { forms } from '../../api/generated/types';
import { aboutAction, aboutMoney, aboutPart, aboutWhole, type Afspraak, latestQuestions, numbered, partState } from './model';

const HASH = 'a'.repeat(64);
const SIDES = ['rijk', 'pv26'];

function part(consents: Partial<NonNullable<Tekstdeel['instemmingen']>[number]>[], extra: Partial<Tekstdeel> = {}): Tekstdeel {
  const full = consents.map((consent) => ({ zijde: 'rijk', inhoudHash: HASH, functie: 'f', op: '2026-01-01T00:00:00Z', ...consent }));
  return { id: 'deel', kop: 'gezamenlijk_doel', tekst: 'Tekst', inhoudHash: HASH, instemmingen: full, hangtAf: [], kaartbeelden: [], bijlagen: [], ...extra };
}

const proposal = (zijde: string) => ({ id: 'voorstel', zijde, tekst: 'Nieuw', waarom: 'Daarom', basisHash: HASH, op: '2026-01-01T00:00:00Z', teltAlsAkkoord: false, functie: 'f' });

describe('whose turn a part is', () => {
  test('agreed only when every side consented to exactly this text', () => {
    expect(partState(part([{ zijde: 'rijk' }, { zijde: 'pv26' }]), SIDES, 'pv26').turn).toBe('eens');
    expect(partState(part([{ zijde: 'rijk' }, { zijde: 'pv26', inhoudHash: 'b'.repeat(64) }]), SIDES, 'pv26').turn).toBe('u');
  });

  test('the reader’s side first: yours when yours is lacking, the other’s when only that is lacking', () => {
    expect(partState(part([]), SIDES, 'rijk')).toMatchObject({ turn: 'u', waiting: ['rijk', 'pv26'] });
    expect(partState(part([{ zijde: 'pv26' }]), SIDES, 'pv26')).toMatchObject({ turn: 'ander', waiting: ['rijk'] });
  });

  test('a reservation is not agreement; it waits on the side that made it', () => {
    const state = partState(part([{ zijde: 'rijk', voorbehoud: 'mits' }, { zijde: 'pv26' }]), SIDES, 'pv26');
    expect(state).toEqual({ turn: 'ander', waiting: ['rijk'], reserved: ['rijk'] });
  });

  test('a proposal waits on the sides that did not make it, whatever was agreed before', () => {
    const agreed = part([{ zijde: 'rijk' }, { zijde: 'pv26' }], { voorstel: proposal('rijk') });
    expect(partState(agreed, SIDES, 'pv26').turn).toBe('u');
    expect(partState(agreed, SIDES, 'rijk').turn).toBe('ander');
  });

  test('a reader without a side is never the one to move', () => {
    expect(partState(part([]), SIDES, undefined).turn).toBe('ander');
  });
});

test('parts are numbered under their heading in the order of the text', () => {
  const parts = [part([], { id: '1', kop: 'probleemanalyse' }), part([], { id: '2', kop: 'concrete_afspraken' }), part([], { id: '3', kop: 'probleemanalyse' })];
  expect(numbered(parts).flatMap((group) => group.parts.map(({ number, part: one }) => `${number}=${one.id}`))).toEqual(['1.1=1', '1.2=3', '2.1=2']);
});

describe('what an act is about follows from its form', () => {
  const open = part([{ zijde: 'rijk' }], { voorstel: proposal('rijk') });

  test('consent carries the hash that was read', () => {
    expect(aboutPart(forms.AkkoordInvoer ?? [], part([]))?.given).toEqual({ onderdelen: [{ tekstdeel: 'deel', inhoudHash: HASH }] });
  });

  test('a proposal starts from the text at hand and names what it rests on', () => {
    expect(aboutPart(forms.TekstvoorstelInvoer ?? [], part([]))).toEqual({ given: { tekstdeel: 'deel', basisHash: HASH }, start: { tekst: 'Tekst' } });
  });

  test('an answer to a proposal needs a proposal', () => {
    expect(aboutPart(forms.VoorstelAntwoordInvoer ?? [], part([]))).toBeNull();
    expect(aboutPart(forms.VoorstelAntwoordInvoer ?? [], open)?.given).toMatchObject({ voorstel: 'voorstel' });
  });

  test('an act that the server offers for other parts is not offered for this one', () => {
    expect(aboutPart(forms.VoorstelAntwoordInvoer ?? [], open, ['ander'])).toBeNull();
    expect(aboutPart(forms.VoorstelAntwoordInvoer ?? [], open, ['deel'])?.given).toMatchObject({ voorstel: 'voorstel' });
  });

  test('judging is offered to the receiver, reporting to the giver', () => {
    const action = { id: 'actie', gever: 'rijk', ontvanger: 'pv26' } as Actie;
    expect(aboutAction(forms.ActieBeoordelenInvoer ?? [], action, 'pv26')).toEqual({ actie: 'actie' });
    expect(aboutAction(forms.ActieBeoordelenInvoer ?? [], action, 'rijk')).toBeNull();
    expect(aboutAction(forms.ActieMeldenInvoer ?? [], action, 'rijk')).toEqual({ actie: 'actie' });
    expect(aboutAction(forms.ActieMeldenInvoer ?? [], action, 'pv26')).toBeNull();
  });

  test('consent on the rest names every part that waits for the reader and has no proposal', () => {
    const agreement = { versieHash: HASH, zijden: SIDES, tekstdelen: [part([{ zijde: 'rijk' }]), open, part([{ zijde: 'pv26' }], { id: 'ander' })] } as unknown as Afspraak;
    expect(aboutWhole(forms.AkkoordInvoer ?? [], agreement, 'pv26')).toEqual({ onderdelen: [{ tekstdeel: 'deel', inhoudHash: HASH }] });
    expect(aboutWhole(forms.BestuurlijkAkkoordInvoer ?? [], agreement, 'pv26')).toEqual({ versieHash: HASH });
    expect(aboutWhole(forms.TekstvoorstelInvoer ?? [], agreement, 'pv26')).toBeNull();
    const ending = { ...agreement, einde: { id: 'einde', zijde: 'rijk', reden: 'Klaar', versieHash: HASH } };
    expect(aboutWhole(forms.EindeBevestigenInvoer ?? [], ending, 'pv26')).toEqual({ versieHash: HASH, voorstel: 'einde' });
  });
});

describe('what a new administration was asked', () => {
  const question = (id: string, zijde: string, aangetredenOp: string) => ({ id, zijde, gremium: 'gs', aangetredenOp });

  test('per side only the latest question, in the order of the sides', () => {
    const herbevestigingen = [question('1', 'pv26', '2027-06-01'), question('2', 'rijk', '2026-01-01'), question('3', 'pv26', '2031-06-01')];
    expect(latestQuestions({ zijden: SIDES, herbevestigingen }).map((one) => one.id)).toEqual(['2', '3']);
    expect(latestQuestions({ zijden: SIDES })).toEqual([]);
  });
});

describe('money', () => {
  const condition = { id: 'g', wat: 'Een brug', budget: 'MIRT', budgethouder: 'ienw' };
  const agree = forms.BudgetInstemmenInvoer ?? [];

  test('agreeing is offered to the holder of the budget, once; acts on the text are not about money', () => {
    expect(aboutMoney('budgethouder_instemmen', agree, condition, 'ienw')).toEqual({ geldvoorwaarde: 'g' });
    expect(aboutMoney('budgethouder_instemmen', agree, condition, 'lvvn')).toBeNull();
    const agreed = { ...condition, instemming: { organisatie: 'ienw', functie: 'f', op: '2026-01-01T00:00:00Z' } };
    expect(aboutMoney('budgethouder_instemmen', agree, agreed, 'ienw')).toBeNull();
    expect(aboutMoney('geldvoorwaarde_schrappen', forms.GeldvoorwaardeSchrappenInvoer ?? [], agreed, 'lvvn')).toEqual({ geldvoorwaarde: 'g' });
    expect(aboutMoney('actie_melden', forms.ActieMeldenInvoer ?? [], condition, 'ienw')).toBeNull();
  });
});

// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { groupAccounts } from './accounts';

const account = (gebruikersnaam: string, functie: string) => ({ gebruikersnaam, naam: gebruikersnaam, functies: [functie], wachtwoord: 'x' });

test('accounts stand per province, then the Rijk, then those who work for both', () => {
  const groups = groupAccounts(
    [
      account('secretaris', 'Secretaris, Directeurenoverleg NOVEX (Utrecht)'),
      account('departement', 'Accounthouder, Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur'),
      account('utrecht', 'Projectleider, Provincie Utrecht'),
      account('zeeland', 'Projectleider, Provincie Zeeland'),
      account('gedeputeerde', 'Gedeputeerde, Provincie Utrecht'),
      account('coordinator', 'Coördinator, Programmaspoor'),
    ],
    [
      { naam: 'Provincie Utrecht', zijde: 'provincie' },
      { naam: 'Provincie Zeeland', zijde: 'provincie' },
      { naam: 'Ministerie van Landbouw, Visserij, Voedselzekerheid en Natuur', zijde: 'rijk', soort: 'departement' },
      { naam: 'Programmaspoor', zijde: 'rijk', soort: 'eenheid' },
    ],
  );
  expect(groups.map(({ key, kind, accounts }) => [key, kind, accounts.map((one) => one.gebruikersnaam)])).toEqual([
    ['Provincie Utrecht', 'provincie', ['utrecht', 'gedeputeerde']],
    ['Provincie Zeeland', 'provincie', ['zeeland']],
    ['rijk', 'rijk', ['departement']],
    ['beide', 'beide', ['secretaris', 'coordinator']],
  ]);
});

// SPDX-License-Identifier: EUPL-1.2
// What the pages ask of an arrangement.
import type { ArrangementToestand } from '../../api/generated/types';
import type { PossibleAct } from '../../api/wire';
import { choice } from '../../api/schema';
import type { Choices } from '../../components/form/field';

/** Agreements and proposed changes by their number and title, the proposals as far as the server offers the act for them. */
export function entryChoices(arrangement: ArrangementToestand, acts: readonly PossibleAct[]): (act: string) => Choices {
  const entries = (arrangement.opnamen ?? []).map((one) => choice(one.afspraak, `${one.nummer} ${one.titel}`));
  return (act) => {
    const offered = new Set(acts.find((one) => one.handeling === act)?.onderdelen ?? []);
    return {
      voorstel: (arrangement.voorstellen ?? []).filter((one) => offered.has(one.id)).map((one) => choice(one.id, `${one.nummer} ${one.titel}`)),
      inPlaatsVan: entries,
      stuk: (arrangement.stukken ?? []).map((one) => choice(one.id, one.naam)),
      ...(act === 'opname_schrappen' ? { afspraak: entries } : {}),
    };
  };
}

/** The signature of a party under the version that stands; an earlier one counts no more. */
export function signatureOf(arrangement: ArrangementToestand, party: string) {
  const signature = (arrangement.handtekeningen ?? []).find((one) => one.partij === party);
  return { signature, stands: signature?.versieHash === arrangement.versieHash };
}

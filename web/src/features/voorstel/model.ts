// SPDX-License-Identifier: EUPL-1.2
// What the page asks of an element of a proposal.
import type { Reactie, Voorstelelement, VoorstelToestand } from '../../api/generated/types';
import type { PossibleAct } from '../../api/wire';
import { choice } from '../../api/schema';
import type { Choices } from '../../components/form/field';

/** The response that stands; an element that was put off still waits. */
export function lastResponse(element: Voorstelelement): Reactie | undefined {
  return element.reacties?.at(-1);
}

/** Elements by their task, as far as the server offers the act for them. */
export function elementChoices(proposal: VoorstelToestand, acts: readonly PossibleAct[]): Choices {
  const elements = proposal.elementen ?? [];
  const offered = new Set(acts.find((act) => act.handeling === 'reactie_geven')?.onderdelen ?? []);
  const named = (list: readonly Voorstelelement[]) => list.map((one) => choice(one.id, one.invoer.opgave));
  return { elementen: named(elements.filter((one) => offered.has(one.id))), element: named(elements.filter((one) => !one.ingetrokkenOmdat)) };
}

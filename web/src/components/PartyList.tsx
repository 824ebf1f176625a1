// SPDX-License-Identifier: EUPL-1.2
import { useName } from '../api/labels';
import { Status, type Tone } from './marks';

export interface PartyRow {
  readonly party: string;
  readonly tone: Tone;
  readonly words: string;
}

/** Parties, each with where it stands. Silence is shown, not judged: until a term has passed its tone is `stil`. */
export function PartyList({ rows }: { rows: readonly PartyRow[] }) {
  const organisations = useName('organisatie');
  return (
    <ul className="plain-list ready-list">
      {rows.map(({ party, tone, words }) => (
        <li key={party}>
          <strong>{organisations(party)}</strong> <Status tone={tone}>{words}</Status>
        </li>
      ))}
    </ul>
  );
}

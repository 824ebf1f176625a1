// SPDX-License-Identifier: EUPL-1.2
// Who does what in which step: a part per step, in it the parties with their roles and tasks.
import { useCatalogueWord, useWords } from '../../api/labels';
import { humanise } from '../../api/schema';
import type { JsonRecord } from '../../api/wire';
import { Origin, StepMark } from '../../components/marks';
import { Section } from '../../components/page';
import { capital } from '../../i18n/format';
import { sourceText } from './Entry';

const textOf = (row: JsonRecord, name: string) => (typeof row[name] === 'string' ? (row[name] as string) : '');
const distinct = (rows: readonly JsonRecord[], name: string) => [...new Set(rows.map((row) => textOf(row, name)))].filter(Boolean);

/** Where rows come from; when that is the same for all it is said once. */
function sourceOfAll(rows: readonly JsonRecord[]): string | undefined {
  const [first, ...others] = rows.map((row) => `${textOf(row, 'herkomst')} ${sourceText(row) ?? ''}`);
  return others.every((one) => one === first) ? first : undefined;
}

const RowOrigin = ({ row }: { row: JsonRecord | undefined }) => (row ? <Origin herkomst={textOf(row, 'herkomst') || undefined} bron={sourceText(row)} /> : null);

function Role({ row, withOrigin }: { row: JsonRecord; withOrigin: boolean }) {
  return (
    <div className="role">
      {textOf(row, 'rol') ? <strong>{capital(humanise(textOf(row, 'rol')))}</strong> : null}
      <ul>
        {(Array.isArray(row.taken) ? row.taken : []).map((task, at) => (
          <li key={at}>{String(task)}</li>
        ))}
      </ul>
      {withOrigin ? <RowOrigin row={row} /> : null}
    </div>
  );
}

/** The parties of one step with their roles and tasks. */
export function StepRoles({ rows }: { rows: readonly JsonRecord[] }) {
  const organisations = useCatalogueWord('organisatie');
  const shared = sourceOfAll(rows) !== undefined;
  return (
    <>
      <dl className="roles">
        {distinct(rows, 'partij').map((party) => (
          <div key={party}>
            <dt>{organisations(party) ?? capital(humanise(party))}</dt>
            <dd>
              {rows.filter((row) => textOf(row, 'partij') === party).map((row, index) => (
                <Role key={index} row={row} withOrigin={!shared} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {shared ? <RowOrigin row={rows[0]} /> : null}
    </>
  );
}

/** All steps. */
export function RoleMatrix({ rows }: { rows: readonly JsonRecord[] }) {
  const words = useWords();
  return (
    <div className="entries">
      {distinct(rows, 'stap').map((step) => {
        const { word, nr } = words.step(step);
        return (
          <Section key={step} ruled title={nr ? <StepMark step={nr}>{word}</StepMark> : word}>
            <StepRoles rows={rows.filter((row) => textOf(row, 'stap') === step)} />
          </Section>
        );
      })}
    </div>
  );
}

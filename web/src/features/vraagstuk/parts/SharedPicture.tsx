// SPDX-License-Identifier: EUPL-1.2
// The shared picture: statements with what each party answers, and possible next steps. Who differs stays visible.
import type { Beeldantwoord, Feitstand, Uitspraak } from '../../../api/generated/types';
import { useName, useWords } from '../../../api/labels';
import type { OpenObject } from '../../../api/object';
import { Button } from '../../../components/button';
import { Status, type Tone } from '../../../components/marks';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import { factCount } from '../facts';
import type { Dialoog, Vraagstuk } from '../model';
import { ScenarioEvidence } from './ScenarioEvidence';

const TONES: Record<Beeldantwoord, Tone> = { eens: 'goed', niet_eens: 'fout', onbekend: 'let-op' };

const STANDS: Record<Feitstand, Tone> = { gedeeld: 'goed', betwist: 'fout', open: 'let-op' };

function Statement({ statement, onAnswer }: { statement: Uitspraak; onAnswer?: () => void }) {
  const words = useWords();
  const organisations = useName('organisatie');
  return (
    <li>
      <p className="strong">{statement.tekst}</p>
      {statement.stand ? <Status tone={STANDS[statement.stand]}>{words.code('feitstand', statement.stand)}</Status> : null}
      {statement.bron ? <p className="small">{t('beeld.bron', { herkomst: statement.bron.herkomst, dag: longDate(statement.bron.datum), licentie: statement.bron.licentie, eigenaar: statement.bron.eigenaar })}</p> : null}
      <ScenarioEvidence scenarios={statement.scenarios ?? []} />
      <ul className="plain-list">
        {(statement.oordelen ?? []).map((one) => (
          <li key={one.partij}>
            <Status tone={TONES[one.oordeel]}>
              {organisations(one.partij)}: {words.code('beeldantwoord', one.oordeel)}
            </Status>
            {one.toelichting ? <span className="small"> {one.toelichting}</span> : null}
          </li>
        ))}
      </ul>
      {onAnswer ? (
        <p className="not-printed">
          <Button appearance="secondary-action-button" onClick={onAnswer}>
            {t('beeld.antwoord')}
          </Button>
        </p>
      ) : null}
    </li>
  );
}

/** Shows nothing while there is neither a statement nor a step. */
export function SharedPicture({ dialogue, issueId, issue }: { dialogue: Dialoog; issueId: string; issue: OpenObject<Vraagstuk> }) {
  const organisations = useName('organisatie');
  const statements = dialogue.beeld ?? [];
  const steps = dialogue.vervolgstappen ?? [];
  const act = issue.acts.data?.items.find((one) => one.handeling === 'uitspraak_beoordelen' && one.toegestaan);
  const answer = (uitspraak: string) => (act ? () => issue.sheet.start({ act, given: { vraagstuk: issueId, uitspraak } }) : undefined);
  return (
    <>
      {statements.length > 0 ? (
        <>
          <h3>{t('beeld.kop')}</h3>
          <p className="small">{t('beeld.telling', factCount(statements))}</p>
          <ol className="plain-list outcome">
            {statements.map((statement) => (
              <Statement key={statement.id} statement={statement} onAnswer={answer(statement.id)} />
            ))}
          </ol>
        </>
      ) : null}
      {steps.length > 0 ? (
        <>
          <h3>{t('beeld.vervolg')}</h3>
          <ul>
            {steps.map((step) => (
              <li key={step.id}>
                <strong>{organisations(step.wie)}</strong>: {step.wat}
                {step.voor ? ` (${t('beeld.uiterlijk', { dag: longDate(step.voor) })})` : ''}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

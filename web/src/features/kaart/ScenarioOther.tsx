// SPDX-License-Identifier: EUPL-1.2
// The same question with other figures for some claims: another scenario, beside this one.
import { Textbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { ScenarioInvoer, Scenariouitslag } from '../../api/generated/types';
import { Button } from '../../components/button';
import { t } from '../../i18n';
import { otherFigures, scenarioRows, sumsBy } from './scenario';

interface OtherProps {
  result: Scenariouitslag;
  onAsk: (question: ScenarioInvoer) => void;
}

/** Closed until somebody wants to try something else. Hectares; 0 leaves a claim out. */
export function ScenarioOther({ result, onAsk }: OtherProps) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const asked = new Map(sumsBy(scenarioRows(result), 'claim').map(({ id, gevraagd }) => [id, gevraagd]));
  const anders = otherFigures(result, typed);
  const naam = t('scenario.andereNaam', { naam: result.vraag.naam }).slice(0, 120);
  return (
    <details className="not-printed">
      <summary>{t('scenario.anders')}</summary>
      <form
        className="act-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onAsk({ ...result.vraag, naam, anders });
        }}
      >
        <p>{t('scenario.andersUitleg')}</p>
        {(result.claims ?? []).map(({ id, nummer, titel }) => (
          <div key={id} className="form-field form-row">
            <label className="utrecht-form-label" htmlFor={`anders-${id}`}>
              {t('scenario.andersVan', { claim: `${nummer} ${titel}` })}
            </label>
            <Textbox id={`anders-${id}`} type="number" min={0} max={4_000_000} value={typed[id] ?? String((asked.get(id) ?? 0) / 10_000)} onChange={(event) => setTyped({ ...typed, [id]: event.target.value })} />
          </div>
        ))}
        <Button appearance="secondary-action-button" type="submit" disabled={Object.keys(typed).length === 0}>
          {t('scenario.andersReken')}
        </Button>
      </form>
    </details>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// What a question about claims and its result have in common, whatever is computed.
import { Textbox } from '@utrecht/component-library-react';
import type { Overlapverschil } from '../../api/generated/types';
import { useCatalogue } from '../../api/labels';
import { inLanguage } from '../../api/schema';
import { Button } from '../../components/button';
import { t } from '../../i18n';
import { number } from '../../i18n/format';

/** Claims of one perspective, or of all. */
export function PerspectiveField({ id, value, onChange }: { id: string; value: string; onChange: (perspective: string) => void }) {
  const perspectives = useCatalogue('perspectief');
  return (
    <div className="form-field form-row">
      <label className="utrecht-form-label" htmlFor={id}>
        {t('overlappen.perspectief')}
      </label>
      <select id={id} className="utrecht-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('overlappen.alle')}</option>
        {perspectives.map((one) => (
          <option key={one.id} value={one.id}>
            {inLanguage(one.label)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Claims that hold in one year, or in all. */
export function YearField({ id, value, onChange }: { id: string; value: string; onChange: (year: string) => void }) {
  return (
    <div className="form-field form-row">
      <label className="utrecht-form-label" htmlFor={id}>
        {t('overlappen.jaar')}
      </label>
      <p className="small quiet" id={`${id}-uitleg`}>
        {t('overlappen.jaarUitleg')}
      </p>
      <Textbox id={id} type="number" min={2000} max={2200} aria-describedby={`${id}-uitleg`} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}

/** How old a result is: what changed since, in counts, with a way to compute again. `current` is said when nothing did. */
export function Since({ made, since, current = '', onAgain }: { made: string; since: Overlapverschil | undefined; current?: string; onAgain: () => void }) {
  if (!since || since.actueel)
    return (
      <p>
        {made} {current}
      </p>
    );
  return (
    <div className="note" data-tone="let-op">
      <p>
        {made} {t('overlappen.verouderd', { gewijzigd: number(since.gewijzigd), nieuw: number(since.nieuw), weg: number(since.weg) })}
      </p>
      <Button appearance="secondary-action-button" onClick={onAgain}>
        {t('overlappen.opnieuw')}
      </Button>
    </div>
  );
}

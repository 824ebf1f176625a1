// SPDX-License-Identifier: EUPL-1.2
// Filters of a list, in the address so that a list can be shared. The choices come from the server's lists.
import { useCatalogue, usePhases } from '../api/labels';
import { type CodeLabel, inLanguage, useSchema } from '../api/schema';
import { t, type TextKey } from '../i18n';
import '../styles/forms.css';

export interface Filter {
  name: string;
  label: TextKey;
  /** Where the choices come from: a closed list, a catalogue, or the phases of a noun. */
  codes?: string;
  open?: string;
  phasesOf?: string;
}

interface FiltersProps {
  filters: readonly Filter[];
  values: Readonly<Record<string, string>>;
  onChange: (change: Record<string, string>) => void;
}

function useChoices(filter: Filter): readonly CodeLabel[] {
  const schema = useSchema();
  const catalogue = useCatalogue(filter.open);
  const phases = usePhases(filter.phasesOf);
  if (filter.codes) return schema.codes[filter.codes] ?? [];
  return filter.open ? catalogue : phases;
}

function Choice({ filter, value, onChange }: { filter: Filter; value: string; onChange: (value: string) => void }) {
  const choices = useChoices(filter);
  if (choices.length === 0) return null;
  return (
    <label className="filter">
      <span>{t(filter.label)}</span>
      <select className="utrecht-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('lijst.alle')}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {inLanguage(choice.label)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A row of filters. */
export function Filters({ filters, values, onChange }: FiltersProps) {
  const used = filters.filter((filter) => values[filter.name]);
  return (
    <form className="filters not-printed" aria-label={t('lijst.filters')} onSubmit={(event) => event.preventDefault()}>
      {filters.map((filter) => (
        <Choice key={filter.name} filter={filter} value={values[filter.name] ?? ''} onChange={(value) => onChange({ [filter.name]: value })} />
      ))}
      {used.length > 0 ? (
        <button type="button" className="plain-button" onClick={() => onChange(Object.fromEntries(used.map((filter) => [filter.name, ''])))}>
          {t('lijst.wisFilters')}
        </button>
      ) : null}
    </form>
  );
}

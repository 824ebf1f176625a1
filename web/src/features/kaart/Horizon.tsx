// SPDX-License-Identifier: EUPL-1.2
// Time on the map: a slider over the years in which something begins or ends, and "all years" before the first.
import { t } from '../../i18n';

interface HorizonProps {
  years: readonly number[];
  year?: number;
  onChange: (year: number | undefined) => void;
}

/** More years than this do not fit under the slider; then only the first and the last stand there. */
const MOST_MARKS = 7;

/** The slider; nothing when no record tells a year. */
export function Horizon({ years, year, onChange }: HorizonProps) {
  if (years.length === 0) return null;
  const at = year === undefined ? 0 : years.indexOf(year) + 1;
  const said = year === undefined ? t('kaart.alleJaren') : String(year);
  const marks = years.length > MOST_MARKS ? [years[0], years.at(-1)] : years;
  return (
    <div className="horizon not-printed">
      <label htmlFor="kaart-horizon">{t('kaart.standIn')}</label>
      <output htmlFor="kaart-horizon">{said}</output>
      <div>
        <input id="kaart-horizon" type="range" min={0} max={years.length} step={1} value={at} aria-valuetext={said} aria-describedby="kaart-horizon-uitleg" onChange={(event) => onChange(years[Number(event.target.value) - 1])} />
        <p className="marks" aria-hidden="true">
          <span>{t('kaart.alleJaren')}</span>
          {marks.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      </div>
      <p className="visually-hidden" id="kaart-horizon-uitleg">
        {t('kaart.horizonUitleg')}
      </p>
    </div>
  );
}

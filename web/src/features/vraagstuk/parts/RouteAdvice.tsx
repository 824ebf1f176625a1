// SPDX-License-Identifier: EUPL-1.2
// Advice of the server while a vraagstuk is being brought in: which instrument and which table fit what is filled in.
import type { Routeadvies } from '../../../api/generated/types';
import { useResource } from '../../../api/resource';
import type { Json, Page } from '../../../api/wire';
import { Link } from '../../../app/router';
import type { Draft } from '../../../components/form/model';
import { t } from '../../../i18n';
import '../../overzicht/overzicht.css';

const listed = (value: Json | undefined) => (Array.isArray(value) ? value.join(',') : typeof value === 'string' ? value : '');

/** The question to the server; null while nothing is filled in that could tell where it belongs. */
export function questionOf(draft: Draft): string | null {
  const params = new URLSearchParams();
  for (const key of ['soort', 'oorzaken', 'domeinen', 'provincies'] as const) {
    const value = listed(draft[key]);
    if (value) params.set(key, value);
  }
  return params.size > 0 ? `/routeadvies?${params.toString()}` : null;
}

/** Beside the form, spoken when it changes. */
export function RouteAdvice({ draft }: { draft: Draft }) {
  const advice = useResource<Page<Routeadvies>>(questionOf(draft));
  const items = advice.data?.items ?? [];
  return (
    <section className="advice" aria-live="polite" aria-labelledby="route-advies">
      <h2 id="route-advies">{t('route.titel')}</h2>
      {items.length === 0 ? <p className="quiet">{t('route.nogNiets')}</p> : null}
      <ul>
        {items.map((one) => (
          <li key={one.regel}>
            <strong>{t('route.waar', { instrument: one.instrument, tafel: one.tafel })}</strong>
            <br />
            {one.advies} <span className="small quiet">{t('route.want', { wanneer: one.naam, bronnen: (one.bronnen ?? []).join('; ') })}</span>
          </li>
        ))}
      </ul>
      <p className="small quiet">
        {t('route.advies')} <Link to="/schema">{t('schema.titel')}</Link>
      </p>
    </section>
  );
}

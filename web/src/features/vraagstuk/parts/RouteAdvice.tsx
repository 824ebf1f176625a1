// SPDX-License-Identifier: EUPL-1.2
// Advice of the server while a vraagstuk is being brought in: which instrument and which table fit what is filled in.
import { useRef } from 'react';
import type { Routeadvies } from '../../../api/generated/types';
import { type Resource, useResource } from '../../../api/resource';
import type { Json, Page } from '../../../api/wire';
import { Link } from '../../../app/router';
import type { Draft } from '../../../components/form/model';
import { ProblemNote } from '../../../components/page';
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

/** What is said while nothing is asked, when nothing fits, and when it cannot be read. */
function Nothing({ asked, advice }: { asked: boolean; advice: Resource<Page<Routeadvies>> }) {
  if (advice.problem) return <ProblemNote problem={advice.problem} retry={advice.reload} />;
  if (asked && !advice.data) return null;
  return <p className="quiet">{t(asked ? 'route.pastNiets' : 'route.nogNiets')}</p>;
}

/** Beside the form. How many fit is spoken when it changes; the list of the answer before stays while a new one is read. */
export function RouteAdvice({ draft }: { draft: Draft }) {
  const question = questionOf(draft);
  const advice = useResource<Page<Routeadvies>>(question);
  const last = useRef<readonly Routeadvies[]>([]);
  if (advice.data) last.current = advice.data.items;
  else if (question === null || advice.problem) last.current = [];
  const items = last.current;
  return (
    <section className="advice" aria-labelledby="route-advies">
      <h2 id="route-advies">{t('route.titel')}</h2>
      <p className="visually-hidden" role="status">
        {items.length > 0 ? t('route.aantal', { n: items.length }) : ''}
      </p>
      {items.length === 0 ? (
        <Nothing asked={question !== null} advice={advice} />
      ) : (
        <ul>
          {items.map((one) => (
            <li key={one.regel}>
              <strong>{t('route.waar', { instrument: one.instrument, tafel: one.tafel })}</strong>
              <br />
              {one.advies} <span className="small quiet">{t('route.want', { wanneer: one.naam, bronnen: (one.bronnen ?? []).join('; ') })}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="small quiet">
        {t('route.advies')} <Link to="/schema">{t('schema.titel')}</Link>
      </p>
    </section>
  );
}

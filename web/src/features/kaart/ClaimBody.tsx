// SPDX-License-Identifier: EUPL-1.2
// What the page of a claim says beside its fields: whether it is a strip around another claim, and which strips lie around it.
import { useEffect, useState } from 'react';
import type { ClaimToestand } from '../../api/generated/types';
import { useWords } from '../../api/labels';
import type { OpenObject } from '../../api/object';
import { useResource } from '../../api/resource';
import type { JsonRecord, Page } from '../../api/wire';
import { Link } from '../../app/router';
import { useCarried } from '../../components/carried';
import { ObjectNumber, Status } from '../../components/marks';
import { Section } from '../../components/page';
import { t } from '../../i18n';
import { StripNote } from './StripNote';
import { belongsToEarlier, carriedFor } from './strips';

interface StripRow {
  id: string;
  nummer: string;
  titel: string;
  fase: string;
  strookVersie?: number;
}

/** Strips that others or the owner made around this claim, as far as the reader may read them. */
function StripsAround({ id, claim }: { id: string; claim: ClaimToestand }) {
  const words = useWords();
  const list = useResource<Page<StripRow>>(`/claims?strookOm=${id}&limiet=100`);
  const rows = (list.data?.items ?? []).filter((row) => !words.phase('claim', row.fase).end);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t('strook.eromheen')}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/claims/${row.id}`}>
              <ObjectNumber>{row.nummer}</ObjectNumber> {row.titel}
            </Link>{' '}
            {belongsToEarlier({ claimversie: row.strookVersie ?? 1 }, claim) ? <Status tone="let-op">{t('strook.eerder')}</Status> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Opens the form that changes the strip when the page was reached with a new measurement for it. */
function useTakeOver(id: string, object: OpenObject<JsonRecord>): void {
  const carried = useCarried(carriedFor(id));
  const act = object.acts.data?.items.find((one) => one.handeling === 'claim_wijzigen' && one.toegestaan);
  const [opened, setOpened] = useState(false);
  const { start } = object.sheet;
  useEffect(() => {
    if (!carried || !act || opened) return;
    setOpened(true);
    const { strook, ...rest } = carried;
    start({ act, given: { strook }, start: rest });
  }, [carried, act, opened, start]);
}

/** The body. */
export default function ClaimBody({ id, object }: { id: string; object: OpenObject<JsonRecord> }) {
  useTakeOver(id, object);
  const words = useWords();
  const claim = object.state.data as unknown as ClaimToestand | undefined;
  if (!claim) return null;
  return (
    <Section title={t('strook.kop')}>
      {claim.strook ? <StripNote strip={id} strook={claim.strook} /> : null}
      <StripsAround id={id} claim={claim} />
      <p className="not-printed">
        {claim.plaats && !words.phase('claim', claim.fase).end ? <Link to={`/kaart/meten?claim=${id}`}>{t('strook.maak')}</Link> : null}
        {claim.plaats ? null : <span className="quiet">{t('strook.zonderPlek')}</span>}
      </p>
    </Section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// What is said of a claim that is a strip around another: around which, how wide, and whether that claim changed since.
import type { Claimstrook, ClaimToestand } from '../../api/generated/types';
import { useWords } from '../../api/labels';
import { useShared } from '../../api/resource';
import { Link } from '../../app/router';
import { ObjectNumber, Status } from '../../components/marks';
import { t } from '../../i18n';
import { anewPath, belongsToEarlier } from './strips';

/** In a list: what the strip lies around, and a mark when it belongs to an earlier version. Nothing of a claim that the reader may not read. */
export function StripMark({ om, versie }: { om: string; versie: number }) {
  const source = useShared<ClaimToestand>(`/claims/${om}`);
  if (!source) return null;
  return (
    <>
      <Link to={`/claims/${om}`}>
        <ObjectNumber>{source.nummer}</ObjectNumber>
      </Link>{' '}
      {belongsToEarlier({ claimversie: versie }, source) ? <Status tone="let-op">{t('strook.eerder')}</Status> : null}
    </>
  );
}

/** On the page of the strip itself, with the way to make it anew. Nothing changes until a person takes that over. */
export function StripNote({ strip, strook }: { strip: string; strook: Claimstrook }) {
  const source = useShared<ClaimToestand>(`/claims/${strook.claim}`);
  const words = useWords();
  if (!source) return <p>{t('strook.nietTeLezen', { n: strook.meter })}</p>;
  const earlier = belongsToEarlier(strook, source);
  return (
    <>
      <p>
        {t('strook.om', { n: strook.meter, versie: strook.claimversie })}{' '}
        <Link to={`/claims/${strook.claim}`}>
          <ObjectNumber>{source.nummer}</ObjectNumber> {source.titel}
        </Link>
      </p>
      {earlier ? (
        <div className="note">
          <p className="strong">{t('strook.hoortBijEerdere')}</p>
          {words.phase('claim', source.fase).end ? (
            <p>{t('strook.ingetrokken')}</p>
          ) : (
            <>
              <p>{t('strook.uitleg', { nu: source.versies?.length ?? 0 })}</p>
              <p className="not-printed">
                <Link to={anewPath(strook, strip)}>{t('strook.opnieuw', { n: strook.meter })}</Link>
              </p>
            </>
          )}
        </div>
      ) : null}
    </>
  );
}

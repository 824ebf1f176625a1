// SPDX-License-Identifier: EUPL-1.2
// What the server computes from claims and map: before a test as an offer, after it beside what was recorded.
import type { Bewijsaanbod, BerekendOordeel, Toetsfeiten } from '../../../api/generated/types';
import { useCatalogueWord, useWords } from '../../../api/labels';
import { useResource } from '../../../api/resource';
import { Button } from '../../../components/button';
import type { Draft } from '../../../components/form/model';
import { useAnnounce } from '../../../components/page';
import { Fictitious, Status } from '../../../components/marks';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import { adopt, verdictTone } from '../model';

/** The evidence as it stands now; of these claims and tensions, or of those of the test. */
export function useEvidence(id: string, claims: readonly string[] = [], tensions: readonly string[] = []) {
  const query = new URLSearchParams();
  if (claims.length > 0) query.set('claims', claims.join(','));
  if (tensions.length > 0) query.set('spanningspunten', tensions.join(','));
  const text = query.toString();
  return useResource<Bewijsaanbod>(`/vraagstukken/${id}/bewijs${text ? `?${text}` : ''}`);
}

/** One computed verdict with its sentence. */
export function Computed({ one }: { one: BerekendOordeel }) {
  const words = useWords();
  return (
    <>
      <Status tone={verdictTone(one.oordeel)}>{words.code('criteriumoordeel', one.oordeel)}</Status> {one.zin}
    </>
  );
}

/** Where the figures come from: claims with their version, map layers, engine and moment. */
export function Sources({ facts, method }: { facts: Toetsfeiten; method?: string }) {
  const claims = (facts.claims ?? []).map((claim) => t('bewijs.claimversie', { nummer: claim.nummer, versie: String(claim.versie) }));
  const layers = (facts.lagen ?? []).map((layer) => t('bewijs.laag', { laag: layer.laag, hash: layer.vingerafdruk.slice(0, 8) }));
  const lists = [...new Set((facts.gronden ?? []).map((ground) => ground.matrix))].map((one) => t('bewijs.lijst', { versie: one }));
  const parts = [...claims, ...layers, ...lists, facts.rekenversie, ...(method ? [t('bewijs.werkwijze', { hash: method.slice(0, 8) })] : [])];
  return <p className="small">{t('bewijs.bronnen', { dag: longDate(facts.op), bronnen: parts.join(' · ') })} {facts.novexFictief ? <Fictitious /> : null}</p>;
}

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : []);

/** What the form of the test shows below its fields: what is recorded for a criterion that is left empty. */
export function EvidenceOffer({ id, draft, onFill }: { id: string; draft: Draft; onFill: (draft: Draft) => void }) {
  const evidence = useEvidence(id, ids(draft.claims), ids(draft.spanningspunten));
  const announce = useAnnounce();
  const take = (one: BerekendOordeel) => {
    onFill(adopt(draft, one, evidence.data?.feiten.opKaart ?? false));
    announce(t('bewijs.overgenomen', { criterium: one.criterium.toUpperCase() }));
  };
  const criteria = useCatalogueWord('criterium');
  if (!evidence.data) return null;
  return (
    <section className="note" aria-live="polite">
      <h3>{t('bewijs.aanbod')}</h3>
      <p className="small">{t('bewijs.aanbodUitleg')}</p>
      <dl className="matter">
        {(evidence.data.berekend ?? []).map((one) => (
          <div key={one.criterium}>
            <dt>{`${one.criterium.toUpperCase()} ${criteria(one.criterium) ?? ''}`}</dt>
            <dd>
              <Computed one={one} />
              {one.oordeel === 'onbekend' ? null : (
                <p>
                  <Button appearance="secondary-action-button" aria-label={t('bewijs.neemOverVan', { criterium: one.criterium.toUpperCase() })} onClick={() => take(one)}>
                    {t('bewijs.neemOver')}
                  </Button>
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Sources facts={evidence.data.feiten} />
    </section>
  );
}

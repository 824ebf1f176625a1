// SPDX-License-Identifier: EUPL-1.2
// A proposal to let the agreement end: by whom, why, and whose consent is still lacking. One side never ends it alone.
import { useName } from '../../../api/labels';
import { Side, sideKind, Status } from '../../../components/marks';
import { Section } from '../../../components/page';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import type { Afspraak } from '../model';

export function Ending({ agreement }: { agreement: Afspraak }) {
  const sides = useName('zijde');
  const ending = agreement.einde;
  if (!ending) return null;
  const consents = ending.instemmingen ?? [];
  const done = (agreement.zijden ?? []).every((side) => consents.some((consent) => consent.zijde === side));
  return (
    <Section id="einde" title={t(done ? 'einde.vervallen' : 'einde.voorgesteld')}>
      <p>{t(done ? 'einde.uitlegVervallen' : 'einde.uitlegVoorgesteld', { zijde: sides(ending.zijde) })}</p>
      <blockquote>{ending.reden}</blockquote>
      <dl className="consents">
        {(agreement.zijden ?? []).map((side) => {
          const consent = consents.find((one) => one.zijde === side);
          return (
            <div key={side}>
              <dt>
                <Side kind={sideKind(side)}>{sides(side)}</Side>
              </dt>
              <dd>{consent ? <Status tone="goed">{t('einde.stemtIn', { dag: longDate(consent.op) })}</Status> : <Status tone="stil">{t('einde.nogNiet')}</Status>}</dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

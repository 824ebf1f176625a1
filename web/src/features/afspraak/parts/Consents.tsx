// SPDX-License-Identifier: EUPL-1.2
// Who agreed on the whole version, at the level of the administration, and where it was adopted.
import { useName } from '../../../api/labels';
import { Side, sideKind, Status } from '../../../components/marks';
import { t } from '../../../i18n';
import { longDate } from '../../../i18n/format';
import { type Afspraak, partState } from '../model';

function SideConsent({ agreement, side }: { agreement: Afspraak; side: string }) {
  const sides = useName('zijde');
  const parts = agreement.tekstdelen ?? [];
  const open = parts.filter((part) => partState(part, [side], side).turn !== 'eens' || part.voorstel).length;
  const whole = (agreement.bestuurlijk ?? []).find((consent) => consent.zijde === side && consent.versieHash === agreement.versieHash);
  return (
    <div>
      <dt>
        <Side kind={sideKind(side)}>{sides(side)}</Side>
      </dt>
      <dd>{open === 0 ? <Status tone="goed">{t('akkoord.ambtelijkAlles')}</Status> : <Status tone="stil">{t('akkoord.ambtelijkOpen', { n: open })}</Status>}</dd>
      <dd>{whole ? <Status tone="goed">{t('akkoord.bestuurlijkOp', { dag: longDate(whole.op) })}</Status> : <Status tone="stil">{t('akkoord.bestuurlijkOpen')}</Status>}</dd>
    </div>
  );
}

/** The consents per side. */
export function Consents({ agreement }: { agreement: Afspraak }) {
  const bodies = useName('gremium');
  const adopted = agreement.vaststelling;
  return (
    <section>
      <h2>{t('akkoord.wie')}</h2>
      <dl className="consents">
        {(agreement.zijden ?? []).map((side) => (
          <SideConsent key={side} agreement={agreement} side={side} />
        ))}
      </dl>
      <p>{adopted ? <Status tone="goed">{t('akkoord.vastgesteld', { gremium: bodies(adopted.gremium), dag: longDate(adopted.op) })}</Status> : t('akkoord.nietVastgesteld')}</p>
      <p className="small quiet version-hash">
        {t('akkoord.versie')} <code>{agreement.versieHash.slice(0, 12)}</code>
      </p>
    </section>
  );
}

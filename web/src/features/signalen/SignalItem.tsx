// SPDX-License-Identifier: EUPL-1.2
// One signal: what is the matter, whose it is, by when, and what clears it.
import type { ReactNode } from 'react';
import type { Signal } from '../../api/wire';
import { Link } from '../../app/router';
import { today } from '../../base/clock';
import { Status, Term } from '../../components/marks';
import { t } from '../../i18n';
import { longDate } from '../../i18n/format';
import { addressOf } from './model';
import './signalen.css';

interface SignalItemProps {
  signal: Signal;
  /** As on Start, without explanation. */
  short?: boolean;
  /** Among others of its kind, which the heading above them names. */
  listed?: boolean;
  /** Only on paper. */
  folded?: boolean;
  children?: ReactNode;
}

export function SignalItem({ signal, short, listed, folded, children }: SignalItemProps) {
  const late = signal.uiterlijk !== undefined && signal.uiterlijk < today();
  return (
    <li className={folded ? 'signal folded' : 'signal'}>
      {listed ? (
        <p>
          <Link to={addressOf(signal)}>{signal.zin}</Link>
        </p>
      ) : (
        <>
          <h3>
            <Link className="quiet-link" to={addressOf(signal)}>
              {signal.naam}
            </Link>
          </h3>
          <p>{signal.zin}</p>
        </>
      )}
      <p className="facts-row">
        <Status tone={signal.ernst === 'dringend' ? 'fout' : 'let-op'}>{t(signal.ernst === 'dringend' ? 'signalen.dringend' : 'signalen.aandacht')}</Status>
        {signal.uiterlijk ? <Term late={late}>{t(late ? 'start.termijnLiepTot' : 'signalen.uiterlijk', { dag: longDate(signal.uiterlijk) })}</Term> : null}
        <span className="quiet">{signal.van === 'u' ? t('signalen.vanU') : t('signalen.aanZet', { wie: signal.eigenaar })}</span>
      </p>
      {short ? null : (
        <>
          {signal.opheffen?.length ? <p className="quiet">{t('signalen.opheffen', { wat: signal.opheffen.join(' · ') })}</p> : null}
          {signal.uitgesteldTot ? <p className="quiet">{t('signalen.uitgesteld', { dag: longDate(signal.uitgesteldTot), reden: signal.uitstelreden ?? '' })}</p> : null}
        </>
      )}
      {children}
    </li>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The few signals for Start; the server says which. Nothing is shown when there are none; those put off keep the link.
import { useResource } from '../../api/resource';
import type { Signals } from '../../api/wire';
import { Link } from '../../app/router';
import { Section } from '../../components/page';
import { t } from '../../i18n';
import { keyOf } from './model';
import { SignalItem } from './SignalItem';

export function StartSignals() {
  const { data } = useResource<Signals>('/signalen');
  if (!data || data.items.length === 0) return null;
  const shown = data.items.filter((one) => one.opStart);
  return (
    <Section ruled title={t('signalen.letHierop')} className="block">
      {shown.length > 0 ? (
        <ol className="plain-list start-signals">
          {shown.map((signal) => (
            <SignalItem key={keyOf(signal)} signal={signal} short />
          ))}
        </ol>
      ) : null}
      <p className="all-signals">
        <Link to="/signalen">{t('signalen.alle', { n: data.items.length })}</Link>
      </p>
    </Section>
  );
}

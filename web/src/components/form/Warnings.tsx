// SPDX-License-Identifier: EUPL-1.2
// What a rule says about an act that can be done all the same; who goes on past a warning writes why.
import type { FieldMeta } from '../../api/schema';
import type { PossibleAct, Refusal } from '../../api/wire';
import { t } from '../../i18n';
import { TextField } from './simple-fields';

export interface Warning {
  regel: string;
  naam?: string;
  bevestigen: boolean;
  reden: Refusal;
}
/** Reasons by rule. */
export type Reasons = Readonly<Record<string, string>>;

/** The warnings that the server listed before, and those that only showed once the input was known. */
export function warningsOf(act: PossibleAct, late: readonly Warning[]): Warning[] {
  const listed = act.waarschuwingen ?? [];
  return [...listed, ...late.filter(({ regel }) => !listed.some((one) => one.regel === regel))];
}

/** The warnings that were known, and the one for which something was refused. */
export function withLate(known: readonly Warning[], refused?: Refusal): Warning[] {
  const late = refused?.regel;
  if (!refused || !late || known.some((one) => one.regel === late)) return [...known];
  return [...known, { regel: late, bevestigen: true, reden: refused }];
}

/** The confirmations to send, in the order of the warnings. */
export function confirmations(warnings: readonly Warning[], reasons: Reasons): { regel: string; reden: string }[] {
  return warnings.filter((one) => one.bevestigen).map(({ regel }) => ({ regel, reden: reasons[regel] ?? '' }));
}

/** Where the reason for the n-th confirmed warning stands in what is sent. */
export const reasonPointer = (at: number) => `/bevestigd/${at}/reden`;

interface WarningsProps {
  warnings: readonly Warning[];
  reasons: Reasons;
  onChange: (reasons: Reasons) => void;
}

export function Warnings({ warnings, reasons, onChange }: WarningsProps) {
  const asked = warnings.filter((one) => one.bevestigen);
  const field: FieldMeta = { name: 'reden', kind: 'text', required: true, max: 800, label: { nl: t('waarschuwing.waarom'), en: t('waarschuwing.waarom') } };
  return warnings.map((one) => (
    <div key={one.regel} className="note" data-tone="let-op" role="group" aria-label={one.naam ?? t('waarschuwing.kop')}>
      <p className="strong">
        {t('waarschuwing.kop')}
        {one.naam ? `: ${one.naam}` : ''}
      </p>
      <p>{one.reden.reden}</p>
      {one.reden.eerst?.length ? <p>{t('waarschuwing.helpt', { wat: one.reden.eerst.join('; ') })}</p> : null}
      {one.bevestigen ? <TextField field={field} pointer={reasonPointer(asked.indexOf(one))} value={reasons[one.regel]} onChange={(value) => onChange({ ...reasons, [one.regel]: String(value ?? '') })} /> : null}
    </div>
  ));
}

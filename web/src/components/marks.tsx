// SPDX-License-Identifier: EUPL-1.2
// Small marks that mean the same everywhere: step, side, status, fictitious, number, proposal.
import { IconAlertCircle, IconCheck, IconClock, IconHelpCircle, IconLock, IconMinus, type Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../api/labels';
import { t, type TextKey } from '../i18n';
import { Icon, StepGlyph } from './icons';

/** The word and glyph of step 1–4 in its colour. */
export function StepMark({ step, children }: { step: number; children?: ReactNode }) {
  return (
    <span className="step-mark" data-step={step}>
      <StepGlyph step={step} />
      {children ?? t(`stap.${step}` as TextKey)}
    </span>
  );
}

/** A phase of the method: its word, with the glyph of its step when it has one. */
export function PhaseMark({ noun, phase }: { noun: string; phase: string }) {
  const words = useWords();
  const { word, step } = words.phase(noun, phase);
  return step ? <StepMark step={step}>{word}</StepMark> : <strong>{word}</strong>;
}

export type SideKind = 'rijk' | 'provincie' | 'beide' | 'ander';

/** `rijk` is the Rijk; every other side id is a province; nothing is another party. */
export function sideKind(side: string | undefined): SideKind {
  if (!side) return 'ander';
  return side === 'rijk' ? 'rijk' : 'provincie';
}

/** A party with the treatment of its side: Rijk solid, province hatched, both doubled, others open. */
export function Side({ kind, children }: { kind: SideKind; children?: ReactNode }) {
  return (
    <span className="side" data-side={kind}>
      {children}
    </span>
  );
}

export type Tone = 'goed' | 'let-op' | 'fout' | 'stil';
const TONE_ICONS: Record<Tone, TablerIcon> = { goed: IconCheck, 'let-op': IconHelpCircle, fout: IconAlertCircle, stil: IconMinus };

/** A status: always a word, a glyph and a colour. */
export function Status({ tone, icon, children }: { tone: Tone; icon?: TablerIcon; children: ReactNode }) {
  return (
    <span className="status" data-tone={tone}>
      <Icon of={icon ?? TONE_ICONS[tone]} />
      <span>{children}</span>
    </span>
  );
}

/** A term or date with a clock. */
export function Term({ late, children }: { late?: boolean; children: ReactNode }) {
  return (
    <Status tone={late ? 'let-op' : 'stil'} icon={IconClock}>
      {children}
    </Status>
  );
}

/** The lock beside something that cannot be done now. */
export function LockIcon() {
  return <Icon of={IconLock} />;
}

/** Says that something is invented. */
export function Fictitious() {
  return <span className="stamp">{t('merk.fictief')}</span>;
}

/** Origin of catalogue content: a proposal or something derived keeps saying so, with its source. */
export function Origin({ herkomst, bron }: { herkomst?: string; bron?: string }) {
  const words = useWords();
  const plain = herkomst === undefined || herkomst === 'bron' || herkomst === 'publiek';
  if (plain && !bron) return null;
  return (
    <span className="origin">
      {!plain && herkomst ? <span className="stamp">{words.code('herkomst', herkomst)}</span> : null}
      {bron ? <span className="quiet small">{t('merk.bron', { bron })}</span> : null}
    </span>
  );
}

/** The short number of an object. */
export function ObjectNumber({ children }: { children: ReactNode }) {
  return <span className="object-number">{children}</span>;
}

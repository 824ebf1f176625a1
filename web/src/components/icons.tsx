// SPDX-License-Identifier: EUPL-1.2
// Tabler icons at one size and weight, and the glyphs of Ruimtemaker itself: the four steps, a hanging part, a refusal.
import type { Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** A Tabler icon as a decoration beside a word. */
export function Icon({ of: Tabler, className }: { of: TablerIcon; className?: string }) {
  return <Tabler className={className ? `icon ${className}` : 'icon'} aria-hidden="true" stroke={1.75} size={undefined} />;
}

function Glyph({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {children}
    </svg>
  );
}

const STEP_GLYPHS: Record<number, ReactNode> = {
  1: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8.500 9h7M8.500 12h7M8.500 15h4.500" />
    </>
  ),
  2: (
    <>
      <circle cx="8.700" cy="12" r="6" />
      <circle cx="15.300" cy="12" r="6" />
    </>
  ),
  3: (
    <>
      <path d="M12 2.500l9.500 9.500-9.500 9.500L2.500 12z" />
      <path d="M8.500 12.200l2.500 2.500 4.500-5" />
    </>
  ),
  4: (
    <>
      <rect x="3" y="3" width="18" height="18" rx="2" />
      <path d="M12 6.500v7.500M8.500 11l3.500 3.500 3.500-3.500M7.500 17.500h9" />
    </>
  ),
};

/** The fixed glyph of step 1–4. */
export function StepGlyph({ step }: { step: number }) {
  return <Glyph>{STEP_GLYPHS[step] ?? <circle cx="12" cy="12" r="9" />}</Glyph>;
}

/** A hanging part of a text. */
export function HangsGlyph() {
  return (
    <Glyph>
      <path d="M12 3v5" />
      <path d="M7.500 8h9l-1 7h-7z" />
      <path d="M12 18v3" strokeDasharray="1.500 2" />
    </Glyph>
  );
}

/** Two overlapping claims on one piece of land: the mark of Ruimtemaker. */
export function BrandGlyph() {
  return (
    <svg className="brand-glyph" viewBox="0 0 26 26" aria-hidden="true">
      <path className="brand-back" d="M2 8.500h15.500V24H2z" />
      <path className="brand-front" d="M8.500 2H24v15.500H8.500z" />
    </svg>
  );
}

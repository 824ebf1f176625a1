// SPDX-License-Identifier: EUPL-1.2
// The working method as the server tells it, and where its phases and acts stand in a diagram.
export interface Named {
  id: string;
  naam: string;
  naamEn?: string;
}
export interface Phase extends Named {
  stapId?: string;
  stap?: number;
  begin: boolean;
  eind: boolean;
}
export interface MethodTerm extends Named {
  uitleg?: string;
  grondslag?: string;
  werkdagen?: number;
}
export interface Condition {
  id: string;
  /** Rule whose strength the parties choose; absent: it always refuses. */
  regel?: string;
  sterkte?: string;
  waarden?: { naam: string; waarde: string }[];
}
export interface Act extends Named {
  uitleg?: string;
  grondslag?: string;
  van: string[];
  naar?: string;
  functies: string[];
  klok?: string;
  start: string[];
  stop: string[];
  voorwaarden: Condition[];
  verwacht: boolean;
}
export interface LifeCycle {
  soort: string;
  meervoud: string;
  fasen: Phase[];
  termijnen: MethodTerm[];
  handelingen: Act[];
}
export interface Step extends Named {
  nummer: string;
  groep: number;
  doel: string;
  resultaat: string;
  uitvoerders: string;
}
export interface Method {
  kenmerk: string;
  levenslopen: LifeCycle[];
  stappen: Step[];
}

export const BOX = { width: 260, height: 44, gap: 28 } as const;
/** How far an arc bows out: for the nearest pair of boxes that are not neighbours, for each box more, and for the clock. */
const BOW = { first: 44, more: 20, clock: 44 } as const;
const MARGIN = 16;

export interface PlacedPhase {
  phase: Phase;
  x: number;
  y: number;
}
export interface Arrow {
  /** Numbers of the acts that it stands for, from 1 in the order of the method. */
  numbers: number[];
  clock: boolean;
  path: string;
  labelX: number;
  labelY: number;
}
export interface Diagram {
  width: number;
  height: number;
  phases: PlacedPhase[];
  arrows: Arrow[];
}

interface Leap {
  from: number;
  to: number;
  clock: boolean;
  numbers: number[];
}

/** Which acts lead from which phase to which; acts that go the same way share one arrow. */
function leapsOf({ fasen, handelingen }: LifeCycle): Leap[] {
  const index = new Map(fasen.map((phase, at) => [phase.id, at]));
  const found = new Map<string, Leap>();
  for (const [at, act] of handelingen.entries()) {
    const to = act.naar === undefined ? undefined : index.get(act.naar);
    for (const van of act.van) {
      const from = index.get(van);
      if (from === undefined || to === undefined || from === to) continue;
      const key = `${from} ${to} ${act.klok ? 'klok' : ''}`;
      const leap = found.get(key) ?? { from, to, clock: Boolean(act.klok), numbers: [] };
      leap.numbers.push(at + 1);
      found.set(key, leap);
    }
  }
  return [...found.values()];
}

const bow = ({ from, to, clock }: Leap) => BOW.first + BOW.more * (Math.abs(to - from) - 1) + (clock ? BOW.clock : 0);
/** A person's step to the next phase goes straight down; everything else bows out, back to the left and on to the right. */
const straight = ({ from, to, clock }: Leap) => to === from + 1 && !clock;

function arrowOf(leap: Leap, left: number): Arrow {
  const pitch = BOX.height + BOX.gap;
  const middle = (at: number) => MARGIN + at * pitch + BOX.height / 2;
  const { numbers, clock, from, to } = leap;
  if (straight(leap)) {
    const x = left + BOX.width / 2;
    const y = middle(from) + BOX.height / 2;
    return { numbers, clock, path: `M ${x} ${y} V ${y + BOX.gap - 2}`, labelX: x + 8, labelY: y + BOX.gap / 2 + 4 };
  }
  const back = to < from;
  const x = back ? left : left + BOX.width;
  const out = back ? x - bow(leap) : x + bow(leap);
  // Leaving below the middle and arriving above it keeps two arrows of one box apart.
  const y1 = middle(from) + (back ? -8 : 8);
  const y2 = middle(to) + (back ? 8 : -8);
  const end = back ? x - 2 : x + 2;
  return { numbers, clock, path: `M ${x} ${y1} C ${out} ${y1} ${out} ${y2} ${end} ${y2}`, labelX: x + (out - x) * 0.75, labelY: (y1 + y2) / 2 + 4 };
}

/** Phases under each other in the order of the method, acts as arrows between them. O(phases x acts). */
export function diagramOf(life: LifeCycle): Diagram {
  const leaps = leapsOf(life);
  const room = (back: boolean) => Math.max(0, ...leaps.filter((leap) => !straight(leap) && leap.to < leap.from === back).map(bow)) + MARGIN * 2;
  const left = room(true);
  const pitch = BOX.height + BOX.gap;
  return {
    width: left + BOX.width + room(false),
    height: MARGIN * 2 + life.fasen.length * pitch - BOX.gap,
    phases: life.fasen.map((phase, at) => ({ phase, x: left, y: MARGIN + at * pitch })),
    arrows: leaps.map((leap) => arrowOf(leap, left)),
  };
}

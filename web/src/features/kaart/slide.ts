// SPDX-License-Identifier: EUPL-1.2
// Sliding in a scenario: figures, steps, and one question at a time of which only the newest counts.
import type { Scenarioafwijking, Scenarioschuif } from '../../api/generated/types';

/** Square metres in a hectare: sliders go by whole hectares. */
export const HECTARE = 10_000;

/** What claims ask, in square metres, by claim. */
export type Figures = Readonly<Record<string, number>>;

export const figuresOf = (slides: readonly Scenarioschuif[]): Figures => Object.fromEntries(slides.map(({ claim, gevraagd }) => [claim, gevraagd]));

/** The claims that ask another figure than is recorded, in the order of the slides. */
export function othersOf(slides: readonly Scenarioschuif[], figures: Figures): Scenarioafwijking[] {
  return slides.flatMap(({ claim, vastgelegd }) => {
    const gevraagd = figures[claim] ?? vastgelegd;
    return gevraagd === vastgelegd ? [] : [{ claim, gevraagd }];
  });
}

/** One press of an arrow, in hectares: 1, 2, 5, 10, ... so that about a hundred of them go the whole way. */
export function stepOf(most: number): number {
  const wanted = Math.max(1, most / 100);
  const ten = 10 ** Math.floor(Math.log10(wanted));
  return [1, 2, 5, 10].map((times) => times * ten).find((step) => step >= wanted) ?? 1;
}

/** What was typed, in whole hectares and within the slide; undefined when it is no number. */
export function typedHectares(text: string, most: number): number | undefined {
  return /^\d{1,7}$/.test(text.trim()) ? Math.min(Number(text), most) : undefined;
}

/** Asks one question at a time; of those that come meanwhile only the newest is asked next. */
export class Newest<Question, Answer> {
  private under = false;
  private next: Question | undefined;
  private over = false;

  constructor(
    private readonly send: (question: Question) => Promise<Answer>,
    private readonly news: { onAnswer: (answer: Answer, last: boolean) => void; onProblem: (cause: unknown, question: Question) => void },
  ) {}

  ask(question: Question): void {
    if (this.over) return;
    this.next = question;
    if (!this.under) void this.run();
  }

  /** What still comes is thrown away. */
  stop(): void {
    this.over = true;
    this.next = undefined;
  }

  private async run(): Promise<void> {
    this.under = true;
    while (this.next !== undefined && !this.over) {
      const question = this.next;
      this.next = undefined;
      await this.one(question);
    }
    this.under = false;
  }

  private async one(question: Question): Promise<void> {
    try {
      const answer = await this.send(question);
      if (!this.over) this.news.onAnswer(answer, this.next === undefined);
    } catch (cause) {
      if (!this.over && this.next === undefined) this.news.onProblem(cause, question);
    }
  }
}

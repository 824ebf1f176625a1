// SPDX-License-Identifier: EUPL-1.2
// How the page of meetings orders them.

/** Splits meetings by today: what is coming soonest first, what was latest first. The rows come latest first. */
export function comingAndPast<Row extends { datum: string }>(rows: readonly Row[], day: string): { coming: Row[]; past: Row[] } {
  return { coming: rows.filter((row) => row.datum >= day).reverse(), past: rows.filter((row) => row.datum < day) };
}

// SPDX-License-Identifier: EUPL-1.2
import { onceArrived } from '../app/arriving';

/** Brings the part of the page that an address names into view and moves the focus there; call it when the part is there. */
export function goToAnchor(hash: string): void {
  const part = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (!part) return;
  part.scrollIntoView();
  onceArrived(() => part.focus({ preventScroll: true }));
}

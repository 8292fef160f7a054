/** Which quiz is to be begun anew. In memory only: it is nothing that a pupil said. */
import type { Quiz } from '../../wire/Quiz';

let wanted: Quiz | undefined;

/** The next visit to this quiz begins a new try. */
export function wantAgain(quiz: Quiz): void {
  wanted = quiz;
}

/** Whether a new try is wanted now; asked once. */
export function takeAgain(quiz: Quiz): boolean {
  const again = wanted === quiz;
  wanted = undefined;
  return again;
}

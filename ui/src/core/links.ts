/** The addresses of pages. */
import type { Kind } from '../wire/Kind';
import type { Target } from '../wire/Target';

const screens: Record<Kind, string> = {
  career: 'careers',
  subject: 'subjects',
  course: 'courses',
  industry: 'industries',
};

/** The address of a page of the catalogue. */
export function linkTo({ kind, id }: Target): string {
  return `#/${screens[kind]}/${id}`;
}

/** Whether two targets are the same page. */
export function sameTarget(one: Target, other: Target): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/** A new id for something of the pupil's own. Random letters: it says nothing about who or when. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte % 36).toString(36)).join('');
}

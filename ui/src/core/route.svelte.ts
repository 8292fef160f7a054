/**
 * Where the person is: the part of the address after `#`, such as `#/careers/clinical-perfusionist/getting-in`.
 * What was typed never goes into an address, so that nobody finds it with the Back key.
 */
import { tick } from 'svelte';

export interface Route {
  /** The first part: the screen. `start` when there is none. */
  readonly screen: string;
  /** The second part: the id of the page, if any. */
  readonly id: string | undefined;
  /** The third part: a section of the page, if any. */
  readonly section: string | undefined;
  /** All that follows the second part. */
  readonly rest: readonly string[];
}

/** Reads an address. Anything odd becomes a screen that nobody knows, which the app words. */
export function parse(hash: string): Route {
  const [screen, id, ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean);
  return { screen: screen ?? 'start', id, section: rest[0], rest };
}

let now = $state.raw(parse(window.location.hash));
let arrivals = 0;
let back = false;
let pressed = false;
const heights = new Map<string, number>();
let shown = window.location.hash;

export const route = {
  get screen() {
    return now.screen;
  },
  get id() {
    return now.id;
  },
  get section() {
    return now.section;
  },
  get rest() {
    return now.rest;
  },
};

/** Goes to a screen. */
export function go(hash: string): void {
  pressed = true;
  if (window.location.hash === hash) arrived();
  else window.location.hash = hash;
}

/** Forgets where everyone has been, for the next person. */
export function forget(): void {
  heights.clear();
  window.history.replaceState(null, '', '#/');
  shown = '#/';
  now = parse('');
}

/** Called by each page when it stands: its heading takes the focus, so that a screen reader says where we are. */
export async function standing(heading: HTMLElement): Promise<void> {
  const first = arrivals++ === 0;
  await tick();
  const typing = document.activeElement?.matches('[data-find]') ?? false;
  if (!first && !typing) heading.focus({ preventScroll: true });
  if (now.section) arrived();
  else if (!typing) window.scrollTo(0, back ? (heights.get(window.location.hash) ?? 0) : 0);
  back = false;
}

/** Moves to the section that the address names. */
function arrived(): void {
  const section = now.section && document.getElementById(now.section);
  if (!section) return;
  section.focus({ preventScroll: true });
  section.scrollIntoView();
}

window.history.scrollRestoration = 'manual';
window.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a')) pressed = true;
});
window.addEventListener('scroll', () => heights.set(shown, window.scrollY), { passive: true });
window.addEventListener('hashchange', () => {
  back = !pressed;
  pressed = false;
  shown = window.location.hash;
  const next = parse(shown);
  const same = next.screen === now.screen && next.id === now.id;
  now = next;
  if (same) void tick().then(arrived);
});

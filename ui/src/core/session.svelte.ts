/** Who is here and how the screen is set up: one live view for the whole app. */
import type { Error as Fault } from '../wire/Error';
import type { Session } from '../wire/Session';
import { call, faultOf } from './call';
import { forgetDrafts, settle } from './draft.svelte';
import { clearFind, clearFit, findCourses, quizWay } from './find.svelte';
import { TOUCHED } from './host';
import { forget } from './route.svelte';
import { ALL, touch, watch } from './topics.svelte';
import { speak } from './words.svelte';

let value = $state.raw<Session>();
let fault = $state.raw<Fault>();

/** The session, or nothing before the first answer. */
export const session = {
  get now() {
    return value;
  },
  get fault() {
    return fault;
  },
  /** Whether this screen belongs to a pupil whose record is open. */
  get kept() {
    return value?.who.kind === 'open';
  },
};

/** Keeps the session true from now on. Called once, by the app, while it is being set up. */
export function followSession(): void {
  $effect(() => {
    const all = (): void => touch(ALL);
    window.addEventListener(TOUCHED, all);
    return () => window.removeEventListener(TOUCHED, all);
  });
  $effect(() => {
    watch(['session', 'shortlist', 'notes', 'plan']);
    void readSession();
  });
}

/** Reads the session now. */
export async function readSession(): Promise<void> {
  try {
    await adopt(await call('session'));
  } catch (error) {
    fault = faultOf(error);
  }
}

async function adopt(next: Session): Promise<void> {
  // Words left unsaved belong to whoever typed them: they wait behind a lock and go with the person.
  if (next.who.kind === 'nobody') forgetDrafts();
  await speak(next.preferences.language);
  wear(next);
  value = next;
  fault = undefined;
}

function wear({ preferences }: Session): void {
  const root = document.documentElement;
  root.dataset['theme'] = preferences.theme;
  root.style.fontSize = `${preferences.text_size}%`;
}

/** Saves what is being typed, closes the record and clears the screen. False when something could not be saved. */
export async function finish(): Promise<boolean> {
  if (!(await settle())) return false;
  await dismiss();
  return true;
}

/** Closes the record and clears the screen for the next person. */
export async function dismiss(): Promise<void> {
  const next = await call('finish');
  forget();
  clearFind();
  findCourses();
  clearFit();
  quizWay.eight = false;
  forgetDrafts();
  await adopt(next);
}

/** Undoes or does again, after what is being typed is safe. */
export async function stepBack(what: 'undo' | 'redo'): Promise<void> {
  if (await settle()) await call(what);
}

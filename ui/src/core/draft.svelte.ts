/**
 * Text that is being typed, saved as it goes. The words on screen are never replaced by older ones and never lost
 * to an error: a draft that could not be saved is kept, shown again when the person returns, and tried again.
 */
import type { Error as Fault } from '../wire/Error';
import { faultOf } from './call';

/** How long a pause in typing is, in milliseconds. */
const PAUSE = 500;

export type SaveState = 'idle' | 'typing' | 'saving' | 'saved' | 'failed';

/** Puts a text on disk. */
type Save = (text: string, draft: Draft) => Promise<unknown>;

export class Draft {
  #text = $state('');
  #state = $state<SaveState>('idle');
  #fault = $state.raw<Fault>();
  #saved = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy: Promise<boolean> | undefined;
  #save: Save;
  /** The revisions that the next save replaces. Only notes have any. */
  after: readonly string[] = [];

  constructor(text: string, save: Save) {
    this.#text = this.#saved = text;
    this.#save = save;
  }

  get text(): string {
    return this.#text;
  }

  /** What the person typed: saved after a pause. */
  set text(text: string) {
    this.#text = text;
    this.#state = 'typing';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE);
  }

  get state(): SaveState {
    return this.#state;
  }

  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** There are words here that are not on disk yet. */
  get dirty(): boolean {
    return this.#text !== this.#saved || this.#busy !== undefined;
  }

  /** Takes what the core has, unless the person is ahead of it. */
  accept(text: string): void {
    if (this.dirty || text === this.#text) return;
    this.#text = this.#saved = text;
    // What was just saved may come back cleaned of signs that cannot be seen; it is saved all the same.
    if (this.#state !== 'saved') this.#state = 'idle';
  }

  /** Saves now, one save at a time, until what is on screen is on disk. False when that failed. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#busy ??= this.#write().finally(() => (this.#busy = undefined));
    return this.#busy;
  }

  async #write(): Promise<boolean> {
    while (this.#text !== this.#saved) {
      const text = this.#text;
      this.#state = 'saving';
      try {
        await this.#save(text, this);
        this.#saved = text;
      } catch (error) {
        [this.#fault, this.#state] = [faultOf(error), 'failed'];
        return false;
      }
    }
    if (this.#state !== 'idle') this.#state = 'saved';
    this.#fault = undefined;
    return true;
  }
}

const drafts = new Map<string, Draft>();

/** The draft of one text, by a name that is the same each time the person comes to it. */
export function draft(key: string, text: string, save: Save): Draft {
  const known = drafts.get(key);
  if (known?.dirty) return known;
  const made = new Draft(text, save);
  drafts.set(key, made);
  return made;
}

/** Saves everything that is being typed. False when something could not be saved. */
export async function settle(): Promise<boolean> {
  const all = await Promise.all([...drafts.values()].map((one) => one.flush()));
  return all.every(Boolean);
}

/** Forgets what was typed: the next person is here. */
export function forgetDrafts(): void {
  drafts.clear();
}

// The window is closing, or is out of sight: no pause will come.
window.addEventListener('pagehide', () => void settle());
document.addEventListener('visibilitychange', () => {
  if (document.hidden) void settle();
});

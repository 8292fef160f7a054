/** Presses on a sheet: each is kept at once, and what it moved on the list is told. */
import { call, faultOf } from '../../core/call';
import type { Error as Fault } from '../../wire/Error';
import type { Moved } from '../../wire/Moved';
import type { PickSubject } from '../../wire/PickSubject';

export type Press = Omit<PickSubject, 'sheet'>;

/** What the last press on one sheet did. Nothing is kept here: it goes with the page. */
export class Presses {
  #moved = $state.raw<Moved[]>();
  #told = $state('');
  #fault = $state.raw<Fault>();
  #sheet: string | null;

  constructor(sheet: string | null) {
    this.#sheet = sheet;
  }

  /** What the last press moved; nothing before the first. */
  get moved(): readonly Moved[] | undefined {
    return this.#moved;
  }

  /** The last press, in words. */
  get told(): string {
    return this.#told;
  }

  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** Puts a subject on the sheet or takes it off. `told` is said once it is kept. */
  async press(press: Press, told: string): Promise<boolean> {
    try {
      const moved = await call('pick', { sheet: this.#sheet, ...press });
      [this.#moved, this.#told, this.#fault] = [moved, told, undefined];
      return true;
    } catch (error) {
      this.#fault = faultOf(error);
      return false;
    }
  }
}

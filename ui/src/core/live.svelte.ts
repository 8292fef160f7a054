/** Live queries: a view of the core that reads itself again when what it depends on changes. */
import { untrack } from 'svelte';

import type { Error as Fault } from '../wire/Error';
import type { Topic } from '../wire/Topic';
import { call, faultOf, type Answer, type Args, type Name } from './call';
import { watch } from './topics.svelte';

/** A view. The last good answer stays on screen while a newer one is on its way. */
export interface Live<T> {
  readonly value: T | undefined;
  readonly fault: Fault | undefined;
  /** Reads again, as after a fault. */
  again(): void;
}

/**
 * Reads `name` now, whenever what `args` reads changes, and whenever one of `topics` is touched. Only the latest
 * question is ever answered: an answer that comes late is dropped. For use while a component is being set up.
 */
export function live<K extends Name>(
  name: K,
  args: () => Args<K>,
  topics: readonly Topic[],
): Live<Answer<K>> {
  let value = $state.raw<Answer<K>>();
  let fault = $state.raw<Fault>();
  let tries = $state(0);
  let latest = 0;

  $effect(() => {
    watch(topics);
    void tries;
    const asked = args();
    const turn = ++latest;
    untrack(() => {
      (call as (name: K, args: Args<K>) => Promise<Answer<K>>)(name, asked).then(
        (answer) => {
          if (turn === latest) [value, fault] = [answer, undefined];
        },
        (error: unknown) => {
          if (turn === latest) fault = faultOf(error);
        },
      );
    });
    return () => {
      latest += 1;
    };
  });

  return {
    get value() {
      return value;
    },
    get fault() {
      return fault;
    },
    again: () => (tries += 1),
  };
}

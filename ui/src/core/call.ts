/** Typed calls into the core: the map of commands is generated from Rust. */
import type { Commands } from '../wire/Commands';
import type { Error as Fault } from '../wire/Error';
import type { Topic } from '../wire/Topic';
import { host } from './host';
import { touch } from './topics.svelte';

export type Name = keyof Commands;
export type Args<K extends Name> = Commands[K][0];
export type Answer<K extends Name> = Commands[K][1];

/** A call that did nothing, and why. `errors.ftl` words each kind. */
export class Failed extends Error {
  constructor(readonly fault: Fault) {
    super(fault.kind);
  }
}

/** Runs a command. Views that depend on what it touched read anew before the promise is awaited on. */
export async function call<K extends Name>(
  name: K,
  ...args: Args<K> extends null ? [] : [Args<K>]
): Promise<Answer<K>> {
  try {
    const json = await host.call(name, JSON.stringify(args[0] ?? null));
    const reply = JSON.parse(json) as { value: Answer<K>; touched: Topic[] };
    touch(reply.touched);
    return reply.value;
  } catch (error) {
    const fault = faultOf(error);
    // Whoever was here is gone: the session is read anew, and the screen follows it.
    if (name !== 'session' && (fault.kind === 'locked' || fault.kind === 'nobodyHere')) touch(['session']);
    throw new Failed(fault);
  }
}

/** Whatever a host threw, as one of the core's own faults. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Failed) return error.fault;
  const known = typeof error === 'string' ? parsed(error) : error;
  if (typeof known === 'object' && known !== null && 'kind' in known) return known as Fault;
  return { kind: 'internal', reason: String(error) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

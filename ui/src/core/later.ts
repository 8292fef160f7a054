/** What does not come with the first screen. */
import { learn } from './words.svelte';

/** Something that is read from the disk when it is wanted, with the words of its feature (or features). */
export function later<T>(features: string, read: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [found] = await Promise.all([read(), ...features.split(' ').map(learn)]);
    return found;
  };
}

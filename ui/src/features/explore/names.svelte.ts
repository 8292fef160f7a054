/** The names of what a list can be narrowed to, by id, so that a filter that leaves nothing is still named. */
import type { Facets } from '../../wire/Facets';

const names = $state<Record<string, string>>({});

/** Takes the names from an answer. */
export function remember({ industries, subjects, meta_skills }: Facets): void {
  for (const { id, name } of [...industries, ...subjects, ...meta_skills]) names[id] ??= name;
}

/** The name of an id. */
export function named(id: string): string {
  return names[id] ?? id;
}

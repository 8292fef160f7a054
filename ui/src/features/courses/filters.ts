/** Changes to what courses are narrowed to. Each starts again at the first rows. */
import { courseFind, PAGE } from '../../core/find.svelte';
import type { CourseFilter } from '../../wire/CourseFilter';
import type { CourseFilters } from '../../wire/CourseFilters';

/** Sets one filter, or takes it away with `null`. */
export function put<K extends Exclude<CourseFilter, 'levels'>>(filter: K, value: CourseFilters[K]): void {
  courseFind.filters[filter] = value;
  courseFind.shown = PAGE;
}

/** Adds a level to those that will do, or takes it away. */
export function toggle(level: number): void {
  const { levels } = courseFind.filters;
  courseFind.filters.levels = levels.includes(level)
    ? levels.filter((other) => other !== level)
    : [...levels, level].sort((a, b) => a - b);
  courseFind.shown = PAGE;
}

/** Takes one filter away. */
export function drop(filter: CourseFilter): void {
  if (filter === 'levels') courseFind.filters.levels = [];
  else put(filter, null);
}

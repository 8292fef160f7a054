/** What is being looked for: the find box at the top and the filters of Careers read and write the same question. */
import type { CourseFilters } from '../wire/CourseFilters';
import type { Filters } from '../wire/Filters';
import type { FindMatches } from '../wire/FindMatches';

export const noFilters: Filters = {
  industry: null,
  subject: null,
  entry_at_most: null,
  meta_skill: null,
  environment: null,
};

/** The question. Kept in memory only, and cleared when someone else sits down. */
export const find = $state<{ text: string; filters: Filters; shown: number }>({
  text: '',
  filters: { ...noFilters },
  shown: 40,
});

/** What the jobs that fit are narrowed to. In memory only, likewise. */
export const fit = $state<FindMatches>({ level: null, outdoors: null, no_shifts: false });

/** Holds back no job that fits. */
export function clearFit(): void {
  Object.assign(fit, { level: null, outdoors: null, no_shifts: false });
}

/** How a quiz is shown: one question at a time, or eight. In memory only, likewise. */
export const quizWay = $state({ eight: false });

/** Which courses are looked for. In memory only, likewise. */
export const courseFind = $state<{ text: string; filters: CourseFilters; shown: number }>({
  text: '',
  filters: noCourseFilters(),
  shown: 40,
});

function noCourseFilters(): CourseFilters {
  return {
    levels: [],
    award: null,
    region: null,
    place: null,
    provider: null,
    career: null,
    subject: null,
    unplaced: false,
  };
}

/** Looks for all courses again, or for those that these filters leave. */
export function findCourses(filters: Partial<CourseFilters> = {}): void {
  Object.assign(courseFind, { text: '', filters: { ...noCourseFilters(), ...filters }, shown: PAGE });
}

/** How many rows come at a time. */
export const PAGE = 40;

/** Asks for everything again. */
export function clearFind(): void {
  find.text = '';
  clearFilters();
}

/** Takes away every filter. */
export function clearFilters(): void {
  find.filters = { ...noFilters };
  find.shown = PAGE;
}

/** Narrows, or widens with `null`. */
export function narrow<K extends keyof Filters>(filter: K, to: Filters[K]): void {
  find.filters[filter] = to;
  find.shown = PAGE;
}

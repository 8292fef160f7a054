/** What is compared: a row for each thing to know, with a cell for each page. */
import { list, pounds, t } from '../../core/words.svelte';
import type { CareerPage } from '../../wire/CareerPage';
import type { CoursePage } from '../../wire/CoursePage';
import type { Requirement } from '../../wire/Requirement';

/** What one page has to say in one row. */
export interface Cell {
  /** Lines of text, in the language of the content unless `ours`. */
  lines: string[];
  /** A rule in subjects, with the names of its subjects. */
  needs?: { rule: Requirement; names: Partial<Record<string, string>> };
}
/** One thing to know. */
export interface Row {
  id: string;
  cells: Cell[];
  /** The lines are a set of things: those that every page has are told once, with what is the same. */
  set: boolean;
}
/** The rows, sorted out: what differs, and what is the same for all. */
export interface Sorted {
  differ: Row[];
  same: { id: string; cell: Cell }[];
}

const text = (...lines: (string | undefined)[]): Cell => ({
  lines: lines.filter((line): line is string => Boolean(line)),
});

/** What there is to know about careers. */
export function careerRows(pages: readonly CareerPage[]): Row[] {
  const row = (id: string, cell: (page: CareerPage) => Cell, set = false): Row => ({
    id,
    cells: pages.map(cell),
    set,
  });
  return [
    row('what', ({ career }) => text(career.facts.summary)),
    row('pay', ({ career }) => pay(career.facts)),
    row('start', ({ entry_level: level }) =>
      text(level ? `${t('scqf', { level })}: ${t('level-name', { level })}` : t('glance-start-nothing')),
    ),
    row(
      'ways',
      ({ career }) => text(...unique(career.facts.routes.map(({ kind }) => t('fact-route', { kind })))),
      true,
    ),
    row('subjects', ({ subjects }) => text(...subjects.map(({ name }) => name)), true),
    row('hours', ({ career }) => hours(career.facts)),
    row(
      'pattern',
      ({ career }) => text(...career.facts.pattern.map((pattern) => t('pattern', { pattern }))),
      true,
    ),
    row('place', ({ career }) => text(career.facts.place)),
    row(
      'environment',
      ({ career }) =>
        text(...career.facts.environments.map((environment) => t('environment', { environment }))),
      true,
    ),
    row('skills', ({ meta_skills: skills }) => text(...skills.map(({ term }) => term)), true),
    row('checks', (page) => checks(page), true),
    row('industries', ({ industries }) => text(...industries.map(({ name }) => name)), true),
    row('mine', ({ mine }) => text(...own(mine))),
  ];
}

/** What there is to know about courses. */
export function courseRows(pages: readonly CoursePage[]): Row[] {
  const row = (id: string, cell: (page: CoursePage) => Cell, set = false): Row => ({
    id,
    cells: pages.map(cell),
    set,
  });
  return [
    row('what', ({ course }) => text(course.what)),
    row('award', ({ course }) => text(t('award', { award: course.award }))),
    row('level', ({ course: { level } }) => text(`${t('scqf', { level })}: ${t('level-name', { level })}`)),
    row('length', ({ course }) => text(course.length)),
    row('entry', ({ course }) => text(course.entry)),
    row('needs', ({ course, subject_names: names }) =>
      course.needs ? { lines: [], needs: { rule: course.needs, names } } : text(t('way-asks-none')),
    ),
    row('where', ({ providers }) => text(...providers.map(({ name }) => name)), true),
    row('regions', ({ providers }) => text(...unique(providers.map(({ region }) => region))), true),
    row('careers', ({ careers }) => text(...careers.map(({ title }) => title)), true),
    row('later-year', ({ course }) => text(course.advanced_entry ?? undefined)),
    row('mine', ({ mine }) => text(...own(mine))),
  ];
}

function pay({ pay, no_pay: none }: CareerPage['career']['facts']): Cell {
  if (!pay) return text(t('no-pay'), none ?? undefined);
  const half =
    pay.low && pay.high ? t('pay-half', { low: pounds(pay.low), high: pounds(pay.high) }) : undefined;
  return text(t('pay-middle', { amount: pounds(pay.median) }), half, pay.caveat);
}

function hours({ hours_a_week: week }: CareerPage['career']['facts']): Cell {
  if (!week) return text(t('hours-vary'));
  return text(
    week.least === week.most
      ? t('hours-a-week', { hours: week.least })
      : t('hours-range', { least: week.least, most: week.most }),
  );
}

function checks({ career: { facts } }: CareerPage): Cell {
  const { pvg, registration } = facts;
  return text(
    pvg ? t('pvg', { pvg }) : undefined,
    registration ? t(registration.required ? 'register-must' : 'register-may') : undefined,
    ...facts.licences,
    ...facts.restrictions,
  );
}

function own({ bookmarked, reason, aside, note }: CareerPage['mine']): (string | undefined)[] {
  return [
    bookmarked ? t('on-my-list') : aside === null ? undefined : t('set-aside'),
    reason || aside || undefined,
    ...note.heads.map((head) => head.text).filter((words) => words.trim()),
  ];
}

const unique = (words: string[]): string[] => [...new Set(words)];

/** Sorts rows into what differs and what is the same for every page. One page alone has nothing to differ from. */
export function sorted(rows: readonly Row[]): Sorted {
  const sorted: Sorted = { differ: [], same: [] };
  for (const row of rows) {
    const [first, ...others] = row.cells;
    if (!first || row.cells.every(isEmpty)) continue;
    if (others.length === 0) sorted.differ.push(row);
    else if (others.every((cell) => JSON.stringify(cell) === JSON.stringify(first))) {
      sorted.same.push({ id: row.id, cell: first });
    } else if (row.set) {
      const shared = first.lines.filter((line) => others.every(({ lines }) => lines.includes(line)));
      if (shared.length > 0) sorted.same.push({ id: row.id, cell: { lines: shared } });
      const left = row.cells.map(({ lines }) => ({ lines: lines.filter((line) => !shared.includes(line)) }));
      if (!left.every(isEmpty)) sorted.differ.push({ ...row, cells: left });
    } else sorted.differ.push(row);
  }
  return sorted;
}

function isEmpty({ lines, needs }: Cell): boolean {
  return lines.length === 0 && !needs;
}

/** The lines of a set as one: "a, b and c". */
export const joined = ({ lines }: Cell): string => list(lines);

/** The subjects by their names, for sentences about them. */
import { t } from '../../core/words.svelte';
import type { Holding } from '../../wire/Holding';
import type { SchoolLevel } from '../../wire/SchoolLevel';
import type { SubjectRow } from '../../wire/SubjectRow';

/** What courses are called after: the name of each subject, and whether it is an award of its own. */
export type Names = Partial<Record<string, Pick<SubjectRow, 'name' | 'kind'>>>;

/** The names of subjects by id. One that the catalogue no longer has is called by its id. */
export function namesOf(rows: readonly SubjectRow[]): Names {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

/** Only what each is called, for a requirement that says the levels itself. */
export function onlyNames(names: Names): Partial<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([id, row]) => [id, row?.name]));
}

/** A subject by name. */
export function subjectName(names: Names, id: string): string {
  return names[id]?.name ?? id;
}

/** A subject at a level, in words; at any, where there is none. */
export function courseName(
  names: Names,
  { subject, level }: { subject: string; level: SchoolLevel | null },
): string {
  const name = subjectName(names, subject);
  if (!level) return t('choices-any-level', { subject: name });
  const kind = names[subject]?.kind ?? 'national';
  // A Foundation Apprenticeship stands at one level, and its name says what it is.
  if (kind === 'foundation-apprenticeship') return name;
  const words = kind === 'national' ? 'choices-course' : 'choices-award';
  return t(words, { subject: name, level: t('school-level', { level }) });
}

/** Whether two stand for the same course; their grades may differ. */
export function sameCourse(one: Holding, other: Holding): boolean {
  return one.subject === other.subject && one.level === other.level;
}

/** Whether a course has grades: Nationals from National 5 up. */
export function graded(row: SubjectRow | undefined, level: SchoolLevel): boolean {
  return row?.kind === 'national' && !['national-3', 'national-4'].includes(level);
}

const LEVELS: readonly SchoolLevel[] = [
  'national-3',
  'national-4',
  'national-5',
  'higher',
  'advanced-higher',
];

/** The level that is likely, or the highest below it that there is, or the lowest. */
export function levelNear(levels: readonly SchoolLevel[], likely: SchoolLevel): SchoolLevel | undefined {
  const below = levels.filter((level) => LEVELS.indexOf(level) <= LEVELS.indexOf(likely));
  return below.at(-1) ?? levels[0];
}

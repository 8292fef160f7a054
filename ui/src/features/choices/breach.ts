/** What a school's form has to say about a plan, in words. */
import { list, t } from '../../core/words.svelte';
import type { Breach } from '../../wire/Breach';
import type { Stage } from '../../wire/Stage';
import { courseName, subjectName, type Names } from './names';

export function sayBreach(breach: Breach, names: Names, next: Stage | null): string {
  switch (breach.breach) {
    case 'other-year':
      return t('choices-breach-other-year', { form: breach.form, next: next ?? 'none' });
    case 'too-many':
      return t('choices-breach-too-many', { planned: breach.planned, most: breach.most });
    case 'must':
      return t('choices-breach-must', {
        course: breach.level ? courseName(names, breach) : subjectName(names, breach.subject),
      });
    case 'same-column':
      return t(breach.columns.length === 1 ? 'choices-breach-same-column' : 'choices-breach-some-of', {
        subjects: list(breach.subjects.map((subject) => subjectName(names, subject))),
        columns: list(breach.columns),
      });
    case 'not-on-form':
      return t('choices-breach-not-on-form', { course: courseName(names, breach) });
  }
}

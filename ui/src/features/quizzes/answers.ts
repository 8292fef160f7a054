/** The answers that an item can be given, with the key that gives each. */
import { t } from '../../core/words.svelte';
import type { Answer } from '../../wire/Answer';
import type { Quiz } from '../../wire/Quiz';

export interface Choice {
  answer: Answer;
  key: string;
  words: string;
}

/** The five labelled answers of a quiz. */
export function fiveOf(quiz: Quiz): Choice[] {
  return ([1, 2, 3, 4, 5] as const).map((answer) => ({
    answer,
    key: String(answer),
    words: t(`quiz-${quiz}-${answer}`),
  }));
}

/** The two answers of a card. */
export function ofCard(): Choice[] {
  return (['less', 'more'] as const).map((answer, at) => ({
    answer,
    key: String(at + 1),
    words: t(`quiz-card-${answer}`),
  }));
}

/** The choice that a key gives: a plain press of it, not held down and not part of a shortcut. */
export function keyed(event: KeyboardEvent, choices: readonly Choice[]): Choice | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return undefined;
  return choices.find(({ key }) => key === event.key);
}

/** An answer in words. */
export function inWords(quiz: Quiz, answer: Answer | null): string {
  if (answer === null) return t('result-not-met');
  if (answer === 'skipped') return t('result-skipped');
  return t(typeof answer === 'number' ? `quiz-${quiz}-${answer}` : `quiz-card-${answer}`);
}

/** A mean as it is read: one place after the point is all that it bears. */
export function figure(value: number): string {
  return value.toFixed(1);
}

/** Answers in words. */
import { t } from '../../core/words.svelte';
import type { Answer } from '../../wire/Answer';

/** What was said to an item. Items of the interests quiz have no dash in their ids; those about skills do. */
export function said(item: string, answer: Answer): string {
  if (typeof answer === 'string') return t(`quiz-card-${answer}`);
  const quiz = item.includes('-') ? 'skills' : 'interests';
  return t(`quiz-${quiz}-${answer}`);
}

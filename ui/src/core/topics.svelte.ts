/** What views depend on, and how often each has changed. */
import type { Topic } from '../wire/Topic';

const changes = $state<Record<Topic, number>>({
  session: 0,
  shortlist: 0,
  notes: 0,
  plan: 0,
  quizzes: 0,
  choices: 0,
});

/** Every topic, for when everything is read again. */
export const ALL = Object.keys(changes) as readonly Topic[];

/** Says that these changed: every live query that depends on one of them reads again. */
export function touch(topics: readonly Topic[]): void {
  for (const topic of topics) changes[topic] += 1;
}

/** Makes the running effect depend on these. */
export function watch(topics: readonly Topic[]): number {
  return topics.reduce((sum, topic) => sum + changes[topic], 0);
}

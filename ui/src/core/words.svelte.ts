/** The words of the app, from the Fluent catalogues that Rust reads too. */
import { FluentBundle, FluentResource } from '@fluent/bundle';

import type { Language } from '../wire/Language';

const english = import.meta.glob<string>('../../words/en-GB/{app,errors,facts,start,explore}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const later = import.meta.glob<string>(
  ['../../words/en-GB/*.ftl', '!**/{app,errors,facts,start,explore,paper}.ftl'],
  { query: '?raw', import: 'default' },
);
const gaelic = import.meta.glob<string>(['../../words/gd/*.ftl', '!**/paper.ftl'], {
  query: '?raw',
  import: 'default',
});

const inEnglish = bundleOf('en-GB', Object.values(english));
let spoken = $state.raw(inEnglish);
let language = $state<Language>('en-GB');

function bundleOf(tag: Language, sources: string[]): FluentBundle {
  const bundle = new FluentBundle(tag, { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source));
  return bundle;
}

/** Learns the words of a feature that does not come with the first screen. Its screens wait for them. */
export async function learn(feature: string): Promise<void> {
  const path = `../../words/en-GB/${feature}.ftl`;
  const read = later[path];
  if (!read) return;
  inEnglish.addResource(new FluentResource(await read()));
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- learnt once
  delete later[path];
}

/** Speaks another language from now on. Gaelic is read the first time it is wanted. */
export async function speak(tag: Language): Promise<void> {
  if (tag === language) return;
  const sources = tag === 'gd' ? Promise.all(Object.values(gaelic).map((read) => read())) : undefined;
  spoken = sources ? bundleOf(tag, await sources) : inEnglish;
  language = tag;
  document.documentElement.lang = tag;
}

/** What a message may be filled with. Nothing else, for Fluent says an object as the name of its gap. */
type Said = string | number;

/** Says a message. A gap in Gaelic is said in English; an unknown id says itself, so that a gap is seen. */
export function t(id: string, vars?: Record<string, Said>): string {
  for (const bundle of [spoken, inEnglish]) {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern) return bundle.formatPattern(pattern, vars, []);
  }
  return id;
}

/** The language that the content of the catalogue is written in, to mark it where the app speaks another. */
export function contentLang(): string | undefined {
  return language === 'en-GB' ? undefined : 'en-GB';
}

/** A day in words, such as "12 November 2026". Takes milliseconds since 1970 or a plain `2026-11-12`. */
export function day(when: number | string): string {
  const date = typeof when === 'number' ? new Date(when) : new Date(`${when}T12:00:00`);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date);
}

/** A month in words, from `2024-03`. */
export function month(when: string): string {
  const date = new Date(`${when}-15T12:00:00`);
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(date);
}

/** A time of day, such as 14:05. */
export function clock(when: number): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(when));
}

/** Whole pounds, such as £32,400. */
export function pounds(amount: number): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'GBP',
    maximumFractionDigits: 0,
  }).format(amount);
}

/** Words joined as a list: "a, b and c". */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

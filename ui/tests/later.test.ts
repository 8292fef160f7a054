/** Words that are learnt later: whatever a screen says by name has been read by the time it stands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, it } from 'vitest';

const words = readFileSync('src/core/words.svelte.ts', 'utf8');
const first = /en-GB\/\{([\w,]+)\}\.ftl'/.exec(words)?.[1]?.split(',') ?? [];
const parts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.svelte'))
  .flatMap((path) => {
    const source = readFileSync(join('src', path), 'utf8');
    return [...source.matchAll(/later\('([\w ]+)', \(\) =>\s*import\('([^']+)'\)/g)].map(
      ([, features, part]) => ({
        features: features ?? '',
        part: join('src', dirname(path), part ?? ''),
      }),
    );
  });

/** The files that stand when this one does: what it imports, and what that imports. */
function standing(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/^\s*(?:import|}) .*?from '(\.[^']+)'/gm)) {
    const to = join(dirname(file), path ?? '');
    const found = [to, `${to}.ts`].find((name) => /\.(svelte|ts)$/.test(name) && existsSync(name));
    if (found && !found.includes('/wire/')) standing(found, seen);
  }
  return seen;
}

/** What the files say by name and the features' words do not hold. */
function unread(files: Iterable<string>, features: string[]): string[] {
  const ids = new Set(
    features.flatMap((feature) =>
      [...readFileSync(`words/en-GB/${feature}.ftl`, 'utf8').matchAll(/^([\w-]+) =/gm)].map(([, id]) => id),
    ),
  );
  const said = [...files].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)].map(([, id]) => `${file}: ${id}`),
  );
  return said.filter((line) => !ids.has(line.split(': ')[1]));
}

const atFirst = standing('src/main.ts');

it('comes with the words of the first screens', () => {
  expect(first).toContain('app');
  expect(atFirst.size).toBeGreaterThan(20);
  expect(unread(atFirst, first)).toEqual([]);
  expect(unread(atFirst, ['app'])).not.toEqual([]);
});

it.each(parts)('learns the words of $part with it', ({ features, part }) => {
  expect(parts.length).toBeGreaterThan(9);
  expect(unread(standing(part), [...first, ...features.split(' ')])).toEqual([]);
});

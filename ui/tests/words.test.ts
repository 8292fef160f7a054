/** The words: both languages whole and equal in shape, and every message that the code says is there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse, Visitor, type Message, type Resource, type VariableReference } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';

const words = (language: string, file: string) => readFileSync(join('words', language, file), 'utf8');
const files = readdirSync('words/en-GB');

/** Each message's id, with the variables it uses. */
function shape(source: string): Record<string, string[]> {
  const resource: Resource = parse(source, {});
  const messages = resource.body.filter((entry): entry is Message => entry.type === 'Message');
  return Object.fromEntries(messages.map((message) => [message.id.name, variables(message)]));
}

function variables(message: Message): string[] {
  const found = new Set<string>();
  class Variables extends Visitor {
    override visitVariableReference(node: VariableReference): void {
      found.add(node.id.name);
    }
  }
  new Variables().visit(message);
  return [...found].sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(svelte|ts)$/.test(path) && !path.startsWith('wire'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

describe('the words', () => {
  it('has the same files in both languages', () => {
    expect(readdirSync('words/gd').sort()).toEqual([...files].sort());
  });

  it.each(files)('%s reads without a fault', (file) => {
    for (const language of ['en-GB', 'gd']) {
      const junk = parse(words(language, file), {}).body.filter((entry) => entry.type === 'Junk');
      expect(junk, `${language}/${file}`).toEqual([]);
    }
  });

  it.each(files)('%s has the same ids and variables in both languages', (file) => {
    expect(shape(words('gd', file))).toEqual(shape(words('en-GB', file)));
  });

  it('names each message once', () => {
    const ids = files.flatMap((file) => Object.keys(shape(words('en-GB', file))));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('has every message that the code says by name', () => {
    const ids = new Set(files.flatMap((file) => Object.keys(shape(words('en-GB', file)))));
    const said = sources('src').flatMap((source) =>
      [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, id]) => id),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((id) => id !== undefined && !ids.has(id))).toEqual([]);
  });

  it('words every kind of error', () => {
    const kinds = [...readFileSync('src/wire/Error.ts', 'utf8').matchAll(/"kind": "(\w+)"/g)].map(
      ([, kind]) => kind,
    );
    const ids = Object.keys(shape(words('en-GB', 'errors.ftl')));
    expect(ids.sort()).toEqual(kinds.map((kind) => `error-${kind}`).sort());
  });
});

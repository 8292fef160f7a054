/** Drafts: what is on screen gets to disk, nothing is lost to an error, and the core never types over the person. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

vi.stubGlobal('window', new EventTarget());
vi.stubGlobal('document', new EventTarget());
const { Draft, draft, forgetDrafts, settle } = await import('../src/core/draft.svelte');

beforeEach(() => {
  vi.useFakeTimers();
  forgetDrafts();
});

describe('a draft', () => {
  it('saves once after a pause, the last words only', async () => {
    const save = vi.fn(() => Promise.resolve());
    const note = new Draft('', save);
    for (const text of ['a', 'ab', 'abc']) note.text = text;
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(600);
    expect(save.mock.calls).toEqual([['abc', note]]);
    expect(note.state).toBe('saved');
    expect(note.dirty).toBe(false);
  });

  it('keeps the words when a save fails, and saves them when asked again', async () => {
    const save = vi
      .fn(() => Promise.resolve())
      .mockImplementationOnce(() => Promise.reject({ kind: 'diskFull' }));
    const note = new Draft('before', save);
    note.text = 'after';
    expect(await note.flush()).toBe(false);
    expect([note.text, note.state, note.fault?.kind]).toEqual(['after', 'failed', 'diskFull']);
    note.accept('from the core');
    expect(note.text).toBe('after');
    expect(await note.flush()).toBe(true);
    expect(note.fault).toBeUndefined();
  });

  it('saves what was typed while an earlier save was on its way, one at a time', async () => {
    const done: (() => void)[] = [];
    const save = vi.fn<(text: string) => Promise<void>>(() => new Promise((resolve) => done.push(resolve)));
    const note = new Draft('', save);
    note.text = 'one';
    const flushed = note.flush();
    note.text = 'two';
    expect(save).toHaveBeenCalledTimes(1);
    done[0]?.();
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    done[1]?.();
    expect(await flushed).toBe(true);
    expect(save.mock.calls.map(([text]) => text)).toEqual(['one', 'two']);
  });

  it('takes what the core has when the person is not ahead of it', () => {
    const note = new Draft('old', () => Promise.resolve());
    note.accept('undone');
    expect(note.text).toBe('undone');
  });
});

describe('drafts together', () => {
  it('come back with their words as long as those are not saved', () => {
    const save = () => Promise.reject(new Error('no'));
    draft('note', '', save).text = 'precious';
    expect(draft('note', '', save).text).toBe('precious');
    forgetDrafts();
    expect(draft('note', 'saved', save).text).toBe('saved');
  });

  it('settle says whether everything is safe', async () => {
    draft('good', '', () => Promise.resolve()).text = 'x';
    expect(await settle()).toBe(true);
    draft('bad', '', () => Promise.reject(new Error('no'))).text = 'y';
    expect(await settle()).toBe(false);
  });
});

/** A page's note, or one of the pupil's own, as it is being written. */
import type { About } from '../wire/About';
import type { NoteView } from '../wire/NoteView';
import { call } from './call';
import { draft, type Draft } from './draft.svelte';

/** The one draft of a note. Where two texts stand (after two PCs wrote apart), the first is taken. */
export function noteDraft(view: NoteView): Draft {
  const note = draft(`note ${JSON.stringify(view.about)}`, '', (text, note) => save(view.about, text, note));
  follow(note, view);
  return note;
}

/** Takes what the core has, unless the pupil is ahead of it. */
export function follow(note: Draft, view: NoteView): void {
  if (note.dirty) return;
  note.after = view.heads.slice(0, 1).map((head) => head.revision);
  note.accept(view.heads[0]?.text ?? '');
}

async function save(about: About, text: string, note: Draft): Promise<void> {
  const saved = await call('save_note', { about, after: [...note.after], text });
  note.after = [saved.revision];
}

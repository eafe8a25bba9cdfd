import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Highlight } from '../../core/annotation/highlight.ts';
import type { Draft } from '../../core/library/draft.ts';
import { i18n } from '#i18n';
import type { NoteActions } from './note-actions.ts';
import { tagsAsText, tagsOf } from './tags.ts';

interface NoteEditorProps extends Pick<NoteActions, 'onEdit' | 'onDraft' | 'onDropDraft'> {
  highlight: Highlight;
  /** What was typed before and not saved. */
  draft: Draft | null;
  onClose: () => void;
}

/** Note and tags of a highlight. Every key typed is kept as a draft, so that closing the page loses nothing. */
export function NoteEditor({ highlight, draft, onClose, ...actions }: NoteEditorProps) {
  const { id } = highlight;
  const [wasLeft] = useState(draft !== null);
  const [body, setBody] = useState(draft?.body ?? highlight.body ?? '');
  const [tags, setTags] = useState(tagsAsText(draft?.tags ?? highlight.tags));
  // The revision that the typing began from: another window's note must not be overwritten by this one.
  const revision = useRef(draft?.revision ?? highlight.revision);
  const [saving, setSaving] = useState(false);
  const typed = (change: { body?: string; tags?: string }): void => {
    if (change.body !== undefined) setBody(change.body);
    if (change.tags !== undefined) setTags(change.tags);
    actions.onDraft({ key: id, body: change.body ?? body, tags: tagsOf(change.tags ?? tags), revision: revision.current });
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    const saved = await actions.onEdit({ id, revision: revision.current, body: body.trim() || null, tags: tagsOf(tags) });
    setSaving(false);
    if (saved) onClose();
  };
  const cancel = (): void => {
    actions.onDropDraft(id);
    onClose();
  };
  return (
    <form class="cg-editor" onSubmit={(event) => { event.preventDefault(); void save(); }}
      onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(); }}>
      <NoteField body={body} onBody={(text) => typed({ body: text })} />
      <TagsField tags={tags} onTags={(text) => typed({ tags: text })} />
      {wasLeft && <p class="cg-quiet">{i18n.t('note.fromDraft')}</p>}
      <div class="cg-editor-foot">
        <button type="submit" class="cg-button cg-button-main" aria-disabled={saving}>
          {saving ? i18n.t('save.saving') : i18n.t('note.save')}
        </button>
        <button type="button" class="cg-button" onClick={cancel}>{i18n.t('note.cancel')}</button>
        <span class="cg-quiet">{i18n.t('note.draftKept')}</span>
      </div>
    </form>
  );
}

function NoteField({ body, onBody }: { body: string; onBody: (text: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <>
      <label class="cg-field-name" for={id}>{i18n.t('note.note')}</label>
      <textarea ref={field} id={id} class="cg-field" rows={4} value={body} dir="auto"
        onInput={(event) => onBody(event.currentTarget.value)} />
    </>
  );
}

function TagsField({ tags, onTags }: { tags: string; onTags: (text: string) => void }) {
  const id = useId();
  return (
    <>
      <label class="cg-field-name" for={id}>{i18n.t('note.tagsTyped')}</label>
      <input id={id} class="cg-field" value={tags} autocomplete="off" dir="auto"
        onInput={(event) => onTags(event.currentTarget.value)} />
    </>
  );
}

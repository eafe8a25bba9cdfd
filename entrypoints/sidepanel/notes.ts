import { NoteDesk } from '../../components/note/note-desk.ts';
import { codeOf } from '../../platform/failure.ts';
import { noteStore } from '../../platform/library/note-store.ts';
import { look } from './tab-in-view.ts';

export const notes = new NoteDesk({ store: noteStore, codeOf, refresh: look });

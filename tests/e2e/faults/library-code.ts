// What the fault tests call inside the extension.
export { backupBlob } from '../../../platform/library/backup/compose.ts';
export { previewRestore, undoRestore } from '../../../platform/library/backup/restore.ts';
export { keepDraft, draftOf } from '../../../platform/library/drafts.ts';
export { editHighlight } from '../../../platform/library/notes.ts';
export { acceptLoss, entries, getHighlight, libraryHealth, saveHighlight } from '../../../platform/library/repository.ts';
export { openClip } from '../../../platform/clips/open.ts';
export { openSearch } from '../../../platform/library/search.ts';

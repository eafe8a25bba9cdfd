// What the fault tests call inside the extension.
export { backupBlob } from '../../../platform/library/backup/compose.ts';
export { previewRestore, undoRestore } from '../../../platform/library/backup/restore.ts';
export { deleteEverything } from '../../../platform/library/delete-everything.ts';
export { openFile } from '../../../platform/library/import/open-file.ts';
export { exportAside } from '../../../platform/library/export.ts';
export { annotationsIn } from './annotations-in.ts';
export { keepDraft, draftOf } from '../../../platform/library/drafts.ts';
export { editHighlight } from '../../../platform/library/notes.ts';
export { acceptLoss, entries, getHighlight, libraryHealth, saveHighlight } from '../../../platform/library/repository.ts';
export { openClip } from '../../../platform/clips/open.ts';
export { openSearch } from '../../../platform/library/search.ts';
export { sanitise } from '../../../page/clip/sanitise.ts';

import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { ExportDialog, type ExportDialogProps, type ExportState } from '../../components/export/export-dialog.tsx';
import { failureText } from '../../components/notice/failure-text.ts';
import type { ExportFormat } from '../../core/export/formats.ts';
import { addressesOfEntries } from '../../core/library/joined.ts';
import type { LibraryEntry } from '../../core/library/query.ts';
import { markedPage } from '../../page/clip/marked-page.ts';
import { copyText } from '../../page/copy-text.ts';
import { citations } from '../../platform/export/cite.ts';
import { exportFile } from '../../platform/export/export.ts';
import type { ExportScope } from '../../platform/export/scope.ts';
import { codeOf } from '../../platform/failure.ts';
import { handOver } from './hand-over.ts';

interface Asked extends Pick<ExportDialogProps, 'what' | 'citations'> {
  scope: ExportScope;
}

const choosing: ExportState = { kind: 'choosing', problem: null };

/** Takes things out of the library: asks for the format, writes, and hands the file to the browser once it is whole. */
export class ExportDesk {
  private readonly asked = signal<Asked | null>(null);
  private readonly state = signal<ExportState>(choosing);
  private writing: AbortController | null = null;

  library(): void {
    void this.ask({ kind: 'library' }, i18n.t('export.wholeLibrary'));
  }

  entries(entries: readonly Pick<LibraryEntry, 'article'>[]): void {
    const what = entries.length === 1 ? entries[0]?.article.title : undefined;
    void this.ask({ kind: 'articles', canonicals: addressesOfEntries(entries) }, what ?? i18n.t('export.articles', entries.length));
  }

  clip({ canonical, id, number, article }: { canonical: string; id: string; number: number; article: { title: string } }): void {
    void this.ask({ kind: 'clip', canonical, id }, i18n.t('export.version', [number, article.title]));
  }

  /** What the address asks for: the panel opens this page to export an article. */
  follow(entryOf: (canonical: string) => Pick<LibraryEntry, 'article'> | null): void {
    const canonical = new URLSearchParams(location.hash.slice(1)).get('export');
    const entry = canonical === null ? null : entryOf(canonical);
    if (entry !== null) this.entries([entry]);
  }

  dialog(): ComponentChildren {
    return <this.Dialog />;
  }

  /** Listens for itself: the list behind it must not be drawn anew with every step. */
  private readonly Dialog = () => {
    const { value } = this.asked;
    if (value === null) return null;
    return (
      <ExportDialog what={value.what} citations={value.citations} state={this.state.value} onCopy={copyText}
        onExport={(format) => void this.write(value.scope, format)}
        onCancel={() => this.writing?.abort()}
        onClose={() => { this.asked.value = null; }} />
    );
  };

  private async ask(scope: ExportScope, what: string): Promise<void> {
    this.state.value = choosing;
    this.asked.value = { scope, what, citations: await citations(scope).catch(() => []) };
  }

  private async write(scope: ExportScope, format: ExportFormat): Promise<void> {
    const { signal } = (this.writing = new AbortController());
    this.state.value = { kind: 'writing', done: 0, total: 0 };
    const onProgress = (progress: { done: number; total: number }): void => { this.state.value = { kind: 'writing', ...progress }; };
    try {
      const { blob, name } = await exportFile({ scope, format }, { markPage: markedPage, signal, onProgress });
      handOver(blob, name);
      this.state.value = { kind: 'done', name };
    } catch (error) {
      this.state.value = { kind: 'choosing', problem: signal.aborted ? i18n.t('export.cancelled') : problemOf(error) };
    }
  }
}

/** A clip that is too large is another matter than a file that is. */
const problemOf = (error: unknown): string => (codeOf(error) === 'too-large' ? i18n.t('export.tooLarge') : failureText(codeOf(error)));

import glossary from 'virtual:glossary';
import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import type { MetFormat } from '../../components/own-glossary/met-period.tsx';
import type { TermFormat } from '../../components/own-glossary/own-glossary-view.tsx';
import { fileFaultText } from '../../components/own-glossary/fault-text.ts';
import { failureText } from '../../components/notice/failure-text.ts';
import type { BarsProps, Report } from '../../components/notice/bars.tsx';
import type { Undoable } from '../../components/notice/undo-bar.tsx';
import { Lexicon } from '../../core/glossary/lexicon.ts';
import type { Rendering } from '../../core/glossary/mention.ts';
import { conflictOf } from '../../core/own-glossary/built-in.ts';
import { contribution } from '../../core/own-glossary/contribution.ts';
import { metAsAnki, metAsCsv } from '../../core/own-glossary/met.ts';
import type { OwnTerm } from '../../core/own-glossary/own-term.ts';
import { planImport, type ImportPlan } from '../../core/own-glossary/plan-import.ts';
import { writeTable } from '../../core/own-glossary/table.ts';
import { writeTbx } from '../../core/own-glossary/tbx-write.ts';
import type { ReadTerms } from '../../core/own-glossary/term-file.ts';
import { codeOf } from '../../platform/failure.ts';
import { handOverText } from '../../platform/hand-over-text.ts';
import { keptTerms } from '../../platform/library/kept-terms.ts';
import { importOwnTerms, undoOwnImport, type OwnImport } from '../../platform/library/own-import.ts';
import { ownTerms } from '../../platform/library/own-terms.ts';
import { ownTermStore } from '../../platform/library/own-term-store.ts';
import { readTermFile } from '../../platform/term-file.ts';

const lexicon = new Lexicon(glossary);

/** Terms that are compared in one go. */
const slice = 50;

export interface Importing {
  name: string;
  read: ReadTerms;
  plan: ImportPlan;
}

/** All own terms of the library: what is shown of them, what was just done, and how to take that back. */
export class GlossaryDesk {
  readonly terms = signal<readonly OwnTerm[]>([]);
  readonly conflicts = signal<ReadonlyMap<string, Rendering>>(new Map());
  readonly importing = signal<Importing | null>(null);
  readonly busy = signal(false);
  readonly problem = signal<string | null>(null);
  private readonly report = signal<Report | null>(null);
  private readonly undoable = signal<Undoable | null>(null);
  private undoing: () => Promise<unknown> = () => Promise.resolve();
  readonly today: string;

  /** @param today `YYYY-MM-DD` */
  constructor(today: string) {
    this.today = today;
  }

  async load(): Promise<void> {
    const terms = await this.attempt(ownTerms);
    if (terms === null) return;
    this.terms.value = terms;
    await this.compare(terms);
  }

  /** A long list is held against the built-in glossary piece by piece, so that the page stays quick. */
  private async compare(terms: readonly OwnTerm[]): Promise<void> {
    const found = new Map<string, Rendering>();
    for (let at = 0; at < terms.length && this.terms.value === terms; at += slice) {
      for (const term of terms.slice(at, at + slice)) {
        const conflict = conflictOf(term, lexicon, this.today);
        if (conflict !== null) found.set(term.id, conflict);
      }
      await new Promise((done) => setTimeout(done));
    }
    if (this.terms.value === terms) this.conflicts.value = found;
  }

  bars(): BarsProps {
    return { report: this.report.value, undoable: this.undoable.value, onUndo: () => void this.undo(), onDismissUndo: () => { this.undoable.value = null; } };
  }

  say(text: string): void {
    this.report.value = { text, bad: false };
  }

  async remove(terms: readonly OwnTerm[]): Promise<void> {
    const ids = terms.map(({ id }) => id);
    if ((await this.attempt(() => ownTermStore.remove(ids).then(() => true))) === true) this.offerRestore(ids, terms[0]?.vi[0] ?? '');
  }

  /** A term that was deleted just now, here or in the editor. */
  offerRestore(ids: string[], quote: string): void {
    this.offer({ key: ids.join(), text: i18n.t('own.deleted'), quote }, () => ownTermStore.restore(ids));
  }

  /** Reads a chosen file, and shows what it would bring or why it is refused. */
  async preview(file: File): Promise<void> {
    const read = await this.attempt(() => readTermFile(file));
    if (read === null) return;
    if ('fault' in read) this.problem.value = fileFaultText(read.fault);
    else this.importing.value = { name: file.name, read, plan: planImport(this.terms.value, read.terms) };
  }

  async apply(takeChanged: boolean): Promise<void> {
    const { plan } = this.importing.value ?? {};
    if (plan === undefined) return;
    this.busy.value = true;
    const done = await this.attempt<OwnImport>(() => importOwnTerms({ fresh: plan.fresh, changed: takeChanged ? plan.changed : [] }));
    this.busy.value = false;
    this.importing.value = null;
    if (done === null) return;
    this.offer({ key: `import ${Date.now()}`, text: i18n.t('own.imported', done.added.length + done.changed.length), quote: '' }, () => undoOwnImport(done));
    await this.load();
  }

  export(format: TermFormat): void {
    const { value } = this.terms;
    const name = `chu-giai-terms-${this.today}.${format}`;
    if (format === 'yaml') return this.contribute(name);
    handOverText(format === 'tbx' ? writeTbx(value) : writeTable(value, format), name, types[format]);
    this.say(i18n.t('own.exported', [name]));
  }

  private contribute(name: string): void {
    const { yaml, entries } = contribution(this.terms.value, lexicon);
    if (entries > 0) handOverText(yaml, name, types.yaml);
    this.say(i18n.t('own.offered', entries));
  }

  async met({ from, to }: { from: string; to: string }, format: MetFormat): Promise<void> {
    const terms = await this.attempt(() => keptTerms(from, to));
    if (terms === null) return;
    if (terms.length === 0) return this.say(i18n.t('own.metNone'));
    const name = `chu-giai-met-${from}-${to}`;
    if (format === 'csv') handOverText(metAsCsv(terms), `${name}.csv`, types.csv);
    else handOverText(metAsAnki(terms), `${name}-anki.txt`, 'text/plain');
    this.say(i18n.t('own.metSome', terms.length));
  }

  private offer(undoable: Undoable, undoing: () => Promise<unknown>): void {
    this.report.value = null;
    this.undoing = undoing;
    this.undoable.value = undoable;
  }

  private async undo(): Promise<void> {
    if ((await this.attempt(() => this.undoing().then(() => true))) !== true) return;
    this.say(this.undoable.value?.quote === '' ? i18n.t('own.undone') : i18n.t('own.restored'));
    this.undoable.value = null;
    await this.load();
  }

  /** Null where it failed; that is told. */
  private async attempt<T>(task: () => Promise<T>): Promise<T | null> {
    this.problem.value = null;
    return task().catch((error: unknown) => {
      this.problem.value = i18n.t('own.failed', [failureText(codeOf(error))]);
      return null;
    });
  }
}

const types = { csv: 'text/csv', tsv: 'text/tab-separated-values', tbx: 'application/xml', yaml: 'text/yaml' };

import { signal } from '@preact/signals';
import type { LibraryArticle } from '../../core/annotation/highlight.ts';
import { obsidianLink, waybackAddress } from '../../core/programs/addresses.ts';
import type { Sendable } from '../../core/programs/sendable.ts';
import type { ZoteroOutcome, ZoteroProblem, ZoteroTarget } from '../../core/programs/zotero.ts';
import type { SendStep, ZoteroStep } from './send-step.ts';

export interface SendDeskOptions {
  load: (facts: LibraryArticle) => Promise<Sendable>;
  /** What went wrong, as a sentence. */
  sentenceOf: (error: unknown) => string;
  zotero: {
    isAllowed: () => Promise<boolean>;
    /** Asks the reader, by way of the browser. To be called within a click. */
    allow: () => Promise<boolean>;
    target: () => Promise<ZoteroTarget>;
    send: (ris: string, session: string) => Promise<ZoteroOutcome>;
    problemOf: (error: unknown) => ZoteroProblem;
  };
  copyRich: (what: Sendable['rich']) => Promise<void>;
  copyText: (text: string) => Promise<void>;
  openTab: (url: string) => void;
  /** Name of the Obsidian vault; empty for the one that was open last. */
  vault: () => string;
  keepVault: (name: string) => void;
}

/** Hands one article to other programs, a step at a time: nothing is sent before the reader has seen where it goes. */
export class SendDesk {
  readonly step = signal<SendStep>({ kind: 'closed' });
  /** The article that the menu is open for. */
  readonly canonical = signal('');
  private article: Sendable | null = null;
  private session = '';
  private readonly options: SendDeskOptions;

  constructor(options: SendDeskOptions) {
    this.options = options;
  }

  async open(facts: LibraryArticle): Promise<void> {
    this.canonical.value = facts.canonical;
    this.step.value = { kind: 'menu', said: null };
    this.article = null;
    const article = await this.options.load(facts).catch((error: unknown) => {
      this.step.value = { kind: 'failed', sentence: this.options.sentenceOf(error) };
      return null;
    });
    if (this.canonical.value !== facts.canonical) return;
    this.article = article;
    // One name for all attempts at sending it from here: what has arrived is not taken a second time.
    this.session = crypto.randomUUID();
  }

  close(): void {
    this.step.value = { kind: 'closed' };
    this.canonical.value = '';
  }

  menu(): void {
    this.step.value = { kind: 'menu', said: null };
  }

  async copy(): Promise<void> {
    if (this.article === null) return;
    const said = await this.options.copyRich(this.article.rich).then(() => 'copied' as const, () => 'copy-failed' as const);
    this.step.value = { kind: 'menu', said };
  }

  wayback(): void {
    const address = this.article === null ? null : waybackAddress(this.article.url);
    if (address !== null) this.step.value = { kind: 'wayback', address };
  }

  openWayback(address: string): void {
    this.options.openTab(address);
    this.close();
  }

  obsidian(vault = this.options.vault()): void {
    if (this.article === null) return;
    const { note } = this.article;
    if (vault !== this.options.vault()) this.options.keepVault(vault);
    this.step.value = { kind: 'obsidian', link: obsidianLink(note, vault.trim()), name: note.name, vault };
  }

  /** Called as the link is followed: the program reads the clipboard after that. */
  async copyNote(): Promise<void> {
    if (this.article !== null) await this.options.copyText(this.article.note.markdown).catch(() => undefined);
  }

  async zotero(): Promise<void> {
    if (await this.options.zotero.isAllowed()) await this.look();
    else this.show({ is: 'permission', denied: false });
  }

  async allow(): Promise<void> {
    // Asked first: after any wait the browser no longer counts it as the reader's wish.
    const allowed = await this.options.zotero.allow().catch(() => false);
    if (allowed) await this.look();
    else this.show({ is: 'permission', denied: true });
  }

  async look(): Promise<void> {
    this.show({ is: 'asking' });
    await this.attempt(async () => ({ is: 'target', target: await this.options.zotero.target() }));
  }

  async send(target: ZoteroTarget): Promise<void> {
    const { article, session } = this;
    if (article === null) return;
    this.show({ is: 'sending', target });
    await this.attempt(async () => ({ is: 'done', outcome: await this.options.zotero.send(article.ris, session), target }));
  }

  private async attempt(task: () => Promise<ZoteroStep>): Promise<void> {
    const { value: canonical } = this.canonical;
    const step = await task().catch((error: unknown): ZoteroStep => ({ is: 'problem', problem: this.options.zotero.problemOf(error) }));
    if (this.canonical.value === canonical && this.step.value.kind === 'zotero') this.show(step);
  }

  private show(zotero: ZoteroStep): void {
    this.step.value = { kind: 'zotero', zotero };
  }
}

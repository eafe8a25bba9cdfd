import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { MovedPortals, type AliasReading } from '../../components/library/moved-portals.tsx';
import type { NoteDesk } from '../../components/note/note-desk.ts';
import { aliasPlace, previewAlias, type Alias } from '../../core/library/alias.ts';
import { addAlias, aliases, removeAlias } from '../../platform/library/aliases.ts';
import { tellOwnTermsChanged } from '../../platform/library/own-terms.ts';

interface Kept {
  canonicals: readonly string[];
  portals: readonly string[];
}

const parse = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

/** Where it is open: the browser's own way back leads out of it. */
const place = '#moved';

/** Portals and articles that moved, as the reader says. */
export class AliasDesk {
  private readonly open = signal(location.hash === place);
  private readonly known = signal<readonly Alias[]>([]);
  private readonly notes: NoteDesk;
  private readonly kept: () => Kept;

  constructor(notes: NoteDesk, kept: () => Kept) {
    this.notes = notes;
    this.kept = kept;
    addEventListener('hashchange', () => { this.open.value = location.hash === place; });
  }

  async load(): Promise<void> {
    this.known.value = await aliases().catch(() => []);
  }

  door(): ComponentChildren {
    return (
      <p class="cg-side-door">
        <button type="button" class="cg-link" onClick={() => { location.hash = place; }}>{i18n.t('moved.door')}</button>
      </p>
    );
  }

  page(): ComponentChildren {
    if (!this.open.value) return undefined;
    return (
      <MovedPortals aliases={this.known.value} portals={this.kept().portals} read={(from, to) => this.read(from, to)}
        onAdd={(from, to) => void this.add(from, to)} onRemove={(alias) => void this.remove(alias)}
        onBack={() => { location.hash = ''; }} />
    );
  }

  private read(typedFrom: string, typedTo: string): AliasReading {
    if (typedFrom.trim() === '' || typedTo.trim() === '') return { problem: 'empty' };
    const [from, to] = [aliasPlace(typedFrom, parse), aliasPlace(typedTo, parse)];
    if (from === null) return { problem: 'from' };
    if (to === null) return { problem: 'to' };
    if (from === to) return { problem: 'same' };
    if (from.includes('/') !== to.includes('/')) return { problem: 'mixed' };
    return { from, to, preview: previewAlias(from, to, this.kept().canonicals) };
  }

  /** One place has gone to one other: an alias that it had is replaced, and comes back with the undoing. */
  private add(from: string, to: string): Promise<void> {
    const before = this.known.value.find((alias) => alias.from === from);
    const undoing = (): Promise<unknown> => (before === undefined ? removeAlias(from) : addAlias(before.from, before.to, before.created));
    return this.change(() => addAlias(from, to), undoing, i18n.t('moved.added', [from, to]));
  }

  private remove({ from, to, created }: Alias): Promise<void> {
    return this.change(() => removeAlias(from), () => addAlias(from, to, created), i18n.t('moved.removed', [from, to]));
  }

  private async change(task: () => Promise<unknown>, undoing: () => Promise<unknown>, text: string): Promise<void> {
    // Own terms hold where a portal went, too.
    const andLook = (step: () => Promise<unknown>) => () => step().then(tellOwnTermsChanged).then(() => this.load());
    await this.notes.do(andLook(task), andLook(undoing), { key: text, text, quote: '', undone: i18n.t('moved.undone') });
  }
}

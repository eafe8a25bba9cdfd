import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { browser } from '#imports';
import clipStyle from '../../components/clip/clip-frame.css?inline';
import { Comparison, type ComparisonProps } from '../../components/clip/comparison.tsx';
import { ClipReader } from '../../components/clip/clip-reader.tsx';
import colourStyle from '../../components/colour/colour.css?inline';
import type { NoteDesk } from '../../components/note/note-desk.ts';
import tokens from '../../components/tokens.css?inline';
import type { Highlight } from '../../core/annotation/highlight.ts';
import type { Clip } from '../../core/clip/clip.ts';
import { difference, type Version } from '../../core/clip/difference.ts';
import { showClip } from '../../page/clip/show.ts';
import { openClip, type OpenedClip } from '../../platform/clips/open.ts';
import { highlightsOf } from '../../platform/library/repository.ts';
import { sendToBackground } from '../../platform/messages.ts';

interface Shown extends OpenedClip {
  highlights: Highlight[];
  /** The version that it is compared with, where that was asked for. */
  before: Clip | null;
}

const style = tokens + colourStyle + clipStyle;

/** The kept version that is open; the address says which, so that the browser's own way back works. */
export class ClipDesk {
  readonly shown = signal<Shown | null>(null);
  private readonly notes: NoteDesk;

  private readonly onExport: (clip: Clip) => void;

  constructor(notes: NoteDesk, onExport: (clip: Clip) => void) {
    this.notes = notes;
    this.onExport = onExport;
    addEventListener('hashchange', () => void this.follow());
  }

  open(id: string): void {
    location.hash = `clip=${id}`;
  }

  compare(before: string, after: string): void {
    location.hash = `clip=${after}&before=${before}`;
  }

  /** Shows what the address names. */
  async follow(): Promise<void> {
    const asked = new URLSearchParams(location.hash.slice(1));
    const [id, before] = [asked.get('clip'), asked.get('before')];
    this.shown.value = id === null ? null : await this.notes.attempt(() => load(id, before));
    scrollTo(0, 0);
  }

  page(): ComponentChildren {
    const { value } = this.shown;
    if (value === null) return undefined;
    const { clip, html, proof, highlights, before } = value;
    if (before !== null) return <Comparison {...compared(before, clip)} onBack={leave} />;
    return (
      <ClipReader clip={clip} html={html} proof={proof} highlights={highlights}
        fill={(frame) => showClip(frame, html ?? '', highlights, style)}
        onBack={leave}
        onExport={() => this.onExport(clip)}
        onCheck={() => void this.check(clip.id)}
        onOpenSite={() => void browser.tabs.create({ url: clip.wasDerivedFrom })} />
    );
  }

  private async check(id: string): Promise<void> {
    await this.notes.attempt(() => sendToBackground('corroborateClip', { id }));
    await this.follow();
  }
}

const leave = (): void => { location.hash = ''; };

async function load(id: string, before: string | null): Promise<Shown> {
  const opened = await openClip(id);
  const other = before === null ? null : (await openClip(before)).clip;
  return { ...opened, before: other, highlights: await highlightsOf(opened.clip.canonical) };
}

function compared(before: Clip, after: Clip): Omit<ComparisonProps, 'onBack'> {
  const side = ({ number, generatedAtTime }: Clip) => ({ number, at: generatedAtTime });
  return { title: after.article.title, before: side(before), after: side(after), changes: difference(versionOf(before), versionOf(after)) };
}

function versionOf({ article, glosses }: Clip): Version {
  const names = glosses.flatMap(({ start, end, kind }) => (kind === 'person' || kind === 'title' ? [{ start, end, kind }] : []));
  return { text: article.text, names };
}

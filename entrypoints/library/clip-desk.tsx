import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { browser } from '#imports';
import clipStyle from '../../components/clip/clip-frame.css?inline';
import { ClipReader } from '../../components/clip/clip-reader.tsx';
import colourStyle from '../../components/colour/colour.css?inline';
import type { NoteDesk } from '../../components/note/note-desk.ts';
import tokens from '../../components/tokens.css?inline';
import type { Highlight } from '../../core/annotation/highlight.ts';
import { showClip } from '../../page/clip/show.ts';
import { openClip, type OpenedClip } from '../../platform/clips/open.ts';
import { highlightsOf } from '../../platform/library/repository.ts';
import { sendToBackground } from '../../platform/messages.ts';

interface Shown extends OpenedClip {
  highlights: Highlight[];
}

const style = tokens + colourStyle + clipStyle;

/** The kept version that is open; the address says which, so that the browser's own way back works. */
export class ClipDesk {
  readonly shown = signal<Shown | null>(null);
  private readonly notes: NoteDesk;

  constructor(notes: NoteDesk) {
    this.notes = notes;
    addEventListener('hashchange', () => void this.follow());
  }

  open(id: string): void {
    location.hash = `clip=${id}`;
  }

  /** Shows what the address names. */
  async follow(): Promise<void> {
    const id = new URLSearchParams(location.hash.slice(1)).get('clip');
    this.shown.value = id === null ? null : await this.notes.attempt(() => load(id));
    scrollTo(0, 0);
  }

  page(): ComponentChildren {
    const { value } = this.shown;
    if (value === null) return undefined;
    const { clip, html, proof, highlights } = value;
    return (
      <ClipReader clip={clip} html={html} proof={proof} highlights={highlights}
        fill={(frame) => showClip(frame, html ?? '', highlights, style)}
        onBack={() => { location.hash = ''; }}
        onCheck={() => void this.check(clip.id)}
        onOpenSite={() => void browser.tabs.create({ url: clip.wasDerivedFrom })} />
    );
  }

  private async check(id: string): Promise<void> {
    await this.notes.attempt(() => sendToBackground('corroborateClip', { id }));
    await this.follow();
  }
}

async function load(id: string): Promise<Shown> {
  const opened = await openClip(id);
  return { ...opened, highlights: await highlightsOf(opened.clip.canonical) };
}

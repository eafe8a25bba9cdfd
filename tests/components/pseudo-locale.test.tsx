// @vitest-environment jsdom
import type { ComponentChild } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, makeNarrow, speak } from './interface.ts';
import { BackupLine } from '../../components/backup/backup-line.tsx';
import { Card } from '../../components/card/card.tsx';
import { KeepSection } from '../../components/clip/keep-section.tsx';
import { CitationList } from '../../components/export/citation-list.tsx';
import { LibraryMessage } from '../../components/library/library-message.tsx';
import { FilterList } from '../../components/library/filters.tsx';
import { MovedPortals } from '../../components/library/moved-portals.tsx';
import { HighlightNote } from '../../components/note/highlight-note.tsx';
import { Options } from '../../components/options/options.tsx';
import { Orphans } from '../../components/panel/orphans.tsx';
import { PanelMessage } from '../../components/panel/panel-message.tsx';
import { defaults } from '../../core/settings.ts';
import { clipLine, draft, gloss, highlight } from './samples.ts';

const none = vi.fn();
const notes = { onEdit: none, onSettle: none, onDraft: none, onDropDraft: none, onDelete: none };
const size = { articles: 1, highlights: 1, clips: 1, drafts: 0, setAside: 0, deleted: 0, used: 1, quota: null, persisted: false, exempt: false };
const facets = { portals: [], places: [], tags: [], people: [] };
const views: [string, () => ComponentChild][] = [
  ['options', () => (
    <Options termsPage="own-glossary.html" size={size} settings={defaults} shortcuts={[]} outcome={{ saved: false, problem: null }}
      onLanguages={none} onMarks={none} onSite={none} onRemoveSite={none} onEdit={none} onDeleteEverything={none} onProtect={none} onOpenShortcuts={none} />
  )],
  ['card', () => (
    <Card gloss={gloss({ cue: 'before “Tỉnh ủy”', sources: [] })} languages={['en']} glossDate={{ value: '2025-03-04', from: 'published' }} pinned={false} save={{ state: 'idle' }} copy="idle"
      onClose={none} onPin={none} onHighlight={none} onCopy={none} here={{ count: 2, onNext: none }} />
  )],
  ['note', () => <HighlightNote highlight={highlight('1', 'claim', 'x')} drafts={new Map([['1', draft('1', 'x')]])} {...notes} />],
  ['conflict', () => <HighlightNote highlight={{ ...highlight('1', 'claim', '1'), body: '1', copies: [{ body: '2', at: '' }] }} drafts={new Map()} {...notes} />],
  ['keep', () => <KeepSection clips={[clipLine(1)]} keeping={{ step: 'saving', done: 0, total: 0 }} onKeep={none} onOpenClip={none} />],
  ['lost', () => <LibraryMessage state={{ kind: 'lost', highlights: 3, clips: 1, lastGood: null }} onRetry={none} onContinue={none} />],
  ['filters', () => <FilterList filters={{ tag: '1' }} facets={facets} onFilters={none} />],
  ['backup', () => <BackupLine state={{ files: [], due: true, problem: null }} now={new Date(0)} busy={false} onBackUp={none} onFile={none} />],
  ['moved', () => <MovedPortals aliases={[]} portals={[]} read={() => ({ problem: 'mixed' })} onAdd={none} onRemove={none} onBack={none} />],
  ['orphans', () => (
    <Orphans orphans={[{ highlight: highlight('1', 'claim', '1'), anchor: { state: 'orphan' } }]} notes={{ drafts: new Map(), ...notes }}
      passages={new Map([['1', { clip: 'c', number: 1, at: '2025-03-04T05:06:00Z', before: '', words: '1', after: '' }]])} onAttach={none} onOpenClip={none} />
  )],
  ['citations', () => <CitationList citations={[{ style: 'vietnamese', text: '1' }]} onCopy={() => Promise.resolve(true)} />],
  ['panel', () => <PanelMessage state={{ kind: 'other-site' }} onRead={none} onTurnOn={none} onPickRegion={none} onForgetRegion={none} />],
];

beforeEach(() => {
  speak('pseudo');
  makeNarrow(false);
});
afterEach(clear);

test.each(views)('%s: every word of ours comes from the locales', async (_, view) => {
  const drawn = await draw(view());
  const spoken = wordsOf(drawn);
  expect(spoken.length).toBeGreaterThan(2);
  expect(spoken.filter((words) => !words.includes('⟦'))).toEqual([]);
});

/** Texts and names for screen readers, apart from what is marked as another language, dates, keys, and the sample on a highlighter. */
function wordsOf(within: HTMLElement): string[] {
  const elements = [...within.querySelectorAll<HTMLElement>('*')].filter((element) => element.closest('[lang], time, .cg-swatch, kbd') === null);
  const texts = elements.map((element) => [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent).join(''));
  const names = elements.flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
  return [...texts, ...names].filter((words) => /\p{L}/u.test(words));
}

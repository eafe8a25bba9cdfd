import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { Bars } from '../../components/notice/bars.tsx';
import { EditorDesk, type Correcting } from '../../components/own-glossary/editor-desk.tsx';
import { ImportView } from '../../components/own-glossary/import-view.tsx';
import { OwnGlossaryView } from '../../components/own-glossary/own-glossary-view.tsx';
import { everywhere } from '../../core/own-glossary/own-term.ts';
import { correctionOf, dropCorrection, keepCorrection } from '../../platform/corrections.ts';
import { codeOf } from '../../platform/failure.ts';
import { onOwnTermsChange } from '../../platform/library/own-terms.ts';
import { ownTermStore } from '../../platform/library/own-term-store.ts';
import { GlossaryDesk } from './glossary-desk.ts';

/** `?tabId=N`: a window that stands in for the panel, with the correction that was asked for in that tab. */
const asked = new URLSearchParams(location.search).get('tabId');
const tabId = asked === null ? null : Number(asked);
const pending = tabId === null ? null : await correctionOf(tabId);
const isWindow = signal(pending !== null);

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const desk = new GlossaryDesk(today);
const editor = new EditorDesk({
  store: ownTermStore,
  codeOf,
  onDraft: keep,
  onEnd: (done) => {
    if (tabId !== null && isWindow.value) void dropCorrection(tabId).then(() => window.close());
    isWindow.value = false;
    if (done !== null && 'saved' in done) desk.say(i18n.t('own.saved', [done.saved.vi[0] ?? '']));
    if (done !== null && 'deleted' in done) desk.offerRestore([done.deleted], desk.terms.value.find(({ id }) => id === done.deleted)?.vi[0] ?? '');
    void desk.load();
  },
});

function keep({ seen, ...correcting }: Correcting): void {
  if (pending !== null && isWindow.value && seen !== null) void keepCorrection({ ...pending, ...correcting, seen });
}

const add = (): void => editor.open({ term: { vi: [''], en: null, zh: null, note: null, source: null, keep: false, scope: everywhere }, id: null, builtIn: null, seen: null });

function Page() {
  const { value: importing } = desk.importing;
  if (editor.isOpen) return <main>{editor.view()}</main>;
  if (importing !== null) {
    return <ImportView {...importing} busy={desk.busy.value} onApply={(take) => void desk.apply(take)} onCancel={() => { desk.importing.value = null; }} />;
  }
  return (
    <OwnGlossaryView terms={desk.terms.value} conflicts={desk.conflicts.value} problem={desk.problem.value} today={today}
      onAdd={add} onEdit={(term) => editor.open({ term, id: term.id, builtIn: desk.conflicts.value.get(term.id) ?? null, seen: null })}
      onDelete={(terms) => void desk.remove(terms).then(() => desk.load())}
      onImport={(file) => void desk.preview(file)} onExport={(format) => desk.export(format)} onMet={(period, format) => void desk.met(period, format)} />
  );
}

function App() {
  return <div class="cg-surface"><Page /><Bars {...desk.bars()} /></div>;
}

document.documentElement.lang = i18n.t('locale');
document.title = `${i18n.t('own.title')} · ${i18n.t('extName')}`;
if (pending !== null) editor.open(pending);
render(<App />, document.body);
onOwnTermsChange(() => void desk.load(), new AbortController().signal);
await desk.load();

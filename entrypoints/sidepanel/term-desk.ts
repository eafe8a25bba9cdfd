import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { failureText } from '../../components/notice/failure-text.ts';
import type { TermActions } from '../../components/panel/term-card.tsx';
import type { Convention } from '../../core/glossary/convention.ts';
import { glossIn } from '../../core/glossary/convention.ts';
import { explain } from '../../core/glossary/explain.ts';
import { Lexicon } from '../../core/glossary/lexicon.ts';
import { speak, whenVietnameseVoice } from '../../page/voice.ts';
import { codeOf } from '../../platform/failure.ts';
import { sendToReader } from '../../platform/readers.ts';

const lexicon = signal<Lexicon | null>(null);
const hasVoice = signal(false);
let asked = false;

/** The glossary is half a megabyte: it is read when the first term is unfolded. */
function load(): void {
  if (asked) return;
  asked = true;
  void import('virtual:glossary').then(({ default: glossary }) => { lexicon.value = new Lexicon(glossary); });
  whenVietnameseVoice(() => { hasVoice.value = true; }, new AbortController().signal);
}

/** @param day the day that the page's glosses go by, `YYYY-MM-DD` */
export function termActions(tabId: () => Promise<number | null>, day: string, naming: Convention): TermActions {
  return {
    explain: (mention) => {
      load();
      return lexicon.value === null ? null : glossIn(explain(mention, lexicon.value, day), naming);
    },
    onCopyTerm: (text) => navigator.clipboard.writeText(text).then(() => true, () => false),
    onHighlightTerm: async (index) => {
      const id = await tabId();
      if (id === null) return i18n.t('panel.unreadable');
      return sendToReader(id, 'highlightMention', { index }).then(({ problem }) => problem, (error: unknown) => failureText(codeOf(error)));
    },
    onSpeak: hasVoice.value ? speak : undefined,
  };
}

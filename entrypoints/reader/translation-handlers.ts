import type { ToReader } from '../../core/protocol.ts';
import type { Handlers } from '../../platform/messages.ts';
import type { PageReader } from './page-reader.ts';
import type { Started, TranslationDesk } from './translation-desk.tsx';

type Translation = Handlers<Pick<ToReader,
  'translationProgress' | 'translatePage' | 'setTranslations' | 'stopTranslation' | 'removeTranslations' | 'scrollToPassage'>>;

/** What is asked of a page's translation, from the panel, a menu or the background. */
export function translationHandlers(reader: PageReader): Translation {
  const withDesk = (task: (desk: TranslationDesk) => void): null => {
    if (reader.session !== null) task(reader.session.translation);
    return null;
  };
  return {
    translationProgress: (news) => reader.session?.translation.hear(news) ?? { wanted: false },
    translatePage: (which) => begin(reader, which),
    setTranslations: ({ shown }) => withDesk((desk) => desk.show(shown === 'toggle' ? !desk.bilingual.shown : shown)),
    stopTranslation: () => withDesk((desk) => desk.cancel()),
    removeTranslations: () => withDesk((desk) => desk.forget()),
    scrollToPassage: ({ index }) => ({ found: reader.session?.translation.goTo(index) ?? false }),
  };
}

async function begin({ session }: PageReader, which: Parameters<ToReader['translatePage']>[0]): Promise<Started> {
  if (session === null) return { started: false, problem: 'no-article' };
  const { translation } = session;
  switch (which.what) {
    case 'article': return translation.translateArticle();
    case 'failed': return translation.retryFailed();
    case 'paragraph': return translation.translatePassage(which.index);
    case 'selection': {
      const span = session.selectedSpan();
      return span === null ? { started: false, problem: 'no-article' } : translation.translateSpan(span);
    }
  }
}

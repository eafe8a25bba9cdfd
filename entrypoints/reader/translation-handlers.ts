import type { ToReader } from '../../core/protocol.ts';
import type { InPageTranslation, Started } from '../../page/bilingual/in-page-translation.ts';
import type { Handlers } from '../../platform/messages.ts';
import type { PageReader } from './page-reader.ts';

type Translation = Handlers<Pick<ToReader,
  'translationProgress' | 'translatePage' | 'setTranslations' | 'stopTranslation' | 'removeTranslations' | 'scrollToPassage'>>;

/** What is asked of a page's translation, from the panel, a menu or the background. */
export function translationHandlers(reader: PageReader): Translation {
  const desk = (): InPageTranslation | null => reader.session?.translation.desk ?? null;
  const withDesk = (task: (desk: InPageTranslation) => void): null => {
    const open = desk();
    if (open !== null) task(open);
    return null;
  };
  return {
    translationProgress: (news) => desk()?.hear(news) ?? { wanted: false },
    translatePage: (which) => begin(reader, which),
    setTranslations: ({ shown }) => withDesk((open) => open.show(shown)),
    stopTranslation: () => withDesk((open) => open.cancel()),
    removeTranslations: () => withDesk((open) => open.forget()),
    scrollToPassage: ({ index }) => ({ found: desk()?.goTo(index) ?? false }),
  };
}

async function begin({ session }: PageReader, which: Parameters<ToReader['translatePage']>[0]): Promise<Started> {
  if (session === null) return { started: false, problem: 'no-article' };
  const { translation } = session;
  switch (which.what) {
    case 'article': return translation.ask((desk) => desk.translateArticle());
    case 'failed': return translation.ask((desk) => desk.retryFailed());
    case 'paragraph': return translation.ask((desk) => desk.translatePassage(which.index));
    case 'selection': {
      const span = session.selectedSpan();
      return span === null ? { started: false, problem: 'no-article' } : translation.ask((desk) => desk.translateSpan(span));
    }
  }
}

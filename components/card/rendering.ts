import type { Gloss } from '../../core/glossary/gloss.ts';
import type { Rendering } from '../../core/glossary/mention.ts';
import { i18n } from '#i18n';

export type GlossLanguage = 'en' | 'zh';

export interface RenderedLine {
  /** BCP 47 */
  lang: 'en' | 'zh-Hans';
  text: string;
}

/** The renderings to show, the reader's first language first. English stands in where no Chinese is recorded. */
export function renderedLines({ en, zh }: Rendering, languages: readonly GlossLanguage[]): RenderedLine[] {
  const lines = languages.flatMap((language): RenderedLine[] => {
    if (language === 'en') return [{ lang: 'en', text: en }];
    return zh === null ? [] : [{ lang: 'zh-Hans', text: zh }];
  });
  return lines.length > 0 ? lines : [{ lang: 'en', text: en }];
}

export function lacksChinese({ zh }: Rendering, languages: readonly GlossLanguage[]): boolean {
  return zh === null && languages.includes('zh');
}

/** The term with its meaning, for the clipboard. */
export function glossAsText({ text, standard, rendering }: Gloss, languages: readonly GlossLanguage[]): string {
  const term = standard === null ? text : `${text} (${standard})`;
  return `${term}: ${renderedLines(rendering, languages).map((line) => line.text).join(' · ')}`;
}

/** What a screen reader says when the term cursor arrives. */
export function glossAsSpeech(gloss: Gloss, languages: readonly GlossLanguage[]): string {
  const meaning = renderedLines(gloss.rendering, languages).map((line) => line.text).join(', ');
  const remarks = [
    gloss.misspelt ? i18n.t('card.announceMisspelt') : null,
    gloss.former ? i18n.t('card.announceFormer') : null,
  ].filter((remark) => remark !== null);
  return [`${gloss.text}: ${meaning}`, ...remarks].join('; ');
}

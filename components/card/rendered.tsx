import type { Rendering } from '../../core/glossary/mention.ts';
import { renderedLines, type GlossLanguage } from './rendering.ts';

interface RenderedProps {
  rendering: Rendering;
  languages: readonly GlossLanguage[];
}

/** A rendering within a line of text, each language marked as such. */
export function Rendered({ rendering, languages }: RenderedProps) {
  const lines = renderedLines(rendering, languages);
  return <>{lines.map(({ lang, text }) => <span key={lang} class="cg-rendered" lang={lang}>{text}</span>)}</>;
}

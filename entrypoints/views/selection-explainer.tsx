import { render } from 'preact';
import { AnswerView, type AnswerProps } from '../../components/in-page/answer-view.tsx';
import type { GlossDate } from '../../core/article/gloss-date.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import { copyText } from '../../page/copy-text.ts';
import type { Explainer, ExplainerOptions } from '../../page/desk/article-desk.ts';
import { glossOf } from './gloss-of.ts';

/** Words that were asked about, with what they name. */
type Asked = Pick<AnswerProps, 'text' | 'glossDate' | 'anchor' | 'copy'> & { mention: Mention | null };

export class SelectionExplainer implements Explainer {
  private asked: Asked | null = null;
  private readonly place: HTMLElement;
  private readonly options: ExplainerOptions;

  constructor(options: ExplainerOptions) {
    this.options = options;
    this.place = options.surface.place();
  }

  explain(range: Range, glossDate: GlossDate): void {
    const text = range.toString().trim();
    // The longest name in it is most likely what was meant.
    const mention = this.options.mentionsIn(text, glossDate).reduce<Mention | null>(
      (best, other) => (best === null || other.text.length > best.text.length ? other : best), null);
    this.show({ text, mention, glossDate, anchor: { getClientRects: () => [...range.getClientRects()] }, copy: 'idle' });
  }

  refresh(): void {
    if (this.asked !== null) this.show(this.asked);
  }

  private show(asked: Asked | null): void {
    const { surface } = this.options;
    this.asked = asked;
    if (asked === null) {
      render(null, this.place);
      surface.rest();
    } else if (surface.show()) {
      render(<><AnswerView key={asked.text} {...this.props(asked)} /></>, this.place);
    }
  }

  private props({ mention, ...asked }: Asked): AnswerProps {
    const settings = this.options.settings();
    return {
      ...asked, languages: settings.languages,
      gloss: mention === null ? null : glossOf(mention, this.options.lexicon, asked.glossDate?.value ?? settings.today, settings.naming),
      onClose: () => this.show(null),
      onCopy: (words) => void copyText(words).then((done) => {
        if (this.asked?.anchor === asked.anchor) this.show({ ...asked, mention, copy: done ? 'copied' : 'failed' });
      }),
    };
  }
}

import type { AnswerProps } from '../../components/in-page/views.ts';
import type { GlossDate } from '../../core/article/gloss-date.ts';
import { glossIn } from '../../core/glossary/convention.ts';
import { explain } from '../../core/glossary/explain.ts';
import type { ReaderSettings } from '../../core/protocol.ts';
import { copyText } from '../../page/copy-text.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { lexicon, mentionsIn } from './read-article.ts';
import type { State } from './state.ts';
import type { Views } from './views.ts';

/** Words that were asked about, with what they mean. */
type Asked = Pick<AnswerProps, 'text' | 'gloss' | 'glossDate' | 'anchor' | 'copy'>;

/** Explains selected words anywhere on a page, article or not, at the reader's wish. */
export class SelectionExplainer {
  private asked: Asked | null = null;
  private readonly place: HTMLElement;
  private readonly surface: Surface;
  private readonly views: Views;
  private readonly settings: State<ReaderSettings>;
  private readonly note: (error: unknown) => void;

  constructor(surface: Surface, views: Views, settings: State<ReaderSettings>, note: (error: unknown) => void) {
    this.surface = surface;
    this.views = views;
    this.settings = settings;
    this.note = note;
    this.place = surface.place();
  }

  explain(range: Range, glossDate: GlossDate): boolean {
    const text = range.toString().trim();
    if (text === '' || !this.surface.show()) return false;
    // The longest name in it is most likely what was meant.
    const mention = mentionsIn(text, glossDate).reduce<ReturnType<typeof mentionsIn>[number] | null>(
      (best, other) => (best === null || other.text.length > best.text.length ? other : best), null);
    const gloss = mention === null ? null : glossIn(explain(mention, lexicon, glossDate.value), this.settings.value.naming);
    this.show({ text, gloss, glossDate, anchor: { getClientRects: () => [...range.getClientRects()] }, copy: 'idle' });
    return true;
  }

  private show(asked: Asked | null): void {
    this.asked = asked;
    void this.views.load().then((views) => {
      if (this.asked === null) views.clear(this.place);
      else if (this.surface.show()) views.drawAnswer(this.place, this.props(this.asked));
      if (this.asked === null) this.surface.rest();
    }).catch((error: unknown) => {
      this.note(error);
      this.views.sayWhy(this.place, this.asked !== null);
    });
  }

  private props(asked: Asked): AnswerProps {
    return {
      ...asked,
      languages: this.settings.value.languages,
      onClose: () => this.show(null),
      onCopy: (words) => void copyText(words).then((done) => {
        if (this.asked?.anchor === asked.anchor) this.show({ ...asked, copy: done ? 'copied' : 'failed' });
      }),
    };
  }
}

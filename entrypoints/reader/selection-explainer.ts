import type { AnswerProps } from '../../components/in-page/views.ts';
import type { GlossDate } from '../../core/article/gloss-date.ts';
import type { Mention } from '../../core/glossary/mention.ts';
import type { ReaderSettings } from '../../core/protocol.ts';
import { copyText } from '../../page/copy-text.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { lexicon, mentionsIn } from './read-article.ts';
import type { State } from './state.ts';
import type { Part, Views } from './views.ts';

/** Words that were asked about, with what they name. */
type Asked = Pick<AnswerProps, 'text' | 'glossDate' | 'anchor' | 'copy'> & { mention: Mention | null };

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
    const mention = mentionsIn(text, glossDate).reduce<Mention | null>(
      (best, other) => (best === null || other.text.length > best.text.length ? other : best), null);
    this.show({ text, mention, glossDate, anchor: { getClientRects: () => [...range.getClientRects()] }, copy: 'idle' });
    return true;
  }

  /** Draws what is open by the settings as they are now. */
  refresh(): void {
    if (this.asked !== null) this.show(this.asked);
  }

  private show(asked: Asked | null): void {
    this.asked = asked;
    void this.views.load().then((views) => {
      if (this.asked === null) views.clear(this.place);
      else if (this.surface.show()) views.drawAnswer(this.place, this.props(this.asked, views));
      if (this.asked === null) this.surface.rest();
    }).catch((error: unknown) => {
      this.note(error);
      this.views.sayWhy(this.place, this.asked !== null);
    });
  }

  private props({ mention, ...asked }: Asked, { gloss }: Part): AnswerProps {
    const { languages, naming } = this.settings.value;
    return {
      ...asked, languages,
      gloss: mention === null ? null : gloss(mention, lexicon, asked.glossDate?.value ?? this.settings.value.today, naming),
      onClose: () => this.show(null),
      onCopy: (words) => void copyText(words).then((done) => {
        if (this.asked?.anchor === asked.anchor) this.show({ ...asked, mention, copy: done ? 'copied' : 'failed' });
      }),
    };
  }
}

import { effect, signal, type Signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import type { GlossDate } from '../../core/article/gloss-date.ts';
import { glossIn } from '../../core/glossary/convention.ts';
import { explain } from '../../core/glossary/explain.ts';
import type { Gloss } from '../../core/glossary/gloss.ts';
import type { ReaderSettings } from '../../core/protocol.ts';
import { Card } from '../../components/card/card.tsx';
import type { CopyState } from '../../components/card/card-actions.tsx';
import { CardFrame } from '../../components/card/card-frame.tsx';
import type { Anchor } from '../../components/floating/anchor.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { copyText } from '../../page/copy-text.ts';
import type { Surface } from '../../page/surface/surface.ts';
import { lexicon, mentionsIn } from './read-article.ts';

/** Words that were asked about, with what they mean; null where the glossary has nothing. */
interface Asked {
  text: string;
  gloss: Gloss | null;
  anchor: Anchor;
  glossDate: GlossDate;
}

/** Explains selected words anywhere on a page, article or not, at the reader's wish. */
export class SelectionExplainer {
  private readonly asked = signal<Asked | null>(null);
  private readonly copied = signal<CopyState>('idle');
  private readonly surface: Surface;
  private readonly settings: Signal<ReaderSettings>;

  constructor(surface: Surface, settings: Signal<ReaderSettings>) {
    this.surface = surface;
    this.settings = settings;
    const place = surface.place();
    effect(() => render(this.asked.value === null ? null : <>{this.card(this.asked.value)}</>, place));
  }

  explain(range: Range, glossDate: GlossDate): boolean {
    const text = range.toString().trim();
    if (text === '' || !this.surface.show()) return false;
    // The longest name in it is most likely what was meant.
    const mention = mentionsIn(text, glossDate).reduce<ReturnType<typeof mentionsIn>[number] | null>(
      (best, other) => (best === null || other.text.length > best.text.length ? other : best), null);
    this.copied.value = 'idle';
    const gloss = mention === null ? null : glossIn(explain(mention, lexicon, glossDate.value), this.settings.value.naming);
    this.asked.value = { text, gloss, glossDate, anchor: { getClientRects: () => [...range.getClientRects()] } };
    return true;
  }

  private readonly close = (): void => {
    this.asked.value = null;
    this.surface.rest();
  };

  private card({ text, gloss, anchor, glossDate }: Asked) {
    return (
      <CardFrame key={text} anchor={anchor} term={gloss?.text ?? text} pinned={false} openedBy="keyboard" takesFocus
        onDismiss={this.close}>
        {gloss === null ? <Notice kind="plain">{i18n.t('card.nothing', [text.slice(0, 80)])}</Notice> : (
          <Card gloss={gloss} languages={this.settings.value.languages} glossDate={glossDate} pinned={false} save={{ state: 'idle' }}
            copy={this.copied.value} onClose={this.close}
            onCopy={(words) => void copyText(words).then((done) => { this.copied.value = done ? 'copied' : 'failed'; })} />
        )}
      </CardFrame>
    );
  }
}

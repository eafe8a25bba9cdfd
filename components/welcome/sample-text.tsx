import { i18n } from '#i18n';
import type { Mention } from '../../core/glossary/mention.ts';

interface SampleTextProps {
  text: string;
  mentions: readonly Mention[];
  open: number;
  onOpen: (index: number) => void;
}

/** A sentence with its terms marked as on a page; here each is a button, so that keys and screen readers reach it. */
export function SampleText({ text, mentions, open, onOpen }: SampleTextProps) {
  return (
    <p class="cg-sample" lang="vi">
      {mentions.map((mention, index) => (
        <>
          {text.slice(mentions[index - 1]?.end ?? 0, mention.start)}
          <button key={mention.start} type="button" class="cg-sample-term" aria-pressed={index === open} title={i18n.t('welcome.explain')}
            onPointerEnter={() => onOpen(index)} onClick={() => onOpen(index)}>{mention.text}</button>
        </>
      ))}
      {text.slice(mentions.at(-1)?.end ?? 0)}
    </p>
  );
}

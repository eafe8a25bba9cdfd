import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon/icon.tsx';
import { FileChoice } from './file-choice.tsx';

export interface RefusedViewProps {
  /** Name of the file. */
  name: string;
  /** Why it was refused, as a sentence. */
  sentence: string;
  /** The part of it that is wrong; empty where it is the whole. */
  where: string;
  onFile: (file: File) => void;
  onBack: () => void;
}

/** A file that was not taken: what is wrong, where, and what can be done. */
export function RefusedView({ name, sentence, where, onFile, onBack }: RefusedViewProps) {
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: the sentence is read out from here.
  useEffect(() => title.current?.focus(), [name, sentence, where]);
  return (
    <main class="cg-library-message cg-refused">
      <Icon name="warning" size={28} />
      <h1 ref={title} tabIndex={-1}>{i18n.t('import.refusedTitle')}</h1>
      <p class="cg-refused-name">{name}</p>
      <p>{sentence}</p>
      {where !== '' && <p class="cg-refused-where">{i18n.t('import.where')} <code>{where}</code></p>}
      <p>{i18n.t('import.unchanged')}</p>
      <div class="cg-library-buttons">
        <FileChoice label={i18n.t('import.another')} main onFile={onFile} />
        <button type="button" class="cg-button cg-button-line" onClick={onBack}>{i18n.t('import.back')}</button>
      </div>
    </main>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Colour } from '../../core/annotation/highlight.ts';
import { i18n } from '#i18n';
import { useColourName } from '../colour/colour-names.ts';
import { colours } from '../colour/colours.ts';
import { Swatch } from '../colour/swatch.tsx';
import type { Anchor } from '../floating/anchor.ts';
import { useFloating } from '../floating/use-floating.ts';
import { Icon } from '../icon/icon.tsx';
import { Announcer } from '../notice/announcer.tsx';
import type { SaveState } from './save-state.ts';

export interface SelectionBarProps {
  anchor: Anchor;
  /** The highlighter of the main button: the one used last. */
  colour: Colour;
  save: SaveState;
  onHighlight: (colour: Colour) => void;
  /** Translates the paragraphs that the selection touches; left out where it lies in a translation. */
  onTranslate?: (() => void) | undefined;
  /** Shows where the site can be allowed for good; left out where it needs no leave. */
  onAlways?: (() => void) | undefined;
}

/** Stands above a selection and keeps it as a highlight, in the colour pressed. */
export function SelectionBar({ anchor, colour, save, onHighlight, onTranslate, onAlways }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Colour>(colour);
  useLayoutEffect(() => bar.current?.showPopover(), []);
  useFloating(bar, anchor, { placement: 'top', distance: 8, still: false });
  const choose = (chosen: Colour): void => {
    setShown(chosen);
    if (save.state !== 'saving' && save.state !== 'saved') onHighlight(chosen);
  };
  return (
    <div ref={bar} class="cg-bar" popover="manual" role="toolbar" aria-label={i18n.t('save.chooseColour')}
      onPointerDown={keepSelection} onMouseDown={keepSelection}>
      <div class="cg-bar-row">
        <button type="button" class="cg-button cg-bar-main" aria-disabled={save.state === 'saving'}
          onClick={() => choose(shown)}>
          <MainLabel save={save} colour={shown} />
        </button>
        {save.state !== 'saved' && (
          <Swatches pressed={shown} onShow={setShown} onRest={() => setShown(colour)} onChoose={choose} />
        )}
        {onTranslate !== undefined && (
          <button type="button" class="cg-button cg-bar-translate" onClick={onTranslate}>{i18n.t('translation.translate')}</button>
        )}
      </div>
      {save.state === 'failed' && <p class="cg-bar-problem">{i18n.t('save.notSavedWhy', [save.problem])}</p>}
      {onAlways !== undefined && (
        <p class="cg-bar-offer">
          {i18n.t('save.offerSite')} <button type="button" class="cg-link" onClick={onAlways}>{i18n.t('save.alwaysRead')}</button>
        </p>
      )}
      <Announcer text={announcement(save)} />
    </div>
  );
}

/** The press would move the focus and clear the selection that is to be kept. */
function keepSelection(event: Event): void {
  event.preventDefault();
}

function MainLabel({ save, colour }: { save: SaveState; colour: Colour }) {
  const colourName = useColourName();
  switch (save.state) {
    case 'idle': return <><Icon name="pen" />{i18n.t('save.highlightAs', [colourName(colour)])}</>;
    case 'saving': return <><Swatch colour={colour} />{i18n.t('save.saving')}</>;
    case 'saved': return <><Icon name="check" />{i18n.t('save.savedAs', [colourName(colour)])}</>;
    case 'failed': return <><Icon name="warning" />{i18n.t('save.tryAgain')}</>;
  }
}

interface SwatchesProps {
  pressed: Colour;
  onShow: (colour: Colour) => void;
  onRest: () => void;
  onChoose: (colour: Colour) => void;
}

/** Pointing at a swatch names it on the main button, so that the colour is never the only sign. */
function Swatches({ pressed, onShow, onRest, onChoose }: SwatchesProps) {
  const colourName = useColourName();
  return (
    <div class="cg-bar-swatches" onPointerLeave={onRest}>
      {colours.map((colour) => (
        <button key={colour} type="button" class={colour === pressed ? 'cg-bar-swatch cg-on' : 'cg-bar-swatch'}
          aria-label={i18n.t('save.highlightAs', [colourName(colour)])} title={colourName(colour)}
          onPointerEnter={() => onShow(colour)} onFocus={() => onShow(colour)} onClick={() => onChoose(colour)}>
          <Swatch colour={colour} />
        </button>
      ))}
    </div>
  );
}

function announcement(save: SaveState): string {
  switch (save.state) {
    case 'idle': return '';
    case 'saving': return i18n.t('save.saving');
    case 'saved': return i18n.t('save.saved');
    case 'failed': return i18n.t('save.notSavedWhy', [save.problem]);
  }
}

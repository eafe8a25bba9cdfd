import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import type { Placement, VirtualElement } from '@floating-ui/dom';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { boundsOf, type Anchor } from './anchor.ts';

interface FloatingOptions {
  placement: Placement;
  /** Pixels between anchor and element. */
  distance: number;
  /** The element stays where it is: pinned, or a sheet that its style sheet places. */
  still: boolean;
  onPlaced?: () => void;
}

/** Distance to the edges of the window, px. */
const margin = 8;

/**
 * Keeps a fixed element beside its anchor. The element is invisible until it has `data-placed`,
 * so that it never flashes in a corner; `--cg-room` is the height that it may take.
 */
export function useFloating(ref: RefObject<HTMLElement | null>, anchor: Anchor, options: FloatingOptions): void {
  const { placement, distance, still, onPlaced } = options;
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    if (still) {
      markPlaced(element, onPlaced);
      return;
    }
    const reference = virtualElement(anchor);
    let current = true;
    const update = async (): Promise<void> => {
      const wanted = { strategy: 'fixed', placement, middleware: middleware(distance) } as const;
      const position = await computePosition(reference, element, wanted);
      if (!current) return;
      Object.assign(element.style, { left: `${position.x}px`, top: `${position.y}px` });
      markPlaced(element, onPlaced);
    };
    const stop = autoUpdate(reference, element, () => void update());
    return () => {
      current = false;
      stop();
    };
  }, [anchor, placement, distance, still]);
}

function middleware(distance: number) {
  return [
    inline(),
    offset(distance),
    flip({ padding: margin }),
    shift({ padding: margin }),
    size({
      padding: margin,
      apply: ({ availableHeight, elements }) => {
        elements.floating.style.setProperty('--cg-room', `${Math.max(120, Math.floor(availableHeight))}px`);
      },
    }),
  ];
}

function virtualElement(anchor: Anchor): VirtualElement {
  return {
    getBoundingClientRect: () => boundsOf(anchor.getClientRects()) ?? new DOMRect(),
    getClientRects: () => anchor.getClientRects(),
    ...(anchor.contextElement === undefined ? {} : { contextElement: anchor.contextElement }),
  };
}

function markPlaced(element: HTMLElement, onPlaced: (() => void) | undefined): void {
  if ('placed' in element.dataset) return;
  element.dataset['placed'] = '';
  onPlaced?.();
}

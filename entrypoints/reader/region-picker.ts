import type { RegionFrameProps } from '../../components/region/region-frame.tsx';
import type { Surface } from '../../page/surface/surface.ts';
import type { Views } from './views.ts';

/**
 * Lets the reader of the page point at the part that holds the article; draws a frame around it meanwhile.
 * `selector` finds the same part on the site's other pages.
 */
export async function pickRegion(surface: Surface, views: Views, signalOfLife: AbortSignal): Promise<{ element: Element; selector: string | null } | null> {
  const { drawRegion, pickElement, selectorOf } = await views.load();
  if (!surface.show()) return null;
  const place = surface.place();
  const frame = (box: RegionFrameProps['box']): void => drawRegion(place, { box });
  frame(null);
  const element = await pickElement({
    isOurs: (event) => surface.isOurs(event),
    onCandidate: (candidate) => frame(candidate?.getBoundingClientRect() ?? null),
  }, signalOfLife);
  views.leave(place);
  return element === null ? null : { element, selector: selectorOf(element) };
}

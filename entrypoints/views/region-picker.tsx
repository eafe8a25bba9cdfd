import { render } from 'preact';
import { RegionFrame, type RegionFrameProps } from '../../components/region/region-frame.tsx';
import type { DeskPart } from '../../page/desk/article-desk.ts';
import { pickElement } from '../../page/region/pick.ts';
import { selectorOf } from '../../page/region/selector.ts';

export const pickRegion: DeskPart['pickRegion'] = async (surface, life) => {
  if (!surface.show()) return null;
  const place = surface.place();
  const frame = (box: RegionFrameProps['box']): void => render(<RegionFrame box={box} />, place);
  frame(null);
  const element = await pickElement({
    isOurs: (event) => surface.isOurs(event),
    onCandidate: (candidate) => frame(candidate?.getBoundingClientRect() ?? null),
  }, life);
  render(null, place);
  surface.leave(place);
  return element === null ? null : { element, selector: selectorOf(element) };
};

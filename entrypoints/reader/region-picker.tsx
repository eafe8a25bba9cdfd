import { signal } from '@preact/signals';
import { render } from 'preact';
import { RegionFrame } from '../../components/region/region-frame.tsx';
import { pickElement } from '../../page/region/pick.ts';
import type { Surface } from '../../page/surface/surface.ts';

/** Lets the reader of the page point at the part that holds the article; draws a frame around it meanwhile. */
export async function pickRegion(surface: Surface, signalOfLife: AbortSignal): Promise<Element | null> {
  if (!surface.show()) return null;
  const box = signal<DOMRect | null>(null);
  const place = surface.place();
  const Frame = () => <RegionFrame box={box.value} />;
  render(<Frame />, place);
  const element = await pickElement({
    isOurs: (event) => surface.isOurs(event),
    onCandidate: (candidate) => { box.value = candidate?.getBoundingClientRect() ?? null; },
  }, signalOfLife);
  render(null, place);
  surface.leave(place);
  return element;
}

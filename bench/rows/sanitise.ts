import { sanitise as ourSanitise } from '../../page/clip/sanitise.ts';
import { figure, type Figure, type Row } from '../figure.ts';
import { compare, median, ratioOf, type Samples, type Task } from '../harness.ts';
import { pageHtml } from '../text/page-html.ts';

export const row: Row = { area: 'Sanitise 450 kB', parts: [{ name: 'a large article', tabs: 1, run: sanitise }] };

/** Too new for the library of types. */
interface Sanitising {
  setHTML(html: string): void;
}

async function sanitise(): Promise<Figure[]> {
  const html = pageHtml(440_000);
  const canSetHtml = 'setHTML' in Element.prototype;
  const tasks: { floor: Task; ours: Task } = {
    floor: () => new DOMParser().parseFromString(html, 'text/html'),
    ours: () => ourSanitise(html),
    ...(canSetHtml ? { setHtml: () => (document.createElement('div') as unknown as Sanitising).setHTML(html) } : {}),
  };
  const { floor, ours, ...native } = await compare(tasks);
  const line = (name: string, samples: Samples, bounds: Figure['bounds'] = []) =>
    figure(name, { ms: median(samples), ratio: { value: ratioOf(samples, floor), to: 'DOMParser' }, bounds });
  return [
    figure('DOMParser', { ms: median(floor), note: `${(html.length / 1000).toFixed(0)},000 characters` }),
    line('ours: DOMPurify, written out', ours, [{ of: 'ratio', most: 4 }]),
    ...Object.values<Samples>(native).map((samples) => line('setHTML of the browser', samples)),
  ];
}

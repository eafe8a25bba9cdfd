import '../../page/marks.css';
import { spanAt } from '../../page/point/hit-test.ts';
import { staticRanges, type Span } from '../../page/span.ts';
import { figure, type Figure, type Row } from '../figure.ts';
import { frames } from '../frames.ts';
import { compare, median, ratioOf, type Samples, type Task } from '../harness.ts';
import { articleMap, showArticle, spansIn } from '../text/marked-page.ts';
import { ourFinder } from '../text/our-finder.ts';
import { between, seeded } from '../text/random.ts';
import { servedTerms } from '../text/served.ts';

export const row: Row = {
  area: 'Hover, a move of the pointer',
  parts: [
    { name: '1,000 mentions', tabs: 1, run: () => hover(1000, 79_000) },
    { name: '10,000 mentions', tabs: 1, run: () => hover(10_000, 790_000) },
  ],
};

/** What `highlightsFromPoint` answers; too new for the library of types. */
interface PointRegistry {
  highlightsFromPoint?(x: number, y: number): { highlight: Highlight; ranges: AbstractRange[] }[];
}

async function hover(count: number, length: number): Promise<Figure[]> {
  showArticle(length);
  const map = articleMap();
  const spans = spansIn(map, ourFinder(await servedTerms(2000)), count);
  CSS.highlights.set('chu-giai-name', new Highlight(...spans.flatMap((span) => staticRanges(map, span))));
  window.scrollTo(0, document.body.scrollHeight / 2);
  await frames(5);
  const points = pointsInView();
  const registry = CSS.highlights as PointRegistry;
  const next = () => points.next().value ?? { x: 0, y: 0 };
  const tasks: { floor: Task; ours: Task } = {
    floor: () => (({ x, y }) => document.elementFromPoint(x, y))(next()),
    ours: () => (({ x, y }) => spanAt(map, spans, x, y))(next()),
    ...(registry.highlightsFromPoint === undefined ? {} : { highlightsFromPoint: () => (({ x, y }) => registry.highlightsFromPoint?.(x, y))(next()) }),
  };
  const { floor, ours, ...peer } = await compare(tasks);
  const line = (name: string, samples: Samples, bounds: Figure['bounds'] = []) =>
    figure(`${name}, ${spans.length.toLocaleString('en')} mentions`, { ms: median(samples), ratio: { value: ratioOf(samples, floor), to: 'elementFromPoint' }, bounds });
  return [
    figure(`elementFromPoint, ${spans.length.toLocaleString('en')} mentions`, { ms: median(floor) }),
    { ...line('ours', ours, [{ of: 'ratio', most: 5 }]), note: hits(map, spans) },
    ...Object.entries<Samples>(peer).map(([name, samples]) => line(name, samples)),
  ];
}

function hits(map: ReturnType<typeof articleMap>, spans: readonly Span[]): string {
  const points = pointsInView();
  const found = Array.from({ length: 500 }, () => points.next().value ?? { x: 0, y: 0 }).filter(({ x, y }) => spanAt(map, spans, x, y) !== null);
  return `${((found.length / 500) * 100).toFixed(0)} % of the points on a mention`;
}

/** Points all over the window, in an order that no cache can guess. */
function* pointsInView(): Generator<{ x: number; y: number }, never> {
  const random = seeded(3);
  const points = Array.from({ length: 1009 }, () => ({ x: between(random, 10, window.innerWidth - 30), y: between(random, 5, window.innerHeight - 5) }));
  for (let at = 0; ; at = (at + 1) % points.length) yield points[at] ?? { x: 0, y: 0 };
}

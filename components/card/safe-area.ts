export interface Point {
  x: number;
  y: number;
}

/** Viewport pixels, as a DOMRect has them. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Slack around the term and the card, px. */
const slack = 6;

/**
 * Whether the pointer is on the term, on the card, or on its way from one to the other
 * (WCAG 2.2, 1.4.13 "hoverable"). The way is the convex hull of the card and the term's line next to it.
 */
export function inSafeArea(point: Point, lines: readonly Box[], card: Box): boolean {
  if ([...lines, card].some((box) => holds(box, point))) return true;
  const nearest = [...lines].sort((a, b) => gap(a, card) - gap(b, card))[0];
  return nearest !== undefined && inConvex(hull([...corners(nearest), ...corners(card)]), point);
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

function gap(a: Box, b: Box): number {
  return Math.max(a.top - b.bottom, b.top - a.bottom, 0) + Math.max(a.left - b.right, b.left - a.right, 0);
}

function corners({ left, top, right, bottom }: Box): Point[] {
  return [{ x: left, y: top }, { x: right, y: top }, { x: right, y: bottom }, { x: left, y: bottom }];
}

/** Andrew's monotone chain. */
function hull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.reverse())];
}

function chain(points: Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (turnsRight(kept, point)) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
}

function turnsRight(kept: Point[], next: Point): boolean {
  const [a, b] = kept.slice(-2);
  return a !== undefined && b !== undefined && cross(a, b, next) <= 0;
}

function inConvex(polygon: Point[], point: Point): boolean {
  return polygon.every((a, index) => {
    const b = polygon[(index + 1) % polygon.length];
    return b === undefined || cross(a, b, point) >= 0;
  });
}

function cross(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

import { collapse } from '../../core/article/white-space.ts';
import { domOf, elementType, textType, type Dom } from '../dom.ts';
import { finish, type Steps } from '../steps.ts';
import { blockNames, chromeNames, chromeRoles, headingNames, imageNames, skippedNames } from './elements.ts';
import type { Block, Box, Outline } from './outline.ts';
import { namedRole, noRole, type NamedRole } from './roles.ts';
import { isRunningText } from './running-text.ts';
import { stampIn } from './stamp.ts';

/** Nodes that are read in one step, in about a millisecond. */
const nodesAtOnce = 500;
/** Nodes beyond which nothing more is read: a page may add some for as long as it is read. One of 5 MB has a quarter of these. */
const mostNodes = 1_000_000;

/**
 * Reads a page in one pass, without altering it or asking for layout. Linear in the page's size, whatever its depth.
 * What changes between two steps is read as it is when its turn comes, or not at all.
 * @param stampIn null leaves a stamp in the line that it ends
 */
export function* readOutline(dom: Dom, stampIn: StampIn | null, most = mostNodes): Steps<Outline> {
  const reader = new OutlineReader(dom, stampIn);
  for (let left = most; left > 0 && reader.read(nodesAtOnce); left -= nodesAtOnce) yield;
  return reader.finish();
}

export const outlineOf = (document: Document): Outline => finish(readOutline(domOf(document), stampIn));

type StampIn = typeof stampIn;

interface Frame {
  element: Element;
  box: Box | null;
  link: boolean;
  bold: boolean;
  italic: boolean;
}

const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const italicStyle = /font-style\s*:\s*italic/i;
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const bolds = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const italics = new Set(['i', 'em', 'cite']);
const endsSentence = /[.!?:;…]["”’)\]]*\s*$/;
/** UTF-16 units that tell how a text ends, so that a long one is not read again at each of its breaks. */
const endLength = 80;

class OutlineReader {
  readonly boxes: Box[] = [];
  readonly blocks: Block[] = [];
  private readonly dom: Dom;
  private readonly stampIn: StampIn | null;
  private readonly root: Node | null;
  private node: Node | null;
  private readonly open: Frame[] = [];
  private box: Box | null = null;
  private links = 0;
  private bolds = 0;
  private italics = 0;
  private imageSeen = false;
  private breaks = 0;
  private ending = '';
  private current: OpenBlock = emptyBlock();

  constructor(dom: Dom, stampIn: StampIn | null) {
    this.dom = dom;
    this.stampIn = stampIn;
    this.root = this.node = dom.root();
  }

  /** Goes on by some nodes; false at the end of the page. */
  read(count: number): boolean {
    let { node } = this;
    for (let left = count; left > 0 && node !== null; left--) {
      const entered = this.enter(node);
      const inside: Node | null = entered ? this.dom.first(node) : null;
      node = inside ?? this.after(entered ? this.leave() : node);
    }
    this.node = node;
    return node !== null;
  }

  finish(): Outline {
    while (this.open.length > 0) this.leave();
    return { boxes: this.boxes, blocks: this.blocks };
  }

  /** The node that follows in the document once this one is finished; leaves the elements that end before it. */
  private after(finished: Node): Node | null {
    let at = finished;
    for (;;) {
      const next = at === this.root ? null : this.dom.next(at);
      if (next !== null || this.open.length === 0) return next;
      at = this.leave();
    }
  }

  private enter(node: Node): boolean {
    const type = this.dom.type(node);
    if (type === textType) this.addText(node as Text); // as: the node's type was asked
    if (type !== elementType) return false;
    return this.enterElement(node as Element); // as: the node's type was asked
  }

  private enterElement(element: Element): boolean {
    const { dom } = this;
    const name = dom.name(element);
    if (name === 'br') this.addBreak();
    if (imageNames.has(name)) this.addImage();
    if (skippedNames.has(name)) return false;
    // "app-footer": the only name that a frame of components leaves of the old ones.
    const own = name.includes('-') ? namedRole(name, null) : noRole;
    const isBlock = blockNames.has(name) || own.chrome || own.header;
    // Most elements of a text have no attribute, and asking for each of five takes most of the time.
    if (!dom.hasAttributes(element)) {
      const box = isBlock ? this.openBox(element, name, '', own, null) : null;
      this.push({ element, box, link: name === 'a', bold: bolds.has(name), italic: italics.has(name) });
      return true;
    }
    const className = dom.attribute(element, 'class') ?? '';
    const id = dom.attribute(element, 'id');
    const named = isBlock && own !== noRole ? own : namedRole(className, id);
    const style = dom.attribute(element, 'style') ?? '';
    if (isHidden(name, named, style, dom.attribute(element, 'hidden'))) return false;
    const box = isBlock ? this.openBox(element, name, className, named, dom.attribute(element, 'role')) : null;
    this.push({ element, box, link: name === 'a', bold: bolds.has(name) || isStyled(boldStyle, style), italic: italics.has(name) || isStyled(italicStyle, style) });
    return true;
  }

  private push(frame: Frame): void {
    if (frame.link) this.links++;
    if (frame.bold) this.bolds++;
    if (frame.italic) this.italics++;
    this.open.push(frame);
  }

  private leave(): Element {
    const frame = this.open.pop();
    if (frame === undefined) throw new RangeError('No element is open.');
    if (frame.link) this.links--;
    if (frame.bold) this.bolds--;
    if (frame.italic) this.italics--;
    if (frame.box !== null) this.closeBox(frame.box);
    return frame.element;
  }

  private openBox(element: Element, name: string, className: string, named: NamedRole, role: string | null): Box {
    this.flush();
    const chrome = named.chrome || (named.header && !headingNames.has(name)) || (role !== null && chromeRoles.has(role)) || this.isChromeElement(name);
    const { box: parent, blocks: { length: from } } = this;
    const box: Box = {
      element, name, className, named, parent, children: [], from, to: from, chrome, teaser: false, hasImage: false, prose: 0,
    };
    parent?.children.push(box);
    this.boxes.push(box);
    this.box = box;
    return box;
  }

  /** `header` belongs to the page, unless an article or the main part has its own. */
  private isChromeElement(name: string): boolean {
    if (!chromeNames.has(name)) return false;
    if (name !== 'header' && name !== 'footer') return true;
    for (let box = this.box; box !== null; box = box.parent) if (box.name === 'article' || box.name === 'main') return name === 'footer';
    return true;
  }

  private closeBox(box: Box): void {
    this.flush();
    box.to = this.blocks.length;
    this.box = box.parent;
  }

  private addText(node: Text): void {
    const { data } = node;
    const { current } = this;
    const length = data.length;
    const isBlank = !/\S/.test(data);
    if (isBlank && current.length === 0) return;
    current.nodes.push(node);
    current.raw += data;
    if (isBlank) return;
    this.breaks = 0;
    this.ending = length < endLength ? this.ending + data : data;
    if (this.links > 0 && current.opening === current.length) current.opening += length;
    current.length += length;
    if (this.links > 0) current.linked += length;
    if (this.bolds > 0) current.bold += length;
    if (this.italics > 0) current.italic += length;
  }

  /** One break inside a phrase is a blank; two, or one after a full stop, end the paragraph. */
  private addBreak(): void {
    this.breaks++;
    this.ending = this.ending.slice(-endLength);
    const inHeading = this.box !== null && headingNames.has(this.box.name);
    if (!inHeading && (this.breaks > 1 || endsSentence.test(this.ending))) return this.flush();
    this.current.nodes.push(null);
    this.current.raw += ' ';
  }

  private addImage(): void {
    // A caption may stand in the same block after its image: <p><img><br><em>…</em></p>
    this.flush();
    this.imageSeen = true;
    for (let box = this.box; box !== null && !box.hasImage; box = box.parent) box.hasImage = true;
  }

  private flush(): void {
    const { current } = this;
    this.breaks = 0;
    this.ending = '';
    if (current.nodes.length === 0) return;
    this.current = emptyBlock();
    const at = current.linked === 0 && current.nodes.length > 1 ? this.stampIn?.(current.nodes) ?? -1 : -1;
    if (at < 0) return this.add(current);
    const [line, stamp] = [current.nodes.slice(0, at), current.nodes.slice(at)];
    const length = current.length - rawOf(stamp).trim().length;
    this.add({ ...current, nodes: line, raw: rawOf(line), length, bold: Math.min(current.bold, length), italic: Math.min(current.italic, length) });
    this.add({ ...emptyBlock(), nodes: stamp, raw: rawOf(stamp), length: current.length - length });
  }

  private add({ raw, nodes, linked, bold, italic, length, opening }: OpenBlock): void {
    const text = collapse(raw);
    if (text === '' || this.box === null) return;
    const prose = isRunningText(text, linked, length);
    this.blocks.push({ index: this.blocks.length, box: this.box, text, prose, nodes, linked, bold, italic, length, opening, afterImage: this.imageSeen });
    this.imageSeen = false;
  }
}

/** A block that more text may come to. */
type OpenBlock = Omit<Block, 'index' | 'box' | 'text' | 'prose' | 'afterImage'> & { raw: string };

const emptyBlock = (): OpenBlock => ({ raw: '', nodes: [], linked: 0, bold: 0, italic: 0, length: 0, opening: 0 });

function isHidden(name: string, named: NamedRole, style: string, hidden: string | null): boolean {
  if (name === 'html' || name === 'body') return false;
  return named.hidden || hidden !== null || isStyled(hiddenStyle, style);
}

const rawOf = (nodes: OpenBlock['nodes']): string => nodes.map((node) => node?.data ?? ' ').join('');

const isStyled = (pattern: RegExp, style: string): boolean => style !== '' && pattern.test(style);

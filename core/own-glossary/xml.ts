import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { TermFileError } from './term-file.ts';

/** An element as the parser found it, without the prefix of its namespace. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** A TBX file has some ten levels. */
const deepest = 50;

const parser = new XMLParser({
  preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', trimValues: false, parseTagValue: false, parseAttributeValue: false,
  htmlEntities: true, ignoreDeclaration: true, ignorePiTags: true,
});

/**
 * The root of an XML document that declares nothing: no document type and so no entity of its own, inside or outside.
 * What is nested deeper than any glossary is refused before it is parsed.
 * @throws TermFileError `xml-doctype`, `xml-deep`, `xml-broken`
 */
export function readXml(text: string): Element {
  guard(text);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the parser alone repairs what is broken; its successor is another package
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new TermFileError('xml-broken', { at: valid.err.line, words: valid.err.msg });
  // As: with `preserveOrder` the parser gives a list of such nodes.
  const root = (parser.parse(text) as RawNode[]).map(elementOf).find((node) => typeof node !== 'string');
  if (root === undefined) throw new TermFileError('xml-broken', { at: 1 });
  return root;
}

/** All elements below one that have one of these names, in the order of the text. */
export function within({ children }: Element, ...names: string[]): Element[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : names.includes(child.name) ? [child] : within(child, ...names)));
}

export const textOf = (element: Element): string => element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

interface RawNode {
  ':@'?: Record<string, string>;
  '#text'?: string;
  [name: string]: RawNode[] | string | Record<string, string> | undefined;
}

function elementOf(node: RawNode): Element | string {
  const { ':@': attributes, '#text': text, ...rest } = node;
  const [[name, children] = ['', []]] = Object.entries(rest);
  if (text !== undefined) return text;
  // As: what is neither text nor attributes is the element's list of children.
  return { name: local(name), attributes: attributes ?? {}, children: (children as RawNode[]).map(elementOf) };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Looks at each tag once, before anything is built of them. */
function guard(text: string): void {
  let depth = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const skipped = ['<!--', '<![CDATA[', '<?'].find((open) => text.startsWith(open, at));
    if (skipped !== undefined) {
      at = after(text, { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' }[skipped] ?? '>', at);
      continue;
    }
    if (text.startsWith('<!', at)) throw new TermFileError('xml-doctype', { at: lineOf(text, at), words: text.slice(at, at + 60) });
    const end = tagEnd(text, at);
    if (text.charAt(at + 1) === '/') depth--;
    else if (text.charAt(end - 1) !== '/') depth++;
    if (depth > deepest) throw new TermFileError('xml-deep', { at: lineOf(text, at) });
    at = end + 1;
  }
}

function after(text: string, close: string, from: number): number {
  const end = text.indexOf(close, from);
  return end === -1 ? text.length : end + close.length;
}

/** The bracket that closes a tag; those inside of quotes do not. */
function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return text.length;
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

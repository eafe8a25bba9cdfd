import { faultOf, normalised } from './check-draft.ts';
import { scopeOf, type Scope } from './own-term.ts';
import { keepMark } from './tbx-write.ts';
import { mostTerms, TermFileError, type FileTerm, type ReadTerms } from './term-file.ts';
import { readXml, textOf, within, type Element } from './xml.ts';

/**
 * Reads a glossary in TBX (ISO 30042): of 2019 (`conceptEntry`, `langSec`, `termSec`) and of 2008 (`termEntry`, `langSet`,
 * `tig` or `ntig`), in either style of tags. Entries without Vietnamese are counted and left out.
 * @throws TermFileError
 */
export function readTbx(text: string): ReadTerms {
  const root = readXml(text);
  if (root.name !== 'tbx' && root.name !== 'martif') throw new TermFileError('no-tbx', { words: `<${root.name}>` });
  const entries = within(root, 'conceptEntry', 'termEntry');
  if (entries.length > mostTerms) throw new TermFileError('too-many', { words: String(mostTerms) });
  const terms = entries.map((entry, index) => termOf(entry, index + 1)).filter((term) => term !== null);
  if (terms.length === 0) throw new TermFileError('no-terms');
  return { format: 'tbx', terms, skipped: entries.length - terms.length, ignored: [] };
}

function termOf(entry: Element, at: number): FileTerm | null {
  const vi = wordings(entry, 'vi');
  if (vi.length === 0) return null;
  const [en, ...otherEnglish] = wordings(entry, 'en');
  const [zh, ...otherChinese] = wordings(entry, 'zh');
  const subsets = values(entry, 'projectSubset');
  const others = [...otherEnglish, ...otherChinese];
  const note = [...values(entry, 'definition'), ...(others.length === 0 ? [] : [`Also: ${others.join('; ')}`])].join('\n');
  const draft = normalised({ vi, en, zh, note, source: values(entry, 'source')[0], keep: subsets.includes(keepMark), scope: scopeIn(subsets) });
  const fault = faultOf(draft);
  if (fault !== null) throw new TermFileError(fault.code, { at, unit: 'entry', words: vi[0] ?? null });
  return { draft, at };
}

/** A project of somebody else's is no scope. */
function scopeIn(subsets: readonly string[]): Scope | undefined {
  return subsets.filter((text) => text !== keepMark).map(scopeOf).find((scope) => scope !== null);
}

/** The terms of one language, the preferred ones first and without the deprecated, unless there are no others. */
function wordings(entry: Element, language: string): string[] {
  const sections = within(entry, 'langSec', 'langSet').filter(({ attributes }) => (attributes['xml:lang'] ?? attributes['lang'] ?? '').toLowerCase().split(/[-_]/)[0] === language);
  const found = sections.flatMap((section) => within(section, 'termSec', 'tig', 'ntig')).map((section) => ({
    text: within(section, 'term').map(textOf).join(' ').trim(), status: values(section, 'administrativeStatus')[0] ?? '',
  })).filter(({ text }) => text !== '');
  const grade = (status: string) => (status.startsWith('preferred') ? 0 : /^(?:deprecated|superseded)/.test(status) ? 2 : 1);
  const living = found.filter(({ status }) => grade(status) < 2);
  return (living.length > 0 ? living : found).toSorted((a, b) => grade(a.status) - grade(b.status)).map(({ text }) => text);
}

/** What an entry says of a data category: as a typed element, or as an element of that name. */
function values(element: Element, category: string): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === category || child.attributes['type'] === category ? [textOf(child).trim()] : values(child, category);
  });
}

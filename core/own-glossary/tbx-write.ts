import { scopeText, type OwnTermDraft } from './own-term.ts';

/** What stands for "keep the original" among a term's subsets: TBX-Basic has no category of its own for it. */
export const keepMark = 'keep-original';

/** Own terms as TBX-Basic of 2019 (ISO 30042:2019, https://www.tbxinfo.net): data categories as attributes. Where a term holds is its `projectSubset`. */
export function writeTbx(terms: readonly OwnTermDraft[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="vi" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc><sourceDesc><p>Own glossary of Chú Giải</p></sourceDesc></fileDesc>
  </tbxHeader>
  <text>
    <body>
${terms.map(entry).join('')}    </body>
  </text>
</tbx>
`;
}

function entry({ vi, en, zh, note, source, keep, scope }: OwnTermDraft, index: number): string {
  const marks = [admin('projectSubset', scopeText(scope)), ...(keep ? [admin('projectSubset', keepMark)] : [])].join('');
  const forms = vi.map((form, at) => termSec(form, at === 0 ? 'preferred' : 'admitted', at === 0 ? marks : '')).join('');
  return [
    `      <conceptEntry id="c${index + 1}">\n`,
    note === null ? '' : `        <descrip type="definition">${escaped(note)}</descrip>\n`,
    source === null ? '' : `        ${admin('source', source)}\n`,
    `        <langSec xml:lang="vi">${forms}</langSec>\n`,
    en === null ? '' : `        <langSec xml:lang="en">${termSec(en, 'preferred', '')}</langSec>\n`,
    zh === null ? '' : `        <langSec xml:lang="zh-Hans">${termSec(zh, 'preferred', '')}</langSec>\n`,
    '      </conceptEntry>\n',
  ].join('');
}

const termSec = (text: string, status: 'preferred' | 'admitted', marks: string): string =>
  `<termSec><term>${escaped(text)}</term><termNote type="administrativeStatus">${status}Term-admn-sts</termNote>${marks}</termSec>`;

const admin = (type: string, text: string): string => `<admin type="${type}">${escaped(text)}</admin>`;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

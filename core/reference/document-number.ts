/**
 * Numbers of official documents. Party acts put the hyphen first (35-CT/TW), State acts
 * the slash (594/KH-UBND, 178/2024/NĐ-CP), the National Assembly its term (202/2025/QH15):
 * Decree 30/2020/NĐ-CP, appendix I, for the State; Guideline 36-HD/VPTW (2018) for the Party.
 * Real pages swap the signs, put spaces around them, or write Ð for Đ.
 */
export interface DocumentNumber {
  /** UTF-16 length of the number in the text. */
  length: number;
  /** In standard spelling: NFC, Đ, no spaces around the signs. */
  number: string;
  year: number | null;
  /** What stands for the type (CT, NQ, QĐ); null for acts of the National Assembly. */
  symbol: string | null;
  /** What stands for the issuer (TW, UBND, QH15); null where it is left out. */
  issuer: string | null;
}

const word = String.raw`[A-ZĐÐƯ][A-Za-zĐÐđƯư&\p{M}]{0,15}\d{0,2}`;
const pattern = new RegExp(
  String.raw`(\d{1,5}[a-zđ]?)(?: ?/ ?((?:19|20)\d{2}))?( ?[-–‑/] ?)(${word}(?:(?: ?[-–‑/] ?)${word}){0,3})(?![\p{L}\p{N}])`,
  'uy',
);

/** The document number that begins at an offset, or null. Reads at most a hundred characters. */
export function documentNumberAt(text: string, offset: number): DocumentNumber | null {
  const window = text.slice(offset, offset + 100);
  pattern.lastIndex = 0;
  const match = pattern.exec(window);
  if (match === null) return null;
  const [whole, serial = '', year, , codes = ''] = match;
  const parts = standard(codes).split(/[-/]/).flatMap(unglued);
  const assembly = /^(?:QH|UBTVQH)\d{0,2}$/.test(parts.at(-1) ?? '');
  const symbol = assembly && parts.length === 1 ? null : (parts[0] ?? null);
  return {
    length: whole.length,
    number: standard(whole),
    year: year === undefined ? null : Number(year),
    symbol,
    issuer: assembly ? (parts.at(-1) ?? null) : parts.slice(1).join('-') || null,
  };

  function standard(code: string): string {
    return code.normalize('NFC').replace(/Ð/g, 'Đ').replace(/ ?[–‑-] ?/g, '-').replace(/ ?\/ ?/g, '/') || serial;
  }
}

/** "QĐUBND", "NĐCP": a hyphen that a PDF lost. */
const unglued = (code: string): string[] => (/^(?:QĐ|KH|NQ|NĐ|TB|BC|CT|TTr)(?=UBND$|HĐND$|CP$|TTg$)/.test(code) ? [code.slice(0, code.startsWith('TTr') ? 3 : 2), code.slice(code.startsWith('TTr') ? 3 : 2)] : [code]);

/**
 * The Central Committee's and Politburo's regulations (Quy định) that papers quote by number alone.
 * Their symbol QĐ/TW is that of decisions (Quyết định) too.
 */
const partyRegulations = new Set(['08', '22', '24', '37', '41', '65', '69', '80', '96', '101', '102', '105', '114', '131', '132', '144', '148', '178', '189', '205', '214']);

/** Whether a number of the form 37-QĐ/TW is that of a standing regulation of the Party. */
export const isPartyRegulation = ({ number, symbol, issuer }: DocumentNumber): boolean =>
  symbol === 'QĐ' && issuer === 'TW' && partyRegulations.has(/^\d+/.exec(number)?.[0] ?? '');

/** Issuers by their symbol, in English and Chinese; `QH` and `UBTVQH` carry their term. */
const issuers: Record<string, { en: string; zh: string }> = {
  TW: { en: 'Party Central Committee', zh: '越共中央' },
  BTCTW: { en: "Party Central Committee's Organisation Commission", zh: '越共中央组织部' },
  UBKTTW: { en: "Party Central Committee's Inspection Commission", zh: '越共中央检查委员会' },
  VPTW: { en: 'Office of the Party Central Committee', zh: '越共中央办公厅' },
  CP: { en: 'Government', zh: '政府' },
  TTg: { en: 'Prime Minister', zh: '政府总理' },
  VPCP: { en: 'Government Office', zh: '政府办公厅' },
  CTN: { en: 'State President', zh: '国家主席' },
  QH: { en: 'National Assembly', zh: '国会' },
  UBTVQH: { en: 'National Assembly Standing Committee', zh: '国会常务委员会' },
  UBND: { en: "People's Committee", zh: '人民委员会' },
  HĐND: { en: "People's Council", zh: '人民议会' },
  TU: { en: 'Provincial or Municipal Party Committee', zh: '省委或市委' },
  HU: { en: 'District Party Committee', zh: '县委' },
  ĐU: { en: 'Party Committee', zh: '党委' },
};

export function issuerOf(symbol: string | null): { en: string; zh: string } | null {
  return symbol === null ? null : (issuers[symbol.replace(/\d+$/, '')] ?? null);
}

import { cleanText } from './plain-text.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, between tags and in quoted attributes alike. */
export const htmlText = (text: string): string => cleanText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

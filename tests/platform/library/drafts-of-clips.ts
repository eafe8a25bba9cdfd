import { imageMark, type ClipDraft } from '../../../core/clip/clip.ts';

/** An article as a page would hand it over. */
export function clipDraft(text = 'Bế mạc Hội nghị\nTỉnh ủy họp sáng 5/7.', change: Partial<ClipDraft> = {}, url = 'https://haithanh.gov.vn/tin?nid=20'): ClipDraft {
  const [title = '', ...paragraphs] = text.split('\n');
  return {
    article: {
      url, canonical: url, portal: new URL(url).hostname, title, sapo: null, byline: null, published: { value: '2024-07-05', source: 'the visible date', inferred: null },
      language: 'vi', section: null, credits: null, place: { name: 'Hải Thanh', level: 'province' }, twin: null, captions: [], paragraphs, text,
    },
    html: `<h1>${title}</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}`,
    images: [], glossary: 'r1', glosses: [], people: [{ name: 'Nguyễn Văn An', posts: [{ text: 'Bí thư', gloss: { en: 'Secretary', zh: null }, rank: 3 }] }], documents: ['35-CT/TW'],
    ...change,
  };
}

export const withImage = (...addresses: string[]): Partial<ClipDraft> => ({
  html: addresses.map((_, index) => `<img alt="" src="${imageMark(index)}">`).join(''), images: addresses,
});

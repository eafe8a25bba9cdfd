/**
 * What a page holds when it is an article. Names follow schema.org Article; the
 * shape is printed as it stands by `npm run extract` and by the report of `npm start`.
 */
export interface Article {
  url: string;
  /** Address without tracking, session and print parameters: the article's key in the library. */
  canonical: string;
  /** Host name without `www.` */
  portal: string;
  title: string;
  /** Standfirst: the summary paragraph that Vietnamese papers call sapo. */
  sapo: string | null;
  byline: string | null;
  published: Published;
  /** BCP 47, decided from the text; `lang` attributes of portals are often wrong. */
  language: string;
  section: string | null;
  credits: string | null;
  /** The province or ministry that the portal belongs to. */
  place: PortalPlace | null;
  /** Address of the official English version, where the page links one. */
  twin: string | null;
  captions: string[];
  /** Body paragraphs, without the sapo. White space collapsed, Unicode as on the page. */
  paragraphs: string[];
  /** Title, sapo, paragraphs and captions, the non-empty ones, joined by a line feed. All offsets count in this text. */
  text: string;
}

export interface PortalPlace {
  name: string;
  level: 'central' | 'province' | 'district' | 'commune';
}

/** Dates are `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export interface Published {
  /** Null unless the page says it for certain. */
  value: string | null;
  /** Where the date was found, or why there is none: a sentence for a person. */
  source: string;
  /** A probable date worked out from the text. Never to be shown as a fact. */
  inferred: { value: string; from: string } | null;
}

export interface Detection {
  isArticle: boolean;
  /** 0 to 1 */
  confidence: number;
  /** Sentences for a person, the weightiest first. */
  reasons: string[];
}

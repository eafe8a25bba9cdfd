import { readBack, say } from './sentence-table.ts';

/** Everything that can speak for or against an article, as reports print it. {1}, {2} stand for what was counted or named. */
const sentences = {
  paragraph: '1 paragraph of running text stands outside links ({1} characters).',
  paragraphs: '{1} paragraphs of running text stand outside links ({2} characters).',
  vietnamese: 'The text is Vietnamese.',
  declared: 'The page calls itself an article.',
  noticeOfFile: 'The page is a notice ({1} characters): the document itself is a PDF file, which is not read here ({2}).',
  fileAlone: 'The page has no words of its own but its title: the document itself is a PDF file, which is not read here ({1}).',
  unclearLanguage: 'The language of the text is not clear; it is not Vietnamese.',
  otherLanguage: 'The text is {1}, not Vietnamese.',
  noText: 'The page has no running text outside links.',
  littleText: 'There is little running text outside links ({1} characters).',
  inFile: 'The text seems to be in a PDF file, which is not read here.',
  frontPage: 'The address is that of a front page.',
  searchPage: 'The address is that of a search.',
  entries: 'It is a list: {1} entries each link to a page of their own.',
  table: 'Most of the text stands in the cells of a table.',
  posts: 'It is a discussion or a list: {1} boxes of one make follow each other, each with its own text.',
  answers: 'It is a list of questions and answers.',
  standing: 'It is a page that introduces a body or a place, not a piece of news.',
} as const;

/** Those of the reader alone, whose words the deciding script need not carry into every page. */
const readerSentences = {
  chosen: 'The reader chose this part of the page.',
  chosenLength: 'It holds {1} characters of running text.',
  chosenEmpty: 'The chosen part of the page holds no text.',
  secondLook: 'Readability finds the text; by itself it did not stand out from the links and lists around it.',
} as const;

type DecidingCode = keyof typeof sentences;
type ReaderCode = keyof typeof readerSentences;
export type ReasonCode = DecidingCode | ReaderCode;

export interface Reason {
  code: ReasonCode;
  values: string[];
}

/** The sentence for a code. */
export const reason = (code: DecidingCode, ...values: readonly (string | number)[]): string => say(sentences, code, values);

export const readerReason = (code: ReaderCode, ...values: readonly (string | number)[]): string => say(readerSentences, code, values);

/** What a sentence says; null for one that this version does not know. */
export const readReason = (text: string): Reason | null => readBack<ReasonCode>({ ...sentences, ...readerSentences }, text);

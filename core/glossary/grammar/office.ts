import { hashOf } from '../../text/tokens.ts';
import type { Concept } from '../concept.ts';
import type { Lexeme } from '../lexicon.ts';
import type { Reading } from '../reading.ts';
import { bodyAt } from './body.ts';
import { deputyWord } from './modifier.ts';

export type Office = Lexeme & { concept: Concept };

export interface OfficeReading {
  lexeme: Office;
  deputy: boolean;
}

/** Offices at a token, "phó" before them or abbreviated into them; misspelt ones where nothing else is read. */
export function officesAt(reading: Reading, token: number): OfficeReading[] {
  const deputy = reading.word(token) === deputyWord && reading.follows(token + 1);
  const at = deputy ? token + 1 : token;
  const exact = reading.at(at).filter((lexeme): lexeme is Office => isOffice(lexeme) || lexeme.concept?.role === 'post');
  const found = exact.length > 0 || reading.at(at).length > 0 ? exact : reading.nearly(at).filter(isOffice);
  const read = found.map((lexeme) => ({ lexeme, deputy: deputy || lexeme.form.kind === 'deputy abbreviation' }));
  return deputy && !found.some(isOffice) ? [...read, ...deputyHead(reading, at), ...shortHead(reading, at)] : read;
}

const shortened = ['ban', 'phòng', 'đoàn'].map((word) => ({ word: hashOf(word), head: `Trưởng ${word}` }));

/** "Phó ban Thường trực Ban Tuyên giáo", "Phó phòng": the word Trưởng is left out. */
function shortHead(reading: Reading, token: number): OfficeReading[] {
  const head = reading.isCapital(token) ? undefined : shortened.find(({ word }) => word === reading.word(token))?.head;
  const concept = head === undefined ? null : reading.conceptOf(head);
  if (concept === null || !reading.isCapital(token + 1)) return [];
  const form = { text: '', target: 0, kind: 'preferred' } as const;
  return [{ lexeme: { start: token, end: token + 1, form, concept, place: null, field: null, ambiguity: null, misspelt: false }, deputy: true }];
}

/** "Phó Ban Tổ chức", "Phó Phòng Nội vụ": the head's word is left out. */
function deputyHead(reading: Reading, token: number): OfficeReading[] {
  const head = reading.conceptOf('Trưởng');
  const body = bodyAt(reading, token, true);
  if (head === null || body === null || body.concept.role === 'seat' || !(reading.isCapital(token) || reading.isCapital(token + 1))) return [];
  const form = { text: '', target: 0, kind: 'preferred' } as const;
  return [{ lexeme: { start: token, end: token, form, concept: head, place: null, field: null, ambiguity: null, misspelt: false }, deputy: true }];
}

const isOffice = (lexeme: Lexeme): lexeme is Office => lexeme.concept?.role === 'office';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReply, segmentIn, wordsOf } from '../../../core/translation/form.ts';
import { leftOverTokens, restoreTokens, tokenOf, tokenStyle } from '../../../core/translation/token.ts';
import { verify } from '../../../core/translation/verify.ts';
import { parallelSentences } from './parallel.ts';
import { lockText } from './read.ts';

const style = tokenStyle('Bí thư Tỉnh ủy phát biểu.');
const renderings = ['Politburo', 'Government'];

describe('tokens come back', () => {
  test.each([
    ['plain', 'The XZ1Q and the XZ2Q met.'],
    ['in another order', 'The XZ2Q and the XZ1Q met.', 'The Government and the Politburo met.'],
    ['in small letters', 'The xz1q and the xz2q met.'],
    ['with spaces inside', 'The XZ 1 Q and the XZ2 Q met.'],
    ['in brackets of the engine', 'The [XZ1Q] and the 《 XZ2Q 》 met.'],
    ['with a possessive', "The XZ1Q's men and the XZ2Q met.", "The Politburo's men and the Government met."],
  ])('%s', (_, reply, expected = 'The Politburo and the Government met.') => {
    expect(restoreTokens(reply, style, renderings)).toBe(expected);
    expect(leftOverTokens(restoreTokens(reply, style, renderings), style)).toEqual([]);
  });

  test.each([
    ['inflected', 'The XZ1Qs met.'],
    ['cut', 'The XZ1 met.'],
    ['numbered anew', 'The XZ7Q met.'],
    ['without its number', 'The XZQ met.'],
    ['joined to a word', 'The XZ1Qmeeting was held.'],
    ['parted by a hyphen', 'The XZ-1Q met.'],
    ['without its beginning', 'The 1Q met.'],
  ])('but not one that was %s', (_, reply) => {
    expect(leftOverTokens(restoreTokens(reply, style, renderings), style)).not.toEqual([]);
  });

  test('as another sign, where the text has theirs', () => {
    expect(tokenOf(tokenStyle('Mã XZ1Q là mẫu xe mới.'), 0)).toBe('QJ1X');
  });
});

describe('every form can be read back', () => {
  const sentence = fc.constantFrom(...parallelSentences);

  test('an engine that changes nothing but the terms keeps every lock', () => {
    fc.assert(fc.property(sentence, fc.constantFrom('inserted' as const, 'token' as const), ({ locked }, form) => {
      const reply = wordsOf(segmentIn(form, locked));
      const { locks, problems } = verify(readReply(form, reply, locked), locked, form);
      expect(locks.every(({ kept }) => kept)).toBe(true);
      expect(problems.filter(({ kind }) => kind === 'missing' || kind === 'extra' || kind === 'token')).toEqual([]);
    }), { numRuns: 200, seed: 6 });
  });

  test('native terms keep their source beside the rendering', () => {
    const locked = lockText('Bí thư Tỉnh ủy phát biểu.');
    const segment = segmentIn('native', locked);
    expect(segment.pieces[0]).toEqual({ source: 'Bí thư Tỉnh ủy', rendering: 'Secretary of the Provincial Party Committee' });
    expect(wordsOf(segment)).toBe(locked.text);
  });

  test('what is not seen does not stay', () => {
    const locked = lockText('Bộ Chính trị họp.');
    expect(readReply('inserted', ' The \u202ePolit\u200bburo\u0000 met.\u2066 ', locked)).toBe('The Politburo met.');
  });
});

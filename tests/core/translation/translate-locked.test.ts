import { describe, expect, test } from 'vitest';
import { lockForms, type LockForm, type Segment, wordsOf } from '../../../core/translation/form.ts';
import { termsKept } from '../../../core/translation/receipt.ts';
import { translateLocked } from '../../../core/translation/translate-locked.ts';
import { parallelSentences } from './parallel.ts';
import { seeded, type Random } from './random.ts';
import { lockText } from './read.ts';

const locked = lockText('Bí thư Tỉnh ủy Trần Văn Minh chủ trì hội nghị giao ban, nghe báo cáo; UBND tỉnh chuẩn bị tài liệu cho các đại biểu dự họp.');
const good = "Secretary of the Provincial Party Committee Trần Văn Minh chaired the briefing and heard a report; the Provincial People's Committee prepared the papers.";
const bad = "Provincial Secretary Trần Văn Minh chaired the briefing and heard a report; the Provincial People's Committee prepared the papers.";

/** An engine that answers calls in turn and notes what it was asked. */
function engine(...replies: (string | string[] | Error)[]) {
  const asked: { form: LockForm; words: string[] }[] = [];
  const ask = (segments: Segment[], form: LockForm): Promise<string[]> => {
    const reply = replies[asked.length] ?? new Error('asked too often');
    asked.push({ form, words: segments.map(wordsOf) });
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(typeof reply === 'string' ? [reply] : reply);
  };
  return { ask, asked };
}

const clauses = ['Secretary of the Provincial Party Committee Trần Văn Minh chaired the briefing and heard a report;', "the Provincial People's Committee prepared the papers."];

describe('repair', () => {
  test('none is needed', async () => {
    const { ask, asked } = engine(good);
    const result = await translateLocked(locked, ['inserted', 'token'], ask);
    expect(result).toMatchObject({ state: 'kept', translation: good, calls: 1, problems: [] });
    expect(result.locks.map(({ source, kept, form, at }) => [source, kept, form, good.slice(at!.start, at!.end)])).toEqual([
      ['Bí thư Tỉnh ủy', true, 'inserted', 'Secretary of the Provincial Party Committee'],
      ['UBND tỉnh', true, 'inserted', "Provincial People's Committee"],
    ]);
    expect(asked).toHaveLength(1);
  });

  test('the next form repairs', async () => {
    const { ask, asked } = engine(bad, 'XZ1Q Trần Văn Minh chaired the briefing and heard a report; the XZ2Q prepared the papers.');
    const result = await translateLocked(locked, ['inserted', 'token'], ask);
    expect(result).toMatchObject({ state: 'repaired', translation: good, calls: 2 });
    expect(asked.map(({ form }) => form)).toEqual(['inserted', 'token']);
  });

  test('clause by clause repairs', async () => {
    const { ask, asked } = engine(bad, bad, clauses);
    const result = await translateLocked(locked, lockForms, ask);
    expect(result).toMatchObject({ state: 'repaired', calls: 3, problems: [] });
    expect(asked[2]?.words).toHaveLength(2);
    expect(result.locks.map(({ at }) => result.translation!.slice(at!.start, at!.end))).toEqual(['Secretary of the Provincial Party Committee', "Provincial People's Committee"]);
  });

  test('after three calls the best text is flagged and says what the engine wrote', async () => {
    const worst = 'The secretary chaired the briefing and heard a report; the province prepared the papers.';
    const { ask, asked } = engine(worst, bad, [bad, '']);
    const result = await translateLocked(locked, lockForms, ask);
    expect(result).toMatchObject({ state: 'flagged', translation: bad, calls: 3 });
    expect(result.locks.map(({ kept, wrote }) => [kept, wrote])).toEqual([[false, 'Provincial Secretary'], [true, null]]);
    expect(termsKept([result])).toEqual({ kept: 1, total: 2 });
    expect(asked).toHaveLength(3);
  });

  test('a repair that fails leaves the flagged text', async () => {
    const { ask } = engine(bad, new Error('503'));
    expect(await translateLocked(locked, ['inserted', 'token'], ask)).toMatchObject({ state: 'flagged', translation: bad, calls: 1 });
  });

  test('a first call that fails is told to whoever asked', async () => {
    const { ask } = engine(new Error('503'));
    await expect(translateLocked(locked, ['inserted'], ask)).rejects.toThrow('503');
  });

  test('nothing at all is a failure, with every lock lost', async () => {
    const { ask } = engine('', '', ['', '']);
    const result = await translateLocked(locked, lockForms, ask);
    expect(result).toMatchObject({ state: 'failed', translation: null });
    expect(termsKept([result])).toEqual({ kept: 0, total: 2 });
  });

  test('a paragraph without locks is asked for once in a form, and by its clauses', async () => {
    const plain = lockText('Trời nắng đẹp, nhiều người dân ra công viên từ sáng sớm; trẻ em chơi bóng bên bờ hồ cùng bố mẹ và ông bà.');
    const { ask, asked } = engine('Trời nắng đẹp, nhiều người dân ra công viên.', ['It was sunny and many people went to the park early;', 'children played ball by the lake with their family.']);
    expect(await translateLocked(plain, lockForms, ask)).toMatchObject({ state: 'repaired', calls: 2, locks: [] });
    expect(asked).toHaveLength(2);
  });
});

/** What engines do to tokens and inserted terms, each on one of them. */
const bends: ((text: string, sign: string, random: Random) => string)[] = [
  (text, sign) => text.replace(sign, ''),
  (text, sign) => text.replace(sign, `${sign} ${sign}`),
  (text, sign) => text.replace(sign, `${sign}s`.replace('Qs', 'Qing')),
  (text, sign) => text.replace(sign, sign.slice(0, -1)),
  (text, sign) => text.replace(sign, sign.slice(2)),
  (text, sign, random) => text.replace(sign, `XZ${90 + random.below(9)}Q`),
  (text, sign) => text.replace(sign, 'the official'),
  (text, sign) => text.replace(sign, `${sign}x`),
];

test('whatever an engine does to tokens, what is not flagged holds every term', async () => {
  const random = seeded(825);
  const sentences = parallelSentences.filter(({ locked: { locks } }) => locks.length > 0);
  let flagged = 0;
  for (let run = 0; run < 500; run++) {
    const { locked: text, en } = random.pick(sentences);
    const bend = random.pick(bends);
    // The right English with its terms as tokens, one of them bent.
    const reply = inTokens(en, text.locks.map(({ accepted }) => accepted));
    const sign = `XZ${1 + random.below(text.locks.length)}Q`;
    if (!reply.includes(sign)) continue;
    const result = await translateLocked(text, ['token'], (segments) => Promise.resolve(segments.map(() => bend(reply, sign, random))));
    expect(result.state, `${run}: ${bend(reply, sign, random)}`).toMatch(/flagged|failed/);
    flagged++;
  }
  expect(flagged).toBeGreaterThan(400);
});

function inTokens(english: string, accepted: string[][]): string {
  const order = accepted.map((forms, index) => ({ forms, index })).sort((a, b) => b.forms[0]!.length - a.forms[0]!.length);
  return order.reduce((text, { forms, index }) => {
    const form = forms.find((each) => text.includes(each));
    return form === undefined ? text : text.replace(form, `XZ${index + 1}Q`);
  }, english);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReason, reason, type ReasonCode } from '../../../core/article/reasons.ts';

test.each<[ReasonCode, (string | number)[]]>([
  ['paragraph', [812]], ['paragraphs', [12, 4210]], ['vietnamese', []], ['declared', []], ['chosen', []], ['chosenLength', [30]], ['chosenEmpty', []],
  ['secondLook', []], ['noticeOfFile', [120, 'Nghị quyết (bản chính).pdf']], ['fileAlone', ['a).pdf']], ['unclearLanguage', []], ['otherLanguage', ['Lao']],
  ['noText', []], ['littleText', [90]], ['inFile', []], ['frontPage', []], ['searchPage', []], ['entries', [14]], ['table', []], ['posts', [5]], ['answers', []], ['standing', []],
])('%s is read back from its sentence', (code, values) => {
  expect(readReason(reason(code, ...values))).toEqual({ code, values: values.map(String) });
});

test('the name of a file, whatever it is, is read back whole', () => {
  fc.assert(fc.property(fc.string(), (name) => {
    expect(readReason(reason('fileAlone', name))).toEqual({ code: 'fileAlone', values: [name] });
  }));
});

test('a sentence of another version is no reason of ours', () => {
  expect(readReason('The moon is full.')).toBeNull();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readerReason, readReason, reason } from '../../../core/article/reasons.ts';

test.each<[Parameters<typeof reason>[0], (string | number)[]]>([
  ['paragraph', [812]], ['paragraphs', [12, 4210]], ['vietnamese', []], ['declared', []],
  ['noticeOfFile', [120, 'Nghị quyết (bản chính).pdf']], ['fileAlone', ['a).pdf']], ['unclearLanguage', []], ['otherLanguage', ['Lao']],
  ['noText', []], ['littleText', [90]], ['inFile', []], ['frontPage', []], ['searchPage', []], ['entries', [14]], ['table', []], ['posts', [5]], ['answers', []], ['standing', []],
])('%s is read back from its sentence', (code, values) => {
  expect(readReason(reason(code, ...values))).toEqual({ code, values: values.map(String) });
});

test.each<[Parameters<typeof readerReason>[0], (string | number)[]]>([
  ['chosen', []], ['chosenLength', [30]], ['chosenEmpty', []], ['secondLook', []],
])('%s of the reader is read back from its sentence', (code, values) => {
  expect(readReason(readerReason(code, ...values))).toEqual({ code, values: values.map(String) });
});

test('the name of a file, whatever it is, is read back whole', () => {
  fc.assert(fc.property(fc.string(), (name) => {
    expect(readReason(reason('fileAlone', name))).toEqual({ code: 'fileAlone', values: [name] });
  }));
});

test('a sentence of another version is no reason of ours', () => {
  expect(readReason('The moon is full.')).toBeNull();
});

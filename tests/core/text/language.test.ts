import { expect, test } from 'vitest';
import { languageOf } from '../../../core/text/language.ts';

test.each([
  ['vi', 'Ban Chấp hành Đảng bộ tỉnh thống nhất tập trung thực hiện các nhóm nhiệm vụ trọng tâm.'],
  ['vi', 'Ban Chấp hành Đảng bộ tỉnh thống nhất tập trung thực hiện'.normalize('NFD')],
  ['vi', 'Ðảng ủy Quân khu 3 và Ðảng bộ các cấp tổ chức đại hội'],
  ['en', 'The Chairman of the People\'s Committee of Hải Dương received a delegation of investors in the province on Friday.'],
  ['fr', 'Le président du comité populaire de la province a reçu une délégation des investisseurs dans une zone industrielle.'],
  ['zh', '省人民委员会主席星期五会见了一个投资者代表团。'],
  ['ru', 'Председатель провинциального комитета принял делегацию инвесторов.'],
  ['und', '12/2024 8h30'],
  ['und', ''],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

import { expect, test } from 'vitest';
import { documentLink } from '../../../core/reference/document-link.ts';
import { documentNumberAt } from '../../../core/reference/document-number.ts';

const linkOf = (number: string): string | null => documentLink(documentNumberAt(number, 0)!);

test.each(['178/2024/NĐ-CP', '58/2025/NÐ-CP', '202/2025/QH15', '1210/2016/UBTVQH13', '19/2025/QĐ-TTg', '10/2025/TT-BTC'])('%s has its place in the national database', (number) => {
  const link = new URL(linkOf(number)!);
  expect(link.hostname).toBe('vbpl.vn');
  expect(link.searchParams.get('Keyword')).toBe(number.replace('Ð', 'Đ'));
});

test.each(['35-CT/TW', '594/KH-UBND', '31-HD/BTCTW', '1678/NQ-UBTVQH15', '12/2024/QĐ-UBND'])('%s has none that is sure', (number) => {
  expect(linkOf(number)).toBeNull();
});

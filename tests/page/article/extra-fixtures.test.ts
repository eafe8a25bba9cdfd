import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { portalPlace } from '../../../core/reference/portal.ts';
import { extract } from '../../../page/article/extract.ts';
import { fallbackBody } from '../../../page/article/fallback.ts';
import { readGlossary } from '../../../scripts/glossary.ts';
import { openPage } from '../../../scripts/page-file.ts';

const url = 'https://haiduong.gov.vn/Trang/ChiTietTinTuc.aspx?nid=15234';
const file = process.env.EXTRA_FIXTURES ? join(process.env.EXTRA_FIXTURES, 'corpus/hai-duong-2024-07-05.html') : null;

describe.skipIf(file === null || !existsSync(file))('the page that the product was asked for (EXTRA_FIXTURES; skipped where it is not set)', () => {
  test('its article', () => {
    const glossary = readGlossary();
    const { article, detection } = extract(openPage(file!, url).document, url, (host) => portalPlace(host, glossary), fallbackBody);
    expect(detection.isArticle).toBe(true);
    expect(article).toMatchObject({
      title: 'Bế mạc Hội nghị lần thứ 20 Ban Chấp hành Đảng bộ tỉnh Hải Dương khóa XVII',
      language: 'vi',
      place: { name: 'Hải Dương' },
      published: { value: null, inferred: { value: '2024-07-05' } },
    });
    expect(article!.published.source).toMatch(/\S/);
    expect(article!.captions).toHaveLength(2);
    expect(article!.text).not.toMatch(/Các tin khác|03\/07\/2024/);
  });
});

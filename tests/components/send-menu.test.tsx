// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clear, draw, press, speak } from './interface.ts';
import { SendDesk, type SendDeskOptions } from '../../components/programs/send-desk.ts';
import { SendMenu } from '../../components/programs/send-menu.tsx';
import type { LibraryArticle } from '../../core/annotation/highlight.ts';
import type { Sendable } from '../../core/programs/sendable.ts';

const article: LibraryArticle = {
  version: 2, canonical: 'https://haithanh.gov.vn/a', url: 'https://haithanh.gov.vn/a', portal: 'haithanh.gov.vn', place: null, title: 'Họp báo',
  published: null, inferred: null, tags: [], created: '2026-11-24T08:00:00.000Z', modified: '2026-11-24T08:00:00.000Z',
};
const sendable: Sendable = { title: 'Họp báo', url: article.url, ris: 'TY  - ELEC', note: { name: 'Họp báo', markdown: '# Họp báo' }, rich: { html: '<p>', text: 'x' } };
const target = { library: 'Thư viện', collection: 'Cải cách', editable: true };

let options: { [K in keyof SendDeskOptions]: SendDeskOptions[K] };
let vault = '';

beforeEach(() => {
  speak('en');
  vault = '';
  options = {
    load: vi.fn(() => Promise.resolve(sendable)), sentenceOf: () => 'It failed.', copyRich: vi.fn(() => Promise.resolve()), copyText: vi.fn(() => Promise.resolve()),
    openTab: vi.fn(), vault: () => vault, keepVault: (name) => { vault = name; },
    zotero: {
      isAllowed: () => Promise.resolve(true), allow: vi.fn(() => Promise.resolve(true)), target: vi.fn(() => Promise.resolve(target)),
      send: vi.fn(() => Promise.resolve('saved' as const)), problemOf: () => 'closed',
    },
  };
});
afterEach(clear);

async function opened(): Promise<HTMLElement> {
  const drawn = await draw(<SendMenu article={article} desk={new SendDesk(options)} />);
  await press(drawn, 'Send to…');
  return drawn;
}

/** Answers of other programs have come by then, and been drawn. */
async function says(drawn: HTMLElement, words: string): Promise<void> {
  await act(() => new Promise<void>((done) => { setTimeout(done, 0); }));
  expect(drawn.textContent).toContain(words);
}

const choose = async (drawn: HTMLElement, name: string): Promise<void> => {
  await act(() => [...drawn.querySelectorAll('button')].find((each) => each.querySelector('b')?.textContent === name)?.click());
};

test('nothing is sent before the reader has seen where it lands; trying again bears the same name', async () => {
  const send = vi.mocked(options.zotero.send).mockRejectedValueOnce(new Error('slow'));
  const drawn = await opened();
  await choose(drawn, 'Zotero');
  await says(drawn, 'Thư viện › Cải cách');
  expect(send).not.toHaveBeenCalled();
  await press(drawn, 'Save there');
  await says(drawn, 'Zotero does not answer.');
  await press(drawn, 'Try again');
  await says(drawn, 'Thư viện › Cải cách');
  await press(drawn, 'Save there');
  await says(drawn, 'Saved in Zotero.');
  const [first, second] = send.mock.calls;
  expect(first).toEqual(['TY  - ELEC', expect.any(String)]);
  expect(second).toEqual(first);
});

test('without the permission the reader is told what will be asked, and a no is a no', async () => {
  options.zotero.isAllowed = () => Promise.resolve(false);
  const allow = vi.mocked(options.zotero.allow).mockResolvedValueOnce(false);
  const drawn = await opened();
  await choose(drawn, 'Zotero');
  await says(drawn, '127.0.0.1');
  expect(allow).not.toHaveBeenCalled();
  await press(drawn, 'Allow and go on');
  await says(drawn, 'Permission was not given');
  expect(options.zotero.target).not.toHaveBeenCalled();
  await press(drawn, 'Allow and go on');
  await says(drawn, 'Thư viện');
});

test('a long note goes by the clipboard as the link is followed', async () => {
  vi.mocked(options.load).mockResolvedValue({ ...sendable, note: { name: 'x', markdown: 'ạ'.repeat(9000) } });
  const drawn = await opened();
  await choose(drawn, 'Obsidian');
  const link = drawn.querySelector('a');
  expect(link?.href).toBe('obsidian://new?file=x&clipboard');
  link?.addEventListener('click', (event) => event.preventDefault());
  await act(() => link?.click());
  expect(options.copyText).toHaveBeenCalledWith('ạ'.repeat(9000));
});

test('the archive is opened only after it was said what becomes public', async () => {
  const drawn = await opened();
  await choose(drawn, 'Internet Archive');
  await says(drawn, 'That somebody wanted it kept becomes public');
  expect(options.openTab).not.toHaveBeenCalled();
  await press(drawn, 'Open the address');
  expect(options.openTab).toHaveBeenCalledWith('https://web.archive.org/save/https://haithanh.gov.vn/a');
});

test.each([[() => Promise.resolve(), 'Copied.'], [() => Promise.reject(new Error('no')), 'did not let it be copied']])('copying says how it went', async (copyRich, words) => {
  options.copyRich = copyRich;
  const drawn = await opened();
  await choose(drawn, 'Word processor');
  await says(drawn, words);
});

test('an article that cannot be read is said so', async () => {
  vi.mocked(options.load).mockRejectedValue(new Error('no'));
  await says(await opened(), 'It failed.');
});

import { readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';

/*
 * What jsdom lacks and a browser gives: messages, popovers, media queries. It is set up on import, so this
 * module is imported before the components, which look for `browser` as they load.
 */

export const locales = ['en', 'vi', 'zh_CN'] as const;

export type Locale = (typeof locales)[number];

export const localeFile = (locale: Locale): string => readFileSync(`${process.cwd()}/locales/${locale}.yml`, 'utf8');

const messagesOf = (locale: Locale) => generateChromeMessages(parseMessagesText(localeFile(locale), 'YAML'));
const messages = { en: messagesOf('en'), vi: messagesOf('vi'), zh_CN: messagesOf('zh_CN') };

/** English in brackets: what stands outside of them is written into the code. */
const pseudo = Object.fromEntries(Object.entries(messages.en).map(([key, { message }]) => [key, { message: key === 'locale' ? message : message.split(' | ').map((form) => `⟦${form}⟧`).join(' | ') }]));
const spoken: Record<Locale | 'pseudo', Partial<Record<string, { message: string }>>> = { ...messages, pseudo };

let current: Locale | 'pseudo' = 'en';

/** Sets the language of what is drawn from now on. */
export function speak(locale: Locale | 'pseudo'): void {
  current = locale;
}

function getMessage(key: string, substitutions: string[] = []): string {
  const message = spoken[current][key]?.message;
  if (message === undefined) throw new Error(`No message "${key}" in locales/${current}.yml`);
  return message.replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

vi.stubGlobal('browser', { runtime: { id: 'test' }, i18n: { getMessage } });
vi.stubGlobal('ResizeObserver', class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
});
let narrow = false;
vi.stubGlobal('matchMedia', (query: string) => Object.assign(new EventTarget(), { matches: narrow === query.includes('max-width') }));
if (typeof HTMLElement !== 'undefined') {
  HTMLElement.prototype.showPopover = () => undefined;
  HTMLElement.prototype.scrollIntoView = () => undefined;
}

/** Whether the window is as small as a phone's. */
export function makeNarrow(value: boolean): void {
  narrow = value;
}

/** Draws into a fresh container in the document. */
export async function draw(view: ComponentChild): Promise<HTMLElement> {
  const container = document.body.appendChild(document.createElement('div'));
  await act(() => render(view, container));
  return container;
}

/** Takes everything out again, as a surface that closes does. */
export function clear(): void {
  for (const container of [...document.body.children]) {
    render(null, container);
    container.remove();
  }
}

/** Presses the control with that name: its label for a screen reader, or its words. */
export async function press(within: ParentNode, name: string): Promise<void> {
  const control = [...within.querySelectorAll<HTMLElement>('button, a, label')].find((each) => nameOf(each) === name);
  if (control === undefined) throw new Error(`No control named "${name}" in: ${[...within.querySelectorAll<HTMLElement>('button, a, label')].map(nameOf).join(' | ')}`);
  await act(() => control.click());
}

const nameOf = (control: HTMLElement): string => control.getAttribute('aria-label') ?? control.textContent.trim();

/** Types into a field, as keys would. */
export async function type(field: HTMLInputElement | HTMLTextAreaElement | null, text: string): Promise<void> {
  if (field === null) throw new Error('No such field');
  await act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');
const [usual = '', more = ''] = css.split('@media (prefers-contrast: more)');
const read = (part: string) => [...part.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }] as const);
/** What is not set anew for more contrast stays as it is. */
const sets = { usual: new Map(read(usual)), more: new Map([...read(usual), ...read(more)]) };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. */
function contrast(front: string, back: string, theme: 'light' | 'dark', tokens = sets.usual): number {
  const [a, b] = [front, back].map((name) => {
    const colour = tokens.get(name)?.[theme];
    if (colour === undefined) throw new Error(`no token --${name}`);
    return luminance(colour);
  }).sort((x, y) => y - x) as [number, number]; // two names in, two numbers out
  return (a + 0.05) / (b + 0.05);
}

const grounds = ['paper', 'raised', 'sunken'];
const texts = ['ink', 'ink-2', 'ink-3', 'accent', 'warn', 'bad', 'party', 'state', 'assembly', 'front', 'mass', 'army', 'police', 'courts'];
const onOwnGround = [['accent-ink', 'accent'], ['accent', 'accent-soft'], ['ink', 'accent-soft'], ['ink-2', 'accent-soft'], ['warn', 'warn-soft'], ['bad', 'bad-soft'],
  ...['claim', 'figure', 'person', 'question', 'follow-up'].map((colour) => ['ink', `hl-${colour}`])] as [string, string][]; // pairs of names
const lines = ['line-strong', 'pen-claim', 'pen-figure', 'pen-person', 'pen-question', 'pen-follow-up'];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(texts)('%s can be read on every ground', (text) => {
    for (const ground of grounds) expect(contrast(text, ground, theme), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });
  test.each(onOwnGround)('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(lines)('%s can be seen', (line) => {
    for (const ground of ['paper', 'raised']) expect(contrast(line, ground, theme), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});

describe.each(['light', 'dark'] as const)('%s, with more contrast', (theme) => {
  test.each(texts)('%s has 7:1 on every ground', (text) => {
    for (const ground of grounds) expect(contrast(text, ground, theme, sets.more), `${text} on ${ground}`).toBeGreaterThanOrEqual(7);
  });
  test.each(onOwnGround)('%s on %s has 7:1', (text, ground) => {
    expect(contrast(text, ground, theme, sets.more)).toBeGreaterThanOrEqual(7);
  });
});

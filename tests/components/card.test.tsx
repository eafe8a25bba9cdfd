// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clear, draw, press, speak } from './interface.ts';
import { Card, type CardProps } from '../../components/card/card.tsx';
import { gloss } from './samples.ts';

function props(change: Partial<CardProps> = {}): CardProps {
  return {
    gloss: gloss(), languages: ['en'], glossDate: { value: '2025-03-04', from: 'published' }, pinned: false, save: { state: 'idle' }, copy: 'idle',
    onClose: vi.fn(), onPin: vi.fn(), onHighlight: vi.fn(), onCopy: vi.fn(), ...change,
  };
}

const shown = async (change: Partial<CardProps>): Promise<string> => (await draw(<Card {...props(change)} />)).textContent;

beforeEach(() => speak('en'));
afterEach(clear);

describe('meaning', () => {
  test('the first language stands large, the second below', async () => {
    const card = await draw(<Card {...props({ languages: ['zh', 'en'] })} />);
    expect(card.querySelector('h2')?.textContent).toBe('越共兴安省委书记');
    expect(card.querySelector('h2')?.lang).toBe('zh-Hans');
    expect(card.querySelector('.cg-also')?.textContent).toBe('Secretary of the Hưng Yên Provincial Party Committee');
  });

  test('English stands in for Chinese that is not recorded, and says so', async () => {
    const text = await shown({ languages: ['zh'], gloss: gloss({ rendering: { en: 'Working group', zh: null }, parts: [] }) });
    expect(text).toContain('Working group');
    expect(text).toContain('No Chinese form is recorded');
  });

  test('a composed title is taken apart; one part is no tree', async () => {
    expect(await shown({})).toContain('Tỉnh ủyProvincial Party Committee');
    const single = await draw(<Card {...props({ gloss: gloss({ parts: gloss().parts.slice(0, 1) }) })} />);
    expect(single.querySelector('.cg-parts')).toBeNull();
  });
});

describe('what is to be said of the words on the page', () => {
  test.each([
    ['an abbreviation', { standard: 'Ủy ban nhân dân' }, 'In full: Ủy ban nhân dân'],
    ['a slip', { misspelt: true, standard: 'Bí thư Tỉnh ủy Hưng Yên' }, 'Misspelt on the page. Standard form: Bí thư Tỉnh ủy Hưng Yên'],
    ['a place of the portal', { inherited: { place: 'Hưng Yên', from: 'portal' as const } }, '“Hưng Yên” is not on the page here: taken from the portal.'],
    ['a place of the chain', { inherited: { place: 'Hưng Yên', from: 'chain' as const } }, 'taken from the title before it'],
    ['the cue', { cue: 'before a personal name' }, 'Why this readingbefore a person’s name'],
    ['a cue of another version', { cue: 'it stands before a body' }, 'Why this readingit stands before a body'],
    ['the runner-up', { alternatives: [{ concept: 'x', gloss: { en: 'Directive', zh: null } }] }, 'It could also meanDirective'],
    ['the rank in words', {}, 'Partyprovince · rank 3 of 9'],
  ])('%s', async (_, change, expected) => {
    expect(await shown({ gloss: gloss(change) })).toContain(expected);
  });

  test('what had ended is warned of; what ended later is said quietly', async () => {
    const validity = { from: null, to: '2025-02-28' };
    const former = await draw(<Card {...props({ gloss: gloss({ validity, former: true, became: 'Merged into another.' }) })} />);
    expect(former.querySelector('.cg-note-warn')?.textContent).toBe('Ended on 28 February 2025. Merged into another.');
    const later = await draw(<Card {...props({ gloss: gloss({ validity, former: false, became: 'Merged into another.' }) })} />);
    expect(later.querySelector('.cg-note-warn')).toBeNull();
    expect(later.textContent).toContain('Ended later, on 28 February 2025. Merged into another.');
  });

  test('a thing that stands is neither warned of nor ended', async () => {
    const text = await shown({ gloss: gloss({ validity: { from: '2001-01-01', to: null } }) });
    expect(text).not.toMatch(/Ended/);
  });
});

test.each([
  ['published', 'Explained as of 4 March 2025, the article’s date'],
  ['inferred', 'Explained as of 4 March 2025, probably the article’s date'],
  ['today', 'Explained as of today, 4 March 2025, since the page gives no date'],
] as const)('the day it goes by: %s', async (from, expected) => {
  expect(await shown({ glossDate: { value: '2025-03-04', from } })).toContain(expected);
});

test('sources stay folded until they are asked for; only web addresses become links', async () => {
  const sources = ['Agency 2025-01-02 https://www.example.vn/a?b=1', 'javascript:alert(1)'];
  const card = await draw(<Card {...props({ gloss: gloss({ sources, evidence: 'composed' }) })} />);
  expect(card.textContent).not.toContain('Agency');
  await press(card, 'Sources · 2');
  expect([...card.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['https://www.example.vn/a?b=1']);
  expect(card.textContent).toContain('Agency 2025-01-02 · example.vn');
  expect(card.textContent).toContain('this exact form was not found in a source');
});

test('every control does what it says', async () => {
  const given = props({ gloss: gloss({ standard: 'dạng đầy đủ' }), onPart: vi.fn() });
  const card = await draw(<Card {...given} />);
  for (const name of ['Highlight', 'Copy', 'Pin the card', 'Close', 'Provincial Party Committee']) await press(card, name);
  expect(given.onHighlight).toHaveBeenCalledOnce();
  expect(given.onCopy).toHaveBeenCalledWith('Bí thư Tỉnh ủy Hưng Yên (dạng đầy đủ): Secretary of the Hưng Yên Provincial Party Committee');
  expect(given.onPin).toHaveBeenCalledWith(true);
  expect(given.onClose).toHaveBeenCalledOnce();
  expect(given.onPart).toHaveBeenCalledWith(1);
});

test('a part is followed inside the card, and the way back has the focus', async () => {
  const onBack = vi.fn();
  const card = await draw(<Card {...props({ back: { text: 'Bí thư Tỉnh ủy', onBack } })} />);
  expect(document.activeElement?.textContent).toContain('Bí thư Tỉnh ủy');
  await press(card, 'Back to Bí thư Tỉnh ủy');
  expect(onBack).toHaveBeenCalledOnce();
});

test('what the words could also mean is one press away', async () => {
  const onAlternative = vi.fn();
  const card = await draw(<Card {...props({ gloss: gloss({ alternatives: [{ concept: 'x', gloss: { en: 'Directive', zh: null } }] }), onAlternative })} />);
  await press(card, 'Directive');
  expect(onAlternative).toHaveBeenCalledWith('x');
});

test('goes to the next place of the same meaning, where there is one', async () => {
  const onNext = vi.fn();
  await press(await draw(<Card {...props({ here: { count: 4, onNext } })} />), '4 here');
  expect(onNext).toHaveBeenCalledOnce();
  clear();
  expect(await shown({ here: { count: 1, onNext } })).not.toContain('here');
});

test('a highlight on its way is not sent twice; a failed one says why', async () => {
  const saving = props({ save: { state: 'saving' } });
  await press(await draw(<Card {...saving} />), 'Saving…');
  expect(saving.onHighlight).not.toHaveBeenCalled();
  expect(await shown({ save: { state: 'failed', problem: 'the disk is full' } })).toContain('Not saved: the disk is full');
});

test('speaks Vietnamese', async () => {
  speak('vi');
  const text = await shown({ gloss: gloss({ former: true, validity: { from: null, to: '2025-02-28' } }) });
  expect(text).toContain('Đã chấm dứt ngày 28/2/2025.');
  expect(text).toContain('Đảngcấp tỉnh · bậc 3/9');
});

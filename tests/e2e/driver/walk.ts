import { expect } from 'vitest';
import type { PageDescription } from '../../../core/protocol.ts';
import { askBackground, askReader } from '../../../scripts/browsers/ask.ts';
import { selectQuote } from '../../../scripts/browsers/select-quote.ts';
import type { Session, Tab } from '../../../scripts/browsers/session.ts';
import { until } from '../../../scripts/browsers/wait.ts';
import { seeded } from '../../core/translation/random.ts';
import { honest, settingsOf, webEngines, type WebEngine } from '../../platform/engines/protocols.ts';
import { json, type Behaviour } from '../../platform/engines/server.ts';
import { address, pairs, translatedPage, translatorOf } from '../pages/translated-page.ts';
import { useEngine } from './engine.ts';
import { readerSays, visitArticle } from './visit.ts';

const moods = [400, 401, 429, 456, 503];

/** A server that is every engine at once, by the path that it is asked under, and has its moods. */
export function moodyEngine(seed: number): Behaviour {
  const random = seeded(seed);
  return (request, response) => {
    const [, kind = '', , ...path] = request.path.split('/');
    const mood = random.below(6) === 0 ? random.pick(moods) : null;
    if (mood !== null) return json({ error: 'x' }, mood, { 'retry-after': '0' })(request, response);
    // as: the walk makes the paths
    honest(kind as WebEngine, (text) => translatorOf(text).en)({ ...request, path: `/${path.join('/')}` }, response);
  };
}

/** What a reader of the article does in any order, step by step. Quiet steps may send nothing at all. */
export class Walk {
  readonly done = new Map<string, number>();
  private readonly random;
  private open: { tab: Tab; description: PageDescription } | null = null;
  private count = 0;
  private readonly session: Session;
  private readonly base: string;

  constructor(session: Session, base: string, seed: number) {
    this.session = session;
    this.base = base;
    this.random = seeded(seed);
  }

  private readonly loud: Record<string, () => Promise<unknown>> = {
    'another engine': () => this.useAnother(),
    'translates a paragraph': () => this.translate({ what: 'paragraph', index: this.random.below(pairs.length) }),
    'translates the selection': async () => {
      const quote = this.random.pick(pairs).vi.slice(0, 20);
      await this.page.tab.page.evaluate(selectQuote, { quote, prefix: '', suffix: '' }, 0);
      await this.translate({ what: 'selection' });
    },
    'translates the article': () => this.translate({ what: 'article' }),
    'tries again': () => this.translate({ what: 'failed' }),
    keeps: () => this.keep(),
  };

  private readonly quiet: Record<string, () => Promise<unknown>> = {
    reads: () => this.visit(),
    'looks at a term': () => this.ask('openCard', { index: this.mention() }),
    'goes on to the next term': () => this.ask('moveTermCursor', { by: 1 }),
    highlights: () => this.ask('highlightMention', { index: this.mention() }),
    'shows or hides': () => this.ask('setTranslations', { shown: 'toggle' }),
    'takes away': () => this.ask('removeTranslations'),
    'turns the marks': () => this.ask('setMarks', { shown: 'toggle' }),
  };

  get steps(): string[] {
    return [...Object.keys(this.loud), ...Object.keys(this.quiet)];
  }

  /** @param sent how many requests of the extension were seen so far, from outside it */
  async step(sent: () => number): Promise<void> {
    if (this.open === null) await this.begin();
    const isQuiet = this.random.below(2) === 0;
    const [name, action] = this.random.pick(Object.entries(isQuiet ? this.quiet : this.loud));
    const before = sent();
    await action();
    if (isQuiet) expect(sent(), name).toBe(before);
    this.done.set(name, (this.done.get(name) ?? 0) + 1);
  }

  private get page() {
    if (this.open === null) throw new Error('No page is open.');
    return this.open;
  }

  private async begin(): Promise<void> {
    await this.useAnother();
    await this.visit();
  }

  private async visit(): Promise<void> {
    const before = this.open;
    this.open = await visitArticle(this.session, `${address}&step=${++this.count}`, translatedPage());
    await before?.tab.page.close();
  }

  /** Under an address of its own, so that nothing is known of it. */
  private useAnother(): Promise<void> {
    const kind = this.random.pick(webEngines);
    return useEngine(this.session, settingsOf(kind, `${this.base}/${kind}/${++this.count}`));
  }

  private async translate(which: Parameters<typeof askReader<'translatePage'>>[3]): Promise<void> {
    const { tab } = this.page;
    await askReader(this.session, tab.id, 'translatePage', which);
    await readerSays(this.session, tab, ({ translation }) => translation?.running !== true);
  }

  /** Until the second look at the address has been had. */
  private async keep(): Promise<void> {
    await this.visit();
    const { tab, description } = this.page;
    expect((await askReader(this.session, tab.id, 'keepArticle'))?.problem).toBeNull();
    const { canonical } = description.article!;
    const looked = async () => (await askBackground(this.session, 'clipsOf', { canonical })).every(({ corroboration }) => corroboration !== 'unchecked');
    expect(await until(looked, 10_000)).toBe(true);
  }

  private mention(): number {
    return this.random.below(this.page.description.mentions.length);
  }

  private ask<Name extends Parameters<typeof askReader>[2]>(name: Name, argument?: Parameters<typeof askReader<Name>>[3]): Promise<unknown> {
    return askReader(this.session, this.page.tab.id, name, argument);
  }
}

import type { EngineName, TranslationJob, TranslationNews } from '../../core/translation/job.ts';
import type { ParagraphTranslation } from '../../core/translation/receipt.ts';
import type { Caller } from '../answer-as-background.ts';
import { translateClip } from '../clips/translate.ts';
import { codeOf, Failure } from '../failure.ts';
import type { Place } from '../injection.ts';
import { sendToFrame } from '../messages.ts';
import { translateArticle } from './article-job.ts';
import { chosenEngine, type ChosenEngine } from './chosen-engine.ts';
import { keepAwake } from './keep-awake.ts';
import { TabJobs } from './tab-jobs.ts';

/** Each kind of news by itself; a plain Omit would take only what all kinds have. */
type Untold<News> = News extends unknown ? Omit<News, 'id'> : never;

/** Translates for the readers in tabs: one desk for the whole browser, since the tabs share an engine's patience. */
export class TranslationDesk {
  private readonly jobs = new TabJobs();

  /** Accepts a job and answers; its news go to the reader that asked. @throws Failure why it is refused */
  async translate(job: TranslationJob, { tabId, frameId }: Caller): Promise<EngineName> {
    if (tabId === null) throw new Failure('refused');
    const chosen = await chosenEngine();
    void this.run(job, chosen, { tabId, frameId });
    return chosen.name;
  }

  /** Ends one job of a tab, or all of them. */
  cancel(tabId: number, id?: string): void {
    this.jobs.cancel(tabId, id);
  }

  private async run({ id, canonical, ...job }: TranslationJob, { engine, forms, name }: ChosenEngine, place: Place): Promise<void> {
    const tell = (news: Untold<TranslationNews>): void => {
      // A reader that has gone, or wants it no more, must not cost its user another call.
      const wanted = sendToFrame(place, 'translationProgress', { id, ...news }).then((answer) => answer.wanted, () => false);
      void wanted.then((still) => still || this.cancel(place.tabId, id));
    };
    const indexOf = (paragraph: number) => job.paragraphs[paragraph]?.index ?? 0;
    const lengths = new Map<number, number>();
    const settled: ParagraphTranslation[] = [];
    const problem = await this.jobs.run(place.tabId, id, async (signal) => keepAwake(() => translateArticle({
      ...job, engine, forms, queue: this.jobs.queueOf(engine), signal,
      onProgress: ({ paragraph, ...counts }) => {
        settled.push(counts.result);
        tell({ kind: 'paragraph', index: indexOf(paragraph), ...counts });
      },
      onPartial: (paragraph, partial) => {
        if (partial.text.length <= (lengths.get(paragraph) ?? 0)) return;
        lengths.set(paragraph, partial.text.length);
        tell({ kind: 'partial', index: indexOf(paragraph), partial });
      },
    }))).then(({ stopped }) => stopped, codeOf);
    tell({ kind: 'end', problem });
    // It can be had again: that it was not kept with the version is no failure of the translation.
    await translateClip(canonical, settled, { engine: name, glossary: job.revision }).catch(() => null);
  }
}

import * as v from 'valibot';
import { type Segment, wordsOf } from '../../core/translation/form.ts';
import { parseReply, postJson } from './answer.ts';
import { below, checkBaseUrl } from './base-url.ts';
import { type Engine, type EngineSettings, inBatches } from './engine.ts';
import { escapeMarkup, unescapeMarkup } from './markup.ts';

const reply = v.array(v.object({ translations: v.pipe(v.array(v.object({ text: v.string() })), v.minLength(1)) }));

/**
 * Azure Translator 3.0: https://learn.microsoft.com/azure/ai-services/translator/text-translation/reference/v3/translate.
 * Its native form is the dynamic dictionary.
 */
export function azure({ base, key, region, privateAllowed }: EngineSettings): Engine {
  const url = checkBaseUrl(base, privateAllowed);
  const limits = { concurrency: 2, characters: 20_000, segments: 100 };
  const headers = { 'ocp-apim-subscription-key': key ?? '', ...(region === null ? {} : { 'ocp-apim-subscription-region': region }) };
  return {
    kind: 'azure', id: `azure ${url.href}`, model: null, forms: ['native', 'inserted', 'token'], streams: false, limits,
    translate: (segments, options) => inBatches(segments, limits, (segment) => wordsOf(segment).length, async (batch) => {
      const marked = options.form === 'native';
      const address = below(url, `/translate?api-version=3.0&from=vi&to=en&textType=${marked ? 'html' : 'plain'}`);
      const body = batch.map((segment) => ({ Text: marked ? withDictionary(segment) : wordsOf(segment) }));
      const text = await postJson({ url: address, headers, body }, options);
      return parseReply(text, reply).map(({ translations: [first] }) => (marked ? withoutDictionary(first?.text ?? '') : (first?.text ?? '')));
    }),
  };
}

const withDictionary = ({ pieces }: Segment): string =>
  pieces.map((piece) => (typeof piece === 'string' ? escapeMarkup(piece)
    : `<mstrans:dictionary translation="${escapeMarkup(piece.rendering)}">${escapeMarkup(piece.source)}</mstrans:dictionary>`)).join('');

const withoutDictionary = (text: string): string => unescapeMarkup(text.replace(/<\/?mstrans:dictionary\b[^<>]*>/g, ''));

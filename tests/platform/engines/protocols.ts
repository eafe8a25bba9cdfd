import type { EngineKind } from '../../../core/translation/job.ts';
import type { EngineSettings } from '../../../platform/engines/engine.ts';
import { json, type Behaviour, type Seen } from './server.ts';

export const secret = 'key-7f3a-never-elsewhere';

export type WebEngine = Exclude<EngineKind, 'built-in'>;
export const webEngines: WebEngine[] = ['libretranslate', 'openai', 'deepl', 'azure'];

export const settingsOf = (kind: WebEngine, base: string): EngineSettings => ({ kind, base, key: secret, model: 'test-model', region: 'westeurope', privateAllowed: true });

interface LibreBody { q: string[]; source: string; target: string; format: string; api_key: string }
interface DeeplBody { text: string[]; source_lang: string; target_lang: string; tag_handling?: string; ignore_tags?: string[] }
interface ChatBody { model: string; stream: boolean; messages: { role: string; content: string }[]; response_format: { type: string } }

/** The texts of a request, as each protocol carries them; it throws where the request is not the protocol's. */
export const textsOf: Record<WebEngine, (request: Seen) => string[]> = {
  libretranslate: ({ path, body }) => {
    const { q, source, target, format, api_key: key } = JSON.parse(body) as LibreBody;
    demand(path === '/translate' && source === 'vi' && target === 'en' && format === 'text' && key === secret);
    return q;
  },
  deepl: ({ path, body, headers }) => {
    const { text, source_lang: source, target_lang: target } = JSON.parse(body) as DeeplBody;
    demand(path === '/v2/translate' && source === 'VI' && target === 'EN-GB' && headers.authorization === `DeepL-Auth-Key ${secret}`);
    return text;
  },
  azure: ({ path, body, headers }) => {
    demand(/^\/translate\?api-version=3\.0&from=vi&to=en&textType=(html|plain)$/.test(path));
    demand(headers['ocp-apim-subscription-key'] === secret && headers['ocp-apim-subscription-region'] === 'westeurope');
    return (JSON.parse(body) as { Text: string }[]).map(({ Text }) => Text);
  },
  openai: ({ path, body, headers }) => {
    const { model, messages, response_format: format } = JSON.parse(body) as ChatBody;
    demand(path === '/chat/completions' && model === 'test-model' && format.type === 'json_schema' && headers.authorization === `Bearer ${secret}`);
    return (JSON.parse(messages[1]!.content) as { texts: string[] }).texts;
  },
};

function demand(fact: boolean): void {
  if (!fact) throw new Error('not the protocol');
}

/** Translations in the reply's shape. */
export const replyOf: Record<WebEngine, (texts: string[]) => unknown> = {
  libretranslate: (texts) => ({ translatedText: texts }),
  deepl: (texts) => ({ translations: texts.map((text) => ({ detected_source_language: 'VI', text })) }),
  azure: (texts) => texts.map((text) => ({ translations: [{ text, to: 'en' }] })),
  openai: (texts) => ({ choices: [{ message: { role: 'assistant', content: JSON.stringify({ translations: texts }) }, finish_reason: 'stop' }] }),
};

/** An engine that translates each text by a function and streams where it is asked to. */
export const honest = (kind: WebEngine, translate: (text: string, request: Seen) => string): Behaviour => (request, response) => {
  let texts: string[];
  try {
    texts = textsOf[kind](request).map((text) => translate(text, request));
  } catch {
    return json({ error: 'not understood' }, 400)(request, response);
  }
  if (kind === 'openai' && (JSON.parse(request.body) as ChatBody).stream) return stream(texts, response);
  json(replyOf[kind](texts))(request, response);
};

/** Piece by piece: each is written when the one before it has gone out. */
function stream(texts: string[], response: Parameters<Behaviour>[1]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const content = JSON.stringify({ translations: texts });
  const write = (at: number): void => {
    if (at >= content.length) return void response.end('data: [DONE]\n\n');
    response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: content.slice(at, at + 7) } }] })}\n\n`, () => setTimeout(write, 2, at + 7));
  };
  write(0);
}

import { expect, test } from 'vitest';
import { engineOptions } from '../../../scripts/start/translation-options.ts';

const local = 'libretranslate=http://127.0.0.1:5000';

test('an engine by kind and address, its key from the environment alone', () => {
  expect(engineOptions({ translate: 'en', engine: 'openai=http://127.0.0.1:11434/v1', 'key-env': 'MY_KEY', model: 'qwen3' }, { MY_KEY: 's3cret' })).toEqual({
    kind: 'openai', base: 'http://127.0.0.1:11434/v1', origin: 'http://127.0.0.1:11434', key: 's3cret', model: 'qwen3', region: null,
  });
  expect(engineOptions({}, {})).toBeNull();
});

test.each([
  ['another language', { translate: 'fr', engine: local }, /takes "en", not "fr"/],
  ['no engine', { translate: 'en' }, /needs an engine/],
  ['an engine and nothing to translate', { engine: local }, /--engine goes with --translate en/],
  ['an unknown kind', { translate: 'en', engine: 'google=https://a.example' }, /one of libretranslate/],
  ['no address', { translate: 'en', engine: 'deepl' }, /KIND=BASE_URL/],
  ['a file', { translate: 'en', engine: 'deepl=file:///etc/passwd' }, /no engine's address/],
  ['credentials in the address', { translate: 'en', engine: 'deepl=https://me:pw@api.example' }, /no engine's address/],
  ['plain http to the open Internet', { translate: 'en', engine: 'deepl=http://api.example.com' }, /no engine's address/],
  ['a variable that is not there', { translate: 'en', engine: local, 'key-env': 'NOWHERE' }, /no such variable/],
])('%s is refused in a sentence', (_, given, sentence) => expect(() => engineOptions(given, {})).toThrow(sentence));

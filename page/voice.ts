/**
 * The system's Vietnamese voice. One that speaks over the network would send the words away, so it is none.
 * Firefox calls each voice of Linux's Speech Dispatcher, which runs on the computer itself, a remote one.
 */
function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  return globalThis.speechSynthesis?.getVoices()
    .find(({ lang, localService, voiceURI }) => (localService || voiceURI.startsWith('urn:moz-tts:speechd')) && /^vi\b/i.test(lang));
}

/** Calls back once it is known that there is such a voice; never where there is none. Browsers list their voices some time after they are asked. */
export function whenVietnameseVoice(found: (voice: SpeechSynthesisVoice) => void, signal: AbortSignal): void {
  // Not every build of a browser can speak.
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const look = (): void => {
    const voice = vietnameseVoice();
    if (voice !== undefined) found(voice);
  };
  speech?.addEventListener('voiceschanged', look, { signal });
  look();
}

/** Reads Vietnamese words aloud in place of whatever is being read, as soon as there is a voice for it. */
export function speak(text: string): void {
  const waiting = new AbortController();
  whenVietnameseVoice((voice) => {
    waiting.abort();
    say(text, voice);
  }, waiting.signal);
}

function say(text: string, voice: SpeechSynthesisVoice): void {
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.9;
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}

/** The system's Vietnamese voice. One that speaks over the network would send the words away, so it is none. */
function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  return globalThis.speechSynthesis?.getVoices().find(({ lang, localService }) => localService && /^vi\b/i.test(lang));
}

/** Calls back once it is known that there is such a voice; never where there is none. Browsers list their voices some time after they are asked. */
export function whenVietnameseVoice(found: () => void, signal: AbortSignal): void {
  // Not every build of a browser can speak.
  const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const look = (): void => { if (vietnameseVoice() !== undefined) found(); };
  speech?.addEventListener('voiceschanged', look, { signal });
  look();
}

/** Reads Vietnamese words aloud in place of whatever is being read. Silent where no voice is. */
export function speak(text: string): void {
  const voice = vietnameseVoice();
  if (voice === undefined) return;
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.rate = 0.9;
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}

import type { Page } from 'puppeteer-core';
import { isPrivateHost } from '../../platform/engines/base-url.ts';
import type { Session } from '../browsers/session.ts';
import { until } from '../browsers/wait.ts';
import { StartError } from './read-page.ts';
import type { ScriptedEngine } from './translation-options.ts';

const form = '.cg-engine-form';
/** For a field to be drawn, ms. */
const patience = 10_000;

/** Sets the engine up in the options page, as a user does. @throws StartError with the sentence that the page shows */
export async function setUpEngine(session: Session, engine: ScriptedEngine): Promise<void> {
  session.proxy.forward(engine.origin, 'translation');
  const page = await session.openExtensionPage('options.html');
  await page.bringToFront();
  await drawn(page, `${form} select[name=kind]`);
  await page.select(`${form} select[name=kind]`, engine.kind);
  for (const [name, value] of Object.entries({ base: engine.base, key: engine.key, model: engine.model, region: engine.region })) {
    if (value !== null && (name !== 'model' || engine.kind === 'openai') && (name !== 'region' || engine.kind === 'azure')) await fill(page, name, value);
  }
  if (isPrivateHost(new URL(engine.base).hostname)) {
    await drawn(page, `${form} input[name=private]`);
    await page.click(`${form} input[name=private]`);
  }
  await page.click(`${form} button[type=submit]`);
  const outcome = await until(() => page.evaluate(said), patience);
  if (outcome !== 'kept') throw new StartError(`The options did not take the engine: ${outcome ?? 'the button could not be pressed'}`);
  await page.close();
}

async function fill(page: Page, name: string, value: string): Promise<void> {
  const field = `${form} input[name=${name}]`;
  await drawn(page, field);
  await page.click(field, { count: 3 });
  await page.keyboard.press('Backspace');
  await page.type(field, value);
}

async function drawn(page: Page, selector: string): Promise<void> {
  const there = await until(async () => (await page.$(selector)) !== null, patience);
  if (there !== true) throw new StartError(`The options page does not show ${selector}.`);
}

/** Runs in the page. */
function said(): string | null {
  if (document.querySelector('.cg-engine-said') !== null) return 'kept';
  return document.querySelector('.cg-engine .cg-note-bad')?.textContent ?? null;
}

import { startChromium } from '../browsers/chromium-session.ts';
import { withProfile } from '../browsers/with-session.ts';
import { say } from '../command.ts';
import type { StartOptions } from './options.ts';
import { readPageFile } from './read-page.ts';
import { sample } from './sample.ts';
import type { Machine } from './scripted.ts';

/** Opens a window with the extension on the page, and waits until the person closes it. */
export async function openWindow(machine: Machine, { page }: StartOptions): Promise<void> {
  const { file, url } = page ?? sample();
  const body = readPageFile(file);
  await withProfile(async (profile) => {
    const session = await startChromium({ ...machine, profile, headless: false, hosts: [new URL(url).hostname] });
    session.proxy.serve(url, body);
    const [first] = await session.browser.pages();
    await (first ?? (await session.browser.newPage())).goto(url);
    say(`Reading ${file} as ${url}\nPoint at a marked term. Other pages load as usual; close the window to end.`);
    await new Promise<void>((done) => session.browser.once('disconnected', () => done()));
    await session.proxy.close();
  });
}

/** Whether there is a screen to open a window on. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

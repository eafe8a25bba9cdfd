import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from '../../../scripts/browsers/browser-kind.ts';
import { startChromium } from '../../../scripts/browsers/chromium-session.ts';
import { findBrowser } from '../../../scripts/browsers/find-browser.ts';
import { startFirefox } from '../../../scripts/browsers/firefox-session.ts';
import type { Session } from '../../../scripts/browsers/session.ts';
import { buildFolder } from '../../../scripts/steps/build-extension.ts';

export const browserName = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** The built extension of the browser under test. */
export const builtExtension = (): string => buildFolder(browserName === 'chromium' ? 'chrome' : 'firefox');

/** A session with the built extension, or a copy of it. */
export async function startBrowser(profile: string, extension = builtExtension()): Promise<Session> {
  if (browserName === 'chromium') return startChromium({ program: await findBrowser(chromium), extension, profile, headless: true });
  return startFirefox({ program: await findBrowser(firefox), extension, addonId: addonId(extension), profile, headless: true });
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'chu-giai-e2e-'));

export const removeProfile = (profile: string): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

function addonId(extension: string): string {
  const manifest = readFileSync(join(extension, 'manifest.json'), 'utf8');
  // The manifest's own test says that a Firefox build has this.
  const { browser_specific_settings: settings } = JSON.parse(manifest) as { browser_specific_settings: { gecko: { id: string } } };
  return settings.gecko.id;
}

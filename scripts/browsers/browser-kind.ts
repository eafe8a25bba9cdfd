import { homedir } from 'node:os';
import { join } from 'node:path';
import { Browser } from '@puppeteer/browsers';

/** What there is to know about finding one kind of browser on a machine. */
export interface BrowserKind {
  title: string;
  /** Environment variable that names the program. */
  variable: string;
  /** Names on the PATH, then places where installers put it. */
  commands: string[];
  places: string[];
  /** Its name in @puppeteer/browsers, and the release that is downloaded. */
  download: { browser: Browser; tag: string };
  debianPackage: string;
  /** One line for a person who must install it by hand. */
  remedy: string;
  /** Oldest version that the extension's manifest allows. */
  oldest: number;
}

const local = process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';

export const chromium: BrowserKind = {
  title: 'Chromium',
  variable: 'CHROME_PATH',
  commands: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  places: [
    '/usr/lib/chromium/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    join(local, 'Chromium', 'Application', 'chrome.exe'),
  ],
  download: { browser: Browser.CHROME, tag: 'stable' },
  debianPackage: 'chromium',
  remedy: 'Get one with "npx @puppeteer/browsers install chrome@stable" and name its program in CHROME_PATH.',
  oldest: 128,
};

export const firefox: BrowserKind = {
  title: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  places: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(programs, 'Mozilla Firefox', 'firefox.exe'),
  ],
  download: { browser: Browser.FIREFOX, tag: 'stable' },
  debianPackage: 'firefox-esr',
  remedy: 'Get one with "npx @puppeteer/browsers install firefox@stable" and name its program in FIREFOX_PATH.',
  oldest: 140,
};

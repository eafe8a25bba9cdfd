import { spawnSync } from 'node:child_process';
import { installPackages } from '../browsers/install-browser.ts';
import { say } from '../command.ts';

/** Without a font for Chinese a picture shows boxes. Installs one on Debian as root; elsewhere says what is missing. */
export function needChineseFont(): void {
  if (hasFont() || (installPackages(['fonts-noto-cjk']) && hasFont())) return;
  say('No font with Chinese letters was found (on Debian: fonts-noto-cjk), so Chinese shows as boxes in the pictures.');
}

function hasFont(): boolean {
  // Other systems than Linux bring such a font along.
  if (process.platform !== 'linux') return true;
  const run = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return run.status === 0 && run.stdout.trim() !== '';
}

import type { ConfigEnv, UserManifest } from 'wxt';
import { officialPatterns } from '../core/reference/official-hosts.ts';

/** Address of the Firefox package; never changes, or the library of its users would be lost. */
const geckoId = 'chu-giai@chu-giai.app';

/**
 * For our own pages: nothing from outside, no inline script or style. The worker stands under the same policy, so
 * `connect-src` must let its one network module through; no page of ours asks for anything (`tests/architecture.test.ts`).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src https: http:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The manifest; WXT adds background, popup, options, panel and version. `tests/manifest.test.ts` holds it
 * against a list of permissions that was reviewed by hand.
 */
export function manifest({ browser }: Pick<ConfigEnv, 'browser'>): UserManifest {
  return {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: [
      'storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms', 'contextMenus', 'downloads',
      ...(browser === 'firefox' ? [] : ['sidePanel' as const, 'offscreen' as const]),
    ],
    host_permissions: [...officialPatterns],
    optional_host_permissions: ['*://*/*'],
    // Plain files, not WXT content scripts: those post a message with our id to the page, and stop when the page answers it.
    // In frames of the listed hosts too: some portals show the article in one.
    content_scripts: [{ matches: [...officialPatterns], js: ['detect.js'], run_at: 'document_idle', all_frames: true }],
    commands: {
      'next-term': { suggested_key: { default: 'Alt+J' }, description: '__MSG_commandNextTerm__' },
      'previous-term': { suggested_key: { default: 'Alt+K' }, description: '__MSG_commandPreviousTerm__' },
      'highlight-selection': { suggested_key: { default: 'Alt+H' }, description: '__MSG_commandHighlight__' },
      'toggle-marks': { suggested_key: { default: 'Alt+M' }, description: '__MSG_commandToggleMarks__' },
      // Firefox opens its sidebar by no key that a page heard, only by one of its own.
      ...(browser === 'firefox' ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandOpenPanel__' } } : {}),
    },
    // What is read in a private window leaves nothing behind. Our library would, so we stay out of them altogether.
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox' ? firefox : chrome),
  };
}

const chrome: UserManifest = {
  // The first with caretPositionFromPoint; CSS.highlights came before it.
  minimum_chrome_version: '128',
};

const firefox: UserManifest = {
  browser_specific_settings: {
    // 140: CSS Custom Highlights. We collect nothing.
    gecko: { id: geckoId, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  },
};

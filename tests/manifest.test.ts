import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { officialHosts } from '../core/reference/official-hosts.ts';
import { manifest } from '../scripts/manifest.ts';

interface Reviewed {
  permissions: Record<'chrome' | 'firefox', string[]>;
  optional_host_permissions: string[];
  schemes: string[];
  hosts: string[];
}

interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[]; js: string[]; css?: string[]; all_frames?: boolean; run_at?: string }[];
  content_security_policy?: { extension_pages?: string };
  incognito?: string;
  commands?: Record<string, { suggested_key?: { default?: string }; description?: string }>;
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko?: { id?: string; strict_min_version?: string; data_collection_permissions?: { required?: string[] } } };
}

const reviewed = JSON.parse(readFileSync('tests/fixtures/permissions.json', 'utf8')) as Reviewed;
const patterns = reviewed.hosts.flatMap((host) => reviewed.schemes.map((scheme) => `${scheme}://*.${host}/*`)).sort();
const browsers = ['chrome', 'firefox'] as const;
const sorted = (list: readonly string[] = []) => [...list].sort();

/** Builds that are there, and not older than what they were made from. */
const builds = browsers.flatMap((browser) => {
  const file = `.output/${browser}-mv3/manifest.json`;
  const sources = ['scripts/manifest.ts', 'core/reference/official-hosts.ts', 'wxt.config.ts'];
  const fresh = existsSync(file) && sources.every((source) => statSync(source).mtimeMs < statSync(file).mtimeMs);
  return fresh ? [[browser, file, JSON.parse(readFileSync(file, 'utf8')) as Manifest] as const] : [];
});
const written = browsers.map((browser) => [browser, 'scripts/manifest.ts', manifest({ browser }) as Manifest] as const);

describe.each([...written, ...builds])('%s, %s', (browser, file, made) => {
  const built = file.startsWith('.output');

  test('asks for what was reviewed, and nothing else', () => {
    expect(sorted(made.permissions)).toEqual(reviewed.permissions[browser]);
    expect(sorted(made.host_permissions)).toEqual(patterns);
    expect(sorted(made.optional_host_permissions)).toEqual(reviewed.optional_host_permissions);
    expect(made.optional_permissions ?? []).toEqual([]);
  });

  test('never requires every site', () => {
    const required = [...(made.host_permissions ?? []), ...(made.permissions ?? []), ...(made.content_scripts ?? []).flatMap(({ matches }) => matches)];
    expect(required.filter((each) => /<all_urls>|^[^:]*:\/\/\*\/|^\*:|^(file|ftp|ws)/.test(each))).toEqual([]);
  });

  test('runs one small script, in the pages of the listed hosts alone', () => {
    expect(made.content_scripts).toHaveLength(1);
    const [script] = made.content_scripts ?? [];
    expect(sorted(script?.matches)).toEqual(patterns);
    expect({ ...script, matches: [] }).toEqual({ matches: [], js: ['detect.js'], run_at: 'document_idle', all_frames: true });
  });

  test('shows pages no file and no door', () => {
    for (const key of ['web_accessible_resources', 'externally_connectable', 'sandbox', 'content_capabilities']) expect(made).not.toHaveProperty(key);
  });

  test('its own pages load nothing from outside', () => {
    const policy = new Map((made.content_security_policy?.extension_pages ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }));
    expect(Object.fromEntries(policy)).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'base-uri': "'none'", 'form-action': "'none'" });
    // The background's own requests stand under this policy too; that nothing else makes any is held by the architecture test.
    expect(policy.get('connect-src')).toBe('https: http:');
    policy.delete('connect-src');
    expect([...policy.values()].filter((sources) => /https?:|\*|unsafe|blob:/.test(sources))).toEqual([]);
  });

  test('stays out of private windows', () => {
    expect(made.incognito).toBe('not_allowed');
  });

  test('every command has a key and a text in every language', () => {
    const commands = Object.entries(made.commands ?? {});
    expect(commands.map(([name, { suggested_key: key }]) => [name, key?.default])).toEqual([
      ['next-term', 'Alt+J'], ['previous-term', 'Alt+K'], ['highlight-selection', 'Alt+H'], ['toggle-marks', 'Alt+M'],
      ...(browser === 'firefox' ? [['_execute_sidebar_action', 'Alt+Shift+O']] : []),
    ]);
    const names = JSON.stringify(made).match(/(?<=__MSG_)\w+(?=__)/g) ?? [];
    expect(names).toEqual(expect.arrayContaining(['extName', 'extDescription']));
    for (const locale of ['en', 'vi']) {
      const texts = parse(readFileSync(`locales/${locale}.yml`, 'utf8')) as Record<string, unknown>;
      expect(names.filter((name) => typeof texts[name] !== 'string')).toEqual([]);
    }
  });

  test('is for browsers that can do it', () => {
    if (browser === 'chrome') expect(Number(made.minimum_chrome_version)).toBeGreaterThanOrEqual(128);
    else expect(made.browser_specific_settings?.gecko).toEqual({ id: 'chu-giai@chu-giai.app', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } });
  });

  test.runIf(built)('has its panel, popup, options and background', () => {
    const panel = browser === 'chrome' ? { side_panel: { default_path: 'sidepanel.html' } } : { sidebar_action: { default_panel: 'sidepanel.html' } };
    expect(made).toMatchObject({ manifest_version: 3, action: { default_popup: 'popup.html' }, options_ui: { page: 'options.html' }, ...panel });
    expect(made).toHaveProperty('background');
  });
});

test.each(builds)('the build for %s has every file that its manifest names', (browser, _file, made) => {
  const text = JSON.stringify(made);
  const files = [...text.matchAll(/"([\w./-]+\.(?:js|html|png))"/g)].map(([, file]) => file ?? '');
  expect(files.filter((file) => !existsSync(`.output/${browser}-mv3/${file}`))).toEqual([]);
});

describe('the list of official hosts', () => {
  test('each once, a bare name under .vn, with its owner', () => {
    const hosts = officialHosts.map(({ host }) => host);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(officialHosts.filter(({ host, owner }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)?\.vn$/.test(host) || owner.length < 3)).toEqual([]);
  });

  test('none lies below another', () => {
    const below = officialHosts.filter(({ host }) => officialHosts.some((other) => host.endsWith(`.${other.host}`)));
    expect(below).toEqual([]);
  });

  test('holds no public suffix but gov.vn, which the State alone gives out', () => {
    const suffixes = ['vn', 'com.vn', 'org.vn', 'net.vn', 'edu.vn', 'info.vn', 'name.vn', 'pro.vn', 'health.vn', 'ac.vn', 'int.vn', 'biz.vn'];
    expect(officialHosts.filter(({ host }) => suffixes.includes(host))).toEqual([]);
  });
});

import * as v from 'valibot';
import { browser } from '#imports';
import { densities } from '../core/glossary/density.ts';
import { writesLetters } from '../core/keys/chord.ts';
import { actions, keymapOf, type OwnKeys } from '../core/keys/keymap.ts';
import type { ReaderSettings } from '../core/protocol.ts';
import { defaults, type Settings, type SiteState } from '../core/settings.ts';
import { originOf } from './site.ts';

const key = 'settings';
const state = v.picklist(['on', 'ask', 'off']);
const origin = v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/));
const colours = ['claim', 'figure', 'person', 'question', 'follow-up'] as const;
const colourName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
/** One folder of the downloads folder, by a name that every system takes. */
const folder = v.pipe(v.string(), v.trim(), v.regex(/^[^\\/:*?"<>|~.\p{C}][^\\/:*?"<>|~\p{C}]{0,59}(?<![. ])$/u));
const languages = v.pipe(v.array(v.picklist(['en', 'zh'])), v.minLength(1), v.transform((list) => [...new Set(list)]));

/** Each field falls back to its default alone, and each switch of a site alone, so that one damaged value costs no other. */
const schema = v.object({
  version: v.fallback(v.literal(1), 1),
  marks: v.fallback(v.picklist(['on', 'ask']), defaults.marks),
  sites: v.fallback(v.pipe(v.record(v.string(), v.unknown()), v.transform(readableSites)), {}),
  languages: v.fallback(languages, defaults.languages),
  regions: v.fallback(v.pipe(v.record(v.string(), v.unknown()), v.transform(readableRegions)), {}),
  density: v.fallback(v.picklist(densities), defaults.density),
  naming: v.fallback(v.object({
    country: v.fallback(v.picklist(['Viet Nam', 'Vietnam']), defaults.naming.country),
    chair: v.fallback(v.picklist(['Chairman', 'Chairperson']), defaults.naming.chair),
    letters: v.fallback(v.picklist(['Vietnamese', 'plain']), defaults.naming.letters),
  }), defaults.naming),
  keys: v.fallback(v.pipe(v.record(v.string(), v.unknown()), v.transform(readableKeys)), {}),
  colourNames: v.fallback(v.pipe(v.record(v.string(), v.unknown()), v.transform(readableNames)), {}),
  clips: v.fallback(v.object({
    images: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), defaults.clips.images),
    corroborate: v.fallback(v.boolean(), defaults.clips.corroborate),
  }), defaults.clips),
  backup: v.fallback(v.object({
    automatic: v.fallback(v.boolean(), defaults.backup.automatic),
    folder: v.fallback(folder, defaults.backup.folder),
  }), defaults.backup),
  programs: v.fallback(v.object({ vault: v.fallback(v.pipe(v.string(), v.maxLength(100)), defaults.programs.vault) }), defaults.programs),
  unpainted: v.fallback(v.pipe(v.array(v.unknown()), v.transform((list) => list.filter((each) => v.is(origin, each)))), []),
});

/** The settings, with defaults for what is missing or damaged. */
export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key);
  const result = v.safeParse(schema, stored[key]);
  return result.success ? result.output : structuredClone(defaults);
}

/** Calls back with the settings whenever any context changed them. */
export function onSettingsChange(listener: (settings: Settings) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (key in changes) void readSettings().then(listener);
  });
}

let last: Promise<unknown> = Promise.resolve();

/** Changes the settings and answers what they are now. Changes of one context wait for each other. */
export function changeSettings(edit: (before: Settings) => Settings): Promise<Settings> {
  const changed = last.then(async () => {
    const after = edit(await readSettings());
    await browser.storage.local.set({ [key]: after });
    return after;
  });
  last = changed.catch(() => undefined);
  return changed;
}

/** What holds for a site: its own switch, or else the rule for all. */
export function stateOf({ sites, marks }: Settings, site: string): SiteState {
  return Object.hasOwn(sites, site) ? (sites[site] ?? marks) : marks;
}

/** What the reader in a page is told. The day is that of Vietnam. */
export function readerSettings(settings: Settings, url: string, access: ReaderSettings['access'], now: Date): ReaderSettings {
  const site = originOf(url) ?? '';
  return {
    // Where reading is off, the reader runs only because the user asked this once.
    marks: stateOf(settings, site) === 'off' ? 'hidden' : 'shown',
    paintHighlights: !settings.unpainted.includes(site),
    languages: settings.languages,
    density: settings.density,
    naming: settings.naming,
    keys: keymapOf(settings.keys),
    colourNames: settings.colourNames,
    access,
    region: Object.hasOwn(settings.regions, site) ? (settings.regions[site] ?? null) : null,
    today: new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now),
  };
}

/**
 * Keeps `storage.local` from scripts that run in pages; browsers let them read it otherwise. To be called at every start of
 * the worker. Firefox may lack it: there only our own scripts, which do not read it, share the storage.
 */
export async function keepStorageFromPages(): Promise<void> {
  const { local } = browser.storage;
  if ('setAccessLevel' in local) await local.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}

function readableNames(names: Record<string, unknown>): Settings['colourNames'] {
  return Object.fromEntries(colours.flatMap((colour) => {
    const read = v.safeParse(colourName, Object.hasOwn(names, colour) ? names[colour] : undefined);
    return read.success ? [[colour, read.output]] : [];
  }));
}

/** A key that writes letters would be taken from every page, so none is ever read as one of ours. */
function readableKeys(keys: Record<string, unknown>): OwnKeys {
  return Object.fromEntries(actions.flatMap((action) => {
    const chord = Object.hasOwn(keys, action) ? keys[action] : undefined;
    return typeof chord === 'string' && chord.length < 40 && (chord === '' || !writesLetters(chord)) ? [[action, chord]] : [];
  }));
}

function readableSites(sites: Record<string, unknown>): Settings['sites'] {
  return Object.fromEntries(Object.entries(sites).flatMap(([site, value]) => (v.is(origin, site) && v.is(state, value) ? [[site, value]] : [])));
}

function readableRegions(regions: Record<string, unknown>): Settings['regions'] {
  return Object.fromEntries(Object.entries(regions).flatMap(([site, value]) => (v.is(origin, site) && typeof value === 'string' ? [[site, value]] : [])));
}

/** Keeps where the article stands on a site's pages; null forgets it. */
export async function rememberRegion(site: string, selector: string | null): Promise<void> {
  await changeSettings((before) => {
    const { [site]: _, ...others } = before.regions;
    return { ...before, regions: selector === null ? others : { ...others, [site]: selector } };
  });
}

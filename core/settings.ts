import { housePractice, type Convention } from './glossary/convention.ts';
import type { Density } from './glossary/density.ts';
import type { OwnKeys } from './keys/keymap.ts';
import type { Colour } from './annotation/highlight.ts';

/** `on`: read at once; `ask`: leave no sign until the reader asks; `off`: never. */
export type SiteState = 'on' | 'ask' | 'off';

/** The settings record in storage.local, version 1. Absent keys take these defaults. */
export interface Settings {
  version: 1;
  /** For sites without a switch of their own. */
  marks: 'on' | 'ask';
  /** Origin (scheme and host) to its own switch. */
  sites: Record<string, SiteState>;
  /** Languages of glosses, in the order shown. */
  languages: ('en' | 'zh')[];
  density: Density;
  /** How English names are written. */
  naming: Convention;
  /** Keys in the page that are not the default ones. */
  keys: OwnKeys;
  /** Origins whose pages never get our highlights painted. */
  unpainted: string[];
  /** Origin to the part of its pages that holds the article, a CSS selector; where the user chose it. */
  regions: Record<string, string>;
  /** Names that the reader gave to colours; the others keep their own. */
  colourNames: Partial<Record<Colour, string>>;
  clips: {
    /** Megabytes of images that one clip may hold; 0 keeps none. */
    images: number;
    /** Whether the address is fetched a second time, to compare. */
    corroborate: boolean;
  };
  backup: {
    /** Daily, when something changed. */
    automatic: boolean;
    /** Under the browser's downloads folder. */
    folder: string;
  };
  programs: {
    /** Name of the Obsidian vault that notes go to; empty for the one opened last. */
    vault: string;
  };
}

export const defaults: Settings = {
  version: 1,
  marks: 'on',
  sites: {},
  languages: ['en'],
  density: 'all',
  naming: housePractice,
  keys: {},
  unpainted: [],
  regions: {},
  colourNames: {},
  clips: { images: 10, corroborate: true },
  backup: { automatic: true, folder: 'chu-giai' },
  programs: { vault: '' },
};

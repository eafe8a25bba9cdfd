import { defineConfig } from 'wxt';
import { glossary } from './scripts/glossary-plugin.ts';
import { lending } from './scripts/lending-plugin.ts';
import { manifest } from './scripts/manifest.ts';
import { polyfill } from './scripts/polyfill-plugin.ts';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest,
  vite: () => ({ plugins: [glossary(), polyfill(), lending()], build: { target: 'es2023' } }),
  zip: {
    artifactTemplate: 'chu-giai-{{version}}-{{browser}}.zip',
    sourcesTemplate: 'chu-giai-{{version}}-sources.zip',
  },
});

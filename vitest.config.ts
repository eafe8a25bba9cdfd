import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { glossary } from './scripts/glossary-plugin.ts';

const unit = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];
const architecture = 'tests/architecture.test.ts';
const e2e = 'tests/e2e/**/*.e2e.ts';

/** A browser is heavy on two cores, so the end-to-end tests take one file after another. */
const endToEnd = (browser: 'chromium' | 'firefox') => ({
  extends: true as const,
  test: {
    name: `e2e-${browser}`,
    include: [e2e],
    env: { BROWSER: browser },
    testTimeout: 60_000,
    hookTimeout: 90_000,
    fileParallelism: false,
    globalSetup: 'tests/setup/built-extension.ts',
  },
});

export default defineConfig({
  plugins: [WxtVitest(), glossary()],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: unit, exclude: [architecture], setupFiles: ['tests/setup/fresh-browser.ts'], testTimeout: 30_000, maxWorkers: '100%' } },
      { extends: true, test: { name: 'architecture', include: [architecture] } },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});

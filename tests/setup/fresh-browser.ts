import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach } from 'vitest';

// The fake browser is one for the whole process and never clears itself.
beforeEach(() => fakeBrowser.reset());

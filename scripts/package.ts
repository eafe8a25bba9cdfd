// npm run package: the packages for Chrome and Edge, for Firefox, and the sources, into dist/
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, write } from './command.ts';
import { makePackages } from './steps/packages.ts';
import { root } from './steps/tool.ts';

try {
  const packages = await makePackages();
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (const { name, bytes, sha256 } of packages) {
    writeFileSync(join(root, 'dist', name), bytes);
    write(`${sha256}  dist/${name}`);
  }
} catch (error) {
  fail(error, [Error], 'npm run package');
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive, folderFiles, sourceFiles } from './archive.ts';
import { buildExtension } from './build-extension.ts';
import { root } from './tool.ts';

export interface Package {
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

/** Builds both extensions and packs them, with the sources that a store's reviewer asks for. */
export async function makePackages(): Promise<Package[]> {
  // package.json has a version by npm's rules.
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const pack = (part: string, files: Map<string, Uint8Array>): Package => {
    const bytes = archive(files);
    return { name: `chu-giai-${version}-${part}.zip`, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  return [
    pack('chrome', folderFiles(await buildExtension('chrome'))),
    pack('firefox', folderFiles(await buildExtension('firefox'))),
    pack('sources', sourceFiles()),
  ];
}

// npm run build -- [chrome] [firefox]: builds into .output/
import { fail, say, UsageError } from './command.ts';
import { buildExtension, type Target } from './steps/build-extension.ts';

const targets: Target[] = ['chrome', 'firefox'];

try {
  for (const target of wanted(process.argv.slice(2))) say(`Built ${await buildExtension(target)}`);
} catch (error) {
  fail(error, [Error], 'npm run build -- [chrome] [firefox]');
}

function wanted(names: string[]): Target[] {
  const unknown = names.find((name) => !targets.some((target) => target === name));
  if (unknown !== undefined) throw new UsageError(`There is no build for "${unknown}".`);
  return names.length === 0 ? targets : targets.filter((target) => names.includes(target));
}

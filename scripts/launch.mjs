// Starts a TypeScript script on the project's own Node, installing what is missing first.
// Plain JavaScript for Node 20: it must run before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);
const say = (text) => process.stderr.write(`${text}\n`);

if (!isInstalled()) install();
const run = spawnSync(projectNode(), ['--disable-warning=ExperimentalWarning', join(root, 'scripts', script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
});
process.exit(run.status ?? 1);

/** Whether node_modules holds the versions that the lock file names; npm writes its own list when it has finished. */
function isInstalled() {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const [wanted, present] = [packages(join(root, 'package-lock.json')), packages(written)];
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || optional || present[path]?.version === version);
}

function install() {
  say('Installing dependencies (once, about half a minute) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // On Windows npm is a command file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (npm.status === 0) return;
  say('"npm ci" failed, so nothing can run; see the lines above. It needs npm and its registry.');
  process.exit(1);
}

/** TypeScript runs as it is from Node 22.18 on; the npm package `node` brings one along for older machines. */
function projectNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  say(`Here is Node ${process.versions.node}; this needs 22.18 or later, and the package "node" could not bring it. Install Node 22 and try again.`);
  process.exit(1);
}

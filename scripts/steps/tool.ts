import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ToolOptions {
  /** The command, where the package has several or another name. */
  command?: string | undefined;
  /** Written before every line: what runs at the same time as others must say which it is. */
  label?: string | undefined;
}

/**
 * Runs the command of an installed package on this same Node, with its output on standard error,
 * so that standard output stays free for results. Answers with its exit code.
 */
export function runTool(packageName: string, args: string[], { command = packageName, label }: ToolOptions = {}): Promise<number> {
  const all = ['--disable-warning=ExperimentalWarning', commandFile(packageName, command), ...args];
  if (label === undefined) return ended(spawn(process.execPath, all, { cwd: root, stdio: ['ignore', 2, 2] }));
  const child = spawn(process.execPath, all, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const output of [child.stdout, child.stderr]) labelLines(output, label);
  return ended(child);
}

function labelLines(output: Readable, label: string): void {
  createInterface({ input: output }).on('line', (line) => process.stderr.write(`${label} │ ${line}\n`));
}

/** The same, with its output shown only if it fails: some tools draw moving pictures wherever they write. */
export async function runToolQuietly(packageName: string, args: string[]): Promise<number> {
  const tool = commandFile(packageName, packageName);
  const child = spawn(process.execPath, [tool, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [code, ...output] = await Promise.all([ended(child), text(child.stdout), text(child.stderr)]);
  if (code !== 0) process.stderr.write(output.join('').replaceAll(/\u001B\[[\d;?]*[A-Za-z]/g, ''));
  return code;
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((done, failed) => child.on('error', failed).on('close', (code) => done(code ?? 1)));
}

function commandFile(packageName: string, command: string): string {
  const folder = join(root, 'node_modules', packageName);
  if (!existsSync(folder)) throw new Error(`The package ${packageName} is not installed: run "npm ci".`);
  const description = readFileSync(join(folder, 'package.json'), 'utf8');
  // A package.json has this shape by npm's rules.
  const { bin } = JSON.parse(description) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, file);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const own = JSON.parse(readFileSync('tests/fixtures/injections.json', 'utf8')) as Record<string, string[]>;
/** The Big List of Naughty Strings, where EXTRA_FIXTURES has it. */
const file = join(process.env.EXTRA_FIXTURES ?? '', 'suites/blns/blns.json');
const naughty = process.env.EXTRA_FIXTURES !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];

/** Texts that mean something to a program that should take them for text. */
export const injections: string[] = [...Object.values(own).flat(), ...naughty];

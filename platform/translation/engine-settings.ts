import * as v from 'valibot';
import { lockForms, type LockForm } from '../../core/translation/form.ts';
import { checkBaseUrl } from '../engines/base-url.ts';
import { engineKinds } from '../../core/translation/job.ts';
import type { EngineSettings } from '../engines/engine.ts';
import { requireRoom } from '../room.ts';
import { openTranslation } from './database.ts';

const text = v.nullable(v.string());
const stored = v.object({
  settings: v.object({ kind: v.picklist(engineKinds), base: v.string(), key: text, model: text, region: text, privateAllowed: v.boolean() }),
  /** Of the address that the key was typed for. */
  keyOrigin: text,
  /** As the engine's self-test ordered them; null before it. */
  forms: v.nullable(v.array(v.picklist(lockForms))),
});

export interface StoredEngine {
  settings: EngineSettings;
  forms: LockForm[] | null;
}

/** The chosen engine, or null. A key that was typed for another address is not handed out. */
export async function readEngine(): Promise<StoredEngine | null> {
  const read = v.safeParse(stored, await (await openTranslation()).get('engines', 'chosen'));
  if (!read.success) return null;
  const { settings, keyOrigin, forms } = read.output;
  return { settings: { ...settings, key: originOf(settings) === keyOrigin ? settings.key : null }, forms };
}

/** Keeps the user's choice. The built-in engine has no address. @throws EngineFailure where the address is refused; Failure `disk-full` */
export async function keepEngine(settings: EngineSettings, forms: LockForm[] | null = null): Promise<void> {
  if (settings.kind !== 'built-in') checkBaseUrl(settings.base, settings.privateAllowed);
  await requireRoom('write');
  await (await openTranslation()).put('engines', { settings, keyOrigin: originOf(settings), forms }, 'chosen');
}

export async function forgetEngine(): Promise<void> {
  await (await openTranslation()).delete('engines', 'chosen');
}

/** Keeps a choice; an empty key stands for the one that was typed for the same address before. @throws EngineFailure where the address is refused */
export async function keepChoice(choice: EngineSettings): Promise<void> {
  const before = await readEngine();
  const goesOn = choice.key === null && before !== null && before.settings.kind === choice.kind && originOf(before.settings) === originOf(choice);
  await keepEngine({ ...choice, key: goesOn ? before.settings.key : choice.key });
}

/** For pages and reports: what is set up, without the key. */
export const withoutKey = ({ settings: { key, ...rest }, forms }: StoredEngine): Omit<EngineSettings, 'key'> & { hasKey: boolean; forms: LockForm[] | null } => ({ ...rest, forms, hasKey: key !== null });

const originOf = ({ base }: EngineSettings): string | null => URL.parse(base)?.origin ?? null;

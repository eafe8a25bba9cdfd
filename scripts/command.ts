/** The call was wrong: exit 2 with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Standard output holds results alone; everything said to a person goes to standard error. */
export const write = (text: string): void => void process.stdout.write(`${text}\n`);
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Today in Vietnam, `YYYY-MM-DD`. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** Ends with a sentence for the errors that a user can cause, and with the trace of any other. */
export function fail(error: unknown, expected: (new (message: string) => Error)[], usage: string): never {
  if (error instanceof UsageError) {
    say(`${error.message}\nUsage: ${usage}`);
    process.exit(2);
  }
  const known = expected.some((kind) => error instanceof kind) || (error instanceof Error && 'code' in error);
  say(error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error));
  process.exit(1);
}

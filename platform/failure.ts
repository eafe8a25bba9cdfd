import type { FailureCode } from '../core/failure.ts';

/** Anything that the platform could not do. Travels in messages by its code. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  constructor(code: FailureCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

/** The failure itself, or one with the given code that was caused by the error. */
export function asFailure(error: unknown, code: FailureCode): Failure {
  return error instanceof Failure ? error : new Failure(code, { cause: error });
}

/** For the view that says it; `failed` for what is no failure of the platform. */
export const codeOf = (error: unknown): FailureCode => asFailure(error, 'failed').code;

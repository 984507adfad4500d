/** Why something was not done: a code, and what it is about where that is one thing of many. */
export interface Refused<Code extends string = string> {
  code: Code;
  /** The id, key or address that is meant; never free text. */
  about?: string;
}

/** An expected outcome: a value, or a refusal with a code. Bugs are thrown, never returned. */
export type Result<Value, Refusal extends { code: string } = Refused> =
  | { ok: true; value: Value }
  | { ok: false; error: Refusal };

/** A success carrying `value`. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** A refusal, and what it is about. */
export const refuse = <Code extends string>(
  code: Code,
  about?: string,
): { ok: false; error: Refused<Code> } => ({
  ok: false,
  error: { code, ...(about !== undefined && { about }) },
});

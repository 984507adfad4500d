/** An expected outcome: a value, or a refusal with a code. Bugs are thrown, never returned. */
export type Result<Value, Refusal extends { code: string } = { code: string }> =
  | { ok: true; value: Value }
  | { ok: false; error: Refusal };

/** A success carrying `value`. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** A refusal by its code alone. */
export const refuse = <Code extends string>(code: Code): { ok: false; error: { code: Code } } => ({
  ok: false,
  error: { code },
});

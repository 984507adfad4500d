/** A copy that is not what was written. `findings` name what is wrong. */
export interface DoesNotVerify {
  code: 'does_not_verify';
  findings: readonly string[];
}

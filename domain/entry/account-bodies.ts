import type { WayIn } from '../authority/ways-in';
import type { LeaverProof } from '../people/leaver';
import type { Instant } from '../time';

/** What entries say of ways into somebody's account. */
export interface AccountBodies {
  /** Somebody else made a way into this person's account; the person sees it. */
  'account.code_issued.v1': { expires_at: Instant };
  'account.sign_ins_ended.v1': { by: 'admin' };
  /** From now on this way leads into the account too: found by a personnel number, or proven with a one-time code. */
  'account.way_added.v1': { way: WayIn; by: 'external_id' | 'code' };
  /** Somebody else took the way away again. */
  'account.way_removed.v1': { way: WayIn };
  /** The person made a key on a device of theirs, or took one away: from now on it leads into the account, or no longer. */
  'account.passkey_added.v1': { passkey: string };
  'account.passkey_removed.v1': { passkey: string };
  /** Somebody lost every way in. One person wants them let in again; it takes a second one, and neither of them is the person. */
  'recovery.proposed.v1': { proposal: string; open_until: Instant };
  /** With it everything ends that the person lost; the code lives until then. */
  'recovery.approved.v1': { proposal: string; code_until: Instant };
  'recovery.declined.v1': { proposal: string };
  /** Somebody who has left showed who they are, and a way to their own record was made for them. */
  'leaver.let_in.v1': { proof: LeaverProof; expires_at: Instant };
}

import type { Passkey } from '#db/own/passkeys';
import type { Result } from '#domain/result';
import type { PasskeyOptions } from './passkey-protocol';
import type { SignIn, Viewer } from './signed-in';

/** A passkey as its person sees it. */
export type OwnPasskey = Pick<Passkey, 'id' | 'name' | 'createdAt' | 'lastUsedAt' | 'stoppedAt' | 'proven'>;

/** Who a challenge is for: nobody yet, or somebody in one sign-in of theirs. */
export type Asks =
  | { purpose: 'sign_in' }
  | { purpose: 'confirm' | 'add'; viewer: Pick<Viewer, 'person' | 'signInId'> };

/** What a browser brings along. */
interface From {
  device?: string | undefined;
  userAgent?: string | undefined;
  shared?: boolean;
}

export type PasskeyRefusal = {
  code:
    | 'passkey_not_believed'
    /** Asked for too long ago, in another sign-in, or answered before. */
    | 'passkey_begin_again'
    /** Its count went back. */
    | 'passkey_stopped';
};
export type AddRefusal = PasskeyRefusal | { code: 'passkey_taken' | 'too_many_passkeys' | 'not_on_shared' };
export type RemoveRefusal = { code: 'passkey_unknown' | 'passkey_needed' | 'last_passkey' };

/** A key that was verified and not kept yet. */
export type Made = Omit<Passkey, 'id' | 'name' | 'createdAt' | 'lastUsedAt' | 'stoppedAt'>;

/** Keys on people's own devices: made, shown, taken away. */
export interface Passkeys {
  passkeysOf(person: string): readonly OwnPasskey[];
  /** `ticket` goes into a cookie; it brings the challenge back, once, within five minutes, and for the same purpose and sign-in. */
  askPasskey(asks: Asks): Promise<{ options: PasskeyOptions; ticket: string }>;
  /** Verifies a new key and keeps nothing. */
  judgeNewPasskey(
    viewer: Viewer,
    shown: { ticket: string | undefined; credential: string },
  ): Promise<Result<Made, AddRefusal>>;
  /** False when somebody has this very key meanwhile. */
  keepPasskey(made: Made, as: { id: string; name: string }): boolean;
  /** Whether it may go, with the sign-in that asks; nothing is changed. */
  judgeRemoval(viewer: Viewer, id: string): Result<void, RemoveRefusal>;
  /** Takes it away, and ends what was begun with it but for the sign-in that asks. */
  removePasskey(viewer: Viewer, id: string): void;
  /** Begins a sign-in. With `confirms` only keys of that person count, and the sign-in they ask from is the one it was asked for. */
  signInWithPasskey(
    shown: { ticket: string | undefined; credential: string; confirms?: Viewer },
    from: From,
  ): Promise<Result<SignIn & { device: string }, PasskeyRefusal>>;
}

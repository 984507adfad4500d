import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Passkey } from '#db/own/passkeys';
import { MINUTE } from '#domain/time';

/** Read when somebody first uses a passkey: to read it takes a third of a start. */
const webauthn = () => import('@simplewebauthn/server');

/** Ed25519, ES256, RS256 (COSE algorithm identifiers). */
const ALGORITHMS = [-8, -7, -257];

/** How long a device is asked for its key, and how long what it answers is taken (security.md, section 3.5). */
export const CHALLENGE_LIVES = 5 * MINUTE;

/** What a browser is handed to ask a device for a key. */
export type PasskeyOptions = PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON;

/** The names under which keys are made and asked for. */
export interface PasskeyPlace {
  /** Exactly as in PUBLIC_URL. */
  origin: string;
  /** Its host: a key that was made for another one is not even offered by a browser. */
  rpId: string;
}

const text = z.string().max(16_000);
const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(16_000);
const common = { id: base64url, rawId: base64url, type: z.literal('public-key') };
/** As our own script writes it; what is believed is inside the signed bytes. */
const MADE = z.strictObject({
  ...common,
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
});
const SHOWN = z.strictObject({
  ...common,
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish(),
  }),
});

const parsed = <Schema extends z.ZodType>(schema: Schema, json: string): z.output<Schema> | undefined => {
  try {
    return schema.safeParse(JSON.parse(text.parse(json))).data;
  } catch {
    return undefined;
  }
};

/** What a device is asked to make a key for. `userHandle`: bytes that tell nobody who it is (WebAuthn, section 14.6.1). */
export const askToMake = async (
  { rpId }: PasskeyPlace,
  asked: { challenge: Uint8Array; userHandle: Uint8Array; userName: string; known: readonly Passkey[] },
): Promise<PasskeyOptions> =>
  (await webauthn()).generateRegistrationOptions({
    rpName: 'Forthright',
    rpID: rpId,
    userName: asked.userName,
    userID: bytes(asked.userHandle),
    challenge: bytes(asked.challenge),
    timeout: CHALLENGE_LIVES,
    attestationType: 'none',
    excludeCredentials: asked.known.map(({ credential: id }) => ({ id })),
    // The key is found without a name being typed, and the device makes sure who holds it.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });

/** What a device is asked to sign. Without `known` every key that it has for this portal will do. */
export const askToShow = async (
  { rpId }: PasskeyPlace,
  asked: { challenge: Uint8Array; known: readonly Passkey[] },
): Promise<PasskeyOptions> =>
  (await webauthn()).generateAuthenticationOptions({
    rpID: rpId,
    challenge: bytes(asked.challenge),
    timeout: CHALLENGE_LIVES,
    userVerification: 'required',
    allowCredentials: asked.known.map(({ credential: id }) => ({ id })),
  });

/** A key that a device has made for this challenge, here, with its holder verified; undefined for anything else. */
export const readMade = async (
  { origin, rpId }: PasskeyPlace,
  json: string,
  challenge: string,
): Promise<Pick<Passkey, 'credential' | 'publicKey' | 'counter' | 'transports'> | undefined> => {
  const made = parsed(MADE, json);
  if (!made) return undefined;
  const { verifyRegistrationResponse } = await webauthn();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // The library types more transports than there are names for; they are hints alone.
      response: { ...made, clientExtensionResults: {} } as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified || !registrationInfo) return undefined;
    const { id, publicKey, counter } = registrationInfo.credential;
    return {
      credential: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: (made.response.transports ?? []).join(' '),
    };
  } catch {
    // The library throws for whatever does not verify, and bytes of strangers may be anything.
    return undefined;
  }
};

/** What a device calls the key that it shows, before anything is believed. */
export const nameOfShown = (json: string): { credential: string; userHandle?: string } | undefined => {
  const shown = parsed(SHOWN, json);
  return (
    shown && {
      credential: shown.id,
      ...(shown.response.userHandle && { userHandle: shown.response.userHandle }),
    }
  );
};

/** The count that a device gives with its signature, verified as `readMade` does; undefined for anything that does not verify. */
export const readShown = async (
  { origin, rpId }: PasskeyPlace,
  json: string,
  challenge: string,
  { credential: id, publicKey }: Passkey,
): Promise<number | undefined> => {
  const shown = parsed(SHOWN, json);
  if (!shown) return undefined;
  const { userHandle, ...response } = shown.response;
  const { verifyAuthenticationResponse } = await webauthn();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...shown, response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      // The count is judged by the caller, who has to act on one that went back; here it is only read.
      credential: { id, publicKey: bytes(Buffer.from(publicKey, 'base64url')), counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
};

/** The same bytes over a buffer of their own, as the library wants them. */
const bytes = (given: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(given);

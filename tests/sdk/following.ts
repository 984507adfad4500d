import { afterEach } from 'vitest';
import { type ClientOptions, createConsentClient } from '../../sdk/src/client';
import { type Answer, type Ask, KEY, makeLogKey, type Reply, servePortal } from './portal';

/** One client against one scripted portal; both end with the test. */

export const logKey = makeLogKey();
export const ann = { employee: 'per_ann', category: 'mouse', purpose: 'train', action: 'collect' } as const;
export const bob = { ...ann, employee: 'per_bob' };

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

export const serve = async (reply: (ask: Ask) => Reply | Promise<Reply>, epochs?: () => Answer) => {
  const portal = await servePortal(reply, epochs);
  closers.push(portal.close);
  return portal;
};

export const follow = (url: string, more: Partial<ClientOptions> = {}) => {
  const client = createConsentClient({
    url,
    key: KEY,
    verifyKey: logKey.vkey,
    heartbeat: false,
    requestTimeoutMs: 5_000,
    retry: { minMs: 4, maxMs: 20, refusedMs: 4, spreadMs: 20 },
    ...more,
  });
  closers.push(() => client.close());
  const codes: string[] = [];
  client.on('error', ({ code }) => codes.push(code));
  return { client, codes };
};

/** A poll that is answered when the test says so. */
export const held = () => {
  let release: (reply: Reply) => void = () => undefined;
  const reply = new Promise<Reply>((resolve) => {
    release = resolve;
  });
  return { reply, release };
};
export const never = () => new Promise<Reply>(() => undefined);

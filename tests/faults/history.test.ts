import { describe, expect, it } from 'vitest';
import { createDecide } from '../process/ask';
import { type Account, formFields, organisation, post, signInByForm } from '../process/people';
import { freePort, type PortalProcess, startPortal } from '../process/portal-process';
import { MOUSE } from '../services/portal';

const CLIENTS = 6;
const OPERATIONS = process.env.FORTHRIGHT_LONG ? 100_000 : 400;
const KILLS = process.env.FORTHRIGHT_LONG ? 40 : 2;

const LONGEST_MS = process.env.FORTHRIGHT_LONG ? 5_400_000 : 120_000;

/** One thing a client did or was told, in the order in which it happened to this client. */
interface Event {
  person: string;
  what: 'yes' | 'no' | 'allowed' | 'denied';
  /** By which door it was told. */
  door?: string;
  revision: number;
}

interface Client {
  account: Account;
  cookie: string;
  /** What the last acknowledged act was; undefined while the outcome of one is not known. */
  stands: 'yes' | 'no' | undefined;
}

const act = async (portal: PortalProcess, { account, cookie }: Client, what: 'yes' | 'no') => {
  const path = `/choose/${MOUSE}`;
  const fields: Record<string, string> =
    what === 'yes'
      ? { ...(await formFields(portal.url, path, cookie, 'name="shown"')), act: 'give' }
      : { act: 'withdraw', key: `history-${account.person}-${process.hrtime.bigint()}` };
  const answer = await post(portal.url, path, fields, cookie);
  const receipt = Number(/\/receipts\/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]);
  if (answer.status === 303 && receipt) return receipt;
  // Stopping what is stopped already is answered too; only a yes may be refused here.
  if (answer.status >= 500 || answer.status === 409) return undefined;
  throw new TypeError(`the act was answered ${answer.status}`);
};

describe('R3: no stale allow', () => {
  it(
    `after a confirmed withdrawal through any door, over ${OPERATIONS} operations and ${KILLS} kills`,
    async () => {
      const { dataDir, accounts, key } = await organisation(CLIENTS);
      const port = await freePort();
      const events: Event[] = [];
      const clients: Client[] = [];
      let stale = 0;
      let operations = 0;
      let asked = 0;

      const live = async (portal: PortalProcess, client: Client, until: number): Promise<void> => {
        const { person } = client.account;
        const decide = createDecide(portal.url, key);
        while (operations < until) {
          try {
            const what = client.stands === 'yes' ? 'no' : 'yes';
            client.stands = undefined;
            operations += 1;
            const revision = await act(portal, client, what);
            if (revision === undefined) continue;
            client.stands = what;
            events.push({ person, what, revision });
            // Asked after the confirmation: nobody else changes this person, so every door must say what was confirmed.
            for (const [door, answer] of await decide.everywhere(person, revision)) {
              asked += 1;
              events.push({ person, what: answer ? 'allowed' : 'denied', door, revision });
              if (what === 'no' && answer) stale += 1;
            }
          } catch (cause) {
            if (cause instanceof TypeError && cause.message.startsWith('the act was')) throw cause;
            // The portal was killed: what became of the act is not known, and the next life begins with an act.
            return;
          }
        }
      };

      for (let life = 0; life <= KILLS; life++) {
        const portal = await startPortal({ dataDir, port, mode: 'production' });
        for (const account of accounts.slice(clients.length)) {
          clients.push({ account, cookie: await signInByForm(portal.url, account), stands: undefined });
        }
        const until = Math.ceil((OPERATIONS * (life + 1)) / (KILLS + 1));
        const last = life === KILLS;
        const running = Promise.all(clients.map((client) => live(portal, client, last ? until : Infinity)));
        if (!last) {
          await expect
            .poll(() => operations, { timeout: 600_000, interval: 5 })
            .toBeGreaterThanOrEqual(until);
          await portal.end('SIGKILL');
          await running;
        } else {
          await running;
          expect(await portal.end()).toBe(0);
        }
      }

      expect(stale).toBe(0);
      // Revisions of one person only ever grow: nothing acknowledged was taken back by a restart.
      for (const { account } of clients) {
        const revisions = events.filter(({ person, door }) => person === account.person && !door);
        for (const [i, { revision, what }] of revisions.entries()) {
          const before = revisions[i - 1];
          // After a kill a yes may be said that was already acknowledged: the same answer is the same entry.
          if (before?.revision === revision) expect(what).toBe(before.what);
          else expect(revision).toBeGreaterThan(before?.revision ?? 0);
        }
      }
      const allowed = events.filter(({ what }) => what === 'allowed').length;
      const denied = events.filter(({ what }) => what === 'denied').length;
      // A history in which nothing was ever allowed would prove nothing.
      expect(allowed).toBeGreaterThan(OPERATIONS / 4);
      expect(denied).toBeGreaterThan(OPERATIONS / 4);
      console.log(
        `${operations} acts, ${asked} answers after them (${allowed} yes), ${KILLS} kills: 0 stale`,
      );
    },
    LONGEST_MS,
  );
});

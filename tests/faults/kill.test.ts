import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesAfter, logSize } from '#db/log/read';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { type Account, formFields, organisation, post, signInByForm } from '../process/people';
import { freePort, startPortal } from '../process/portal-process';
import { MIGRATIONS, MOUSE } from '../services/portal';

const CLIENTS = 8;
/** A thousand kills are those of four portals: in one, each start would spend its life looking at the log of all lives before. */
const PORTALS = process.env.FORTHRIGHT_LONG ? 4 : 1;
const KILLS = process.env.FORTHRIGHT_LONG ? 250 : 5;
/** Forty a life. */
const WITHDRAWALS = KILLS * 40;
const LONGEST_MS = process.env.FORTHRIGHT_LONG ? 5_400_000 : 120_000;

interface Acknowledged {
  account: Account;
  cookie: string;
  receipt: number;
  act: 'give' | 'withdraw';
}

/** One client that says yes and withdraws, over and over, until its share is done or the portal is gone. */
const client = async (
  url: string,
  account: Account,
  cookie: string,
  share: number,
  acknowledged: Acknowledged[],
): Promise<void> => {
  for (let i = 0; i < share; i++) {
    for (const act of ['give', 'withdraw'] as const) {
      try {
        const answer =
          act === 'give'
            ? await post(
                url,
                `/choose/${MOUSE}`,
                { ...(await formFields(url, `/choose/${MOUSE}`, cookie, 'name="shown"')), act },
                cookie,
              )
            : await post(
                url,
                `/choose/${MOUSE}`,
                { act, key: `kill-${account.person}-${process.hrtime.bigint()}` },
                cookie,
              );
        const receipt = Number(/\/receipts\/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]);
        if (answer.status === 303 && receipt) acknowledged.push({ account, cookie, receipt, act });
        else if (answer.status < 500 && answer.status !== 409)
          throw new TypeError(`unexpected ${answer.status}`);
      } catch (cause) {
        if (cause instanceof TypeError && cause.message.startsWith('unexpected')) throw cause;
        // The connection broke: whether the act was recorded is not known, and nobody was told that it was.
        return;
      }
    }
  }
};

describe('kill -9 in the middle of withdrawals', () => {
  it.each(Array.from({ length: PORTALS }, (_, i) => i + 1))(
    `loses none of the acknowledged and leaves none half-done, ${KILLS} times (portal %i of ${PORTALS})`,
    async () => {
      const { dataDir, accounts } = await organisation(CLIENTS);
      const port = await freePort();
      const acknowledged: Acknowledged[] = [];
      const cookies = new Map<Account, string>();
      for (let round = 0; round < KILLS; round++) {
        const portal = await startPortal({ dataDir, port, mode: 'production' });
        for (const account of accounts) {
          if (!cookies.has(account)) cookies.set(account, await signInByForm(portal.url, account));
        }
        const before = acknowledged.length;
        const share = Math.ceil(WITHDRAWALS / KILLS / CLIENTS) * 4;
        const running = Promise.all(
          accounts.map((account) =>
            client(portal.url, account, cookies.get(account) ?? '', share, acknowledged),
          ),
        );
        // Killed once a good part of the work was acknowledged, at no particular moment.
        await expect
          .poll(() => acknowledged.length - before, { timeout: 60_000, interval: 3 })
          .toBeGreaterThanOrEqual((WITHDRAWALS * 2) / KILLS);
        await portal.end('SIGKILL');
        await running;
      }
      expect(acknowledged.filter(({ act }) => act === 'withdraw').length).toBeGreaterThanOrEqual(
        WITHDRAWALS * 0.9,
      );

      const db = openForReading(join(dataDir, 'forthright.db'));
      expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
      const entries = new Map([...entriesAfter(db, 0, logSize(db))].map((entry) => [entry.seq, entry]));
      for (const { account, receipt, act } of acknowledged) {
        expect(entries.get(receipt)).toMatchObject({
          type: 'choice.made.v1',
          subject: account.person,
          body: { act },
        });
      }
      expect(differences(db, MIGRATIONS)).toEqual([]);
      db.sqlite.close();

      // After the last restart every receipt opens again, for the person it belongs to.
      const portal = await startPortal({ dataDir, port, mode: 'production' });
      for (const { cookie, receipt } of acknowledged.slice(-20)) {
        const page = await fetch(`${portal.url}/receipts/${receipt}`, { headers: { cookie } });
        expect(page.status).toBe(200);
      }
      const check = execFileSync(process.execPath, ['build/forthright.mjs', 'rebuild', '--check'], {
        cwd: join(import.meta.dirname, '../..'),
        env: { ...process.env, DATA_DIR: dataDir, FORTHRIGHT_MODE: 'demo' },
        encoding: 'utf8',
      });
      expect(check).toContain('Every projected table is what the log says.');
      expect(await portal.end()).toBe(0);
      console.log(`${acknowledged.length} acts acknowledged in ${KILLS} lives, all there`);
    },
    LONGEST_MS,
  );
});

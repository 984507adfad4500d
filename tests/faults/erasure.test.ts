/** A kill -9 between the parts of an erasure that is too large for one entry, on the built server (F01, S9). */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { MOST_NUMBERS } from '#domain/entry/retention';
import { organisation } from '../process/people';
import { freePort, type PortalProcess, startPortal } from '../process/portal-process';
import { compared, findingsOf, textsWith, typesAbout } from '../services/erased';
import { must, newPortal } from '../services/portal';

const ROOT = join(import.meta.dirname, '../..');
/** Three parts, so that there is a gap to be killed in. */
const ENTRIES = 2.4 * MOST_NUMBERS;

/** Reads, beside the running portal, what is left to name: undefined when nothing is unfinished. */
const watchRest = (dataDir: string) => {
  const { sqlite } = openForReading(join(dataDir, 'forthright.db'));
  const left = sqlite.prepare('SELECT rest FROM unfinished_erasure').pluck();
  return { rest: () => left.get() as number | undefined, close: () => sqlite.close() };
};

describe('an erasure of very many entries', () => {
  let portal: PortalProcess | undefined;
  afterAll(() => portal?.end('SIGKILL'));

  it('is gone on with by the next start after a kill between two of its parts', async () => {
    const { dataDir, accounts } = await organisation(1);
    const { person, email } = accounts[0] ?? { person: '', email: '' };
    const { portal: made } = await newPortal(Date.now(), dataDir);
    for (let count = 0; count < ENTRIES; count += 2_000) {
      const acts = Array.from({ length: 1_000 }, () => [
        made.acts.pause({ person }, {}),
        made.acts.resume({ person }),
      ]);
      for (const done of await Promise.all(acts.flat())) must(done);
    }
    must(await made.accounts.leave({ kind: 'operator', id: 'test' }, { person, leftAt: Date.now() }));
    await made.close();
    expect(textsWith(dataDir, email.toLowerCase())).not.toEqual([]);

    const port = await freePort();
    portal = await startPortal({ dataDir, port, mode: 'production' });
    const asked = spawn(
      process.execPath,
      [join(ROOT, 'build/forthright.mjs'), 'person', 'erase', '--person', person, '--because', 'asked'],
      { env: { ...process.env, DATA_DIR: dataDir, FORTHRIGHT_MODE: 'production', PUBLIC_URL: portal.url } },
    );
    const answered = new Promise<number | null>((resolve) => asked.once('exit', resolve));
    const watch = watchRest(dataDir);
    await expect.poll(watch.rest, { timeout: 120_000, interval: 2 }).toBeGreaterThan(0);
    await portal.end('SIGKILL');
    expect(await answered).not.toBe(0);

    const left = watch.rest() ?? 0;
    watch.close();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(ENTRIES);
    expect([findingsOf(dataDir), compared(dataDir)]).toEqual([[], []]);
    console.log(`${left} of ${ENTRIES} entries were left when it was killed`);

    portal = await startPortal({ dataDir, port, mode: 'production' });
    const again = watchRest(dataDir);
    await expect.poll(again.rest, { timeout: 120_000, interval: 100 }).toBeUndefined();
    again.close();
    expect(await portal.end()).toBe(0);
    portal = undefined;
    expect(existsSync(join(dataDir, 'forthright.db-wal'))).toBe(false);
    expect(textsWith(dataDir, email.toLowerCase())).toEqual([]);
    expect(typesAbout(dataDir, person)).toEqual({
      'person.left.v1': 1,
      'person.erased.v2': 1,
      'erasure.continued.v1': expect.any(Number),
      'notice.delivered.v1': 1,
    });
    expect([findingsOf(dataDir), compared(dataDir)]).toEqual([[], []]);
  }, 400_000);
});

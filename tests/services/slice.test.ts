import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBytes } from '#app/services/log/key-file';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { fromBase64 } from '#domain/log/base64';
import { parseVkey } from '#domain/log/checkpoint';
import { commitmentOf } from '#domain/log/leaf';
import { verifyProof } from '#domain/log/proof';
import {
  addEmployee,
  choose,
  MIGRATIONS,
  MOUSE,
  mayCollectMouse,
  must,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';

const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

describe('told, chosen, obeyed, proved', () => {
  it('permits only after the person was told and said yes, and stops with the withdrawal', async () => {
    const { portal, clock } = await newPortal();
    await openProgramme(portal);
    const person = await addEmployee(portal);
    expect(mayCollectMouse(portal, person).reasons).toEqual(['not_notified', 'consent_missing']);
    expect(await choose(portal, person, 'give')).toEqual({
      ok: false,
      error: { code: 'read_the_notice_first' },
    });
    await tell(portal, person);
    clock.now += 1000;
    const given = must(await choose(portal, person, 'give'));
    expect(mayCollectMouse(portal, person)).toMatchObject({ allow: true, since: given.at });
    clock.now += 1000;
    must(await choose(portal, person, 'withdraw'));
    expect(mayCollectMouse(portal, person).reasons).toEqual(['consent_withdrawn']);
    await portal.close();
  });

  it('proves an act by a receipt that verifies with nothing but the key', async () => {
    const { portal } = await newPortal();
    await openProgramme(portal);
    const person = await addEmployee(portal);
    const other = await addEmployee(portal);
    await tell(portal, person);
    const { revision } = must(await choose(portal, person, 'give'));
    const text = portal.services.ask.receiptDocument(person, revision, 'own');
    const receipt = JSON.parse(text ?? '') as Record<'record' | 'salt' | 'proof' | 'vkey', string>;
    const key = must(parseVkey(hash, receipt.vkey));
    const [record, salt] = [fromBase64(receipt.record), fromBase64(receipt.salt)] as [Uint8Array, Uint8Array];
    const proved = verifyProof({
      hash,
      verify: verifyBytes,
      key,
      commitment: commitmentOf(hash, salt, record),
      proof: receipt.proof,
    });
    expect(must(proved).seq).toBe(revision);
    expect(JSON.parse(new TextDecoder().decode(record))).toMatchObject({
      subject: person,
      body: { activity: MOUSE, act: 'give' },
    });
    expect(portal.services.ask.receiptDocument(other, revision, 'own')).toBeUndefined();
    expect(portal.services.ask.myReceipt(other, revision, 'en')).toBeUndefined();
    await portal.close();
  });

  it('rebuilds every projection from the log to what is live', async () => {
    const { portal, dataDir } = await newPortal();
    await openProgramme(portal);
    for (const act of ['give', 'refuse', 'defer'] as const) {
      const person = await addEmployee(portal);
      await tell(portal, person);
      must(await choose(portal, person, act));
      if (act === 'give') must(await choose(portal, person, 'withdraw'));
    }
    const db = openForReading(join(dataDir, 'forthright.db'));
    expect(differences(db, MIGRATIONS)).toEqual([]);
    db.sqlite.close();
    await portal.close();
  });

  it('keeps everything over a restart, and answers the same', async () => {
    const first = await newPortal();
    await openProgramme(first.portal);
    const person = await addEmployee(first.portal);
    await tell(first.portal, person);
    must(await choose(first.portal, person, 'give'));
    const revision = first.portal.revision();
    await first.portal.close();
    const second = await newPortal(first.clock.now, first.dataDir);
    // The start is an entry of its own: collectors ask anew after it.
    expect(second.portal.revision()).toBe(revision + 1);
    expect(mayCollectMouse(second.portal, person).allow).toBe(true);
    expect(second.portal.services.ask.receiptDocument(person, revision, 'own')).toContain(
      'forthright/receipt/v1',
    );
    await second.portal.close();
  });

  it('tells a person of a no that was recorded for them, and they can reverse it', async () => {
    const { portal } = await newPortal();
    await openProgramme(portal);
    const person = await addEmployee(portal);
    await tell(portal, person);
    must(await choose(portal, person, 'give'));
    must(
      await portal.administration.recordNo(OPERATOR, {
        person,
        activity: MOUSE,
        language: 'en',
        channel: 'paper',
      }),
    );
    expect(mayCollectMouse(portal, person).allow).toBe(false);
    await expect.poll(() => portal.services.ask.myHistory(person, 'en')[0]?.type).toBe('informed');
    must(await choose(portal, person, 'give'));
    expect(mayCollectMouse(portal, person).allow).toBe(true);
    await portal.close();
  });
});

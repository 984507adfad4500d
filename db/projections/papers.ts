import { and, eq } from 'drizzle-orm';
import { paperSignature } from '../schema/notices';
import { ownAct } from '../schema/people';
import type { Projection } from './projection';

/** Notices that people signed on paper. What they did here themselves lies in tables of its own, which no paper touches. */
export const projectPapers: Projection<'paper.signed.v1' | 'paper.disowned.v1'> = (db) => ({
  'paper.signed.v1': ({ body, subject, at, seq }) => {
    const person = subject as string;
    const { notice, version, language, signed_on: signedOn, scan_sha256: scanSha256 } = body;
    db.orm
      .insert(paperSignature)
      .values({ person, notice, version, scanSha256, language, signedOn, at, seq })
      .onConflictDoNothing()
      .run();
    db.orm.insert(ownAct).values({ seq, person, at, type: 'paper', about: notice, outcome: language }).run();
  },
  'paper.disowned.v1': ({ body, subject, at, seq }) => {
    const person = subject as string;
    db.orm
      .update(paperSignature)
      .set({ disownedAt: at })
      .where(and(eq(paperSignature.person, person), eq(paperSignature.seq, body.paper)))
      .run();
    db.orm
      .insert(ownAct)
      .values({ seq, person, at, type: 'paper_disowned', about: body.notice, outcome: String(body.paper) })
      .run();
  },
});

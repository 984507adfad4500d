import type { Entry } from '#domain/entry/bodies';
import { listsGoneWith } from '#domain/entry/council-bodies';
import type { DocumentRef } from '#domain/entry/document-ref';
import { erasesPerson } from '#domain/entry/retention';
import { toBase64 } from '#domain/log/base64';
import { concatBytes } from '#domain/log/bytes';
import type { Finding } from '#domain/log/finding';
import type { Hash } from '#domain/log/hash';
import type { Database } from '../open';

/** Compares the documents that entries name with what lies beside the log. */
export interface DocumentCheck {
  check(entry: Entry): void;
  findings(): readonly Finding[];
}

export const createDocumentCheck = (db: Database, hash: Hash): DocumentCheck => {
  const find = db.sqlite.prepare('SELECT salt, bytes FROM own_document WHERE id = ?').raw();
  const missing: { document: string; finding: Finding; subject: string | undefined; request?: string }[] = [];
  const changed: Finding[] = [];
  const erased = new Set<string | undefined>();
  const replaced = new Set<string>();
  /** Whose a request is that was made before anybody knew. */
  const identified = new Map<string, string>();
  return {
    check: (entry) => {
      const { body, seq, subject } = entry;
      if (erasesPerson(entry)) erased.add(subject);
      if (entry.type === 'person.changed.v1' && entry.body.profile) replaced.add(entry.body.profile.replaces);
      if (entry.type === 'council.protected.v1') {
        for (const document of listsGoneWith(entry.body)) replaced.add(document);
      }
      if (entry.type === 'request.identity_confirmed.v1' && subject !== undefined) {
        identified.set(entry.body.request, subject);
      }
      // What was sent at the door before it became somebody's is theirs, and goes with them.
      if (entry.type === 'request.tied.v1' && subject !== undefined) identified.set(entry.body.door, subject);
      if (entry.type === 'request.reference_declined.v1') replaced.add(entry.body.reference);
      // What a system wrote about nobody's data goes with the request it was written for, and the answer stays.
      if (entry.type === 'task.answered.v1' && subject === undefined && entry.body.evidence)
        replaced.add(entry.body.evidence.document);
      const request = 'request' in entry.body ? entry.body.request : undefined;
      for (const ref of documentsIn(body)) {
        const row = `own_document ${ref.document}`;
        const stored = find.get(ref.document) as [Buffer, Buffer] | undefined;
        if (!stored) {
          const finding = { code: 'document_missing', row, seq } as const;
          missing.push({
            document: ref.document,
            finding,
            subject,
            ...(request !== undefined && { request }),
          });
        } else if (toBase64(hash(concatBytes(...stored))) !== ref.hash) {
          changed.push({ code: 'document_changed', row, seq });
        }
      }
    },
    // The texts of an erased person are gone, and a profile or a council's list that another took the place of or that was ended; that is as it should be.
    findings: () => [
      ...changed,
      ...missing
        .filter(
          ({ subject, document, request = '' }) =>
            !erased.has(subject ?? identified.get(request)) && !replaced.has(document),
        )
        .map(({ finding }) => finding),
    ],
  };
};

/** Every document an entry names, however deep. */
function* documentsIn(value: unknown): Generator<DocumentRef> {
  if (typeof value !== 'object' || value === null) return;
  const { document, hash } = value as Partial<DocumentRef>;
  if (typeof document === 'string' && typeof hash === 'string') yield { document, hash };
  else for (const member of Object.values(value)) yield* documentsIn(member);
}

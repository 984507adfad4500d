import type { DocumentRef, Entry } from '#domain/entry/bodies';
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
  const found: Finding[] = [];
  return {
    check: ({ body, seq }) => {
      for (const ref of documentsIn(body)) {
        const row = `own_document ${ref.document}`;
        const stored = find.get(ref.document) as [Buffer, Buffer] | undefined;
        if (!stored) found.push({ code: 'document_missing', row, seq });
        else if (toBase64(hash(concatBytes(...stored))) !== ref.hash) {
          found.push({ code: 'document_changed', row, seq });
        }
      }
    },
    findings: () => found,
  };
};

/** Every document an entry names, however deep. */
function* documentsIn(value: unknown): Generator<DocumentRef> {
  if (typeof value !== 'object' || value === null) return;
  const { document, hash } = value as Partial<DocumentRef>;
  if (typeof document === 'string' && typeof hash === 'string') yield { document, hash };
  else for (const member of Object.values(value)) yield* documentsIn(member);
}

/** How an entry names a text that lies beside the log: its id and salted hash, so that the text can be erased and the entry still proves. */
export interface DocumentRef {
  document: string;
  /** base64 of SHA-256(salt || bytes); the salt is kept, and erased, with the document. */
  hash: string;
}

export type ByLanguage = Readonly<Record<string, DocumentRef>>;

import type { DocumentRef } from './document-ref';

/** What entries say of a council's own list. */
export interface CouncilBodies {
  /**
   * A council changed where it keeps people free of recording: the whole list as it is from now on, in a document that takes the place of the
   * one before. Whether a line came or went, and how many there are, stands in no entry. Without `replaces` a list begins.
   * `ends_earlier`: documents of lists that nobody in office could read, and that go as a whole.
   */
  'council.protected.v1': {
    establishment: string;
    contexts: DocumentRef & { replaces?: string };
    ends_earlier?: readonly string[];
  };
}

/** The documents of lists that go with the entry: the one before, and earlier ones that it ends. */
export const listsGoneWith = ({
  contexts: { replaces },
  ends_earlier = [],
}: CouncilBodies['council.protected.v1']): readonly string[] =>
  replaces === undefined ? ends_earlier : [replaces, ...ends_earlier];

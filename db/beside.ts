import type { Entry } from '#domain/entry/bodies';
import { GIVES_A_ROLE } from '#domain/entry/concerns';
import { listsGoneWith } from '#domain/entry/council-bodies';
import { createErase } from './erase';
import type { Database } from './open';
import { changeAddress, endSignIns, endUnprovenWays } from './own/accounts';
import { waitsNoMore } from './own/directory';
import { deleteDocument, giveDocuments } from './own/documents';
import { dropPublishedDraft } from './own/notice-drafts';
import { drawOpening, openingWasRead } from './own/openings-unread';
import { endLostWays } from './own/passkeys';
import { dropIntroducedDraft } from './own/programme-drafts';
import { forgetRestore } from './own/restored';
import { evidenceAbout } from './views/references';
import { profileOf } from './views/texts';

/**
 * What an entry does to tables that are not made from the log, inside the caller's transaction: a rebuild does none of it again. What
 * is erased goes, a council's list goes when another takes its place, a draft goes when it is published, an opening that was drawn waits for a second reader, what somebody wrote before anybody knew who they are becomes theirs, whoever gets a role begins without the ways into their account that an admin could
 * have made, whose address was changed signs in with the new one, whoever has left is signed in nowhere, and what
 * somebody lost opens nothing for others any more.
 */
export const createBeside = (
  db: Database,
  failureKey: (emailFolded: string) => string,
): ((entry: Entry) => void) => {
  const erase = createErase(db, failureKey);
  return (entry) => {
    erase(entry);
    if (entry.type === 'person.changed.v1' && entry.body.profile && entry.subject !== undefined) {
      deleteDocument(db, entry.body.profile.replaces);
      const email = profileOf(db, entry.subject)?.email;
      if (email !== undefined) changeAddress(db, entry.subject, email);
    }
    if (entry.type === 'council.protected.v1') {
      for (const document of listsGoneWith(entry.body)) deleteDocument(db, document);
    }
    if (entry.type === 'request.tied.v1' && entry.subject !== undefined) {
      giveDocuments(db, entry.body.door, entry.subject);
    }
    // It may be somebody else's, and so may be what was found by it.
    if (entry.type === 'request.reference_declined.v1') {
      for (const document of [entry.body.reference, ...evidenceAbout(db, entry.body.request)])
        deleteDocument(db, document);
    }
    if (entry.type === 'access.opened.v1') drawOpening(db, entry.seq);
    if (entry.type === 'opening.reviewed.v1') openingWasRead(db, entry.body.opening);
    if (entry.type === 'epoch.opened.v1') forgetRestore(db);
    if (entry.type === 'notice.approved.v1') dropPublishedDraft(db, entry.body.proposal);
    if (entry.type === 'programme.approved.v1') dropIntroducedDraft(db, entry.body.proposal);
    if (entry.type === 'person.left.v1' && entry.body.left_at <= entry.at && entry.subject !== undefined) {
      endSignIns(db, entry.subject);
      waitsNoMore(db, entry.subject);
    }
    if (entry.type === 'recovery.approved.v1' && entry.subject !== undefined) {
      endLostWays(db, entry.subject);
      endSignIns(db, entry.subject);
    }
    if (GIVES_A_ROLE.has(entry.type) && entry.subject !== undefined) endUnprovenWays(db, entry.subject);
  };
};

import { about } from './de/about';
import { account } from './de/account';
import { acts } from './de/acts';
import { actsOfRoles } from './de/acts-of-roles';
import { admin } from './de/admin';
import { audit } from './de/audit';
import { basisTest } from './de/basis-test';
import { cases } from './de/cases';
import { choice } from './de/choice';
import { clock } from './de/clock';
import { copies } from './de/copies';
import { copyReviews } from './de/copy-reviews';
import { copyReviewsDesk } from './de/copy-reviews-desk';
import { council } from './de/council';
import { councilReport } from './de/council-report';
import { councilWords } from './de/council-words';
import { desk } from './de/desk';
import { duties } from './de/duties';
import { dutiesEurope } from './de/duties-europe';
import { dutiesPlaces } from './de/duties-places';
import { dutyParts } from './de/duty-parts';
import { frame } from './de/frame';
import { heldBefore } from './de/held-before';
import { home } from './de/home';
import { inbox } from './de/inbox';
import { introducing } from './de/introducing';
import { inventory } from './de/inventory';
import { kept } from './de/kept';
import { kinds } from './de/kinds';
import { later } from './de/later';
import { letters } from './de/letters';
import { looks } from './de/looks';
import { mail } from './de/mail';
import { mailOffice } from './de/mail-office';
import { mine } from './de/mine';
import { notices } from './de/notices';
import { openings } from './de/openings';
import { ownContexts } from './de/own-contexts';
import { ownKey } from './de/own-key';
import { pack } from './de/pack';
import { papers } from './de/papers';
import { passkeys } from './de/passkeys';
import { peopleImport } from './de/people-import';
import { publishing } from './de/publishing';
import { reasons } from './de/reasons';
import { recordNo } from './de/record-no';
import { recordPaper } from './de/record-paper';
import { references } from './de/references';
import { referencesDesk } from './de/references-desk';
import { requests } from './de/requests';
import { requestsDesk } from './de/requests-desk';
import { restore } from './de/restore';
import { reviews } from './de/reviews';
import { risk } from './de/risk';
import { roles } from './de/roles';
import { scim } from './de/scim';
import { strike } from './de/strike';
import { systems } from './de/systems';
import { trained } from './de/trained';
import { training } from './de/training';
import { ways } from './de/ways';
import type { MessageId } from './en';

/** Jeder Satz des Portals auf Deutsch. */
export const de = {
  ...about,
  ...account,
  ...actsOfRoles,
  ...admin,
  ...acts,
  ...audit,
  ...basisTest,
  ...choice,
  ...copies,
  ...copyReviews,
  ...references,
  ...ownKey,
  ...clock,
  ...copyReviewsDesk,
  ...referencesDesk,
  ...council,
  ...councilReport,
  ...councilWords,
  ...desk,
  ...duties,
  ...dutiesEurope,
  ...dutiesPlaces,
  ...dutyParts,
  ...frame,
  ...heldBefore,
  ...home,
  ...kept,
  ...kinds,
  ...inbox,
  ...introducing,
  ...inventory,
  ...letters,
  ...mailOffice,
  ...openings,
  ...cases,
  ...ownContexts,
  ...pack,
  ...mail,
  ...later,
  ...looks,
  ...mine,
  ...notices,
  ...papers,
  ...passkeys,
  ...peopleImport,
  ...publishing,
  ...reasons,
  ...requests,
  ...recordNo,
  ...recordPaper,
  ...roles,
  ...scim,
  ...requestsDesk,
  ...restore,
  ...risk,
  ...reviews,
  ...strike,
  ...trained,
  ...training,
  ...systems,
  ...ways,
} as const satisfies Record<MessageId, string>;

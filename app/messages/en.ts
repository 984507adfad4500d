import { about } from './en/about';
import { account } from './en/account';
import { acts } from './en/acts';
import { actsOfRoles } from './en/acts-of-roles';
import { admin } from './en/admin';
import { audit } from './en/audit';
import { basisTest } from './en/basis-test';
import { cases } from './en/cases';
import { choice } from './en/choice';
import { clock } from './en/clock';
import { copies } from './en/copies';
import { copyReviews } from './en/copy-reviews';
import { copyReviewsDesk } from './en/copy-reviews-desk';
import { council } from './en/council';
import { councilReport } from './en/council-report';
import { councilWords } from './en/council-words';
import { desk } from './en/desk';
import { duties } from './en/duties';
import { dutiesEurope } from './en/duties-europe';
import { dutiesPlaces } from './en/duties-places';
import { dutyParts } from './en/duty-parts';
import { frame } from './en/frame';
import { heldBefore } from './en/held-before';
import { home } from './en/home';
import { inbox } from './en/inbox';
import { introducing } from './en/introducing';
import { inventory } from './en/inventory';
import { kept } from './en/kept';
import { kinds } from './en/kinds';
import { later } from './en/later';
import { letters } from './en/letters';
import { looks } from './en/looks';
import { mail } from './en/mail';
import { mailOffice } from './en/mail-office';
import { mine } from './en/mine';
import { notices } from './en/notices';
import { openings } from './en/openings';
import { ownContexts } from './en/own-contexts';
import { ownKey } from './en/own-key';
import { pack } from './en/pack';
import { papers } from './en/papers';
import { passkeys } from './en/passkeys';
import { peopleImport } from './en/people-import';
import { publishing } from './en/publishing';
import { reasons } from './en/reasons';
import { recordNo } from './en/record-no';
import { recordPaper } from './en/record-paper';
import { references } from './en/references';
import { referencesDesk } from './en/references-desk';
import { requests } from './en/requests';
import { requestsDesk } from './en/requests-desk';
import { restore } from './en/restore';
import { reviews } from './en/reviews';
import { risk } from './en/risk';
import { roles } from './en/roles';
import { scim } from './en/scim';
import { strike } from './en/strike';
import { systems } from './en/systems';
import { trained } from './en/trained';
import { training } from './en/training';
import { ways } from './en/ways';

/**
 * What people read on their way from learning what is recorded about them to deciding and following it up, and around every page. Each
 * language of the portal has all of it.
 */
const journey = {
  ...about,
  ...account,
  ...acts,
  ...choice,
  ...copies,
  ...copyReviews,
  ...references,
  ...ownKey,
  ...clock,
  ...frame,
  ...heldBefore,
  ...home,
  ...kept,
  ...kinds,
  ...mail,
  ...later,
  ...looks,
  ...mine,
  ...notices,
  ...papers,
  ...passkeys,
  ...reasons,
  ...requests,
  ...strike,
  ...trained,
  ...ways,
} as const;

/** Every sentence of the portal in English: the catalogue that the others must match, in ICU message format. */
export const en = {
  ...journey,
  ...actsOfRoles,
  ...admin,
  ...audit,
  ...basisTest,
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
  ...inbox,
  ...introducing,
  ...inventory,
  ...letters,
  ...mailOffice,
  ...openings,
  ...cases,
  ...ownContexts,
  ...pack,
  ...peopleImport,
  ...publishing,
  ...recordNo,
  ...recordPaper,
  ...roles,
  ...scim,
  ...requestsDesk,
  ...restore,
  ...risk,
  ...reviews,
  ...systems,
  ...training,
} as const;

/** The name of a sentence. */
export type MessageId = keyof typeof en;

/** The name of a sentence that every language of the portal has. */
export type JourneyId = keyof typeof journey;

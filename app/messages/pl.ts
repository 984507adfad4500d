import type { JourneyId } from './en';
import { about } from './pl/about';
import { account } from './pl/account';
import { acts } from './pl/acts';
import { choice } from './pl/choice';
import { clock } from './pl/clock';
import { copies } from './pl/copies';
import { copyReviews } from './pl/copy-reviews';
import { frame } from './pl/frame';
import { heldBefore } from './pl/held-before';
import { home } from './pl/home';
import { kept } from './pl/kept';
import { kinds } from './pl/kinds';
import { later } from './pl/later';
import { looks } from './pl/looks';
import { mail } from './pl/mail';
import { mine } from './pl/mine';
import { notices } from './pl/notices';
import { ownKey } from './pl/own-key';
import { papers } from './pl/papers';
import { passkeys } from './pl/passkeys';
import { reasons } from './pl/reasons';
import { references } from './pl/references';
import { requests } from './pl/requests';
import { strike } from './pl/strike';
import { trained } from './pl/trained';
import { ways } from './pl/ways';

/** Każde zdanie na drodze osoby zatrudnionej, po polsku. */
export const pl = {
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
} as const satisfies Record<JourneyId, string>;

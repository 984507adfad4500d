import { about } from './ar/about';
import { account } from './ar/account';
import { acts } from './ar/acts';
import { choice } from './ar/choice';
import { clock } from './ar/clock';
import { copies } from './ar/copies';
import { copyReviews } from './ar/copy-reviews';
import { frame } from './ar/frame';
import { heldBefore } from './ar/held-before';
import { home } from './ar/home';
import { kept } from './ar/kept';
import { kinds } from './ar/kinds';
import { later } from './ar/later';
import { looks } from './ar/looks';
import { mail } from './ar/mail';
import { mine } from './ar/mine';
import { notices } from './ar/notices';
import { ownKey } from './ar/own-key';
import { papers } from './ar/papers';
import { passkeys } from './ar/passkeys';
import { reasons } from './ar/reasons';
import { references } from './ar/references';
import { requests } from './ar/requests';
import { strike } from './ar/strike';
import { trained } from './ar/trained';
import { ways } from './ar/ways';
import type { JourneyId } from './en';

/** كل جملة في مسار العاملين، بالعربية. */
export const ar = {
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

import type { JourneyId } from './en';
import { about } from './fr/about';
import { account } from './fr/account';
import { acts } from './fr/acts';
import { choice } from './fr/choice';
import { clock } from './fr/clock';
import { copies } from './fr/copies';
import { copyReviews } from './fr/copy-reviews';
import { frame } from './fr/frame';
import { heldBefore } from './fr/held-before';
import { home } from './fr/home';
import { kept } from './fr/kept';
import { kinds } from './fr/kinds';
import { later } from './fr/later';
import { looks } from './fr/looks';
import { mail } from './fr/mail';
import { mine } from './fr/mine';
import { notices } from './fr/notices';
import { ownKey } from './fr/own-key';
import { papers } from './fr/papers';
import { passkeys } from './fr/passkeys';
import { reasons } from './fr/reasons';
import { references } from './fr/references';
import { requests } from './fr/requests';
import { strike } from './fr/strike';
import { trained } from './fr/trained';
import { ways } from './fr/ways';

/** Chaque phrase du parcours des salariés, en français. */
export const fr = {
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

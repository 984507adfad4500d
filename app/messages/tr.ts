import type { JourneyId } from './en';
import { about } from './tr/about';
import { account } from './tr/account';
import { acts } from './tr/acts';
import { choice } from './tr/choice';
import { clock } from './tr/clock';
import { copies } from './tr/copies';
import { copyReviews } from './tr/copy-reviews';
import { frame } from './tr/frame';
import { heldBefore } from './tr/held-before';
import { home } from './tr/home';
import { kept } from './tr/kept';
import { kinds } from './tr/kinds';
import { later } from './tr/later';
import { looks } from './tr/looks';
import { mail } from './tr/mail';
import { mine } from './tr/mine';
import { notices } from './tr/notices';
import { ownKey } from './tr/own-key';
import { papers } from './tr/papers';
import { passkeys } from './tr/passkeys';
import { reasons } from './tr/reasons';
import { references } from './tr/references';
import { requests } from './tr/requests';
import { strike } from './tr/strike';
import { trained } from './tr/trained';
import { ways } from './tr/ways';

/** Çalışanların yolundaki her cümle, Türkçe. */
export const tr = {
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

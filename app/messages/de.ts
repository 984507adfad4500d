import { about } from './de/about';
import { account } from './de/account';
import { acts } from './de/acts';
import { admin } from './de/admin';
import { audit } from './de/audit';
import { choice } from './de/choice';
import { council } from './de/council';
import { desk } from './de/desk';
import { frame } from './de/frame';
import { home } from './de/home';
import { kept } from './de/kept';
import { kinds } from './de/kinds';
import { letters } from './de/letters';
import { notices } from './de/notices';
import { reasons } from './de/reasons';
import { systems } from './de/systems';
import { ways } from './de/ways';
import type { MessageId } from './en';

/** Jeder Satz des Portals auf Deutsch. */
export const de = {
  ...about,
  ...account,
  ...admin,
  ...acts,
  ...audit,
  ...choice,
  ...council,
  ...desk,
  ...frame,
  ...home,
  ...kept,
  ...kinds,
  ...letters,
  ...notices,
  ...reasons,
  ...systems,
  ...ways,
} as const satisfies Record<MessageId, string>;

import { about } from './en/about';
import { account } from './en/account';
import { acts } from './en/acts';
import { admin } from './en/admin';
import { audit } from './en/audit';
import { choice } from './en/choice';
import { council } from './en/council';
import { desk } from './en/desk';
import { frame } from './en/frame';
import { home } from './en/home';
import { kept } from './en/kept';
import { kinds } from './en/kinds';
import { letters } from './en/letters';
import { notices } from './en/notices';
import { reasons } from './en/reasons';
import { systems } from './en/systems';
import { ways } from './en/ways';

/** Every sentence of the portal in English: the catalogue that the others must match, in ICU message format. */
export const en = {
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
} as const;

/** The name of a sentence. */
export type MessageId = keyof typeof en;

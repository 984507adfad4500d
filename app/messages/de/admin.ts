import type { admin as en } from '../en/admin';

/** Menschen, Rollen, und wofür es eine zweite Person braucht. */
export const admin = {
  'line.code_issued': 'Für Sie wurde ein neuer Anmelde-Code erstellt',
  'line.sign_ins_ended': 'Alle Ihre Anmeldungen wurden für Sie beendet',
} as const satisfies Record<keyof typeof en, string>;

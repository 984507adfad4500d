import type { letters as en } from '../en/letters';

/** Codes auf Papier, und was in dem Brief steht. */
export const letters = {
  'letters.title': 'Briefe mit Codes',
  'letters.lead':
    'Für Menschen, die sich noch nicht anmelden können, vor allem ohne Computer bei der Arbeit. In jedem Brief steht ein Code. Er gilt einmal und vier Wochen lang.',
  'letters.nobody':
    'Alle hier können sich anmelden oder haben eine Rolle. Codes für Menschen mit einer Rolle erstellt der Betrieb an der Maschine.',
  'letters.waiting':
    '{waiting, plural, one {# Person} other {# Personen}} ohne Zugang. Es werden höchstens 50 Briefe auf einmal gemacht.',
  'letters.button': 'Die Briefe für {place} machen',
  'letters.made': '{count, plural, one {# Brief} other {# Briefe}}',
  'letters.print':
    'Drucken Sie diese Seite jetzt, stecken Sie jedes Blatt in einen Umschlag und geben Sie es nur dieser Person. Jeder Code wird aufgezeichnet, und die Person sieht, dass es ihn gibt.',
  'letter.title': 'Sehen Sie, was über Ihre Arbeit aufgezeichnet wird, und entscheiden Sie',
  'letter.why':
    'Ihr Arbeitgeber hat ein Portal, das Ihnen zeigt, was über Ihre Arbeit aufgezeichnet wird. Dort lesen Sie, warum, und sagen Ja oder Nein, wo Sie gefragt werden.',
  'letter.open':
    'Scannen Sie das Bild mit einem Telefon, auch mit Ihrem eigenen, oder tippen Sie diese Adresse:',
  'letter.type': 'Geben Sie diesen Code ein. Er gilt einmal:',
  'letter.password': 'Wählen Sie ein Passwort mit mindestens 15 Zeichen. Ein Satz geht gut.',
  'letter.qr': 'QR-Code mit der Adresse des Portals',
  'letter.later': 'Später melden Sie sich mit Ihrem Passwort und dieser Adresse an:',
  'letter.until': 'Der Code gilt bis {until}. Danach bitten Sie um einen neuen Brief.',
  'letter.private':
    'Niemand fragt nach Ihrer Telefonnummer, und auf Ihrem Telefon wird nichts installiert. Geben Sie den Code niemandem: Wer ihn hat, kann für Sie antworten.',
  'look.letters': 'Briefe mit Codes',
} as const satisfies Record<keyof typeof en, string>;

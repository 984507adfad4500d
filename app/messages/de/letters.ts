import type { letters as en } from '../en/letters';

/** Codes auf Papier, wie sie liest, wer sie erstellt. */
export const letters = {
  'letters.title': 'Briefe mit Codes',
  'letters.lead':
    'Für Menschen, die sich noch nicht anmelden können, vor allem ohne Computer bei der Arbeit. In jedem Brief steht ein Code. Er gilt einmal und vier Wochen lang. Es werden höchstens 50 Briefe auf einmal gemacht.',
  'letters.nobody':
    'Alle hier können sich anmelden oder haben eine Rolle. Codes für Menschen mit einer Rolle erstellt der Betrieb an der Maschine.',
  'letters.waiting': '{waiting, plural, one {# Person} other {# Personen}} ohne Zugang.',
  'letters.button': 'Die Briefe für {place} machen',
  'letters.made': '{count, plural, one {# Brief} other {# Briefe}}',
  'letters.print':
    'Drucken Sie diese Seite jetzt, stecken Sie jedes Blatt in einen Umschlag und geben Sie es nur dieser Person. Jeder Code wird aufgezeichnet, und die Person sieht, dass es ihn gibt.',
  'look.letters': 'Briefe mit Codes',
} as const satisfies Record<keyof typeof en, string>;

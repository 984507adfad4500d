import type { councilReport as en } from '../en/council-report';

/** Die eine Seite im Monat für einen Betriebsrat. */
export const councilReport = {
  'report.title': 'Monatsbericht',
  'report.lead':
    'Was in {place} gilt und was sich geändert hat, auf einer Seite zum Drucken und Weitergeben. Er nennt niemanden.',
  'report.month': 'Monat',
  'report.before': 'Der Monat davor',
  'report.after': 'Der Monat danach',
  'report.now': 'Wie es jetzt steht',
  'report.now.text':
    'Stand: {date}. Diese Zeilen sagen, was jetzt gilt, auch im Bericht eines älteren Monats.',
  'report.programme.open':
    '{open, plural, one {# von {activities} Tätigkeiten ist hier offen} other {# von {activities} Tätigkeiten sind hier offen}}.',
  'report.none': 'Kein Programm reicht bis {place}.',
  'report.changed': 'Was sich geändert hat: {month}',
  'report.changed.text':
    'Neue Fassungen von Programmen und Hinweisen, Sperren, Maschinen, die aufzeichnen. Was die Belegschaft gewählt hat, steht in keinem Bericht.',
  'report.changed.none': 'Davon hat sich nichts geändert.',
  'report.words': 'Ihre Fragen und Einwände',
  'report.words.none': 'Es wurde nichts festgehalten.',
  'report.words.counts':
    '{open, plural, =0 {Keine wartet} one {# wartet} other {# warten}} auf Antwort, {overdue, plural, =0 {keine ist} one {# ist} other {# sind}} überfällig, {answered} beantwortet.',
  'report.systems': 'Maschinen, die aufzeichnen dürfen',
  'report.systems.text':
    '{systems, plural, =0 {Es ist kein System angemeldet.} one {Es ist ein System angemeldet.} other {Es sind # Systeme angemeldet.}} {silent, plural, =0 {} one {Eines davon schweigt: Was es tut, weiß man nicht.} other {# davon schweigen: Was sie tun, weiß man nicht.}}',
  'report.log': 'Das Protokoll',
  'report.log.text':
    'Drucken Sie den Prüfpunkt mit dieser Seite aus. Er hält fest, was jetzt im Protokoll steht:',
  'council.nav.report': 'Monatsbericht',
  'look.council.report': 'Was am eigenen Ort gilt und was sich geändert hat, nach Monaten',
} as const satisfies Record<keyof typeof en, string>;

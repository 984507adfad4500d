import type { clock as en } from '../en/clock';

/** Wie der Tag gezählt wurde, bis zu dem etwas fällig ist, Schritt für Schritt. */
export const clock = {
  'clock.title': 'Wie dieser Tag gezählt wurde',
  'clock.rule': 'Die Regel: {citation}. Gezählt nach: {counting}.',
  'clock.rule.house':
    'Hier nennt kein Gesetz eine Frist, darum setzt dieses Portal eine. Gezählt nach: {counting}.',
  'clock.period.hours': '{amount, plural, one {# Stunde} other {# Stunden}}',
  'clock.period.days': '{amount, plural, one {# Tag} other {# Tage}}',
  'clock.period.working_days': '{amount, plural, one {# Arbeitstag} other {# Arbeitstage}}',
  'clock.period.weeks': '{amount, plural, one {# Woche} other {# Wochen}}',
  'clock.period.months': '{amount, plural, one {# Monat} other {# Monate}}',
  'clock.received': 'Eingegangen: {date}. Dieser Tag zählt nicht mit.',
  'clock.received.hour': 'Bekannt seit: {time}. Diese Stunde zählt nicht mit.',
  'clock.next_hour': 'Die Zeit läuft ab {time}.',
  'clock.begins.identity': 'Beginn: {date}. Da stand fest, wer fragt.',
  'clock.begins.clarification': 'Beginn: {date}. Da stand fest, was gemeint war.',
  'clock.add': 'Dazu {period}: {date}.',
  'clock.shorter': 'Diesen Tag gibt es in jenem Monat nicht, darum zählt sein letzter.',
  'clock.extended':
    'Es wurde mehr Zeit genommen. Mitgeteilt am {told}, rechtzeitig vor dem Ende von {first}. Zusammen {period}: {date}.',
  'clock.extension_late':
    'Mehr Zeit wurde am {told} mitgeteilt. Das war zu spät, denn die Zeit endete am {first}. Darum zählt es nicht.',
  'clock.extension_none':
    'Mehr Zeit wurde am {told} mitgeteilt. Diese Regel erlaubt keine, darum zählt es nicht.',
  'clock.paused.clarification': 'Eine Frage war offen vom {from} bis {to}. Plus {period}: {date}.',
  'clock.paused.identity': 'Wer fragt, war offen vom {from} bis {to}. Plus {period}: {date}.',
  'clock.pause_open.clarification':
    'Die Zeit steht seit {from} still: Eine Frage ist offen. Der Tag rückt noch nach hinten.',
  'clock.pause_open.identity':
    'Die Zeit steht seit {from} still: Es ist offen, wer fragt. Der Tag rückt noch nach hinten.',
  'clock.runs_on.law.clarification': 'Am {from} wurde etwas gefragt. Hier läuft die Zeit dabei weiter.',
  'clock.runs_on.law.identity': 'Ab {from} wurde geprüft, wer fragt. Hier läuft die Zeit dabei weiter.',
  'clock.runs_on.ended.clarification':
    'Am {from} wurde etwas gefragt. Da war die Zeit schon um, darum kommt nichts dazu.',
  'clock.runs_on.ended.identity':
    'Ab {from} wurde geprüft, wer fragt. Da war die Zeit schon um, darum kommt nichts dazu.',
  'clock.weekend': '{date}: Wochenende. Es zählt der nächste Tag.',
  'clock.holiday': '{date}: Feiertag. Es zählt der nächste Tag.',
  'clock.holiday.named': '{date}: Feiertag ({name}). Es zählt der nächste Tag.',
  'clock.straight': 'Wochenenden und Feiertage verschieben hier nichts.',
  'clock.working_day.all': '{date} ist ein Arbeitstag: {place}.',
  'clock.working_day.country':
    '{date} ist ein Arbeitstag: {place}. Wir kennen nur Feiertage des ganzen Landes. Einer in einem Teil davon würde den Tag verschieben.',
  'clock.working_day.fixed':
    '{date} ist ein Arbeitstag, soweit wir wissen: {place}. Manche Feiertage dort richten sich nach dem Mond. Die dieses Jahres kennen wir nicht. Einer davon würde den Tag verschieben.',
  'clock.working_day.common':
    '{date} ist ein Arbeitstag, soweit wir wissen. Für {place} kennen wir nur zwei Feiertage: 1. Januar und 25. Dezember.',
  'clock.working_day.none': '{date} ist kein Wochenende. Für {place} kennen wir keine Feiertage.',
  'clock.due': 'Fällig: {date}, {time} ({zone}).',
} as const satisfies Record<keyof typeof en, string>;

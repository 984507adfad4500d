import type { clock as en } from '../en/clock';

/** Jak policzono dzień, do którego coś trzeba zrobić, krok po kroku. */
export const clock = {
  'clock.title': 'Jak policzono ten dzień',
  'clock.rule': 'Zasada: {citation}. Liczone według: {counting}.',
  'clock.rule.house':
    'Żadne prawo nie ustala tu terminu, więc ustala go ten portal. Liczone według: {counting}.',
  'clock.period.hours': '{amount, plural, one {# godzina} few {# godziny} many {# godzin} other {# godziny}}',
  'clock.period.days': '{amount, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  'clock.period.working_days':
    '{amount, plural, one {# dzień roboczy} few {# dni robocze} many {# dni roboczych} other {# dnia roboczego}}',
  'clock.period.weeks':
    '{amount, plural, one {# tydzień} few {# tygodnie} many {# tygodni} other {# tygodnia}}',
  'clock.period.months':
    '{amount, plural, one {# miesiąc} few {# miesiące} many {# miesięcy} other {# miesiąca}}',
  'clock.received': 'Otrzymano: {date}. Ten dzień się nie liczy.',
  'clock.received.hour': 'Wiadomo od: {time}. Ta godzina się nie liczy.',
  'clock.next_hour': 'Czas biegnie od: {time}.',
  'clock.begins.identity': 'Początek: {date}. Wtedy było jasne, kto pyta.',
  'clock.begins.clarification': 'Początek: {date}. Wtedy było jasne, o co chodzi.',
  'clock.add': 'Do tego {period}: {date}.',
  'clock.shorter': 'Ten miesiąc nie ma takiego dnia, więc liczy się jego ostatni dzień.',
  'clock.extended':
    'Potrzeba więcej czasu. Powiedziano o tym na czas: {told}, przed końcem dnia {first}. Razem {period}: {date}.',
  'clock.extension_late':
    'O dodatkowym czasie powiedziano: {told}. To było za późno, bo czas się skończył: {first}. Dlatego się nie liczy.',
  'clock.extension_none':
    'O dodatkowym czasie powiedziano: {told}. Ta zasada go nie zna, więc się nie liczy.',
  'clock.paused.clarification': 'Pytanie było otwarte od {from} do {to}. Plus {period}: {date}.',
  'clock.paused.identity': 'Nie było jasne, kto pyta, od {from} do {to}. Plus {period}: {date}.',
  'clock.pause_open.clarification': 'Czas stoi od {from}: jest otwarte pytanie. Dzień będzie późniejszy.',
  'clock.pause_open.identity': 'Czas stoi od {from}: nie jest jasne, kto pyta. Dzień będzie późniejszy.',
  'clock.runs_on.law.clarification': 'Zadano pytanie: {from}. Tutaj czas biegnie przy tym dalej.',
  'clock.runs_on.law.identity': 'Sprawdzano, kto pyta, od {from}. Tutaj czas biegnie przy tym dalej.',
  'clock.runs_on.ended.clarification':
    'Zadano pytanie: {from}. Czas już się wtedy skończył, więc nic się nie dodaje.',
  'clock.runs_on.ended.identity':
    'Sprawdzano, kto pyta, od {from}. Czas już się wtedy skończył, więc nic się nie dodaje.',
  'clock.weekend': '{date}: weekend. Liczy się następny dzień.',
  'clock.holiday': '{date}: święto. Liczy się następny dzień.',
  'clock.holiday.named': '{date}: święto ({name}). Liczy się następny dzień.',
  'clock.straight': 'Weekendy i święta niczego tu nie przesuwają.',
  'clock.working_day.all': '{date} to dzień roboczy: {place}.',
  'clock.working_day.country':
    '{date} to dzień roboczy: {place}. Znamy tylko święta całego kraju. Święto w jego części przesunęłoby dzień.',
  'clock.working_day.fixed':
    '{date} to dzień roboczy, o ile wiemy: {place}. Część świąt zależy tam od księżyca, a tych z tego roku nie znamy. Takie święto przesunęłoby dzień.',
  'clock.working_day.common':
    '{date} to dzień roboczy, o ile wiemy. Dla miejsca {place} znamy tylko dwa święta: 1 stycznia i 25 grudnia.',
  'clock.working_day.none': '{date} to nie weekend. Dla miejsca {place} nie znamy żadnych świąt.',
  'clock.due': 'Termin: {date}, {time} ({zone}).',
} as const satisfies Record<keyof typeof en, string>;

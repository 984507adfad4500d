import type { strike as en } from '../en/strike';

/** Co czytają osoby, które skreślają czas ze swojej przeszłości. */
export const strike = {
  'strike.title': 'Skreśl ostatnie 30 minut',
  'strike.text':
    'Tego, co zapisano za Państwa „tak” w ostatnich 30 minutach, nie wolno już używać. Każdy system dostaje prośbę, aby to usunął.',
  'strike.final': 'Tego nie można cofnąć. To, co ktoś już z tego zobaczył lub zrozumiał, pozostaje mu znane.',
  'strike.last': 'Skreśl teraz ostatnie 30 minut',
  'strike.more': 'Skreśl inny czas albo tylko niektóre rodzaje',
  'strike.page': 'Skreśl czas ze swojej przeszłości',
  'strike.page.intro':
    'Można skreślić do 12 godzin naraz, z ostatnich 14 dni. Nikt nie pyta, dlaczego, a przełożeni tego nie widzą.',
  'strike.before':
    'Skreśla się tylko to, co zapisano za Państwa „tak”. Od tej chwili nikomu nie wolno tego używać. Każdy system dostaje prośbę, aby to usunął.',
  'strike.day': 'Dzień',
  'strike.zone': 'Godziny są według strefy {zone}.',
  'strike.from': 'Od',
  'strike.to': 'Do',
  'strike.to.hint': 'Czy trwało to po północy? Wtedy proszę wysłać dwa razy, raz na każdy dzień.',
  'strike.kinds': 'Rodzaje danych',
  'strike.reveals':
    'Niektóre rodzaje pokazują też inne. Na ekranie widać czaty. Takie rodzaje są skreślane razem.',
  'strike.send': 'Skreśl ten czas',
  'strike.day.wrong': 'Proszę wybrać dzień.',
  'strike.from.wrong': 'Proszę wpisać godzinę, na przykład 14:30.',
  'strike.to.wrong': 'Proszę wpisać godzinę, na przykład 14:30.',
  'strike.kinds.wrong': 'Proszę wybrać co najmniej jeden rodzaj danych.',
  'strike.future': 'Ten czas jeszcze nie nadszedł. Można skreślić to, co minęło.',
  'strike.empty': 'Koniec musi być po początku.',
  'strike.long': 'To za długo. Naraz można skreślić najwyżej 12 godzin.',
  'strike.old': 'To było zbyt dawno. Można skreślić ostatnie 14 dni.',
  'strike.apart': 'Co nie jest skreślane i dlaczego',
  'strike.apart.required_by_law':
    'Tego zapisu wymaga prawo. Zostaje i wolno go używać do tego, czego wymaga prawo.',
  'strike.apart.not_by_yes':
    'To nie opiera się na Państwa „tak”, więc zostaje. Na jego stronie jest napisane, czy można wnieść sprzeciw.',
  'strike.none': 'Nic o Państwu nie jest zapisywane za Państwa „tak”. Nie ma więc czego skreślić.',
  'strike.too_many': 'Skreślono już tyle razy, ile można w ciągu 24 godzin. Zamiast tego można to wstrzymać.',
  'strike.done': 'Co Państwo skreślili',
  'strike.line': '{from} do {to}',
  'strike.pause':
    'Czy ma to na jakiś czas ustać? Wtedy proszę też to wstrzymać: skreślenie dotyczy tylko przeszłości.',
  'line.struck': 'Skreślili Państwo czas ze swojej przeszłości',
  'receipt.struck': 'Skreślony czas',
  'receipt.struck.kinds': 'Skreślone rodzaje danych',
  'receipt.next.struck': 'Zapisano: {time}. Od tej chwili nikomu nie wolno tego używać, na zawsze.',
} as const satisfies Record<keyof typeof en, string>;

import type { home as en } from '../en/home';

/** Przegląd: trzy odpowiedzi i lista. */
export const home = {
  'leaver.title': 'Nie pracują już Państwo tutaj.',
  'leaver.text':
    'Nic więcej się o Państwu nie zapisuje i nikt nie prosi o „tak”. To są Państwa własne zapisy. Można je czytać, zachować kopie, wycofać „tak” i zgłosić sprzeciw, tak jak dotąd.',
  'home.restored':
    'Dnia {date} portal przywrócono z kopii. To, co Państwo przekazali między {from} a tym dniem, mogło przepaść. Dlatego nic nie jest dozwolone, zanim Państwo ponownie przeczytają zawiadomienia i odpowiedzą na nowo. Zapisane „nie” pozostaje w mocy.',
  'home.title': 'Monitorowanie Państwa pracy w skrócie',
  'home.summary':
    'Pracodawca wymienia {total, plural, one {# sposób} few {# sposoby} many {# sposobów} other {# sposobu}} rejestrowania lub używania danych o Państwu. Dozwolone: {on}{off, plural, =0 {} other {, niedozwolone: #}}{shut, plural, =0 {} other {, zablokowane: #}}.',
  'home.summary.waits':
    'W tej chwili każdy system otrzymuje odpowiedź „nie”. Poniżej widać, co mówi kopia. Liczy się to dopiero, gdy dwie osoby ją zgłoszą.',
  'home.summary.none': 'Pracodawca nie wymienia w tym portalu niczego, co jest o Państwu rejestrowane.',
  'home.recorded.title': 'Co jest teraz o mnie rejestrowane?',
  'home.recorded.none': 'Zasady nie pozwalają teraz rejestrować o Państwu niczego.',
  'home.recorded.none_connected':
    'Z tym portalem nie jest połączony żaden system, który mógłby Państwa rejestrować.',
  'home.recorded.some':
    '{count, plural, one {Wolno teraz rejestrować o Państwu jeden rodzaj danych} few {Wolno teraz rejestrować o Państwu # rodzaje danych} many {Wolno teraz rejestrować o Państwu # rodzajów danych} other {Wolno teraz rejestrować o Państwu # rodzaju danych}}.',
  'home.recorded.some_unknown':
    '{count, plural, one {Wolno teraz rejestrować o Państwu jeden rodzaj danych} few {Wolno teraz rejestrować o Państwu # rodzaje danych} many {Wolno teraz rejestrować o Państwu # rodzajów danych} other {Wolno teraz rejestrować o Państwu # rodzaju danych}}. O {unknown, plural, one {jednym innym} few {# innych} many {# innych} other {# innego}} tego nie wiemy.',
  'home.recorded.unknown':
    'Nie wiemy tego o {unknown, plural, one {jednym rodzaju} few {# rodzajach} many {# rodzajach} other {# rodzaju}} danych.',
  'home.recorded.list': 'Wolno rejestrować: {list}.',
  'home.recorded.unknown_list': 'Nie wiadomo: {list}.',
  'home.recorded.silent': 'Brak sygnału: {list}.',
  'home.recorded.silent_since': '{system} (od {time})',
  'home.recorded.silent_never': '{system} (nigdy)',
  'home.recorded.source':
    'Stan na {time}: na co pozwalają zasady w Państwa przypadku i które systemy dały sygnał w ostatnich 60 sekundach. Sygnał mówi, że system działa, a nie, co o Państwu zarejestrował.',
  'home.answer.more': 'Które dane, które systemy, stan na kiedy',
  'home.looked.title': 'Kto przeglądał?',
  'home.looked.none':
    'Nie możemy tego jeszcze powiedzieć: {systems, plural, one {jedyny system pracodawcy nie zgłasza} few {żaden z # systemów pracodawcy nie zgłasza} many {żaden z # systemów pracodawcy nie zgłasza} other {żaden z # systemu pracodawcy nie zgłasza}}, kto przegląda.',
  'home.looked.no_system':
    'Nie możemy tego jeszcze powiedzieć: nie ma połączonego systemu, który mógłby to zgłosić.',
  'home.looked.partly':
    'Systemy, które zgłaszają, kto przegląda: {reporting} z {systems}. O innych nic nie wiemy.',
  'home.looked.all': 'Wszystkie systemy, które mogą zgłaszać, kto przegląda, robią to: {systems}.',
  'home.looked.recent': 'Zgłoszone wglądy w Państwa dane w ostatnich 30 dniach: {count}. Ostatni: {time}.',
  'home.looked.quiet': 'W ostatnich 30 dniach nie zgłoszono wglądu w Państwa dane.',
  'home.looked.mismatch': 'Z tego niezgodne z tym, co powiedziano: {count}.',
  'home.looked.caution': 'Brak zgłoszenia nie znaczy, że nikt nie przeglądał.',
  'home.looked.more': 'Więcej o tym, kto przeglądał',
  'home.can.title': 'Co mogę zrobić?',
  'home.can.both':
    'Mogą Państwo przeczytać {notices, plural, one {zawiadomienie} few {# zawiadomienia} many {# zawiadomień} other {# zawiadomienia}} i odpowiedzieć na {questions, plural, one {pytanie} few {# pytania} many {# pytań} other {# pytania}}.',
  'home.can.read':
    'Mogą Państwo przeczytać {notices, plural, one {zawiadomienie, które czeka} few {# zawiadomienia, które czekają} many {# zawiadomień, które czekają} other {# zawiadomienia, które czekają}}.',
  'home.can.answer':
    'Mogą Państwo odpowiedzieć na {questions, plural, one {pytanie} few {# pytania} many {# pytań} other {# pytania}} albo to zostawić.',
  'home.can.nothing': 'Nic na Państwa nie czeka, a zdanie można zmienić w każdej chwili.',
  'home.can.silence': 'Brak odpowiedzi znaczy „nie”: pozostaje wyłączone.',
  'home.can.history': 'Zobacz swoje decyzje',
  'home.banner.not_read': 'Jest nowe zawiadomienie dla Państwa',
  'home.banner.new_version': 'Zawiadomienie zmieniło się, odkąd je Państwo przeczytali',
  'home.banner.not_acknowledged': 'Zawiadomienie pyta, czy je Państwo przeczytali',
  'home.banner.read': 'Przeczytaj „{title}”',
  'asleep.title': 'Mają tu Państwo nową rolę. Nie jest jeszcze włączona',
  'asleep.text':
    'Proszę poprosić osobę, która prowadzi maszynę, o kod i ustawić z nim nowe hasło. Wtedy wszyscy mają pewność, że to Państwo. Państwa własne strony działają jak przedtem.',
  'grid.title': 'Wszystko, co może być o Państwu rejestrowane',
  'grid.shut.title': 'Zablokowane: nikt nie może tego teraz włączyć',
  'grid.shut.intro':
    'Pracodawca wymienia też to, ale jest to zakazane albo czegoś brakuje. Nawet Państwa „tak” by tego nie włączyło. Proszę otworzyć wiersz, aby zobaczyć wszystko.',
  'grid.intro':
    'Każda karta to jeden rodzaj danych: co obowiązuje i co można zrobić. „Więcej” mówi, kto je widzi, jak długo, i podaje zasady.',
  'row.purpose': 'Cel',
  'row.ground': 'Państwa prawo',
  'row.ground.more': 'Co to znaczy',
  'row.recipients': 'Kto to widzi',
  'row.retention': 'Jak długo',
  'row.retention_days':
    '{days, plural, =0 {Bez przechowywania} =365 {1 rok (365 dni)} =730 {2 lata (730 dni)} one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  'row.judged': 'Do oceniania',
  'row.programme': 'Program',
  'home.banner.reminded': 'Prosimy przeczytać to zawiadomienie',
  'home.paused.review_overdue':
    '{title}: wstrzymany dla wszystkich od {date}. Nikt nie sprawdził go na czas.',
  'home.paused.review_ends': '{title}: wstrzymany dla wszystkich od {date}. Przegląd wykazał, że się kończy.',
  'home.paused.law': 'To, czego wymaga prawo, trwa dalej.',
  'row.reviewed': 'Ostatni przegląd',
  'row.reviewed.never': 'Jeszcze nie było',
  'row.review_due': 'Termin następnego przeglądu',
  'row.law': 'Przepis',
  'row.lost_contact': 'Jeśli straci kontakt z tym portalem',
  'row.lost_contact.stops': 'Zatrzymuje się',
  'row.lost_contact.hours':
    'Działa dalej najwyżej {hours, plural, one {# godzinę} few {# godziny} many {# godzin} other {# godziny}}',
  'kind.includes': 'Zawiera też: {list}.',
  'kind.multi_party': 'Są w tym też inne osoby.',
  'kind.details': 'Co to widzi, a czego nie widzi',
  'kind.more': 'Więcej: kto to widzi, jak długo, co to widzi, zasady',
  'kind.sees': 'Widzi',
  'kind.not': 'Nie widzi',
  'kind.example': 'Zmyślony przykład',
  'state.on': 'Dozwolone',
  'state.off': 'Niedozwolone',
  'state.shut': 'Zablokowane',
  'state.since': 'od: {date}',
  'observed.may':
    'System, który może to rejestrować, dał sygnał w ostatniej minucie, a zasady na to w Państwa przypadku pozwalają.',
  'observed.may_use':
    'System, który może tego używać, dał sygnał w ostatniej minucie, a zasady na to w Państwa przypadku pozwalają.',
  'observed.must_not':
    'System, który mógłby to rejestrować, dał sygnał w ostatniej minucie. Zasady na to w Państwa przypadku nie pozwalają.',
  'observed.must_not_use':
    'System, który mógłby tego używać, dał sygnał w ostatniej minucie. Zasady na to w Państwa przypadku nie pozwalają.',
  'observed.rest':
    '{silent, plural, one {Inny system milczy. Co robi, nie wiemy.} few {# inne systemy milczą. Co robią, nie wiemy.} many {# innych systemów milczy. Co robią, nie wiemy.} other {# innego systemu milczy. Co robią, nie wiemy.}}',
  'observed.unknown': 'Nie wiemy, czy jest to teraz rejestrowane.',
  'observed.use_unknown': 'Nie wiemy, czy jest to teraz używane.',
  'observed.no_system': 'Żaden połączony system tego nie robi.',
  'heard.last': '{system}, ostatni sygnał: {time}.',
  'heard.silent': '{system}, brak sygnału od: {time}.',
  'heard.never': '{system}, nigdy nie było sygnału.',
  'shut.all':
    '{count, plural, one {Powód} =2 {Oba powody, po kolei} few {Wszystkie # powody, po kolei} many {Wszystkie powody (#), po kolei} other {Wszystkie powody (#), po kolei}}',
  'action.withdraw': 'Wycofaj',
  'action.withdraw.about': 'Państwa „tak”: {title}',
  'action.answer': 'Odpowiedz',
  'action.change': 'Zmień odpowiedź',
  'action.read_first': 'Najpierw przeczytaj zawiadomienie',
  'action.confirm_first': 'Potwierdź przeczytanie zawiadomienia',
  'action.say_no': 'Powiedz teraz „nie”',
  'action.notice': 'Przeczytaj zawiadomienie',
  'action.object': 'Zgłoś sprzeciw',
  'action.about': 'w sprawie: {title}',
} as const satisfies Record<keyof typeof en, string>;

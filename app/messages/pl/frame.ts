import type { frame as en } from '../en/frame';

/** Co otacza każdą stronę, i strony na wypadek, gdy coś się nie uda. */
export const frame = {
  'frame.product': 'Forthright',
  'frame.skip': 'Przejdź do treści',
  'frame.demo': 'To jest pokaz. Osoby są zmyślone.',
  'frame.warning.not_swept':
    'Od kilku minut nie udało się sprawdzić dziennika. Nikt teraz nie wie, czy jest on nadal taki, jak go zapisano. Musi to sprawdzić osoba, która prowadzi portal.',
  'frame.warning.leavers_held':
    'Firmowy katalog miał usunąć zbyt wiele osób naraz. Te odejścia są wstrzymane. Administracja to sprawdzi.',
  'frame.warning.many_missed':
    'Ktoś wiele razy pytał o rzeczy, które nie są jego lub których nie ma. Nic nie dostał. Kto prowadzi portal, zobaczy w jego dzienniku, kto to był.',
  'frame.warning.clock_behind':
    'Zegar maszyny spóźnia się wobec czasu portalu. Nic, co się skończyło, nie wraca, a nowe wpisy pokazują czas portalu. Proszę poprosić osobę, która prowadzi maszynę, o ustawienie zegara.',
  'frame.warning.restored':
    'Przywrócono kopię tego portalu i to, co było później, mogło przepaść. Dopóki dwie osoby tego nie ogłoszą, żaden system nie dowie się, że wolno mu Państwa nagrywać. To, co Państwo tu zdecydują, liczy się jak zawsze.',
  'frame.signed_in': 'Zalogowano jako {name}',
  'frame.error_prefix': 'Błąd: {title}',
  'frame.title': '{title} – Forthright',
  'frame.foreign': 'Język tej części: {language}.',
  'frame.office_language': 'Te strony są tylko po angielsku. Państwa własne strony są w Państwa języku.',
  'nav.main': 'Główne strony',
  'nav.home': 'W skrócie',
  'nav.notices': 'Zawiadomienia',
  'nav.receipts': 'Moja historia',
  'nav.looked': 'Kto przeglądał',
  'nav.rooms': 'Państwa rola w portalu',
  'room.cases': 'Sprawy',
  'room.desk': 'Biuro prywatności',
  'room.council': 'Rada zakładowa',
  'room.guest': 'Rada zakładowa (gość)',
  'room.systems': 'Systemy',
  'room.admin': 'Osoby i role',
  'room.approvals': 'Druga osoba',
  'room.audit': 'Czynności',
  'nav.account': 'Państwa konto',
  'nav.settings': 'Ustawienia',
  'nav.sign_out': 'Wyloguj się',
  'footer.label': 'Pomoc i informacje',
  'footer.help': 'Zadaj pytanie',
  'footer.about': 'Co ten portal zapisuje o Państwu',
  'footer.promise': 'Przełożeni nie mogą zobaczyć, czy otworzyli Państwo tę stronę.',
  'language.choose': 'Język tej strony',
  'form.summary': 'Jest problem',
  'problem.not_found': 'Ta strona nie istnieje',
  'problem.not_found.text': 'Adres może być błędny albo strona dotyczy kogoś innego.',
  'problem.forbidden': 'Nie mogą Państwo otworzyć tej strony',
  'problem.forbidden.text': 'Ta strona nie jest dla Państwa konta. Niczego nie zmieniono.',
  'problem.method': 'Ten adres przyjmuje tylko naciśnięcie przycisku',
  'problem.method.text':
    'Został otwarty lub odświeżony, więc niczego nie zrobiono. Przegląd pokazuje, co obowiązuje teraz.',
  'problem.broken': 'Coś poszło źle po naszej stronie',
  'problem.broken.text': 'To nie Państwa wina. W historii widać, co zapisano.',
  'problem.unavailable': 'Portal nie może teraz odpowiedzieć',
  'problem.unavailable.text':
    'Woli nie mówić nic, niż powiedzieć coś błędnego. Systemy muszą się zatrzymać, jeśli nie mogą się z nim połączyć. Proszę spróbować za minutę.',
  'problem.signed_out': 'Nastąpiło wylogowanie',
  'problem.signed_out.text':
    'Ta przeglądarka już Państwa nie pamięta, a portal nikogo z tym logowaniem nie wpuszcza. Nie mógł zapisać tego na dobre, bo jego dysk niczego teraz nie przyjmuje. Próbuje dalej. Na wspólnym komputerze proszę później jeszcze raz się zalogować i wylogować.',
  'problem.busy.text':
    'Proszę poczekać {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}} i spróbować ponownie.',
  'problem.changes_nothing': 'Tak już jest',
  'problem.changes_nothing.text':
    'To, o co Państwo proszą, niczego nie zmienia. Przegląd pokazuje, co obowiązuje teraz.',
  'problem.notice_changed': 'Zawiadomienie w międzyczasie się zmieniło',
  'problem.notice_changed.text': 'Proszę najpierw przeczytać najnowszą wersję. Niczego nie zapisano.',
  'problem.not_in_force': 'Ta wersja już nie obowiązuje',
  'problem.not_in_force.text': 'Jest nowsza wersja zawiadomienia. Niczego nie zapisano.',
  'problem.not_told': 'Proszę najpierw otworzyć zawiadomienie w swoim języku',
  'problem.not_told.text':
    'Można potwierdzić tylko to, co pokazano Państwu w wybranym języku. Niczego nie zapisano.',
  'problem.already_done': 'To już było zapisane',
  'problem.already_done.text': 'Niczego nie zapisano dwa razy. Jest to w Państwa historii.',
  'problem.used': 'Ta strona była już użyta',
  'problem.used.text': 'Proszę otworzyć ją ponownie i powtórzyć. Państwa historia pokazuje, co zapisano.',
  'problem.question_changed': 'Pytanie w międzyczasie się zmieniło',
  'problem.question_changed.text':
    'Proszę przeczytać je ponownie i wtedy odpowiedzieć. Niczego nie zapisano.',
  'problem.cannot': 'To teraz nie jest możliwe',
  'problem.unknown_activity': 'To pytanie nie istnieje',
  'problem.unknown_activity.text': 'Może się skończyło albo Państwa nie dotyczy.',
  'problem.form': 'Wysłana strona nie była kompletna',
  'problem.form.text': 'Niczego nie zapisano. Proszę wrócić, wczytać stronę ponownie i powtórzyć.',
  'problem.home': 'Przejdź do przeglądu',
  'problem.notice': 'Przeczytaj najnowszą wersję',
  'problem.history': 'Otwórz swoją historię',
  'problem.question': 'Przeczytaj pytanie ponownie',
} as const satisfies Record<keyof typeof en, string>;

import type { acts as en } from '../en/acts';

/** Co można zatrzymać bez wycofania „tak”: sprzeciw i własne wstrzymanie. */
export const acts = {
  'action.objection': 'Państwa sprzeciw',
  'objection.kicker': 'Mogą Państwo zgłosić sprzeciw',
  'objection.intro':
    'Pracodawca mówi, że wolno mu to robić bez Państwa „tak”. Mogą Państwo powiedzieć, że nie wolno tego robić z Państwa danymi.',
  'objection.then': 'Co się stanie po wysłaniu',
  'objection.effect.stop':
    'To musi się od razu zatrzymać. Pozostaje wyłączone do decyzji o Państwa sprzeciwie.',
  'objection.effect.goes_on':
    'To może trwać do decyzji o Państwa sprzeciwie. Pracodawca powiedział to z góry.',
  'objection.effect.use_stops':
    'Nikt nie może używać do tego danych o Państwu aż do decyzji o Państwa sprzeciwie.',
  'objection.effect.use_goes_on':
    'Danych o Państwu można do tego używać aż do decyzji o Państwa sprzeciwie. Pracodawca powiedział to z góry.',
  'objection.effect.your_yes': 'Sprzeciw tego nie zmienia. Tutaj liczy się Państwa „tak” lub „nie”.',
  'objection.effect.untouched': 'Sprzeciw tego nie zmienia.',
  'objection.did': 'Co daje Państwa sprzeciw do czasu decyzji',
  'objection.did.stops': 'Do tego czasu jest to niedozwolone.',
  'objection.did.goes_on': 'Do tego czasu może to trwać.',
  'objection.did.untouched': 'Sprzeciw tego nie zmienia.',
  'objection.to': 'W sprawie „{title}”:',
  'objection.grounds': 'Oto podstawa, którą podaje: {grounds}',
  'objection.reason': 'Państwa powód, jeśli chcą go Państwo podać',
  'objection.reason.hint':
    'Nie trzeba podawać powodu, aby to wysłać. Pomaga napisać, co jest w Państwa sytuacji szczególne: zdrowie, rodzina, zadanie albo obowiązek tajemnicy. Czyta to osoba, która decyduje.',
  'objection.reason.long': 'Powód jest za długi. Proszę użyć najwyżej 5000 znaków.',
  'objection.send': 'Wyślij mój sprzeciw',
  'objection.stands': 'Państwa sprzeciw',
  'objection.now.open': 'Zgłosili Państwo sprzeciw: {date}. Decyzji jeszcze nie ma.',
  'objection.now.open_due':
    'Zgłosili Państwo sprzeciw: {date}. Decyzji jeszcze nie ma. Termin odpowiedzi: {due}.',
  'objection.now.upheld': 'Zgłosili Państwo sprzeciw: {date}. Przyznano Państwu rację.',
  'objection.now.overridden':
    'Zgłosili Państwo sprzeciw: {date}. Pracodawca zdecydował inaczej i podał powody.',
  'objection.take_back': 'Cofnij mój sprzeciw',
  'objection.take_back.note':
    'Mogą Państwo cofnąć sprzeciw, dopóki nikt nie zdecydował. Wtedy wszystko jest jak przedtem. Można zgłosić sprzeciw ponownie w każdej chwili.',
  'objection.decides': 'Kto decyduje i do kiedy',
  'objection.decides.who':
    'Decyduje pracodawca. Musi przestać na dobre, chyba że wykaże powody, które ważą więcej niż Państwa powody. Musi Państwu te powody podać.',
  'objection.decides.due':
    'Termin odpowiedzi: {due}. Jeśli to weekend lub święto, liczy się następny dzień roboczy. Może to trwać dwa miesiące dłużej tylko wtedy, gdy przed tym dniem powiedzą Państwu, dlaczego.',
  'objection.decides.no_date':
    'Dla miejsca Państwa pracy ten portal nie zna prawa, które ustala dzień odpowiedzi.',
  'objection.decides.later':
    'W tym portalu nie można jeszcze podjąć decyzji. Musi ona dotrzeć do Państwa inną drogą. Do tego czasu ta strona mówi: brak decyzji.',
  'objection.decides.complain':
    'Nie ma odpowiedzi albo nie jest dobra? Mogą Państwo złożyć skargę do podanego tu urzędu albo pójść do sądu.',
  'objection.cannot.not_a_matter':
    'W tej sprawie nie można tu zgłosić sprzeciwu. Nie opiera się ona na interesie pracodawcy.',
  'objection.cannot.already': 'Sprzeciw jest już zgłoszony. Decyzji jeszcze nie ma.',
  'objection.cannot.decided': 'Decyzja o Państwa sprzeciwie już zapadła.',
  'objection.changed':
    'Skutek sprzeciwu zmienił się tutaj od otwarcia strony. Niczego nie wysłano. Proszę przeczytać ponownie.',
  'pause.title': 'Wstrzymaj wszystko, na co jest Państwa „tak”',
  'pause.text':
    'To zatrzymuje się od razu. Nic nie jest usuwane, a Państwa „tak” zostaje. Wznowić można jednym naciśnięciem.',
  'pause.nobody': 'Przełożeni tego nie widzą.',
  'pause.earlier':
    'Po wstrzymaniu wolno używać tylko tego, co zarejestrowano później. To, co zarejestrowano przed wstrzymaniem, nie jest już używane.',
  'pause.hour': 'Na jedną godzinę',
  'pause.day': 'Do końca dnia',
  'pause.open': 'Do mojego wznowienia',
  'pause.on': 'Wstrzymali Państwo to, na co jest Państwa „tak”',
  'pause.on.open': 'Pozostaje wyłączone, dopóki Państwo tego nie wznowią.',
  'pause.on.until': 'Pozostaje wyłączone do: {time}. Potem samo trwa dalej.',
  'pause.resume': 'Wznów teraz',
  'line.objected': 'Zgłosili Państwo sprzeciw: {title}',
  'line.objection_taken_back': 'Cofnęli Państwo sprzeciw: {title}',
  'line.paused': 'Wstrzymali Państwo wszystko, na co jest Państwa „tak”',
  'line.resumed': 'Zakończyli Państwo wstrzymanie',
  'receipt.reason': 'Co Państwo napisali',
  'receipt.undo.objection': 'Można cofnąć sprzeciw, dopóki nikt nie zdecydował, i zgłosić go ponownie.',
  'receipt.undo.pause': 'Można wstrzymać i wznowić w każdej chwili. Nikt nie pyta, dlaczego.',
  'receipt.undo.pause_link': 'Zobacz, co obowiązuje teraz',
  'news.no': 'Ktoś zapisał za Państwa „nie”',
  'news.no.text':
    'Liczy się od teraz. Można to zmienić w każdej chwili; „tak” mogą powiedzieć tylko Państwo. {link}',
  'news.no.receipt': 'Zobacz, co zapisano',
  'news.no.change': 'Zmień',
  'news.no.keep': 'Zostaw tak',
  'news.device': 'Nowe logowanie na Państwa konto. Czy to Państwo?',
  'news.device.text': '{device}, {time}.',
  'news.device.unknown': 'Nieznane urządzenie',
  'news.device.hint':
    'Jeśli nie, to ktoś zna Państwa hasło. Wszystkie inne logowania się kończą i trzeba poprosić administrację o nowy kod.',
  'news.device.mine': 'Tak, to ja',
  'news.device.not_mine': 'Nie, zakończ wszystkie inne logowania',
  'sign_ins.title': 'Gdzie są Państwo zalogowani',
  'sign_ins.intro': 'Tę listę widzą tylko Państwo. Logowanie kończy się też samo, gdy nikt go nie używa.',
  'sign_ins.line': '{way}, od: {since}, ostatnio używane: {used}',
  'sign_ins.this': 'To tutaj',
  'sign_ins.end': 'Zakończ',
  'sign_ins.others': 'Zakończ wszystkie inne',
} as const satisfies Record<keyof typeof en, string>;

import type { about as en } from '../en/about';

/** Co portal mówi o sobie, kto przeglądał i kogo pytać. */
export const about = {
  'about.title': 'Co ten portal zapisuje o Państwu',
  'about.intro': 'Ten portal trzyma się własnych zasad. Nic tutaj nie służy do oceniania Państwa.',
  'about.does_not': 'Czego nie robi',
  'about.does_not.1': 'Nie mówi przełożonym, czy otworzyli Państwo tę stronę.',
  'about.does_not.2': 'Nie mówi żadnemu systemowi, kto powiedział „nie”. System słyszy tylko „niedozwolone”.',
  'about.does_not.3':
    'Nie przechowuje tego, co zarejestrowano o Państwa pracy. Żadnych ekranów, rozmów ani kliknięć.',
  'about.does_not.4': 'Nie liczy, jak często Państwo tu zaglądają ani jak długo czytają.',
  'about.does_not.5': 'Nie używa innych firm, ukrytych obrazków ani śledzących plików cookie.',
  'about.cannot': 'Czego ten portal nie może pokazać',
  'about.cannot.1': 'Nie może pokazać systemów, które nie są z nim połączone.',
  'about.cannot.2': 'Może udowodnić, że wpisu nie zmieniono. Nie może udowodnić, że wpisano wszystko.',
  'about.cannot.3': 'Wie o systemie tylko to, co system sam zgłosi.',
  'about.protected': 'Gdzie niczego nie wolno rejestrować',
  'about.protected.text':
    'Połączone systemy muszą trzymać się z dala od tych miejsc, bez względu na to, co jeszcze jest dozwolone.',
  'about.demo': 'W tym pokazie osoby, firma i dane są zmyślone.',
  'help.title': 'Zadaj pytanie',
  'help.intro': 'Mogą Państwo pytać o wszystko. Pytanie nie ma dla Państwa złych skutków.',
  'help.contacts': 'Kogo pytać',
  'help.none':
    'Żadne zawiadomienie nie podaje osoby dla Państwa. Proszę zapytać radę zakładową, związek zawodowy lub dział kadr.',
  'help.object': 'Jak zgłosić sprzeciw',
  'help.object.text':
    'Tam, gdzie jest napisane „Mogą Państwo zgłosić sprzeciw”, proszę nacisnąć „Zgłoś sprzeciw” obok wiersza. Strona mówi, co stanie się od razu. Nie trzeba podawać powodu.',
  'help.object.stop':
    'Dostaną Państwo odpowiedź z powodami. Jeśli się z nią Państwo nie zgadzają, można złożyć skargę do urzędu.',
  'help.words': 'Słowa, których używa prawo',
  'help.words.consent': 'Zgoda',
  'help.words.consent.text': 'Państwa dobrowolne „tak”. Można je wycofać w każdej chwili.',
  'help.words.interest': '„Prawnie uzasadniony interes”',
  'help.words.interest.text':
    'Pracodawca mówi, że ma dobry powód, który waży więcej niż Państwa powód. Mogą Państwo zgłosić sprzeciw.',
  'help.words.acknowledge': 'Potwierdzenie przeczytania',
  'help.words.acknowledge.text': 'Mówią Państwo, że coś przeczytali. To nie jest „tak”.',
  'my_duties.title': 'Czego prawo wymaga od Państwa pracodawcy',
  'my_duties.link.text': 'Przepisy, które Państwa dotyczą, jeden po drugim, prostymi słowami:',
  'my_duties.link': 'Otwórz listę przepisów',
} as const satisfies Record<keyof typeof en, string>;

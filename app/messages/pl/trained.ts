/** Which training runs used data about a person, and what becomes of what they learned. */
export const trained = {
  'mine.run.excluded': 'System mówi, że w tym treningu pominięto Państwa dane: {at}.',
  'mine.run.retrained': 'System mówi, że model wytrenowano od nowa bez Państwa danych: {at}.',
  'mine.run.stays': 'System powiedział ({at}), że to, czego model się nauczył, w nim zostaje. {reason}',
  'trained.title': 'Użyte do trenowania',
  'trained.none': 'Żaden system nie powiedział, że trenował model na danych o Państwu.',
  'trained.intro': 'Tu systemy mówią, które treningi użyły danych o Państwu. Nikt tego nie sprawdził.',
  'trained.run':
    '{system}: system trenował model {model}, {at}. Nazywa ten trening {name}. Co użyto o Państwu: {count, plural, one {jeden zapis} few {# zapisy} many {# zapisów} other {# zapisu}} ({kinds}).',
  'trained.dataset':
    '{system}: system zebrał zbiór danych {name}, {at}. Co w nim jest o Państwu: {count, plural, one {jeden zapis} few {# zapisy} many {# zapisów} other {# zapisu}} ({kinds}). O treningu na tym zbiorze nic nie powiedział.',
  'trained.captured': 'Zapisano od {from} do {to}.',
  'trained.wrong': 'O ile wiemy, to użycie nie było dozwolone.',
  'trained.asked': 'Co się stanie z tym, czego się nauczono?',
  'trained.complain':
    'Nie muszą się Państwo godzić na to, że model zachowa to, czego nauczył się od Państwa. Kogo zapytać i gdzie złożyć skargę: {help}.',
  'trained.complain.help': 'Zadać pytanie',
  'trained.with': 'Modele, które się z tego uczyły',
  'trained.before':
    'Te treningi użyły tych danych o Państwu. Jeśli powiedzą Państwo nie, każdy system musi powiedzieć, co się stanie z tym, czego się nauczył. To, czego model się nauczył, może w nim zostać.',
  'trained.after':
    'Te treningi użyły tych danych o Państwu. Każdy system jest pytany, co się stanie z tym, czego się nauczył. To, czego model się nauczył, może w nim zostać. Odpowiedzi są tutaj i na stronie o tym, co jest o Państwu przechowywane.',
  'trained.reached':
    'Te treningi użyły części tych danych o Państwu albo mogły jej użyć. Każdy system jest pytany, co się stanie z tym, czego się nauczył. To, czego model się nauczył, może w nim zostać. Odpowiedzi są tutaj i na stronie o tym, co jest o Państwu przechowywane.',
  'trained.never': '{system}: system mówi o swoich treningach od {at}. O żadnym z tymi danymi o Państwu.',
  'trained.unknown':
    '{system}: system może trenować modele na takich danych. O żadnym treningu nie powiedział, więc nie wiadomo, czy użyto Państwa danych.',
} as const;

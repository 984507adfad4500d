/** Which training runs used data about a person, and what becomes of what they learned. */
export const trained = {
  'mine.run.excluded': 'Mówi, że w tym treningu pominięto Twoje dane: {at}.',
  'mine.run.retrained': 'Mówi, że model wytrenowano od nowa bez Twoich danych: {at}.',
  'mine.run.stays': 'Powiedział {at}, że to, czego model się nauczył, w nim zostaje. {reason}',
  'trained.title': 'Użyte do trenowania',
  'trained.none': 'Żaden system nie powiedział, że trenował model na danych o Tobie.',
  'trained.intro': 'Tu systemy mówią, które treningi użyły danych o Tobie. Nikt tego nie sprawdził.',
  'trained.run':
    '{system} trenował model {model} w treningu {name}: {at}. Użył o Tobie {count, plural, one {jednego zapisu} few {# zapisów} many {# zapisów} other {# zapisu}}: {kinds}',
  'trained.dataset':
    '{system} zebrał zbiór danych {name}: {at}. Jest w nim {count, plural, one {jeden zapis} few {# zapisy} many {# zapisów} other {# zapisu}} o Tobie: {kinds}. O treningu na tym zbiorze nic nie powiedział.',
  'trained.captured': 'Zapisano od {from} do {to}.',
  'trained.wrong': 'O ile wiemy, nic nie pozwalało na to użycie.',
  'trained.asked': 'Co się stanie z tym, czego się nauczono?',
  'trained.complain':
    'Nie musisz się godzić na to, że model zachowa to, czego nauczył się od Ciebie. Zobacz, kogo zapytać i gdzie złożyć skargę: {help}.',
  'trained.complain.help': 'Zadaj pytanie',
  'trained.with': 'Modele, które się z tego uczyły',
  'trained.before':
    'Te treningi użyły tych danych o Tobie. Jeśli powiesz nie, każdy system musi powiedzieć, co się stanie z tym, czego się nauczył. To, czego model się nauczył, może w nim zostać.',
  'trained.after':
    'Te treningi użyły tych danych o Tobie. Każdy system jest pytany, co się stanie z tym, czego się nauczył. To, czego model się nauczył, może w nim zostać. Odpowiedzi są tutaj i na stronie o tym, co przechowuje się o Tobie.',
  'trained.never': '{system} mówi o swoich treningach od {at}. O żadnym z tymi danymi o Tobie.',
  'trained.unknown':
    '{system} może trenować modele na takich danych. O żadnym treningu nie powiedział, więc nie wiadomo, czy użyto Twoich.',
} as const;

/** The page on which a works council keeps places free of recording. */
export const ownContexts = {
  'own_contexts.title': 'Places the works council protects',
  'own_contexts.nav': 'Protected places',
  'own_contexts.lead':
    'Nothing is recorded in what stands on this list, whoever allowed what. Your council at {place} keeps it alone. No page of this portal shows it to your employer, nor how long it is.',
  'own_contexts.limits': 'What cannot be hidden',
  'own_contexts.limits.served':
    'Collectors must know what they leave out. So whoever runs a collector, or this portal’s server, can read what they are told. It does not say whose line it is.',
  'own_contexts.limits.log':
    'The log holds a sealed mark for each change. Whoever reads the server’s files can see that your council changed its list, and when.',
  'own_contexts.limits.feed':
    'When a list changes, systems are asked to fetch everything anew. So engineers who follow what systems are told can work out when and how often a council may have changed its list.',
  'own_contexts.limits.council':
    'Your lines hold as long as your place has a council on record. When nobody speaks for it, they go on. Whoever is then appointed by others cannot read them.',
  'own_contexts.limits.where':
    'A line holds at every place, not only at yours: a line for one place would say whose it is.',
  'own_contexts.limits.obey':
    'A collector says itself that it keeps out of these places. The portal has not tested that.',
  'own_contexts.not_served':
    'Your place has no council on record. So these lines do not hold, and you cannot change them.',
  'own_contexts.earlier': 'An earlier list',
  'own_contexts.earlier.text':
    'There is an earlier list of this place. It is kept to. Nobody can read it: you were not appointed by those who wrote it. Your own list begins empty.',
  'own_contexts.earlier.end': 'End the earlier list',
  'own_contexts.earlier.end.hint':
    'All of its lines end at once. You do not learn what they were, and it cannot be brought back.',
  'own_contexts.list': 'Your list',
  'own_contexts.none':
    'Nothing is on your list yet. What is protected everywhere stands on the page “What this portal records about you”.',
  'own_contexts.remove': 'Take off the list',
  'own_contexts.add': 'Add a line',
  'own_contexts.kind': 'What it is',
  'own_contexts.kind.app': 'App',
  'own_contexts.kind.site': 'Website',
  'own_contexts.kind.person': 'Person',
  'own_contexts.kind.group': 'Group',
  'own_contexts.kind.room': 'Room',
  'own_contexts.kind.hours': 'Hours',
  'own_contexts.kind.missing': 'Choose what it is',
  'own_contexts.match': 'Which one',
  'own_contexts.match.hint':
    'App: its technical name, such as com.example.notes. Website: https://council.example. Person: e-mail address or personnel number. Group: its name in the directory, such as staff-council. Room: its name. Hours: such as 18:00-06:00, at most 12 hours, by the clock of the device.',
  'own_contexts.match.missing': 'Write which one',
  'own_contexts.match.unfit': 'This does not fit what you chose. See the examples above the field.',
  'own_contexts.match.already': 'This is on your list already.',
  'own_contexts.too_many': 'Your list is full: 50 lines. Take one off first.',
  'own_contexts.gone': 'This is not on your list any more.',
  'own_contexts.button': 'Add to the list',
} as const;

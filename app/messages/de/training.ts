/** Was mit den Daten eines Programms trainiert wurde, wie es das Büro liest. */
export const training = {
  'training.title': 'Damit trainiert',
  'training.intro':
    'Was Systeme von ihrem Training gesagt haben, nach dem Stand zu Beginn der Woche. Niemand wird genannt.',
  'training.datasets': 'Datensätze',
  'training.runs': 'Trainingsläufe',
  'training.people': 'Personen, deren Daten darin sind',
  'training.open': 'Antworten, die zum Gelernten noch ausstehen',
  'training.late': 'Davon überfällig',
  'training.stays': 'Antworten, nach denen es im Modell bleibt',
  'training.count.none': 'keine',
  'training.count.some': 'weniger als zehn',
  'training.count.many': 'zehn oder mehr',
  'training.grade': 'Beleg: von den Systemen berichtet. Niemand hat es geprüft.',
} as const;

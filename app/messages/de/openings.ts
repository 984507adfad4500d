import type { openings as en } from '../en/openings';

/** Das Datenschutz-Team öffnet eine Person: mit Grund, in einem Fall, für eine Viertelstunde. */
export const openings = {
  'opening.search.title': 'Eine Person öffnen',
  'opening.search.lead':
    'Nur wenn ein Fall es verlangt. Jemanden zu suchen ist kein Blick: Sie lesen Name und Ort. Jemanden zu öffnen ist einer, und die Person liest es.',
  'opening.search': 'Name oder E-Mail-Adresse',
  'opening.search.hint': 'Mindestens drei Buchstaben.',
  'opening.search.missing': 'Geben Sie mindestens drei Buchstaben eines Namens oder einer Adresse ein',
  'opening.search.button': 'Suchen',
  'opening.title': 'Warum öffnen Sie diese Person?',
  'opening.lead': 'Vor Ihrem Grund wird nichts über diese Person gezeigt. Erst wird der Grund festgehalten.',
  'opening.reason': 'Grund',
  'opening.reason.employee_requested': 'Die Person hat darum gebeten',
  'opening.reason.abuse_review': 'Prüfung auf Missbrauch',
  'opening.reason.legal_process': 'Ein Gericht oder eine Behörde hat gefragt',
  'opening.reason.incident_response': 'Umgang mit einem Sicherheitsproblem',
  'opening.reason.missing': 'Wählen Sie einen Grund',
  'opening.words': 'Warum, in einem Satz',
  'opening.words.hint': 'Die Person liest diesen Satz. Nennen Sie darin niemand anderen.',
  'opening.words.thin':
    'Sagen Sie in einem ganzen Satz, warum: mindestens drei Wörter und fünfzehn Buchstaben',
  'opening.case': 'Der Fall',
  'opening.case.hint':
    'Über diese Person. Sie sehen die offenen Anfragen, über die Sie entscheiden, und die Fälle, in denen Sie sind.',
  'opening.case.empty': 'Wählen Sie einen Fall',
  'opening.case.unfit': 'Wählen Sie eine offene Anfrage dieser Person',
  'opening.no_case':
    'Gerade kann niemand geöffnet werden. Eine Person wird in ihrer Anfrage geöffnet, und über keine offene entscheiden Sie.',
  'opening.told':
    'Die Person liest sofort, wann sie geöffnet wurde, in welcher Rolle und warum; in einem Fall, der später gezeigt wird, wenn er vorbei ist. Nach 15 Minuten ist es zu.',
  'opening.button': 'Festhalten und öffnen',
  'opening.opened.lead':
    'Die Person liest, dass Sie sie geöffnet haben, sofort oder wenn der Fall vorbei ist.',
  'opening.until': 'Offen bis {time}.',
  'opening.notices': 'Was man ihr gesagt hat',
  'opening.rows': 'Was erlaubt ist, und warum nicht',
  'opening.rows.words': 'Die Gründe stehen in den Worten, die die Person liest.',
  'opening.allowed': 'erlaubt',
  'opening.not_allowed': 'nicht erlaubt',
  'cannot.too_many_openings': 'Sie haben in 24 Stunden 20 Personen geöffnet. Mehr darf eine Person nicht.',
} as const satisfies Record<keyof typeof en, string>;

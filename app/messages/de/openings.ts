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
  'opening_review.title': 'Eine Öffnung noch einmal lesen',
  'opening_review.lead':
    'Das Protokoll zieht jede zwanzigste Öffnung. Sie lesen den Grund und den Fall, und nichts von der Person. Sagen Sie, ob beides passt.',
  'opening_review.waiting':
    '{count, plural, one {# Öffnung wartet auf Sie.} other {# Öffnungen warten auf Sie.}}',
  'opening_review.none': 'Es wartet nichts darauf, dass Sie es lesen.',
  'opening_review.said': 'Was gesagt wurde',
  'opening_review.who': 'Wer geöffnet hat',
  'opening_review.when': 'Wann',
  'opening_review.case.gone': 'Dieser Fall ist nicht mehr aufgehoben.',
  'opening_review.fits': 'Passt der Grund zum Fall?',
  'opening_review.fits.yes': 'Er passt',
  'opening_review.fits.no': 'Er passt nicht',
  'opening_review.fits.missing': 'Sagen Sie, ob es passt',
  'opening_review.words': 'Warum, in einem Satz',
  'opening_review.words.hint':
    'Die Person liest diesen Satz. Passt es nicht, liest ihn auch die oder der Datenschutzbeauftragte.',
  'opening_review.button': 'Festhalten',
  'opening_review.done': 'Das ist festgehalten.',
  'opening_review.unfit': 'Was nicht gepasst hat',
  'opening_review.unfit.none':
    'In den letzten 90 Tagen hat niemand gesagt, dass eine Öffnung nicht gepasst hat.',
  'opening_review.verdict': 'Was beim zweiten Lesen gesagt wurde',
  'desk.waiting.openings':
    '{count, plural, one {# Öffnung wartet} other {# Öffnungen warten}} auf ein zweites Lesen',
  'desk.waiting.openings.who': 'Wer im Datenschutz-Team die Person nicht selbst geöffnet hat',
  'desk.waiting.unfit':
    '{count, plural, one {# Öffnung hat} other {# Öffnungen haben}} nicht gepasst, sagt das zweite Lesen',
  'desk.waiting.unfit.who': 'Die oder der Datenschutzbeauftragte',
  'coverage.openings': 'Öffnungen, noch einmal gelesen',
  'coverage.openings.none': 'Keine gezogene Öffnung wartet länger als 14 Tage.',
  'coverage.openings.late':
    '{count, plural, one {# Öffnung} other {# Öffnungen}}, die das Protokoll gezogen hat: Niemand hat den Grund in 14 Tagen gelesen',
  'cannot.too_many_openings': 'Sie haben in 24 Stunden 20 Personen geöffnet. Mehr darf eine Person nicht.',
} as const satisfies Record<keyof typeof en, string>;

/** The sentences in which the page tells a record. All are of then: none may say what holds now. */
const en = {
  told: 'What was recorded then',
  'told.unproven': 'What the receipt says was recorded',
  'told.then': 'This is of that moment. It does not say what holds now.',
  'told.act': 'What was done',
  'told.activity': 'About',
  'told.activity.collect':
    'recording: kind of data “{category}”, for “{purpose}”, in the programme “{programme}”',
  'told.activity.use':
    'using what was recorded: kind of data “{category}”, for “{purpose}”, in the programme “{programme}”',
  'told.effect': 'What it did until decided',
  'told.at': 'When',
  'told.who': 'By whom',
  'told.who.self':
    'By the person it is about. The receipt does not know their name, only their number in the log: {id}.',
  'told.who.person': 'By somebody else, whom the receipt does not name.',
  'told.who.system': 'By a system.',
  'told.who.portal': 'By the portal itself.',
  'told.who.operator': 'By whoever runs the portal.',
  'told.who.about':
    'About a person whose name the receipt does not know, only their number in the log: {id}.',
  'told.notice': 'The notice',
  'told.notice.line': '“{notice}”, version {version}, language: {language}',
  'told.until': 'Was to last until',
  'told.other': 'An entry of the type {type}',
  'did.choice.made.give': 'A yes was said.',
  'did.choice.made.refuse': 'A no was said.',
  'did.choice.made.withdraw': 'A yes was withdrawn.',
  'did.choice.made.defer': '“Decide later” was chosen. That is no yes.',
  'did.choice.made.record_no': 'A no was recorded for the person.',
  'did.notice.delivered': 'A notice was shown.',
  'did.notice.acknowledged.acknowledged': 'It was confirmed that a notice was read. That is no yes.',
  'did.notice.acknowledged.declined': 'It was declined to confirm that a notice was read.',
  'did.objection.raised': 'An objection was made.',
  'did.objection.taken_back': 'An objection was taken back.',
  'did.person.paused': 'Everything that rests on a yes was paused.',
  'did.person.resumed': 'A pause was ended.',
  'did.strike.made': 'A time of the past was struck: no use, and deletion was asked for.',
  'effect.stop': 'It had to stop.',
  'effect.restrict': 'The data could be kept, not used.',
  'effect.continue': 'It could go on.',
} as const;

const de = {
  told: 'Was damals aufgezeichnet wurde',
  'told.unproven': 'Was nach der Quittung aufgezeichnet wurde',
  'told.then': 'Das gilt für diesen Augenblick. Es sagt nicht, was jetzt gilt.',
  'told.act': 'Was getan wurde',
  'told.activity': 'Worum es ging',
  'told.activity.collect':
    'Aufzeichnen: Art der Daten „{category}“, für „{purpose}“, im Programm „{programme}“',
  'told.activity.use':
    'Nutzen von Aufgezeichnetem: Art der Daten „{category}“, für „{purpose}“, im Programm „{programme}“',
  'told.effect': 'Was es bis zur Entscheidung bewirkte',
  'told.at': 'Wann',
  'told.who': 'Von wem',
  'told.who.self':
    'Von der Person, um die es geht. Ihren Namen kennt die Quittung nicht, nur ihre Nummer im Protokoll: {id}.',
  'told.who.person': 'Von jemand anderem, den die Quittung nicht nennt.',
  'told.who.system': 'Von einem System.',
  'told.who.portal': 'Vom Portal selbst.',
  'told.who.operator': 'Von dem, der das Portal betreibt.',
  'told.who.about':
    'Über eine Person, deren Namen die Quittung nicht kennt, nur ihre Nummer im Protokoll: {id}.',
  'told.notice': 'Der Hinweis',
  'told.notice.line': '„{notice}“, Fassung {version}, Sprache: {language}',
  'told.until': 'Sollte gelten bis',
  'told.other': 'Ein Eintrag der Art {type}',
  'did.choice.made.give': 'Es wurde Ja gesagt.',
  'did.choice.made.refuse': 'Es wurde Nein gesagt.',
  'did.choice.made.withdraw': 'Ein Ja wurde zurückgenommen.',
  'did.choice.made.defer': '„Später entscheiden“ wurde gewählt. Das ist kein Ja.',
  'did.choice.made.record_no': 'Für die Person wurde ein Nein aufgezeichnet.',
  'did.notice.delivered': 'Ein Hinweis wurde gezeigt.',
  'did.notice.acknowledged.acknowledged':
    'Es wurde bestätigt, dass ein Hinweis gelesen wurde. Das ist kein Ja.',
  'did.notice.acknowledged.declined': 'Es wurde nicht bestätigt, dass ein Hinweis gelesen wurde.',
  'did.objection.raised': 'Es wurde widersprochen.',
  'did.objection.taken_back': 'Ein Widerspruch wurde zurückgenommen.',
  'did.person.paused': 'Alles, was auf einem Ja beruht, wurde angehalten.',
  'did.strike.made':
    'Eine Zeit aus der Vergangenheit wurde gestrichen: keine Nutzung, und das Löschen wurde verlangt.',
  'did.person.resumed': 'Eine Pause wurde beendet.',
  'effect.stop': 'Es musste aufhören.',
  'effect.restrict': 'Die Daten durften aufbewahrt, aber nicht genutzt werden.',
  'effect.continue': 'Es durfte weiterlaufen.',
} as const satisfies Record<keyof typeof en, string>;

export const TOLD = { en, de };

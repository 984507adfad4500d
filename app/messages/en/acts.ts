/** What somebody stops without taking back a yes: an objection, and a pause of their own. */
export const acts = {
  'action.objection': 'Your objection',
  'objection.kicker': 'You can object',
  'objection.intro':
    'Your employer says it may do this without your yes. You may say that it should not be done with your data.',
  'objection.then': 'What happens when you send it',
  'objection.effect.stop': 'It stops at once. It stays off until your objection is decided.',
  'objection.effect.restrict':
    'Nobody may use these data about you until your objection is decided. But they are still recorded. Your employer has said so in advance.',
  'objection.effect.continue':
    'It goes on until your objection is decided. Your employer has said so in advance.',
  'objection.effect.use_stops': 'Nobody may use these data about you until your objection is decided.',
  'objection.effect.use_continue':
    'These data are used until your objection is decided. Your employer has said so in advance.',
  'objection.grounds': 'This is the ground it gives: {grounds}',
  'objection.reason': 'Your reason, if you want to give one',
  'objection.reason.hint':
    'You need no reason to send this. It helps to say what is special about you: your health, your family, your task, or a duty to keep secrets. Whoever decides reads it.',
  'objection.reason.long': 'Your reason is too long. Use at most 5,000 characters.',
  'objection.send': 'Send my objection',
  'objection.stands': 'Your objection',
  'objection.now.open': 'You objected on {date}. It is not decided yet.',
  'objection.now.open_due': 'You objected on {date}. It is not decided yet. An answer is due by {due}.',
  'objection.now.upheld': 'You objected on {date}, and you were right.',
  'objection.now.overridden': 'You objected on {date}. Your employer decided against it, with reasons.',
  'objection.take_back': 'Take my objection back',
  'objection.take_back.note':
    'You can take it back as long as nobody has decided. Then everything is as before. You can object again at any time.',
  'objection.decides': 'Who decides, and by when',
  'objection.decides.who':
    'Your employer decides. It must stop for good, unless it shows reasons that weigh more than yours. It must tell you those reasons.',
  'objection.decides.due':
    'The answer is due by {due}. If that is a weekend or a public holiday, the next working day counts. It may take two months more only if you are told why before that day.',
  'objection.decides.no_date': 'This portal knows no law where you work that sets a date for the answer.',
  'objection.decides.later':
    'The decision cannot be made in this portal yet. It must reach you in another way. Until then this page says: not decided.',
  'objection.decides.complain':
    'No answer, or not the right one? You can complain to the authority named here, or go to court.',
  'objection.cannot.not_a_matter':
    'You cannot object to this one here. It does not rest on an interest of your employer.',
  'objection.cannot.already': 'You have already objected. It is not decided yet.',
  'objection.cannot.decided': 'Your objection is decided.',
  'objection.changed':
    'What an objection does here has changed since you opened the page. Nothing was sent. Please read it again.',
  'pause.title': 'Pause everything you said yes to',
  'pause.text': 'It stops at once. Nothing is deleted, and your yes stays. You can resume with one press.',
  'pause.nobody': 'Your manager does not see it.',
  'pause.earlier':
    'After a pause, only what is recorded from then on may be used. What was recorded before the pause is not used any more.',
  'pause.hour': 'For one hour',
  'pause.day': 'Until the end of today',
  'pause.open': 'Until I resume',
  'pause.on': 'You have paused what you said yes to',
  'pause.on.open': 'It stays off until you resume.',
  'pause.on.until': 'It stays off until {time}. Then it goes on by itself.',
  'pause.resume': 'Resume now',
  'line.objected': 'You objected: {title}',
  'line.objection_taken_back': 'You took your objection back: {title}',
  'line.paused': 'You paused everything you said yes to',
  'line.resumed': 'You ended your pause',
  'receipt.reason': 'What you wrote',
  'receipt.undo.objection': 'You can take an objection back as long as nobody has decided, and object again.',
  'receipt.undo.pause': 'You can pause and resume at any time. Nobody asks why.',
  'receipt.undo.pause_link': 'See what holds now',
} as const;

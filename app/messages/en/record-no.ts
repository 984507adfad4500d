/** The page on which a no is written down that somebody gave elsewhere. */
export const recordNo = {
  'record_no.title': 'Record a no for somebody',
  'record_no.intro':
    'For a no that somebody gave on paper, by phone or through the council. Nobody can record a yes for somebody else.',
  'record_no.done':
    'Done. A no is on record, and the person is told. This answer is the same whatever they had said before.',
  'record_no.who': 'Who',
  'record_no.who.hint': 'The whole e-mail address or the personnel number.',
  'record_no.who.missing': 'Enter an e-mail address or a personnel number',
  'record_no.who.unknown':
    'Nobody here has this address or number. Nothing was recorded. Check how it is written.',
  'record_no.who.yourself': 'That is you. Say no on your own page.',
  'record_no.who.elsewhere': 'You cannot record a no for this person. They work at another place.',
  'record_no.activity': 'About what',
  'record_no.choose': 'Choose one',
  'record_no.activity.missing': 'Choose what the no is about',
  'record_no.activity.elsewhere': 'Where this person works, nobody asks for a yes to this.',
  'record_no.channel': 'How they said it',
  'record_no.channel.paper': 'On paper',
  'record_no.channel.phone': 'By phone',
  'record_no.channel.council': 'Through the council',
  'record_no.channel.missing': 'Choose how they said it',
  'record_no.said_on': 'On which day',
  'record_no.said_on.hint': 'The day on which they said it.',
  'record_no.said_on.missing': 'Enter the day on which they said it',
  'record_no.said_on.future': 'This day is not yet over. Enter the day on which they said it.',
  'record_no.told': 'The person is told that a no was recorded, and can change it.',
  'record_no.button': 'Record the no',
} as const;

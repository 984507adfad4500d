/** The connection with the company's directory, and leaving that is held back. */
export const scim = {
  'scim.title': 'Company directory',
  'scim.lead':
    'The directory of your company (SCIM) can say here who joins, who moves and who left. It gives no role, and answers for nobody.',
  'scim.address': 'Address for the directory',
  'scim.keys': 'Keys',
  'scim.keys.none': 'There is no key yet, so no directory is connected.',
  'scim.key.proposed': 'Made {at} by {name}.',
  'scim.key.operator': 'the operator at the machine',
  'scim.key.waiting': 'Waits for a second administrator until {until}. It opens nothing yet.',
  'scim.key.over': 'Nobody agreed in time. It opens nothing.',
  'scim.key.open': 'Works until {until}.',
  'scim.key.ended': 'Ended {at}.',
  'scim.key.revoked': 'Revoked {at}.',
  'scim.key.heard': 'Last used {at}.',
  'scim.key.unheard': 'Never used.',
  'scim.approve': 'Agree to {key}',
  'scim.revoke': 'Revoke {key}',
  'scim.own': 'You made this key. Another administrator must agree.',
  'scim.propose': 'Make a key',
  'scim.propose.text':
    'You see the key once. It works when another administrator has agreed. It opens this one door, for 90 days at most.',
  'scim.propose.button': 'Make a key for the directory',
  'scim.told': 'The key of the directory',
  'scim.told.text': 'It opens nothing yet. Another administrator must agree on this page, until {until}.',
  'scim.answers': 'How it was answered in the last 30 days',
  'scim.answers.none': 'It has not asked yet.',
  'scim.answer.ok': 'Done',
  'scim.answer.count': '{count, plural, one {# time} other {# times}}, last {at}',
  'scim.held': 'Leaving is held back',
  'scim.held.text':
    'Since {at} nobody is let go by the directory. It was to let go more people at once than go without a word: more than 5 in 100. This can be a mistake.',
  'scim.held.waiting':
    '{waiting, plural, one {One person was} other {# people were}} to leave since then. {people, plural, one {One person is} other {# people are}} here. Their sign-ins were ended; their records are as they were.',
  'scim.held.ask':
    'Look into the directory first. If it is right, say how many people are to leave. It can let them go for a day, and must send them again.',
  'scim.held.count': 'How many people are to leave',
  'scim.held.count.missing': 'Enter the number of people who are to leave',
  'scim.held.button': 'Let so many people leave',
  'scim.released': 'Leaving was confirmed',
  'scim.released.text':
    'Until {until} the directory may let go {most, plural, one {one person} other {# people}}. {used, plural, =0 {Nobody has} one {One person has} other {# people have}} left since.',
  'look.scim':
    'The connection with the company directory: its keys without their secrets, and how often it was refused',
  'may.scim.propose': 'Make a key for the company directory',
  'may.scim.approve': 'Agree to a key of the directory that somebody else made',
  'may.scim.revoke': 'End a key of the company directory, at once',
  'may.leavers.release': 'Confirm that many people leave at once',
  'did.scim.propose': 'Made a key for the company directory',
  'did.scim.approve': 'Agreed to a key of the company directory',
  'did.scim.revoke': 'Ended a key of the company directory',
  'did.leavers.release': 'Confirmed that many people leave',
  'cannot.two_directory_keys_already':
    'The directory has two keys already, those that wait counted too. Revoke one first.',
  'cannot.nothing_held': 'Nothing is held back any more.',
  'cannot.no_such_number': 'Enter a number of people between one and all who are here.',
  'cannot.many_would_leave':
    'This list lets many people go. Type the number of people who leave, as the page says it.',
  'import.many':
    'This list says that {left, number} of {people, number} people have left. That is more than 5 in 100. Look whether it is whole and of today.',
  'import.many.count': 'If it is right, type how many people leave',
  'import.ended.many_would_leave':
    'More people were to leave than you agreed to. What was taken in before stays. Choose the file again.',
} as const;

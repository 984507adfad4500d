/** The desk opens a person: with a reason, in a case, for a quarter of an hour. */
export const openings = {
  'opening.search.title': 'Open a person',
  'opening.search.lead':
    'Only where a case needs it. To find somebody is no look: you read name and place. To open them is one, and they read it.',
  'opening.search': 'Name or e-mail address',
  'opening.search.hint': 'At least three letters.',
  'opening.search.missing': 'Enter at least three letters of a name or an address',
  'opening.search.button': 'Find',
  'opening.title': 'Why do you open this person?',
  'opening.lead': 'Nothing of this person is shown before you say why. Your reason is put on record first.',
  'opening.reason': 'Reason',
  'opening.reason.employee_requested': 'The person asked for it',
  'opening.reason.abuse_review': 'Checking for misuse',
  'opening.reason.legal_process': 'A court or an authority asked',
  'opening.reason.incident_response': 'Dealing with a security problem',
  'opening.reason.missing': 'Choose a reason',
  'opening.words': 'Why, in a sentence',
  'opening.words.hint': 'The person reads this sentence. Name nobody else in it.',
  'opening.words.thin': 'Say why in a whole sentence: at least three words and fifteen letters',
  'opening.case': 'The case',
  'opening.case.hint':
    'About this person. You see the open requests that you decide about, and the cases you are in.',
  'opening.case.empty': 'Choose a case',
  'opening.case.unfit': 'Choose an open request of this person',
  'opening.no_case':
    'Nobody can be opened now. A person is opened in a request of theirs, and no open one is yours to decide.',
  'opening.told':
    'The person reads at once when they were opened, in which role, and why; in a case that is shown later, when that is over. It ends after 15 minutes.',
  'opening.button': 'Put on record and open',
  'opening.opened.lead': 'The person reads that you opened them, at once or when the case is over.',
  'opening.until': 'Open until {time}.',
  'opening.notices': 'What they were told',
  'opening.rows': 'What is allowed, and why not',
  'opening.rows.words': 'The reasons are in the words that the person reads.',
  'opening.allowed': 'allowed',
  'opening.not_allowed': 'not allowed',
  'cannot.too_many_openings': 'You opened 20 people in 24 hours. That is the most for one person.',
} as const;

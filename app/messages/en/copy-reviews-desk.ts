/** What those who decide about requests read and do about copies that somebody looks at first. */
export const copyReviewsDesk = {
  'may.copy.name_reviewer': 'Name somebody who looks at a copy before it leaves',
  'did.copy.name_reviewer': 'Named somebody who looks at a copy before it leaves',
  'case.act.name_reviewer': 'Name somebody who looks at a copy',
  'case.note.name_reviewer':
    'Other people are in these records. Whoever you name looks at them in the system itself, for this request alone. You see only how much is left out, and why. The person reads that somebody looked.',
  'case.review': 'Copies that somebody looks at before they leave',
  'case.review.nobody': 'Waits for you: nobody is named to look at it.',
  'case.review.waits': 'Waits for {names}, until {date}.',
  'case.review.over': 'The time of {names} is over, or they may not look any more. Name somebody.',
  'case.review.told': 'Looked at on {date}.',
  'case.review.system': 'Which system',
  'case.review.who': 'E-mail of whoever looks',
  'case.review.who.hint': 'Somebody who knows the records. Never you.',
  'case.review.who.wrong': 'Write the e-mail of somebody who works here.',
  'case.review.days': 'For how many days',
  'case.review.days.hint': '1 to 14.',
  'case.review.days.wrong': 'Write a number of days from 1 to 14.',
  'case.review.why': 'Why this person',
  'case.review.why.keeps_the_system': 'They look after this system',
  'case.review.why.protects_data': 'Protecting data is their work',
  'case.review.why.agreed_with_council': 'It was agreed with the works council',
  'case.review.why.wrong': 'Choose one.',
  'case.step.reviewer_named': 'Named somebody who looks at a copy',
  'case.step.copy_reviewed': 'A copy was looked at',
  'cannot.review_not_needed': 'No copy of this system waits for somebody to look at it.',
  'cannot.unknown_reviewer': 'Nobody who works here has this e-mail.',
  'cannot.reviewer_yourself':
    'Whoever decides about a request does not look at its copy. Name somebody else.',
  'cannot.reviewer_in_conflict':
    'They answer for what these records are kept for, or decided about it before. Name somebody else.',
} as const;

/** What people read of the look at a copy before it leaves its system. */
export const copyReviews = {
  'looked.reason.copy_review': 'To prepare a copy for the person who asked for it',
  'request.step.reviewer_named': 'Named somebody who looks at a copy before it leaves',
  'request.step.copy_reviewed': 'A copy was looked at, and may leave now',
  'copies.review.waits':
    '{system}: other people are in these records too. Before the copy leaves, somebody looks at it so that nobody else is harmed.',
  'copies.review.nobody': 'Nobody is named for that yet. The privacy team must name somebody.',
  'copies.review.named': 'Somebody is named for that, until {date}.',
  'copies.review.clock': 'The day by which you get your answer stays the same.',
  'copies.review.nothing':
    '{kind}: {count, plural, one {# record was looked at} other {# records were looked at}}, and nothing was left out.',
  'copies.review.removed': '{kind}: {count} of {total} left out.',
  'copies.removed.other_person': 'What was left out tells about somebody else.',
  'copies.removed.trade_secret': 'What was left out is a business secret.',
  'copies.removed.legal_privilege': 'What was left out was said to a lawyer, or by one.',
  'copies.removed.security': 'What was left out would help somebody to break into a system.',
  'copies.review.who': 'Who looked at it: {who}, on {date}.',
  'copies.review.who.unknown': 'Somebody looked at it on {date}.',
  'copies.review.look': 'See this look among all looks at your data',
  'copies.review.complain': 'Complain about what was left out',
} as const;

/** What can be shown later, on everybody's pages alike; and what was shown later, to the one person it is about. */
export const later = {
  'later.law':
    'The law lets some looks, deletions and answers be shown later: after 90 days, or after 270 days at most.',
  'later.until':
    'Until then, “deleted” and “complete” leave out what such a case is about. After that you read all of it here, by itself.',
  'later.few':
    'At the beginning of this week fewer than ten such cases were open in the whole organisation. It can be none.',
  'later.many': 'At the beginning of this week about {count} such cases were open in the whole organisation.',
  'later.title': 'Shown later',
  'later.lead': 'By law this was kept from you for a time. That is over, and this is all of it.',
  'later.case': 'Case {number}',
  'later.tag': 'Shown later, case {number}',
  'later.when': 'From when to when',
  'later.span': 'From {from} to {to}',
  'later.law.name': 'The law it rests on',
  'later.systems': 'Systems in it',
  'later.kinds': 'Kinds of data in it',
  'later.steps': 'Who decided',
  'later.did.proposed': 'Proposed it',
  'later.did.approved': 'Agreed to it as the second person',
  'later.did.renewal_proposed': 'Proposed that it goes on',
  'later.did.renewed': 'Agreed that it goes on',
  'later.did.confirmed': 'Said after a restore that it still stands',
  'later.did.declined': 'Said that it does not go on',
  'later.did.closed': 'Ended it early',
  'later.did.time': 'Its time was over',
  'later.looks': 'Looks in it',
  'later.looks.count': 'Opened here: {openings}. Told by systems: {looks}. Each stands in the list below.',
  'later.kept': 'What was kept back',
  'later.kept.none': 'Nothing',
  'later.kept.erase':
    '{count, plural, one {# record was not deleted} other {# records were not deleted}} before. The system is asked to do it now.',
  'later.kept.access':
    '{count, plural, one {# record was left out} other {# records were left out}} of your copy. Ask again, and you get all of it.',
  'later.complain': 'Do you think this was not right? You can complain.',
  'later.complain.link': 'Complain',
} as const;

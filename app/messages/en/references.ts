/** What somebody without a sign-in reads of systems that are asked by a number or address of theirs. */
export const references = {
  'ask.reference.hint':
    'Do you have a visitor badge, a customer number, or an address under which you were noted? Say so, and where. Somebody here asks you to show that it is yours.',
  'ask.reference.until':
    'Two people here saw that this is yours: {kind}. Systems are asked by it from {at}. If that is wrong, write it below. The time to answer runs on.',
  'ask.reference.copy':
    'A copy does not come through this page: whoever has your code could take it. Whoever keeps your data gives it to you.',
  'ask.reference.says': '{system} writes: {words}',
  'reference.kind.email': 'an e-mail address',
  'reference.kind.visitor_badge': 'the number of a visitor badge',
  'reference.kind.customer_number': 'a customer number',
  'reference.kind.other_number': 'another number',
  'request.step.reference_proposed': 'Wrote down by what systems know you',
  'request.step.reference_agreed': 'Agreed, as a second person, that it is yours',
  'request.step.reference_declined': 'Said that it is not shown to be yours',
} as const;

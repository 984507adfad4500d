/** Which training runs used data about a person, and what becomes of what they learned. */
export const trained = {
  'mine.run.excluded': 'It says that your data was left out of this run, on {at}.',
  'mine.run.retrained': 'It says that the model was trained anew without your data, on {at}.',
  'mine.run.stays': 'It said on {at} that what the model learned stays in it. {reason}',
  'trained.title': 'Used for training',
  'trained.none': 'No system has said that it trained a model with data about you.',
  'trained.intro': 'Systems say here which training runs used data about you. Nobody has tested it.',
  'trained.run':
    '{system} trained the model {model} on {at}, and calls this training {name}. It used {count, plural, one {one record} other {# records}} about you: {kinds}.',
  'trained.dataset':
    '{system} put together the dataset {name} on {at}, with {count, plural, one {one record} other {# records}} about you: {kinds}. It has told of no training with it.',
  'trained.captured': 'Recorded from {from} to {to}.',
  'trained.wrong': 'As far as we know nothing allowed this use.',
  'trained.asked': 'What becomes of what it learned?',
  'trained.complain':
    'You need not accept that a model keeps what it learned from you. See whom to ask and where to complain: {help}.',
  'trained.complain.help': 'Ask a question',
  'trained.with': 'Models that learned from this',
  'trained.before':
    'These training runs used this data about you. If you say no, each system must say what becomes of what it learned. What a model learned may stay in it.',
  'trained.after':
    'These training runs used this data about you. Each system is asked what becomes of what it learned. What a model learned may stay in it. The answers stand here and under “What is held about you”.',
  'trained.reached':
    'These training runs used some of this data about you, or may have. Each system is asked what becomes of what it learned. What a model learned may stay in it. The answers stand here and under “What is held about you”.',
  'trained.never': '{system} tells of its training since {at}. It has told of none with this data about you.',
  'trained.unknown':
    '{system} may train models with this kind of data. It has told of no training, so it is not known whether yours was used.',
} as const;

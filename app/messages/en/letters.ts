/** Codes on paper, as whoever makes them reads of them. */
export const letters = {
  'letters.title': 'Letters with codes',
  'letters.lead':
    'For people who cannot sign in yet, and above all for those without a computer at work. Each letter has a code that works once, for four weeks. At most 50 letters are made at once.',
  'letters.nobody':
    'Everybody here can sign in, or has a role. Codes for people with a role are made by the operator.',
  'letters.waiting': '{waiting, plural, one {# person} other {# people}} without a way in.',
  'letters.button': 'Make the letters for {place}',
  'letters.made': '{count, plural, one {# letter} other {# letters}}',
  'letters.print':
    'Print this page now, put each sheet into an envelope, and hand it to this person only. Each code is recorded, and its person sees that it was made.',
  'look.letters': 'Letters with codes',
} as const;

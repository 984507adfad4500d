/** Codes on paper, and what stands in the letter. */
export const letters = {
  'letters.title': 'Letters with codes',
  'letters.lead':
    'For people who cannot sign in yet, and above all for those without a computer at work. Each letter has a code that works once, for four weeks.',
  'letters.nobody':
    'Everybody here can sign in, or has a role. Codes for people with a role are made by the operator.',
  'letters.waiting':
    '{waiting, plural, one {# person} other {# people}} without a way in. At most 50 letters are made at once.',
  'letters.button': 'Make the letters for {place}',
  'letters.made': '{count, plural, one {# letter} other {# letters}}',
  'letters.print':
    'Print this page now, put each sheet into an envelope, and hand it to this person only. Each code is recorded, and its person sees that it was made.',
  'letter.title': 'See what is recorded about your work, and decide',
  'letter.why':
    'Your employer uses a portal that shows you what is recorded about your work. There you read why, and say yes or no where you are asked.',
  'letter.open': 'Scan the picture with a phone, your own as well, or type this address:',
  'letter.type': 'Enter this code. It works once:',
  'letter.password': 'Choose a password of at least 15 characters. A sentence works well.',
  'letter.qr': 'QR code of the address of the portal',
  'letter.later': 'Later you sign in with your password and this address:',
  'letter.until': 'The code works until {until}. After that, ask for a new letter.',
  'letter.private':
    'Nobody asks for your phone number, and nothing is installed on your phone. Give this code to nobody: whoever has it can answer for you.',
  'look.letters': 'Letters with codes',
} as const;

/** What this portal records about people: the sentences of app/kept.ts. */
export const kept = {
  'kept.title': 'What it keeps',
  'kept.intro': 'This is all of it. Open a line to see why, how long, and who sees it.',
  'kept.why': 'Why',
  'kept.how_long': 'How long',
  'kept.who': 'Who sees it',
  'kept.profile.what':
    'Your name, e-mail address, personnel number, place and kind of work, first and last day, and languages',
  'kept.profile.why':
    'To know which rules hold for you. Ground: your employer must be able to apply and prove them.',
  'kept.profile.how_long':
    'As long as you work here. It goes when you are erased after you left. That somebody left, and when, stays under a number without your name.',
  'kept.profile.who': 'You. The administrator sees name, address and place.',
  'kept.answers.what':
    'What you said yes or no to, took back, objected to, paused or struck, with the exact words',
  'kept.answers.why':
    'To obey you, and as proof for you. Ground: your employer must be able to prove a yes (Art. 7(1) GDPR).',
  'kept.answers.how_long':
    'As long as you work here. When you are erased, your own words go at once. The proof stays for up to four years, under a number without your name.',
  'kept.answers.who': 'Only you. Systems hear “not permitted”, never why. Others see counts of large groups.',
  'kept.requests.what':
    'What you asked for, what was written about it by you, to you and among those who decide, and how it was answered',
  'kept.requests.why':
    'To answer you in time, and as proof for you. Ground: the law on requests (Art. 12 GDPR).',
  'kept.requests.how_long':
    'As long as you work here. When you are erased, all words go at once. The proof stays for up to four years, under a number without your name.',
  'kept.requests.who':
    'You, and those who decide about it: the privacy team, the data protection officer or your council. Their notes stand in your yearly statement.',
  'kept.holdings.what':
    'What systems say they hold about you: which kind, how many, from when, where, until when; and what came back after it was deleted',
  'kept.holdings.why':
    'So that you can see it, and so that deleting can be checked. Ground: your right to know and to have it deleted.',
  'kept.holdings.how_long':
    'Until the system says otherwise, and 90 days more. It goes at once when you are erased. Proof of deletions: up to four years after that.',
  'kept.holdings.who': 'Only you. Others see how many records came back in which system, without names.',
  'kept.reading.what':
    'Which notice you opened in which language, whether you confirmed it here or on paper, and which news you put away',
  'kept.reading.why': 'To know what you were told. Ground: your employer must be able to prove that.',
  'kept.reading.how_long':
    'As long as you work here. When you are erased, the proof stays for up to four years, under a number without your name.',
  'kept.reading.who': 'Only you. Others see counts of large groups.',
  'kept.account.what':
    'Your sign-in address; your password and your company account, in a form nobody can read; that you got a code, and who made it',
  'kept.account.why': 'To let you in and nobody else. Ground: safe access.',
  'kept.account.how_long':
    'As long as you work here. A code until it is used or runs out. That you got one: up to four years after you are erased.',
  'kept.account.who':
    'You. The administrator sees that there is an account, whether the company’s sign-in leads into it, and when a code was given.',
  'kept.looks.what':
    'Who looked at your data, as systems tell it: when, in which role, in which system, why, and what kind of data; and where you looked at data of others',
  'kept.looks.why': 'So that you can see it. Ground: you have a right to know (Art. 15 GDPR).',
  'kept.looks.how_long':
    'Two years. What is about you goes at once when you are erased; also your name as somebody who looked.',
  'kept.looks.who':
    'You. Others are shown your role or unit where you looked, and your name only where that was decided.',
  'kept.sign_ins.what':
    'When and how you signed in, with which kind of browser, and when you were last active',
  'kept.sign_ins.why': 'To end a sign-in in time and to warn you of a stranger. Ground: safe access.',
  'kept.sign_ins.how_long':
    'A sign-in for 24 hours at most, 12 with a special role. A device for 180 days after its last use.',
  'kept.sign_ins.who': 'Only you, in the settings.',
  'kept.mail.what': 'Where messages go, an address of your own, and when messages were sent to you',
  'kept.mail.why': 'To tell you in time what needs you, and not too often.',
  'kept.mail.how_long':
    'Your address until you delete it. That a message was sent: two months. Its words are not kept.',
  'kept.mail.who': 'Only you. The administrator sees how many messages could not be delivered, not whose.',
  'kept.failures.what':
    'How often a wrong password was tried with your address, under a scrambled form of it',
  'kept.failures.why': 'So that nobody can guess your password. Ground: safe access.',
  'kept.failures.how_long': 'One day.',
  'kept.failures.who': 'Nobody.',
  'kept.forms.what': 'The number of each form you sent, without its content',
  'kept.forms.why': 'So that a form sent twice counts once.',
  'kept.forms.how_long': '24 hours.',
  'kept.forms.who': 'Nobody.',
  'kept.council_list.what':
    'Whether a works council put you on its list of what is never recorded, and whether you read that list for a council',
  'kept.council_list.why':
    "So that nothing is recorded of whom the council protects. Ground: the council's own rights.",
  'kept.council_list.how_long':
    'Until the council takes you off. Once you are erased, the line holds your number alone, until the list next changes.',
  'kept.council_list.who':
    'The representatives who keep the list. Systems that record are told your number, and not whose line it is.',
  'kept.duties.what':
    'What you do for others here: roles, systems you answer for, and what you did in a role',
  'kept.duties.why':
    'So that everybody can check who acted for the employer. Ground: your employer must be able to prove it.',
  'kept.duties.how_long': 'For good, under a number without your name once you are erased.',
  'kept.duties.who': 'The privacy team, administrators and auditors. Your own affairs are not in it.',
} as const;

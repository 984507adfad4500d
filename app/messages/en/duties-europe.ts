/** The European rows of law in plain words: name, what it asks for, and what is open about it. */
export const dutiesEurope = {
  'duty.EU-01.title': 'Rules for all personal data',
  'duty.EU-01.asks':
    'For each kind of data and each use, the ground, the reason, the time limit and the protection are written down.',
  'duty.EU-02.title': 'A legal ground for each use',
  'duty.EU-02.asks':
    'Each use has one legal ground, fixed before anything is recorded. Nobody swaps it once people were asked.',
  'duty.EU-02.risk.high':
    'Open: whether an employer’s own reason can ever carry training on content. Mostly it cannot.',
  'duty.EU-03.title': 'A new use of old data',
  'duty.EU-03.asks':
    'Somebody checks in writing whether the new use fits the old one. People are told before it begins.',
  'duty.EU-03.risk.medium': 'Open: how the check turns out. That one is needed is clear.',
  'duty.EU-04.title': 'A yes that counts',
  'duty.EU-04.asks':
    'The employer can show the yes. It is asked for apart from other things, and taking it back is as easy as giving it.',
  'duty.EU-05.title': 'A yes at work',
  'duty.EU-05.asks':
    'A yes to one’s employer is seldom free. So there is a written promise that a no does no harm, and a real other way.',
  'duty.EU-05.risk.medium': 'Open: when a yes at work is free. The exception is narrow.',
  'duty.EU-06.title': 'Taking a yes back',
  'duty.EU-06.asks':
    'When somebody takes a yes back, recording stops. What was recorded on it is erased, without a request.',
  'duty.EU-06.risk.medium': 'Open: what has to happen to data that is already inside a model.',
  'duty.EU-07.title': 'Very private things',
  'duty.EU-07.asks':
    'Screens, chats and sound can show health or beliefs. They need an extra rule that allows it, before they start.',
  'duty.EU-07.risk.medium': 'Open: what holds when private things turn up by accident.',
  'duty.EU-08.title': 'Information in plain words',
  'duty.EU-08.asks': 'Notices and answers are short, clear and easy to find, in a language the person reads.',
  'duty.EU-09.title': 'A notice when data is recorded',
  'duty.EU-09.asks': 'People are told when data is recorded from them, also by watching.',
  'duty.EU-10.title': 'A notice about data from elsewhere',
  'duty.EU-10.asks':
    'Data that came from somewhere else is told within a month, and at the first contact at the latest.',
  'duty.EU-11.title': 'Answering a request',
  'duty.EU-11.asks':
    'Whoever asks about their data gets an answer in a month. More time needs reasons, told within that month.',
  'duty.EU-12.title': 'Saying no to a request',
  'duty.EU-12.asks': 'A no comes with reasons in a month. It says where one can complain and go to court.',
  'duty.EU-13.title': 'Checking who asks',
  'duty.EU-13.asks': 'If it is not clear who asks, that is asked at once, and only what is needed.',
  'duty.EU-13.risk.medium':
    'Open: whether the clock may stand still meanwhile. That is advice of authorities and not in the text.',
  'duty.EU-14.title': 'How months are counted',
  'duty.EU-14.asks':
    'A month ends on the same day of the next month. If that is a holiday, it ends on the next working day.',
  'duty.EU-15.title': 'How hours are counted',
  'duty.EU-15.asks': 'Hours run straight through weekends and holidays.',
  'duty.EU-16.title': 'Seeing one’s own data',
  'duty.EU-16.asks': 'Everybody may see what is held about them, with a copy, at any time.',
  'duty.EU-16.risk.medium': 'Open: how far the rights of others reach in what is shared.',
  'duty.EU-17.title': 'Who looked at the data',
  'duty.EU-17.asks':
    'Whoever asks learns when somebody looked, and why. A name only if it is needed for one’s rights.',
  'duty.EU-17.risk.medium': 'Open: when a name is needed.',
  'duty.EU-18.title': 'Correcting and erasing',
  'duty.EU-18.asks': 'What is wrong is put right, and what may not be kept is erased, in each system.',
  'duty.EU-19.title': 'Limiting the use',
  'duty.EU-19.asks':
    'While something is in dispute, the data is kept and not used. People are told before that ends.',
  'duty.EU-20.title': 'Telling those who got the data',
  'duty.EU-20.asks': 'Whoever got the data is told that it was corrected, erased or limited.',
  'duty.EU-21.title': 'Taking one’s data along',
  'duty.EU-21.asks': 'People get the data they gave in a form that a machine can read.',
  'duty.EU-21.risk.medium': 'Open: whether what was watched counts as given. Authorities say yes.',
  'duty.EU-22.title': 'Objecting',
  'duty.EU-22.asks':
    'Whoever objects stops it, unless very strong reasons stand against that. It is decided, with reasons.',
  'duty.EU-22.risk.medium': 'Open: which reasons are strong enough.',
  'duty.EU-23.title': 'When a machine decides',
  'duty.EU-23.asks':
    'If a machine decides about people, or its score counts a lot, a human looks again when asked. People learn how it works.',
  'duty.EU-23.risk.medium': 'Open: when a score counts a lot.',
  'duty.EU-24.title': 'Two who decide together',
  'duty.EU-24.asks':
    'If two companies decide together why and how, they agree who does what. People can see the main points.',
  'duty.EU-25.title': 'Other companies that handle the data',
  'duty.EU-25.asks':
    'Whoever handles the data for the employer has a contract with the terms of the law, before it begins.',
  'duty.EU-26.title': 'A list of all uses',
  'duty.EU-26.asks': 'The employer keeps a list of everything it does with personal data.',
  'duty.EU-27.title': 'A check of the risks',
  'duty.EU-27.asks': 'Before something risky starts, somebody checks in writing what it can do to people.',
  'duty.EU-28.title': 'Advice of the data protection officer',
  'duty.EU-28.asks':
    'The data protection officer advises on the check of the risks. If the advice is not followed, the reason is written down.',
  'duty.EU-29.title': 'What the staff think of it',
  'duty.EU-29.asks':
    'The staff or those who speak for them are asked what they think, or the reason for not asking is written down.',
  'duty.EU-29.risk.medium': 'Open: when asking is appropriate. Here it is asked always.',
  'duty.EU-30.title': 'Asking the authority first',
  'duty.EU-30.asks':
    'If the risk stays high after the check, the authority is asked, and it stays shut until then.',
  'duty.EU-31.title': 'A free data protection officer',
  'duty.EU-31.asks':
    'The data protection officer takes no orders on that work, and does no other work that gets in its way.',
  'duty.EU-32.title': 'Data that leaves Europe',
  'duty.EU-32.asks':
    'Before data leaves Europe, it is on record what protects it there. Looking at it from abroad counts too.',
  'duty.EU-32.risk.medium': 'Open: how long each protection lasts.',
  'duty.EU-33.title': 'Rules for work in a law or agreement',
  'duty.EU-33.asks': 'Where a law or an agreement on staff data holds, the programme says which one.',
  'duty.EU-34.title': 'A leak: telling the authority',
  'duty.EU-34.asks':
    'When data was lost or seen by strangers, the authority is told in 72 hours. Every such case is listed.',
  'duty.EU-34.risk.medium': 'Open: the moment from which the hours count.',
  'duty.EU-35.title': 'A leak: telling the people',
  'duty.EU-35.asks': 'When a leak is a high risk for people, they are told at once and in plain words.',
  'duty.EU-36.title': 'A planned change of the rules on leaks',
  'duty.EU-36.asks': 'This is a plan and no law. It would give 96 hours instead of 72.',
  'duty.EU-36.risk.high': 'Open: whether it becomes law at all, and with which number.',
  'duty.EU-37.title': 'What an AI model keeps of people',
  'duty.EU-37.asks':
    'A model that learned from personal data counts as personal data, unless it is proved that nothing can be read out of it.',
  'duty.EU-37.risk.medium': 'Open: an opinion of the authorities, judged case by case.',
  'duty.EU-38.title': 'No reading of feelings',
  'duty.EU-38.asks': 'No AI reads feelings at work from voice, face or typing.',
  'duty.EU-38.risk.medium': 'Open: whether feelings read from text alone are meant. Here they are.',
  'duty.EU-39.title': 'Telling staff about risky AI',
  'duty.EU-39.asks':
    'Before an AI that the law calls high-risk is used at work, staff and those who speak for them are told.',
  'duty.EU-39.risk.medium': 'Open: which system is high-risk.',
  'duty.EU-40.title': 'Keeping the logs of risky AI',
  'duty.EU-40.asks': 'The logs of such an AI are kept for six months or longer.',
  'duty.EU-41.title': 'When the rules on risky AI begin',
  'duty.EU-41.asks':
    'The older date holds until the reference of the later one in the Official Journal is on record.',
  'duty.EU-41.risk.medium': 'Open: the reference of the later date in the Official Journal.',
} as const;

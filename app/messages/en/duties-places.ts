/** The rows of law of single countries and states in plain words: name, what it asks for, and what is open about it. */
export const dutiesPlaces = {
  'duty.GER-01.title': 'The works council has a say',
  'duty.GER-01.asks':
    'Anything that could watch behaviour or performance needs an agreement with the works council first. This portal too.',
  'duty.GER-02.title': 'The form of the agreement',
  'duty.GER-02.asks':
    'Both sides sign the same paper by hand or with a qualified electronic signature. A click here is not that form.',
  'duty.GER-03.title': 'An agreement is no ground by itself',
  'duty.GER-03.asks':
    'The agreement must fit the law on data too. It sets limits, and the legal ground stands beside it.',
  'duty.GER-04.title': 'An expert for the works council',
  'duty.GER-04.asks': 'When the council must judge AI, it may bring an expert, and the employer pays.',
  'duty.GER-04.risk.medium': 'Open: how much help, and at what price.',
  'duty.GER-05.title': 'A yes at work in Germany',
  'duty.GER-05.asks':
    'How much people depend on the employer counts. They learn the purpose and that they can take the yes back.',
  'duty.GER-05.risk.medium': 'Open: how much of the German rule a European judgment has left standing.',
  'duty.GER-06.title': 'No recording of keys and screens',
  'duty.GER-06.asks':
    'What people type and see is not recorded, openly or in secret. Only a fact-based suspicion against one person could change that.',
  'duty.GER-06.risk.high': 'Open: what holds for volunteers with a real yes. No court has decided that.',
  'duty.GER-07.title': 'The spoken word',
  'duty.GER-07.asks':
    'Talks are recorded only when everybody in them has agreed, guests and callers too. Anything else is a crime.',
  'duty.GER-07.risk.medium': 'Open: whether a live transcript without stored sound is meant.',
  'duty.GER-08.title': 'Working time is recorded',
  'duty.GER-08.asks': 'The employer must record working time. No request and no objection stops that.',
  'duty.GER-09.title': 'The authority of the place',
  'duty.GER-09.asks': 'For each place it is on record which authority of the Land is in charge.',
  'duty.GER-09.risk.medium': 'Open: which authority leads where there are several.',
  'duty.GER-10.title': 'A data protection officer',
  'duty.GER-10.asks': 'There is a data protection officer, who is protected from being dismissed.',
  'duty.UK-01.title': 'The clock of requests in the UK',
  'duty.UK-01.asks':
    'The month begins when the request, the identity and any fee are there. It stops while a needed answer is awaited.',
  'duty.UK-01.risk.medium': 'Open: when a question back is needed.',
  'duty.UK-02.title': 'Complaints to the employer',
  'duty.UK-02.asks':
    'Complaining is easy, also online. It is confirmed in 30 days and answered without delay.',
  'duty.UK-03.title': 'When a machine decides in the UK',
  'duty.UK-03.asks': 'People are told, may say what they think, and get a human who looks again.',
  'duty.UK-03.risk.medium': 'Open: how much a human must really do.',
  'duty.UK-04.title': 'A new use of old data in the UK',
  'duty.UK-04.asks':
    'Somebody checks whether the new use fits. What was recorded on a yes needs a new yes or a case in the law.',
  'duty.UK-04.risk.medium': 'Open: how the check turns out.',
  'duty.UK-05.title': 'Reasons that the law lists',
  'duty.UK-05.asks':
    'Five listed reasons need no weighing up. Training AI is none of them, so the weighing up is written down.',
  'duty.UK-06.title': 'Watching people at work',
  'duty.UK-06.asks':
    'Before it starts: is it needed, is there a milder way, what are the risks, what do the staff say, what are they told?',
  'duty.UK-06.risk.medium':
    'Open: courts may see the advice of the authority in another way. Here all points count as a must.',
  'duty.UK-07.title': 'Messages on their way',
  'duty.UK-07.asks':
    'Messages on their way may be taken for a few listed purposes only. For training, sender and receiver must agree.',
  'duty.UK-07.risk.medium': 'Open: where the way of a message ends, and how far the listed purposes reach.',
  'duty.UK-08.title': 'A leak in the UK',
  'duty.UK-08.asks': 'The Information Commissioner is told in 72 hours, and people at high risk at once.',
  'duty.UK-09.title': 'Data that leaves the UK',
  'duty.UK-09.asks':
    'Before data leaves the UK, it is on record what protects it there. Looking at it from abroad counts too.',
  'duty.UK-09.risk.medium': 'Open: how long each protection lasts there.',
  'duty.NY-01.title': 'Notice of electronic watching',
  'duty.NY-01.asks':
    'New staff get a written notice and confirm it. For everybody it hangs in a place that all can see.',
  'duty.NY-01.risk.medium': 'Open: whether keys, mouse and screen alone are meant. Here they are.',
  'duty.NY-02.title': 'The words of the notice in New York',
  'duty.NY-02.asks': 'The notice holds the words of the law, letter by letter.',
  'duty.NY-03.title': 'A leak in New York',
  'duty.NY-03.asks': 'Residents are told in 30 days, and so are the offices of the state.',
  'duty.NY-04.title': 'Recording talks with New York',
  'duty.NY-04.asks':
    'One person in the talk must agree. The employer is not in it unless somebody who takes part has agreed.',
  'duty.NY-04.risk.medium': 'Open: what holds for AI that takes notes.',
  'duty.US-01.title': 'Talks that need everybody’s yes',
  'duty.US-01.asks':
    'If one person of the talk is in one of these states, everybody must agree before it is recorded.',
  'duty.US-01.risk.medium':
    'Open: lists of states differ, and whether staying after a warning is a yes. The longer list counts here.',
  'duty.US-02.title': 'Bodies as a sign of who somebody is',
  'duty.US-02.asks':
    'Face, finger, eye, hand or voice as a sign of who somebody is need a written release first. They are destroyed in time.',
  'duty.US-02.risk.medium': 'Open: when a voice becomes a sign of who somebody is.',
  'duty.US-02.risk.high': 'Open: whether the rhythm of typing is meant. It stays shut.',
  'duty.CT-01.title': 'Watching staff in Connecticut',
  'duty.CT-01.asks':
    'A posting says what is watched and where exactly. It hangs in plain sight and at the place itself.',
  'duty.CT-01.risk.medium': 'Open: what holds for work at home.',
  'duty.DE-01.title': 'Watching staff in Delaware',
  'duty.DE-01.asks': 'Staff get a notice each day they sign in, or one notice that they confirm.',
  'duty.ME-01.title': 'Watching staff in Maine',
  'duty.ME-01.asks':
    'Staff are told before, and in writing each year. Applicants are told at the interview. People may say no on their own device.',
  'duty.ME-01.risk.medium': 'Open: the day it began. Here it counts as in force.',
  'duty.ON-01.title': 'A policy on watching in Ontario',
  'duty.ON-01.asks': 'An employer with 25 staff or more has a written policy, and each person gets a copy.',
  'duty.CA-01.title': 'Requests in California',
  'duty.CA-01.asks': 'A request is confirmed in 10 working days and answered in 45 days.',
  'duty.CA-02.title': 'A log of requests in California',
  'duty.CA-02.asks': 'Every request and its answer are listed, and the list is kept for 24 months.',
  'duty.CA-03.title': 'Machines that decide in California',
  'duty.CA-03.asks':
    'Before such a machine is used, people are told and may opt out. Training it on personal data needs a check of the risks.',
  'duty.CA-03.risk.medium': 'Open: when a machine takes the place of a human.',
  'duty.EU-42.title': 'Work through platforms',
  'duty.EU-42.asks':
    'A platform for work tells people how its machines decide, and never uses private talks.',
  'duty.EU-42.risk.medium': 'Open: each country writes its own law for it.',
  'duty.PT-01.title': 'No watching of work from afar in Portugal',
  'duty.PT-01.asks': 'How well somebody works from home is not watched through a device.',
} as const;

/** What the portal says about itself, who looked, and whom to ask. */
export const about = {
  'about.title': 'What this portal records about you',
  'about.intro': 'This portal follows its own rules. Nothing here is used to judge you.',
  'about.does_not': 'What it does not do',
  'about.does_not.1': 'It does not tell your manager whether you opened this page.',
  'about.does_not.2': 'It does not tell any system who said no. A system only hears “not permitted”.',
  'about.does_not.3': 'It does not hold what was recorded about your work. No screens, no chats, no clicks.',
  'about.does_not.4': 'It does not count how often you come or how long you read.',
  'about.does_not.5': 'It does not use other companies, hidden pictures or cookies that follow you.',
  'about.cannot': 'What this portal cannot show',
  'about.cannot.1': 'It cannot show systems that are not connected to it.',
  'about.cannot.2':
    'It can prove that an entry was not changed. It cannot prove that everything was entered.',
  'about.cannot.3': 'It knows of a system only what the system itself reports.',
  'about.protected': 'Where nothing may be recorded',
  'about.protected.text': 'Connected systems must keep out of these places, whatever else is allowed.',
  'about.demo': 'In this demo the people, the company and the records are invented.',
  'help.title': 'Ask a question',
  'help.intro': 'You may ask anything. Asking has no bad effect for you.',
  'help.contacts': 'Whom to ask',
  'help.none':
    'No notice names somebody for you. Ask your works council, your union or your personnel office.',
  'help.object': 'How to object',
  'help.object.text':
    'Where it says “You can object”, press “Object” beside the row. The page says what it does at once. You need no reason.',
  'help.object.stop':
    'You get an answer with reasons. If you do not agree with it, you can complain to the authority.',
  'help.words': 'Words the law uses',
  'help.words.consent': 'Consent',
  'help.words.consent.text': 'Your free yes. You can take it back at any time.',
  'help.words.interest': '“Legitimate interest”',
  'help.words.interest.text':
    'Your employer says it has a good reason that weighs more than yours. You can object.',
  'help.words.acknowledge': 'Acknowledgement',
  'help.words.acknowledge.text': 'You say that you have read something. It is not a yes.',
  'my_duties.title': 'What the law asks of your employer',
  'my_duties.link.text': 'The rules that hold for you, one by one, in plain words:',
  'my_duties.link': 'Open the list of rules',
} as const;

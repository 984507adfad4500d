/** Mail as those who look after the portal see it, and the weekly mail to a works council. */
export const mailOffice = {
  'outbox.title': 'Outbox of the demo',
  'outbox.lead': 'What this demo would send by e-mail. Nothing here reaches anybody.',
  'outbox.none': 'No message has been written yet.',
  'outbox.to': 'To',
  'outbox.at': 'Handed over',
  'mail.standing': 'Mail',
  'mail.standing.off': 'No mail is sent: no mail server is set up. People learn of news when they sign in.',
  'mail.standing.outbox': 'This is a demo: its mail goes to the outbox, and reaches nobody.',
  'mail.standing.smtp': 'Mail goes through your mail server.',
  'mail.standing.waiting':
    '{count, plural, =0 {No message waits} one {# message waits} other {# messages wait}} to be handed over.',
  'mail.standing.undelivered':
    '{count, plural, =0 {No message was} one {# message was} other {# messages were}} given up in the last two months. Those people see it in their settings.',
  'mail.standing.sent': 'The last message was handed over: {time}.',
  'mail.standing.trouble': 'The mail server has taken nothing since {time}. Its answer: {status}.',
  'mail.standing.silent': 'none',
  'mail.standing.no_notice': 'A message never counts as telling somebody: only reading here does.',
  'checkpoint.mail.on': 'Each representative gets this by e-mail once a week, unless they want no messages.',
  'checkpoint.mail.off': 'It is not sent by e-mail: no mail server is set up. Print this page each week.',
  'mail.checkpoint.subject': 'The log of this week: please keep this message',
  'mail.checkpoint.lead':
    'This is the newest signed checkpoint of the log. Every representative gets the same one.',
  'mail.checkpoint.keep': 'Keep this message. If somebody changes the log later, it no longer fits.',
  'mail.checkpoint.note': 'The checkpoint, all lines up to the last dash line:',
  'mail.checkpoint.key': 'The key of the log:',
  'mail.checkpoint.compare':
    'To compare: save the checkpoint as old.txt and the key as log.key. Fetch the proof:',
  'mail.checkpoint.command':
    'Then run: npx forthright verify --checkpoint old.txt --consistency proof.txt --key log.key',
  'mail.checkpoint.others':
    'Compare it with another representative as well. Same size and another root means two logs.',
  'mail.checkpoint.paper': 'The same on paper, with a code to scan:',
} as const;

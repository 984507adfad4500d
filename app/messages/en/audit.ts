/** The auditor's way to check the log: what to keep, and how to check it without trusting the portal. */
export const audit = {
  'audit.nav': 'Pages about the acts',
  'audit.about.gate.every': 'For every activity.',
  'audit.about.gate.activity': 'For: {activity}.',
  'audit.about.gate.everywhere': 'Everywhere.',
  'audit.about.gate.place': 'At: {place}.',
  'audit.about.gate.until': 'Until {date}.',
  'check.title': 'Check the log',
  'check.lead':
    'Everything here can be checked without trusting this portal. Keep the key, keep checkpoints, and compare them later.',
  'check.values': 'What to keep',
  'check.values.text':
    'Copy each value whole, or save it as a file. To copy: click into the field, select all, copy.',
  'check.checkpoint': 'Newest signed checkpoint',
  'check.checkpoint.save': 'Save the checkpoint',
  'check.checkpoint.open': 'Open it alone',
  'check.key': 'Public key of the log',
  'check.key.save': 'Save the key',
  'check.key.open': 'Open it alone',
  'check.how': 'How to check it',
  'check.step.key':
    'Save the key once, on your first day, and keep it outside this portal. Compare it with {link} now and then: it must stay the same.',
  'check.step.key.link': 'the key as the portal shows it',
  'check.step.verifier':
    'Save {link}. It is one page. Open the saved file: it needs no internet and sends nothing.',
  'check.step.verifier.link': 'the page that checks',
  'check.step.now':
    'Open the saved page, choose “A checkpoint you kept”, and give it the checkpoint and the key. It says whether the key signed it.',
  'check.step.later':
    'Later, get the proof that the log only grew since your checkpoint. Enter its number of entries here, and save the answer. Give it to the same page, with the checkpoint and the key.',
  'check.old': 'Number of entries of the checkpoint you kept',
  'check.old.hint': 'It is the second line of the checkpoint.',
  'check.proof': 'Get the proof',
  'check.terminal': 'The same at a terminal',
  'check.terminal.text': 'Whoever has the program of this portal can check the saved files without the page:',
} as const;

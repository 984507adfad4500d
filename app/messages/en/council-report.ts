/** The one page a month for a works council. */
export const councilReport = {
  'report.title': 'Monthly report',
  'report.lead':
    'What stands and what changed at {place}, on one page to print and pass on. It names nobody.',
  'report.month': 'Month',
  'report.before': 'The month before',
  'report.after': 'The month after',
  'report.now': 'Where it stands now',
  'report.now.text': 'As of {date}. These lines tell of now, in a report of an older month too.',
  'report.programme.open':
    '{open, plural, one {# of {activities} activities is open here} other {# of {activities} activities are open here}}.',
  'report.none': 'No programme reaches {place}.',
  'report.changed': 'What changed in {month}',
  'report.changed.text':
    'New versions of programmes and notices, gates, machines that record. What staff chose is in no report.',
  'report.changed.none': 'Nothing of this changed.',
  'report.words': 'Your questions and disputes',
  'report.words.none': 'None was put on record.',
  'report.words.counts':
    '{open, plural, =0 {None waits} one {# waits} other {# wait}} for an answer, {overdue, plural, =0 {none is} one {# is} other {# are}} overdue, {answered} answered.',
  'report.systems': 'Machines that may record',
  'report.systems.text':
    '{systems, plural, =0 {No system is registered.} one {One system is registered.} other {# systems are registered.}} {silent, plural, =0 {} one {One of them is silent: what it does is not known.} other {# of them are silent: what they do is not known.}}',
  'report.log': 'The log',
  'report.log.text': 'Print the checkpoint together with this page. It fixes what stands in the log now:',
  'council.nav.report': 'Monthly report',
  'look.council.report': 'What stands and what changed at their place, by month',
} as const;

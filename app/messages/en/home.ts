/** The overview: three answers and the grid. */
export const home = {
  'leaver.title': 'You no longer work here.',
  'leaver.text':
    'Nothing is recorded about you any more, and nobody asks you for a yes. This is your own record. You can read it, keep copies, take back a yes and object, as before.',
  'home.restored':
    'This portal was put back from a copy on {date}. What you told it between {from} and then may be lost. So nothing counts as allowed before you read the notices again and answer anew. A no that was on record still stands.',
  'home.title': 'Your monitoring at a glance',
  'home.summary':
    'Your employer lists {total, plural, one {# way} other {# ways}} to record or use data about you. {on, plural, =0 {None is allowed} one {# is allowed} other {# are allowed}}{off, plural, =0 {} one {, # is not allowed} other {, # are not allowed}}{shut, plural, =0 {} one {, # is shut} other {, # are shut}}.',
  'home.summary.waits':
    'Every system is told no right now. What you see below is what the copy says. It counts only once two people have declared it.',
  'home.summary.none': 'Your employer lists nothing that is recorded about you in this portal.',
  'home.recorded.title': 'What is recorded about me right now?',
  'home.recorded.none': 'The rules allow nothing to be recorded about you right now.',
  'home.recorded.none_connected': 'No system is connected to this portal that could record you.',
  'home.recorded.some':
    '{count, plural, one {One kind} other {# kinds}} of data may be recorded about you now.',
  'home.recorded.some_unknown':
    '{count, plural, one {One kind} other {# kinds}} of data may be recorded about you now. About {unknown, plural, one {one other} other {# others}} we do not know.',
  'home.recorded.unknown': 'We do not know about {unknown, plural, one {one kind} other {# kinds}} of data.',
  'home.recorded.list': 'May be recorded: {list}.',
  'home.recorded.unknown_list': 'Not known: {list}.',
  'home.recorded.silent': 'Not heard from: {list}.',
  'home.recorded.silent_since': '{system} (since {time})',
  'home.recorded.silent_never': '{system} (never)',
  'home.recorded.source':
    'As of {time}: what the rules allow for you, and which systems reported in the last 60 seconds. A report says that a system runs, not what it has recorded about you.',
  'home.answer.more': 'Which data, which systems, as of when',
  'home.looked.title': 'Who looked?',
  'home.looked.none':
    'We cannot tell you yet: {systems, plural, one {your employer’s one system does not report} other {none of your employer’s # systems reports}} who looks.',
  'home.looked.no_system': 'We cannot tell you yet: no system is connected that could report who looks.',
  'home.looked.partly':
    '{reporting} of {systems, plural, one {# system} other {# systems}} report who looks. About the others we know nothing.',
  'home.looked.all':
    'All {systems, plural, one {# system} other {# systems}} that could tell do report who looks.',
  'home.looked.recent':
    '{count, plural, one {# look at your data was} other {# looks at your data were}} reported in the last 30 days. The last one: {time}.',
  'home.looked.quiet': 'No look at your data was reported in the last 30 days.',
  'home.looked.mismatch':
    '{count, plural, one {# of them does} other {# of them do}} not fit what you were told.',
  'home.looked.caution': 'No report does not mean that nobody looked.',
  'home.looked.more': 'More about who looked',
  'home.can.title': 'What can I do?',
  'home.can.both':
    'You can read {notices, plural, one {a notice} other {# notices}} and answer {questions, plural, one {a question} other {# questions}}.',
  'home.can.read':
    'You can read {notices, plural, one {a notice that is} other {# notices that are}} waiting for you.',
  'home.can.answer': 'You can answer {questions, plural, one {a question} other {# questions}}, or leave it.',
  'home.can.nothing': 'Nothing is waiting for you, and you can change your mind at any time.',
  'home.can.silence': 'No answer means no: it stays off.',
  'home.can.history': 'See what you decided',
  'home.banner.not_read': 'A notice is new for you',
  'home.banner.new_version': 'A notice has changed since you read it',
  'home.banner.not_acknowledged': 'A notice asks whether you have read it',
  'home.banner.read': 'Read “{title}”',
  'asleep.title': 'You have a new role here. It is not switched on yet',
  'asleep.text':
    'Ask the operator at the machine for a code, and set a new password with it. Then everybody can be sure that it is you. Your own pages work as before.',
  'grid.title': 'Everything that can be recorded about you',
  'grid.shut.title': 'Shut: nobody can switch these on now',
  'grid.shut.intro':
    'Your employer names these too, but they are forbidden, or something is missing. Not even your yes would switch them on. Open a line to see all of it.',
  'grid.intro':
    'Each card is one kind of data, with what holds and what you can do. “More” says who sees it, for how long, and the rules.',
  'row.purpose': 'Purpose',
  'row.ground': 'Your say',
  'row.ground.more': 'What that means',
  'row.recipients': 'Who sees it',
  'row.retention': 'How long',
  'row.retention_days':
    '{days, plural, =0 {Not kept} =365 {1 year (365 days)} =730 {2 years (730 days)} one {# day} other {# days}}',
  'row.judged': 'For judging you',
  'row.programme': 'Programme',
  'home.banner.reminded': 'Please read this notice',
  'home.paused.review_overdue':
    '{title} has been paused for everybody since {date}. Nobody reviewed it in time.',
  'home.paused.review_ends':
    '{title} has been paused for everybody since {date}. A review said that it ends.',
  'home.paused.law': 'What the law requires goes on.',
  'row.reviewed': 'Last reviewed',
  'row.reviewed.never': 'Not yet',
  'row.review_due': 'Next review due',
  'row.law': 'The rule',
  'row.lost_contact': 'If it loses contact with this portal',
  'row.lost_contact.stops': 'It stops',
  'row.lost_contact.hours': 'It goes on for up to {hours, plural, one {# hour} other {# hours}}',
  'kind.includes': 'Includes {list}.',
  'kind.multi_party': 'Other people are in it too.',
  'kind.details': 'What it sees and does not see',
  'kind.more': 'More: who sees it, how long, what it sees, the rules',
  'kind.sees': 'It sees',
  'kind.not': 'It does not see',
  'kind.example': 'A made-up example',
  'state.on': 'Allowed',
  'state.off': 'Not allowed',
  'state.shut': 'Shut',
  'state.since': 'since {date}',
  'observed.may':
    'A system that may record this reported in the last minute, and the rules allow it for you.',
  'observed.may_use':
    'A system that may use this reported in the last minute, and the rules allow it for you.',
  'observed.must_not':
    'A system that could record this reported in the last minute. The rules do not allow it for you.',
  'observed.must_not_use':
    'A system that could use this reported in the last minute. The rules do not allow it for you.',
  'observed.rest':
    '{silent, plural, one {Another system is silent. What it does, we do not know.} other {# other systems are silent. What they do, we do not know.}}',
  'observed.unknown': 'We do not know if it is recorded now.',
  'observed.use_unknown': 'We do not know if it is used now.',
  'observed.no_system': 'No system is connected that does this.',
  'heard.last': 'Last report from {system}: {time}.',
  'heard.silent': 'Not heard from {system} since {time}.',
  'heard.never': '{system} has never reported.',
  'shut.all': '{count, plural, one {The reason} =2 {Both reasons, in order} other {All # reasons, in order}}',
  'action.withdraw': 'Withdraw',
  'action.withdraw.about': 'your yes to: {title}',
  'action.answer': 'Answer',
  'action.change': 'Change your answer',
  'action.read_first': 'Read the notice first',
  'action.confirm_first': 'Confirm that you read the notice',
  'action.say_no': 'Say no now',
  'action.notice': 'Read the notice',
  'action.object': 'Object',
  'action.about': 'about: {title}',
} as const;

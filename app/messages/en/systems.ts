/** The room of those who run the systems. */
export const systems = {
  'systems.title': 'Systems',
  'systems.lead': 'What asks this portal before it records or uses something, and when it was last heard.',
  'systems.none': 'No system is registered.',
  'systems.register': 'A system is registered at the command line, from a file: forthright system register.',
  'systems.back': 'Back to all systems',
  'systems.kind_owner': '{kind}, answered for by {owner}',
  'systems.never': 'Never heard',
  'systems.alive': 'Heard {at}',
  'systems.silent': 'Silent since {at}',
  'systems.behind':
    '{behind, plural, =0 {It follows the newest entry.} one {It is one entry behind.} other {It is # entries behind.}}',
  'systems.evidence': 'Reported by the system. Nobody has tested it.',
  'systems.no_key': 'It has no key.',
  'systems.keys':
    '{keys, plural, one {One key} other {# keys}}, {days, plural, one {one day} other {# days}} until the next one ends',
  'system.title': '{heading}',
  'system.heard': 'Last heard',
  'system.kind': 'What it does',
  'systems.kind.collector': 'Collects',
  'systems.kind.store': 'Keeps',
  'systems.kind.consumer': 'Uses',
  'system.owner': 'Who answers for it',
  'system.sponsor': 'The human behind it',
  'system.lists': 'Lists of people',
  'system.lists.yes': 'It may list who has allowed something.',
  'system.lists.no': 'It may only ask about one person at a time.',
  'system.retention': 'It keeps data for',
  'system.off_switch': 'How it is switched off',
  'off_switch.obeys_this_portal': 'It obeys this portal.',
  'off_switch.central_policy': 'By a central setting.',
  'off_switch.local_setting': 'On each device.',
  'off_switch.manual': 'By hand.',
  'system.contexts': 'Places where nothing is recorded',
  'system.contexts.yes': 'It says that it keeps out of them.',
  'system.contexts.no': 'It cannot keep out of them.',
  'system.expires': 'Registered until',
  'system.activities': 'What it may ask about',
  'system.activity.collect': 'Recording: {kind}. What for: {purpose}. Programme: {programme}.',
  'system.activity.use': 'Using: {kind}. What for: {purpose}. Programme: {programme}.',
  'system.undeclared': 'Fields nobody declared',
  'system.undeclared.none': 'It has reported none. That is what it says of itself.',
  'system.undeclared.text':
    'It reported these, and its declaration does not name them. People were not told of them. Switch them off, or declare them and tell people.',
  'system.undeclared.field': '{kind}: {field}, since {at}',
  'system.keys': 'Keys',
  'key.mode': 'Kind of key',
  'key.mode.live': 'For real people',
  'key.mode.test': 'For tests',
  'key.minted': 'Valid since {at}.',
  'key.expires': 'Ends {at}, in {days}.',
  'key.expired': 'Ended {at}.',
  'key.days': '{days, plural, one {one day} other {# days}}',
  'key.revoked': 'Revoked {at}.',
  'key.revoke': 'Revoke {key}',
  'key.mint': 'Make a key',
  'key.mint.text':
    'You see the key once. A key for real people opens nothing until somebody else agrees. A key for tests knows only made-up people.',
  'key.mint.alone':
    'Nobody else here can agree to a key for real people yet. Until there is a second administrator, the operator at the machine makes it with this command:',
  'key.mint.nobody':
    'Nobody else here can agree to a key for real people now. First another person needs a role: engineer, privacy officer or administrator.',
  'key.mint.days': 'Days it lives',
  'key.mint.days.hint': 'At most 90.',
  'key.mint.days.wrong': 'Enter a number of days from 1 to 90',
  'key.mint.button': 'Make this key',
  'key.told': 'The key',
  'key.told.test': 'It works now, for made-up people only.',
  'key.told.waits': 'It opens nothing yet. Somebody else must agree under “Second person”, until {until}.',
  'work.title': 'What systems owe people',
  'work.intro':
    'What systems were asked to delete, hand out or look for, and have not answered. No person is shown. What is late, failed or kept is told as it stood on Monday.',
  'work.none': 'No system owes an answer, and nothing came back.',
  'work.finding.some.came_back':
    'Fewer than ten findings: records came back after they were said to be deleted.',
  'work.finding.many.came_back':
    'Ten findings or more: records came back after they were said to be deleted.',
  'work.finding.some.used_without_permission':
    'There are findings: records were used for training that nothing permitted.',
  'work.finding.many.used_without_permission':
    'Ten findings or more: records were used for training that nothing permitted.',
  'work.finding.some.held_without_permission':
    'Fewer than ten findings: records are held that nothing permits.',
  'work.finding.many.held_without_permission': 'Ten findings or more: records are held that nothing permits.',
  'work.finding.some.captured_without_permission':
    'Fewer than ten findings: records were captured that nothing permitted.',
  'work.finding.many.captured_without_permission':
    'Ten findings or more: records were captured that nothing permitted.',
  'work.late.few':
    'Fewer than ten answers are late. The oldest was asked for in the week of {since}. The clock runs on.',
  'work.late.many':
    'Ten answers or more are late. The oldest was asked for in the week of {since}. The clock runs on.',
  'work.failed': 'Something failed. It is asked again.',
  'work.held': 'It keeps something and names a reason.',
  'work.silent': 'Nobody hears this system now.',
  'work.holdings': 'It last said what it holds on {at}.',
  'work.holdings.never': 'It has never said what it holds.',
  'work.pressed':
    'People were pressed somewhere, and not every system was asked yet to delete what was recorded for it. The portal keeps trying. Ask whoever runs it to look at its log.',
} as const;

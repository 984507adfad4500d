/** How the date was counted by which something is due, step by step. */
export const clock = {
  'clock.title': 'How this date was counted',
  'clock.rule': 'The rule: {citation}. Counted by: {counting}.',
  'clock.rule.house': 'No law here sets a time, so this portal does. Counted by: {counting}.',
  'clock.period.hours': '{amount, plural, one {# hour} other {# hours}}',
  'clock.period.days': '{amount, plural, one {# day} other {# days}}',
  'clock.period.working_days': '{amount, plural, one {# working day} other {# working days}}',
  'clock.period.weeks': '{amount, plural, one {# week} other {# weeks}}',
  'clock.period.months': '{amount, plural, one {# month} other {# months}}',
  'clock.received': 'Received: {date}. That day is not counted.',
  'clock.received.hour': 'Known since: {time}. That hour is not counted.',
  'clock.next_hour': 'The time runs from {time}.',
  'clock.begins.identity': 'Begins on {date}: by then it was clear who asks.',
  'clock.begins.clarification': 'Begins on {date}: by then it was clear what was meant.',
  'clock.add': 'Plus {period}: {date}.',
  'clock.shorter': 'That month has no such day, so its last day counts.',
  'clock.extended':
    'More time was taken. That was told on {told}, in time before the end of {first}. In all {period}: {date}.',
  'clock.extension_late':
    'More time was told on {told}. That was too late, because the time ended on {first}. So it does not count.',
  'clock.extension_none': 'More time was told on {told}. This rule allows none, so it does not count.',
  'clock.paused.clarification': 'A question was open from {from} to {to}. Plus {period}: {date}.',
  'clock.paused.identity': 'It was open who asks, from {from} to {to}. Plus {period}: {date}.',
  'clock.pause_open.clarification':
    'The time stands still since {from}: a question is open. The date will be later.',
  'clock.pause_open.identity':
    'The time stands still since {from}: it is open who asks. The date will be later.',
  'clock.runs_on.law.clarification': 'A question was asked on {from}. Here the time runs on meanwhile.',
  'clock.runs_on.law.identity': 'Who asks was checked from {from} on. Here the time runs on meanwhile.',
  'clock.runs_on.ended.clarification':
    'A question was asked on {from}. The time was over by then, so nothing is added.',
  'clock.runs_on.ended.identity':
    'Who asks was checked from {from} on. The time was over by then, so nothing is added.',
  'clock.weekend': '{date}: weekend. The next day counts.',
  'clock.holiday': '{date}: public holiday. The next day counts.',
  'clock.holiday.named': '{date}: public holiday ({name}). The next day counts.',
  'clock.straight': 'Weekends and holidays move nothing here.',
  'clock.working_day.all': '{date} is a working day in {place}.',
  'clock.working_day.country':
    '{date} is a working day in {place}. We know only holidays of the whole country. One of a part of it would move the date.',
  'clock.working_day.fixed':
    '{date} is a working day in {place}, as far as we know. Some holidays there follow the moon, and those of that year we do not know. One of them would move the date.',
  'clock.working_day.common':
    '{date} is a working day, as far as we know. Of {place} we know only two holidays: 1 January and 25 December.',
  'clock.working_day.none': '{date} is no weekend. We know no holidays of {place}.',
  'clock.due': 'Due: {date}, {time} ({zone}).',
} as const;

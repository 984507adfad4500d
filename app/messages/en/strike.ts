/** What people read where they strike a stretch of their past. */
export const strike = {
  'strike.title': 'Strike the last 30 minutes',
  'strike.text':
    'What was recorded with your yes in the last 30 minutes may not be used any more. Every system is asked to delete it.',
  'strike.final': 'You cannot take this back. What somebody has already seen or learned from it stays known.',
  'strike.last': 'Strike the last 30 minutes now',
  'strike.more': 'Strike another time, or only some kinds',
  'strike.page': 'Strike a time of your past',
  'strike.page.intro':
    'You can strike up to 12 hours at once, in the last 14 days. Nobody asks why, and your manager does not see it.',
  'strike.before':
    'Only what was recorded with your yes is struck. From then on nobody may use it. Every system is asked to delete it.',
  'strike.day': 'Day',
  'strike.zone': 'Times are those of {zone}.',
  'strike.from': 'From',
  'strike.to': 'To',
  'strike.to.hint': 'Did it go past midnight? Then send it twice, once for each day.',
  'strike.kinds': 'Kinds of data',
  'strike.reveals':
    'Other kinds can show this one too. Your screen shows your chats. Those kinds are struck with it.',
  'strike.send': 'Strike this time',
  'strike.day.wrong': 'Choose a day.',
  'strike.from.wrong': 'Write a time, such as 14:30.',
  'strike.to.wrong': 'Write a time, such as 14:30.',
  'strike.kinds.wrong': 'Choose at least one kind of data.',
  'strike.future': 'This time has not come yet. You can strike what is past.',
  'strike.empty': 'The end must be later than the beginning.',
  'strike.long': 'This is too long. Strike at most 12 hours at once.',
  'strike.old': 'This is too long ago. You can strike the last 14 days.',
  'strike.apart': 'What is not struck, and why',
  'strike.apart.required_by_law':
    'The law requires this record. It stays, and may be used for what the law requires.',
  'strike.apart.not_by_yes':
    'This does not rest on your yes, so it stays. Its page says whether you can object.',
  'strike.none': 'Nothing about you is recorded with your yes. So there is nothing to strike.',
  'strike.too_many': 'You have struck as often as is possible within 24 hours. You can pause instead.',
  'strike.done': 'What you have struck',
  'strike.line': '{from} to {to}',
  'strike.pause': 'Do you want it to stop for a while? Then pause as well: a strike is about the past only.',
  'line.struck': 'You struck a time of your past',
  'receipt.struck': 'Time struck',
  'receipt.struck.kinds': 'Kinds of data struck',
  'receipt.next.struck': 'Recorded {time}. From then on nobody may use it, for ever.',
} as const;

/** What people read where they fetch copies of their data. */
export const copies = {
  'copies.title': 'Copies of your data',
  'copies.intro':
    'You asked for your data. Each system seals its copy, so that only you can open it. This portal and its officers cannot read it.',
  'copies.none': 'There is no copy for you, and you have asked for none.',
  'copies.make': 'Make my passphrase',
  'copies.make.text':
    'First you need a passphrase. You see it once. Write it down: without it nobody can open the copies, not even we.',
  'copies.make.again': 'Make another passphrase',
  'copies.once': 'Your passphrase, shown this once',
  'copies.once.text':
    'Write it down now, and keep it to yourself. When you leave this page, nobody can show it to you again.',
  'copies.waits': '{system}: no copy has come yet.',
  'copies.waits.key': '{system}: waits for your passphrase.',
  'copies.ready': '{system}: your copy is here until {date}. Then it is deleted.',
  'copies.open': 'Open this copy',
  'copies.open.title': 'Open your copy',
  'copies.passphrase': 'Your passphrase',
  'copies.passphrase.hint': 'Seven groups of four. Small letters and missing hyphens do no harm.',
  'copies.open.text':
    'When you send it, this portal opens the copy for this one answer and keeps nothing. For that moment it could read it. If you do not want that, save the sealed copy and open it on a computer of your own.',
  'copies.open.button': 'Open and save it',
  'copies.sealed': 'Save it sealed',
  'copies.sealed.text':
    'The saved file opens with this program, on your own computer: npx forthright open-copy FILE',
  'copies.wrong_passphrase': 'This is not the passphrase of this copy. Look at each group again.',
  'copies.opening_enough': 'You tried often just now. Wait a minute and try again.',
  'copies.copy_damaged':
    'This copy was damaged, so none of it was opened. Ask whoever answers your request for another one.',
  'copies.there':
    'A copy is here already. It opens only with the passphrase you have. If you lost it, ask for your data anew.',
  'copies.shared': 'Many people use this device. Open your copy on a device of your own.',
  'copies.link': 'Fetch your copies',
} as const;

/** The company's sign-in, showing anew who one is, and what stands in a letter with a code. */
export const ways = {
  'company.button': 'Sign in with {name}',
  'company.or': 'Or with a password of this portal',
  'company.down':
    '{name} does not answer at the moment. Try again in a few minutes. Whoever has a password of this portal can sign in with it.',
  'company.going.title': 'On to {name}',
  'company.going.text': 'Your browser goes on by itself. If nothing happens, press the button.',
  'company.going.link': 'Go on to {name}',
  'company.signed_out': 'You are signed out of this portal.',
  'company.signed_out.text':
    'You may still be signed in at {name}. At a shared computer, sign out there as well.',
  'company.signed_out.link': 'Sign out of {name}',
  'company.problem': 'You are not signed in.',
  'company.unreachable': '{name} does not answer at the moment. Try again in a few minutes.',
  'company.busy': 'Very many people are signing in now. Wait a moment and try again.',
  'company.refused': '{name} did not let you in, or you stopped there. You can try again.',
  'company.begin_again': 'That took too long, or it was begun in another window. Begin again.',
  'company.not_believed':
    'The answer of {name} could not be checked, so nobody was let in. Try again. If it stays so, tell the people who run this portal.',
  'company.no_access': 'This account does not lead into the portal any more. Ask the administrator.',
  'company.not_you': 'You signed in there as somebody else. Use your own account.',
  'company.taken': 'This account belongs to somebody else here already. Ask the administrator.',
  'connect.title': 'Connect your account',
  'connect.intro':
    'You are signed in at {name}, and this portal does not know yet who you are here. Enter the code you were given. You need it only this once.',
  'connect.wakes':
    'You are signed in. The operator has made a code for you. Enter it, and your role here is switched on.',
  'connect.button': 'Connect and sign in',
  'connect.no_code': 'You have no code? Ask the administrator for one.',
  'connect.without': 'Go on without a code',
  'line.way_added': 'The company’s sign-in leads into your account from now on',
  'line.way_removed': 'The company’s sign-in was disconnected from your account',
  'sign_ins.way.password': 'with a password',
  'sign_ins.way.company': 'with the company’s sign-in',
  'asleep.company':
    'Ask the operator at the machine for a code. Then sign out, sign in again with the company’s account, and enter the code. Your own pages work as before.',
  'asleep.company.never':
    'The company’s sign-in is run by the employer, so this role does not count with it. Sign in with your own password. Your own pages work as before.',
  'confirm.title': 'Show that it is you',
  'confirm.intro':
    'This changes something for others. So the portal asks once more, if the last time is more than five minutes ago.',
  'confirm.kept': 'Nothing was sent yet, and nothing is lost: what you filled in is kept on this page.',
  'confirm.button': 'It is me',
  'confirm.failed': 'This is not your password. Check it and try again.',
  'confirm.thanks': 'Thank you, it is you',
  'confirm.thanks.text': 'Nothing was sent yet. Press the button, and what you filled in is sent.',
  'confirm.send': 'Send it now',
  'confirm.back': 'Back to the page, without sending',
  'confirm.other_tab': 'Close this tab. Go back to the other one, and press “Send it now” there.',
  'confirm.company': 'Confirm with {name}',
  'confirm.company.tab': 'Confirm with {name} (opens a new tab)',
  'confirm.company.then':
    'Then come back to this tab. Nothing was sent yet: what you filled in is kept here until you press the button.',
  'confirm.company.down': '{name} does not answer at the moment. Try again in a few minutes.',
  'letter.title': 'See what is recorded about your work, and decide',
  'letter.why':
    'Your employer uses a portal that shows you what is recorded about your work. There you read why, and say yes or no where you are asked.',
  'letter.open': 'Scan the picture with a phone, your own as well, or type this address:',
  'letter.type': 'Enter this code. It works once:',
  'letter.password': 'Choose a password of at least 15 characters. A sentence works well.',
  'letter.qr': 'QR code of the address of the portal',
  'letter.later': 'Later you sign in with your password and this address:',
  'letter.until': 'The code works until {until}. After that, ask for a new letter.',
  'letter.private':
    'Nobody asks for your phone number, and nothing is installed on your phone. Give this code to nobody: whoever has it can answer for you.',
} as const;

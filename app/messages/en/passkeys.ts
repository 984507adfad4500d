/** Keys on people's own devices, and devices that many people share. */
export const passkeys = {
  'passkeys.title': 'Your passkeys',
  'passkeys.intro':
    'A passkey is a key on a device of yours: a phone, a computer or a small USB key. You unlock it as you unlock the device. Nobody can guess it, and it works only here.',
  'passkeys.counts':
    'Do you have a role here? Once you have a passkey, the role counts only when you sign in with one. Make a second passkey on another device.',
  'passkeys.lost':
    'If you lose all your passkeys, two people together can let you in again. Neither of them can do it alone.',
  'passkeys.yours': 'What you have',
  'passkeys.none': 'You have no passkey yet.',
  'passkeys.made': 'made on {made}',
  'passkeys.used': 'made on {made}, last used on {used}',
  'passkeys.stopped': 'It is switched off, because it may have been copied. Remove it.',
  'passkeys.remove': 'Remove',
  'passkeys.add': 'Make a passkey',
  'passkeys.name': 'A name by which you know it again',
  'passkeys.name.hint': 'For example “My phone”. Only you see it.',
  'passkeys.name.missing': 'Enter a name of at most 60 characters.',
  'passkeys.link': 'See and change your passkeys',
  'passkeys.back': 'Back to the settings',
  'passkey.sign_in': 'Sign in with a passkey',
  'passkey.confirm': 'Confirm with a passkey',
  'passkey.or': 'Or with your password',
  'passkey.without':
    'Passkeys need JavaScript and a browser that knows them, at the usual address of this portal. Here they do not work. Use another way.',
  'passkey.nothing': 'No passkey was used. You can try again, or use another way.',
  'passkey.problem': 'The passkey was not taken.',
  'passkey.not_believed': 'This passkey could not be checked. Try again, or use another way.',
  'passkey.begin_again': 'That took too long, or it was begun in another window. Press the button again.',
  'passkey.stopped':
    'This passkey is switched off, because it may have been copied. Use another way, and remove it.',
  'passkey.taken': 'This passkey is known here already.',
  'passkey.too_many': 'You have ten passkeys. Remove one first.',
  'passkey.needed': 'Your role counts with this passkey. Sign in with a passkey to remove it.',
  'passkey.last': 'This is the last passkey with which your role counts. Make another one first.',
  'passkey.not_on_shared': 'This device is shared. Do it on a device of your own.',
  'line.passkey_added': 'You made a passkey for your account',
  'line.passkey_removed': 'You removed a passkey from your account',
  'line.recovery_proposed': 'Somebody proposed to let you in again with a new code',
  'line.recovery_approved': 'Two people let you in again with a new code. Your sign-ins and passkeys ended',
  'sign_ins.way.passkey': 'with a passkey',
  'sign_ins.way.code': 'with a code at a shared device',
  'asleep.title.here': 'Your role does not count in this sign-in',
  'confirm.intro.own':
    'This changes the way into your own account. So the portal asks once more, if the last time is more than five minutes ago.',
  'asleep.passkey':
    'You have a passkey, and this role counts only with it. Sign out, and sign in with the passkey. Your own pages work as before.',
  'asleep.passkey.young':
    'This passkey was made before you had proven that it is you. Ask the operator at the machine for a code. Set a password with it, and make a new passkey.',
  'asleep.shared':
    'This device is shared, so only your own pages are open here. For your role, use a device of your own.',
  'first.halves':
    'Did two people give you half a code each? Type the first half and then the second half, in one line.',
  'shared.title': 'See what is recorded about your work',
  'shared.intro':
    'This device is shared. You are signed in for some minutes, and nothing of yours stays here.',
  'shared.code': 'With the code from your letter',
  'shared.code.hint': 'It works once. Do you want to come again? Then set a password with it.',
  'shared.code.button': 'Go in with the code',
  'shared.code.password': 'Set a password with the code',
  'shared.code.not_here': 'This code is for setting a password. Do it on a device of your own.',
  'shared.password': 'With your password',
  'shared.over': 'You are signed out. Nothing of yours is left on this device.',
  'shared.not_shared': 'This device is not shared',
  'shared.not_shared.text':
    'Was this page opened on a device of your own? Then press the button, and sign in as usual.',
  'shared.bar':
    'Shared device. If you open no page for four minutes, the portal asks whether you are still here.',
  'shared.done': 'Done, sign me out',
  'shared.still': 'Are you still here?',
  'shared.still.text': 'You are signed out in one minute. What you typed and did not send is lost then.',
  'shared.still.yes': 'Yes, I am still here',
  'shared.no_download':
    'A file that you save here stays on this shared device for the next person. Sign in on a device of your own to save it.',
} as const;

/** What people read about the key of their copies, and about opening them in their own browser. */
export const ownKey = {
  'key.here.text':
    'Your browser makes the passphrase, and it is not sent. The portal gets a public key, which can only seal, and your private key locked with the passphrase.',
  'key.here.trust':
    'The script for this comes from this portal. Whoever runs the portal could change it, and you would not see that.',
  'key.here.make': 'Make my key in this browser',
  'key.here.again': 'Make another key in this browser',
  'key.here.once':
    'Write it down now, and keep it to yourself. When you leave this page, nobody can show it to you again.',
  'key.here.use': 'I wrote it down: use this key',
  'key.here.failed': 'Your browser could not make a key. Nothing was sent.',
  'key.portal.text':
    'Or the portal makes the passphrase, shows it once and forgets it. For that moment it could keep it.',
  'key.made': 'Your key is ready. Your copies will be sealed with it.',
  'key.unfit': 'This key cannot be used, so it was not taken. Go back and make a new one.',
  'key.of.browser': 'Your key was made in your browser. The passphrase did not come along.',
  'key.of.portal': 'Your key was made by this portal, which kept no passphrase.',
  'key.fingerprint': 'Fingerprint of your key:',
  'key.fingerprint.text': 'Whoever runs a system can see to which key it sealed. It must be the same one.',
  'key.open.text': 'Your browser opens the copy. Your passphrase is not sent.',
  'key.open.opening': 'Opening…',
  'key.open.opened':
    'The copy is whole. Your browser opened it and saved it. That file is not sealed any more: keep it safe.',
  'key.open.save': 'Save it again',
  'key.open.gone': 'The copy could not be fetched. Load this page again.',
  'key.opener': 'Open copies without this portal',
  'key.opener.text':
    'This page opens your sealed copies in any browser, without the internet. Save it together with them.',
  'key.opener.link': 'A page that you can save opens it too, without this portal',
  'key.opener.save': 'Save the page that opens copies',
  'key.opener.sha': 'SHA-256 of that page: {sha256}',
  'key.opener.sha.text':
    'Compare it with one from somebody else you trust, for example your works council. This portal alone cannot prove that its page is good.',
} as const;

/** The page on which a notice is recorded that somebody signed on paper. */
export const recordPaper = {
  'record_paper.title': 'Record a signed paper',
  'record_paper.intro':
    'For a notice that somebody signed on paper. It says that they got it and read it. It is no yes to anything: nobody can record a yes for somebody else.',
  'record_paper.done':
    'Done. The paper is on record, and the person is told. This answer does not tell whether they read or confirmed anything here themselves.',
  'record_paper.none': 'No notice is in force yet.',
  'record_paper.who.yourself': 'That is you. Confirm it on your own page.',
  'record_paper.who.elsewhere': 'You cannot record a paper for this person. They work at another place.',
  'record_paper.which': 'Which notice',
  'record_paper.which.option': '{title}, version {version}',
  'record_paper.which.missing': 'Choose the notice that was signed',
  'record_paper.which.elsewhere': 'This notice is not for the place where this person works.',
  'record_paper.language': 'Language of the paper',
  'record_paper.language.missing': 'Choose the language of the paper',
  'record_paper.language.none': 'This version was not published in this language. Nothing was recorded.',
  'record_paper.language.not_chosen':
    'This is none of the languages that this person chose. Whoever cannot read a paper is not told by it.',
  'record_paper.signed_on': 'Signed on which day',
  'record_paper.signed_on.missing': 'Enter the day of the signature',
  'record_paper.signed_on.future': 'This day has not come yet. Enter the day of the signature.',
  'record_paper.signed_on.early':
    'On this day the version was not in force. A paper of that day is about another version.',
  'record_paper.scan': 'SHA-256 of the scan',
  'record_paper.scan.hint':
    '64 letters and figures. The command sha256sum shows them (on Windows: certutil -hashfile FILE SHA256).',
  'record_paper.scan.wrong': 'Enter the 64 letters and figures of the SHA-256',
  'record_paper.scan.already': 'This very paper is on record for this person already. Nothing was recorded.',
  'record_paper.note':
    'Keep the scan: it is not sent here. It counts from now on, not from the day of the signature. The person is told, and can say that it was not them. Then the paper no longer counts.',
  'record_paper.button': 'Record the paper',
} as const;

/** What those who decide about requests read and do where systems know somebody by a number or address that the portal does not. */
export const referencesDesk = {
  'case.act.refer': 'Say by what systems know them',
  'case.act.confirm_reference': 'Agree that it belongs to them',
  'case.act.decline_reference': 'Say that it is not shown to be theirs',
  'case.note.refer':
    'For somebody who is no person of this portal. A second person must agree. Three days later the systems that you choose can be asked by it. Whoever uses the number of somebody else would get or delete their data: so look closely.',
  'case.note.confirm_reference':
    'Agree only if the proof shows that it belongs to whoever asks. For three days no system is asked, and until then anybody who decides here can still say that it is not shown. The time to answer runs on.',
  'case.note.decline_reference':
    'It is deleted here, and told to no system any more. What no system has fetched yet ends. What one has fetched cannot be called back.',
  'case.reference': 'By what systems know them',
  'case.reference.kind': 'What it is',
  'case.reference.kind.wrong': 'Choose what it is.',
  'case.reference.value': 'The address or number itself',
  'case.reference.value.hint': 'Exactly as the systems have it. The systems that you choose read it.',
  'case.reference.wrong': 'Write the address or number in one line, an e-mail address whole.',
  'case.reference.systems': 'Systems that are asked by it',
  'case.reference.systems.wrong': 'Choose at least one system.',
  'case.reference.evidence.hint':
    'For the second person. Write what was shown, and no numbers of papers. For an e-mail address: that they answered from it.',
  'case.reference.state.proposed': 'It waits for a second person.',
  'case.reference.state.agreed': 'Two people agreed that it belongs to whoever asks.',
  'case.reference.until': 'No system is asked before {at}. The time to answer runs on.',
  'case.reference.unheard':
    '{list}: {count, plural, one {has not said lately that it can be asked so, and is asked nothing until it does.} other {have not said lately that they can be asked so, and are asked nothing until they do.}} Until then ask by hand.',
  'case.step.reference_proposed': 'Wrote down by what systems know them',
  'case.step.reference_agreed': 'A second person agreed that it belongs to them',
  'case.step.reference_declined': 'Said that it is not shown to be theirs',
  'cannot.not_by_reference': 'For such a request no system can be asked by a number or address.',
  'cannot.reference_of_a_person':
    'Somebody who is or was here has this. Say that it is this person: then they are told, and can stop it.',
  'cannot.waits_for_reference':
    'Three days after the second person agreed systems can be asked. Until then somebody can say that it is not shown.',
} as const;

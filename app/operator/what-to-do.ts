import { sentenceOf } from './sentences';

const READ_THE_FILE = 'Mend the file there and run the command again. docs/files.md has its form.';
const ANOTHER_ACTIVITY =
  'Leave what was published as it is, and add another activity with what is new. docs/files.md says what is fixed.';
const SEE_HELP = 'Give another value. The same command with --help names what it takes.';
const NOTHING_TO_DO = 'There is nothing to do: what is on record holds.';
const PROPOSE_ANEW = 'Run the command again. It makes a new proposal.';
const SIGNED_IN = 'That person does it in the pages of the portal, signed in.';

const IN_THE_PAGES = 'Do it in the pages: /council for the council, /desk for the privacy team.';

/** What whoever sits at the machine does about a refusal. Every code that a command of theirs can meet has a line. */
export const WHAT_TO_DO = {
  already_answered: NOTHING_TO_DO,
  day_not_come: SEE_HELP,
  due_missing: IN_THE_PAGES,
  needs_no_answer: NOTHING_TO_DO,
  no_other_reading: IN_THE_PAGES,
  not_found: IN_THE_PAGES,
  notice_missing: IN_THE_PAGES,
  reason_missing: IN_THE_PAGES,
  row_changed: IN_THE_PAGES,
  unknown_word: IN_THE_PAGES,
  already_contested: NOTHING_TO_DO,
  language_not_chosen: IN_THE_PAGES,
  language_not_published: IN_THE_PAGES,
  notice_of_another_place: IN_THE_PAGES,
  not_in_force_that_day: IN_THE_PAGES,
  context_unfit: IN_THE_PAGES,
  too_many_contexts: IN_THE_PAGES,
  unknown_context: IN_THE_PAGES,
  unknown_paper: IN_THE_PAGES,
  not_yours: SIGNED_IN,
  risk_not_lowered: NOTHING_TO_DO,
  term_unfit: IN_THE_PAGES,
  unknown_contest: IN_THE_PAGES,
  reason_too_thin: IN_THE_PAGES,
  case_unfit: IN_THE_PAGES,
  too_many_openings: IN_THE_PAGES,
  too_many_in_case: IN_THE_PAGES,
  nothing_looked_at: IN_THE_PAGES,
  not_in_force: IN_THE_PAGES,
  not_paused: NOTHING_TO_DO,
  review_first: IN_THE_PAGES,
  not_your_own_review: SIGNED_IN,
  not_told_there: IN_THE_PAGES,
  reminded_lately: NOTHING_TO_DO,
  words_missing: IN_THE_PAGES,
  words_too_long: IN_THE_PAGES,
  activity_twice: READ_THE_FILE,
  activity_was_asked_about:
    'Put the activity back into the file. To stop it, shut a gate: forthright gate record',
  address_missing: 'Give one in a list of people: forthright person import FILE.csv',
  already_decided: NOTHING_TO_DO,
  already_done: NOTHING_TO_DO,
  already_initialised: 'Use the portal as it is, or choose an empty DATA_DIR.',
  already_over: 'Give a day that is still to come, or leave the end out.',
  already_proposed: 'Let another administrator agree or decline at /approvals.',
  basis_fixed: ANOTHER_ACTIVITY,
  basis_missing: READ_THE_FILE,
  category_undeclared: READ_THE_FILE,
  changes_nothing: NOTHING_TO_DO,
  consent_cannot_be_compatible: READ_THE_FILE,
  consent_days_without_consent: READ_THE_FILE,
  email_taken: 'Use another address, or make a new code for that person: forthright person token',
  end_missing: SEE_HELP,
  ends_before_start: SEE_HELP,
  establishment_missing: SEE_HELP,
  establishment_not_for_this_role: SEE_HELP,
  external_id_taken: 'Look which person has it, and give this one another id.',
  grounds_missing: 'Write "grounds" into each text of the activity, in every language.',
  has_a_passkey: 'Let two people do it, on the page of the person at /admin.',
  has_a_role: 'Run: forthright person token',
  has_left: 'Choose somebody who works here. Who has left comes in by: forthright person let-in',
  idempotency_conflict: 'Open the page again and send its form anew.',
  key_lives_too_long: SEE_HELP,
  language_missing: READ_THE_FILE,
  list_too_large: 'Split it in two.',
  list_unreadable: 'Put it where the portal can read it, as the user it runs as.',
  list_unusable: READ_THE_FILE,
  many_would_leave:
    'Look whether the list is whole, with --check. If it is right, run it again with --leaving and the number it says.',
  two_directory_keys_already: 'Run: forthright scim revoke --key-id …',
  nothing_held: NOTHING_TO_DO,
  no_such_number: 'Give it at /admin/directory.',
  leavers_held: 'An administrator confirms it at /admin/directory, or puts the directory right.',
  external_id_fixed: NOTHING_TO_DO,
  not_as_seen: NOTHING_TO_DO,
  malformed: 'Put it right there and run the command again. --help and docs/files.md name the form.',
  must_stop_on_lost_contact: READ_THE_FILE,
  no_council_there: 'Record first that the place has a council: forthright establishment record FILE.json',
  not_allowed: 'Let somebody do it who may: /admin/roles lists who.',
  not_for_yourself: SIGNED_IN,
  not_left: 'Run it first: forthright person leave',
  not_yet: SEE_HELP,
  not_your_own_proposal: SIGNED_IN,
  not_their_role: 'Look at /admin/roles for who has it.',
  not_your_own_programme: SIGNED_IN,
  programme_moved_on: IN_THE_PAGES,
  prohibited_use: IN_THE_PAGES,
  basis_not_tested: IN_THE_PAGES,
  basis_not_found: IN_THE_PAGES,
  balancing_missing: IN_THE_PAGES,
  notice_moved_on: PROPOSE_ANEW,
  nothing_restored: NOTHING_TO_DO,
  nothing_stated: READ_THE_FILE,
  held_days_unfit: READ_THE_FILE,
  held_ground_missing: READ_THE_FILE,
  officer_needed: IN_THE_PAGES,
  statement_moved_on: IN_THE_PAGES,
  nothing_to_do: NOTHING_TO_DO,
  notice_unchanged: NOTHING_TO_DO,
  only_synthetic: 'Ask about a made-up person. Somebody real reads the reasons on their own page.',
  only_the_representative: 'Ask the council. Its representative signs on the page /council.',
  outside_your_competence: 'Ask the representative of that place, or the privacy team.',
  operation_failed: 'Read the log of the portal and run the command again.',
  programme_missing: IN_THE_PAGES,
  programme_not_for_this_role: IN_THE_PAGES,
  proposal_over: PROPOSE_ANEW,
  protected_contexts_unsupported: READ_THE_FILE,
  role_conflict:
    'Take the other role away first: forthright role revoke. /admin/roles lists what does not go together.',
  said_twice: READ_THE_FILE,
  second_person_needed: 'Let two administrators do it in the pages, at /approvals.',
  term_too_long: 'Give an earlier day. Whoever is needed longer is proposed again.',
  terms_fixed: ANOTHER_ACTIVITY,
  texts_fixed: ANOTHER_ACTIVITY,
  too_many_entries: 'Report it to whoever keeps this program. Nothing can be done at the machine.',
  the_council_gives_this: 'Ask its representative. The page is /council/people.',
  two_keys_already: 'Run: forthright key list, then forthright key revoke',
  unavailable: 'Look at the log of the portal and at the disk, then run the command again.',
  unknown_activity: 'Compare it with the file of the programme. An id is programme.category.purpose.verb.',
  unknown_category: READ_THE_FILE,
  unknown_establishment: 'Run it first: forthright establishment record FILE.json',
  unknown_gate: READ_THE_FILE,
  unknown_key: 'Run: forthright key list',
  unknown_operation: 'Stop the portal and start it again from this folder, so that both are of one version.',
  unknown_notice: 'Look at /desk/notices for the notices there are.',
  unknown_owner: 'Add them first: forthright person add. Or name somebody else in the file.',
  unknown_person:
    'Look how the address is written; administrators see it at /admin. Or give the id with --person.',
  unknown_proposal: 'Look at /approvals for what waits.',
  unknown_programme: 'Put it on record first: forthright programme apply FILE.json',
  unknown_purpose: READ_THE_FILE,
  file_unreadable:
    'Look at the row that is named, and at format and separator in the mapping (docs/files.md).',
  unknown_system: 'Register it first: forthright system register FILE.json',
} as const satisfies Record<string, string>;

/** A refusal as the command line prints it: code, place, sentence, what is meant, and what to do. */
export const refusalLines = ({
  code,
  path,
  message = sentenceOf(code),
  about,
}: {
  code: string;
  path?: string;
  message?: string;
  about?: string;
}): string => {
  const said = [`Refused: ${code}`, path && `at ${path}`, message, about && `It is about: ${about}`];
  const next = Object.hasOwn(WHAT_TO_DO, code) ? WHAT_TO_DO[code as keyof typeof WHAT_TO_DO] : undefined;
  return [said.filter(Boolean).join(' — '), ...(next === undefined ? [] : [`What to do: ${next}`])].join(
    '\n',
  );
};

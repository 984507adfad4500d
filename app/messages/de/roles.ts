import type { roles as en } from '../en/roles';

/** Zeiten von Rollen, Vertretungen, und die Menschen eines Betriebsrats. */
export const roles = {
  'may.leaver.let_in': 'Jemandem, der gegangen ist, den Weg zu den eigenen Aufzeichnungen geben',
  'did.leaver.let_in': 'Jemandem, der gegangen ist, den Weg zu den eigenen Aufzeichnungen gegeben',
  'roles.holders': 'Wer sie hat',
  'roles.holders.none': 'Diese Rolle hat jetzt niemand.',
  'roles.longest': 'Höchstens {days} Tage auf einmal.',
  'person.from': 'Erster Tag',
  'person.from.hint': 'Leer lassen, damit es sofort beginnt.',
  'person.until': 'Letzter Tag',
  'person.until.hint': 'Eine Prüfung und eine Vertretung brauchen einen. Eine Prüfung hat höchstens 90 Tage.',
  'person.stands_in_for': 'Vertritt',
  'person.stands_in_for.nobody': 'Niemanden',
  'person.ended': 'ist zu Ende',
  'cannot.end_missing': 'Das braucht einen letzten Tag.',
  'cannot.already_over_role': 'Dieser Tag ist vorbei. Wählen Sie einen, der noch kommt.',
  'cannot.ends_before_start': 'Der letzte Tag liegt vor dem ersten.',
  'cannot.term_too_long': 'Diese Rolle gibt es für höchstens 90 Tage. Wählen Sie einen früheren letzten Tag.',
  'cannot.programme_missing': 'Wählen Sie das Programm, zu dem der Gast lesen darf.',
  'cannot.programme_not_for_this_role': 'Nur ein Gast liest zu einem einzelnen Programm.',
  'cannot.not_their_role': 'Wer vertreten wird, muss diese Rolle selbst haben.',
  'cannot.the_council_gives_this':
    'Der Betriebsrat dort hat Menschen im Amt. Er gibt und nimmt seine Rollen selbst.',
  'audit.nav.roles': 'Wer was darf',
  'council.nav.people': 'Unsere Leute',
  'our.title': 'Unsere Leute',
  'our.lead':
    'Wer für den Betriebsrat in {place} spricht und wer sein Gast ist. Der Betriebsrat gibt diese Rollen selbst: Eine Person schlägt vor, eine andere stimmt zu.',
  'our.alone':
    'Sie sprechen hier allein. Darum muss die Verwaltung dem zustimmen, was Sie vorschlagen. Ohne Sie kann niemand diese Rollen geben.',
  'our.now': 'Im Amt',
  'our.waiting': 'Wartet auf eine zweite Person von Ihnen',
  'our.waiting.none': 'Nichts wartet.',
  'our.revoke': 'Wegnehmen: {name}',
  'our.propose': 'Jemanden vorschlagen',
  'our.propose.text':
    'Ein Gast liest ein Programm, wie Sie es sehen, bis zum letzten Tag. Ein Gast unterschreibt nichts und sieht sonst nichts von Ihnen.',
  'our.who': 'E-Mail-Adresse oder Personalnummer',
  'our.who.hint':
    'Die Person braucht ein Konto. Ein Gast von außen bekommt es von der Verwaltung, als Besuch. Mit einem Code vom Betrieb an der Maschine beginnt die Rolle zu gelten.',
  'our.who.missing': 'Geben Sie eine E-Mail-Adresse oder eine Personalnummer ein',
  'our.who.unknown': 'Niemand mit dieser Adresse oder Nummer ist bekannt',
  'our.role': 'Als was',
  'our.role.missing': 'Wählen Sie eins von beiden',
  'our.programme': 'Programm, zu dem ein Gast lesen darf',
  'our.programme.none': 'Keins: kein Gast',
  'our.until.hint': 'Ein Gast und eine Vertretung brauchen einen. Ein Gast hat höchstens 90 Tage.',
  'our.unseen': 'Was Sie hier lesen, wird für niemanden aufgezeichnet.',
  'guest.lead':
    'Sie sind Gast des Betriebsrats in {place}. Sie können dieses Programm bis zum Ende des {date} lesen. Unterschreiben können Sie nichts.',
  'look.guest': 'Ein Programm, wie der Betriebsrat es sieht',
  'look.our': 'Die Menschen des eigenen Betriebsrats, und was dort wartet',
} as const satisfies Record<keyof typeof en, string>;

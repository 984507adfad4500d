import type { mine as en } from '../en/mine';

/** Was Systeme über jemanden haben, und was sie für ihn tun müssen. */
export const mine = {
  'nav.mine': 'Über Sie gespeichert',
  'mine.title': 'Was über Sie gespeichert ist',
  'mine.lead':
    'Hier sagen Systeme, was sie über Sie aufbewahren. Wir zeigen, was sie sagen. Niemand hat es geprüft.',
  'mine.home': 'Sehen, was über Sie gespeichert ist',
  'mine.none': 'Kein System hat gesagt, dass es etwas über Sie hat.',
  'mine.findings': 'Das dürfte nicht da sein',
  'mine.findings.past': 'Das hätte nicht geschehen dürfen',
  'mine.finding.came_back':
    '{system} hat gesagt, es habe dies gelöscht: {kind}. Später war es wieder da. Das System soll es noch einmal löschen.',
  'mine.finding.held_without_permission':
    '{system} hat dies über Sie: {kind}. Soweit wir wissen, war es nie erlaubt, oder es müsste schon weg sein.',
  'mine.finding.captured_without_permission':
    '{system} hat dies über Sie aufgezeichnet: {kind}. Soweit wir wissen, war es nicht erlaubt.',
  'mine.finding.used_without_permission':
    '{system} hat dies über Sie benutzt, um ein Modell zu trainieren: {kind}. Soweit wir wissen, hat das nichts erlaubt.',
  'mine.finding.stays': 'Bekannt seit {at}. Es ist geschehen, darum bleibt es hier stehen.',
  'mine.finding.everything': 'alles',
  'mine.finding.ends':
    'Bekannt seit {at}. Es bleibt hier stehen, bis eine spätere Prüfung nichts findet. Ein Versprechen beendet es nicht.',
  'mine.allowed': 'Das Aufzeichnen ist jetzt erlaubt.',
  'mine.not_allowed': 'Das Aufzeichnen ist jetzt nicht erlaubt.',
  'mine.holds': '{system} hat {count, plural, one {einen Datensatz} other {# Datensätze}} ({size}).',
  'mine.nothing': '{system} sagt, es hat nichts davon über Sie.',
  'mine.captured': 'Aufgezeichnet',
  'mine.captured.days': '{from} bis {to}',
  'mine.where': 'Wo',
  'mine.until': 'Gelöscht bis',
  'mine.until.unsaid': 'Das hat es nicht gesagt.',
  'mine.takes_part': 'Datensätze anderer, in denen Sie vorkommen',
  'mine.takes_part.count': '{count, plural, one {ein Datensatz} other {# Datensätze}}',
  'mine.said': 'Vom System gemeldet am {at}. Niemand hat es geprüft.',
  'mine.silent': 'Von diesem System hört gerade niemand. Was es hat, kann sich geändert haben.',
  'mine.unsaid': '{system} kann solche Daten aufbewahren. Es hat nicht gesagt, was es hat.',
  'mine.never_used': 'Soweit dieses Portal weiß, durfte es nie jemand nutzen.',
  'mine.copy': 'Kopie bekommen',
  'mine.delete': 'Löschen verlangen',
  'mine.correct': 'Berichtigen verlangen',
  'mine.tasks': 'Was Systeme für Sie tun müssen',
  'mine.tasks.intro': 'Jedes System wird gefragt und sagt, was es getan hat. Wir prüfen das nicht.',
  'mine.task.erase': '{system} muss löschen: {kinds}.',
  'mine.task.access': '{system} muss eine Kopie herausgeben: {kinds}.',
  'mine.task.restrict': '{system} darf nicht mehr nutzen: {kinds}.',
  'mine.task.unrestrict': '{system} darf wieder nutzen: {kinds}.',
  'mine.task.correct': '{system} muss berichtigen: {kinds}.',
  'mine.task.absence': '{system} muss nachsehen, ob noch etwas da ist: {kinds}.',
  'mine.task.unlearn':
    '{system} muss sagen, was aus dem wird, was es im Training {run} von Ihnen gelernt hat: {kinds}.',
  'mine.task.all': 'alles, was es über Sie hat',
  'mine.task.asked': 'Gefragt am {at}. Die Antwort soll bis {due} kommen.',
  'mine.task.late': 'Gefragt am {at}. Die Antwort hätte bis {due} kommen sollen. Die Uhr läuft weiter.',
  'mine.task.later': 'Es wird am {at} gefragt.',
  'mine.task.done': 'Es sagt, es hat das getan, am {at}.',
  'mine.task.done_count':
    'Es sagt, es hat das getan, am {at}: {count, plural, one {ein Datensatz} other {# Datensätze}}.',
  'mine.task.failed': 'Es sagte am {at}, das ist misslungen. Es wird wieder gefragt.',
  'mine.task.held': 'Es sagte am {at}, es muss das behalten: {reason}',
  'mine.task.not_applicable': 'Es sagte am {at}, es hat nichts davon.',
  'mine.task.gone': 'Es sagte am {at}, es ist nichts mehr da.',
  'mine.task.found':
    'Es sagte am {at}, es {count, plural, one {ist ein Datensatz} other {sind # Datensätze}} da.',
  'mine.held.legal_hold': 'Ein Gerichtsverfahren oder eine Untersuchung braucht es.',
  'mine.held.required_by_law': 'Ein Gesetz verlangt, dass es aufbewahrt wird.',
  'mine.held.legal_claim': 'Es wird für einen Rechtsanspruch gebraucht.',
  'mine.held.not_separable': 'Was von Ihnen gelernt wurde, lässt sich nicht einzeln herausnehmen.',
  'mine.held.handed_out': 'Das Modell wurde weitergegeben und lässt sich nicht zurückholen.',
  'mine.task.by': 'Die Antwort soll bis {due} kommen.',
  'mine.task.was':
    'Zuletzt sagte es, es hat {count, plural, one {einen Datensatz} other {# Datensätze}}, hier: {where}.',
  'mine.pressed': 'Ihr Ja zählt nicht, weil hier Menschen unter Druck gesetzt wurden.',
} as const satisfies Record<keyof typeof en, string>;

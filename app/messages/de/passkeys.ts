import type { passkeys as en } from '../en/passkeys';

/** Schlüssel auf eigenen Geräten, und Geräte, die viele benutzen. */
export const passkeys = {
  'passkeys.title': 'Ihre Passkeys',
  'passkeys.intro':
    'Ein Passkey ist ein Schlüssel auf einem Gerät von Ihnen: auf einem Telefon, einem Computer oder einem kleinen USB-Schlüssel. Sie entsperren ihn so, wie Sie das Gerät entsperren. Niemand kann ihn erraten, und er gilt nur hier.',
  'passkeys.counts':
    'Haben Sie hier eine Rolle? Sobald Sie einen Passkey haben, zählt die Rolle nur, wenn Sie sich damit anmelden. Legen Sie einen zweiten auf einem anderen Gerät an.',
  'passkeys.lost':
    'Wenn Sie alle Passkeys verlieren, können zwei Menschen zusammen Sie wieder hereinlassen. Keiner von beiden kann es allein.',
  'passkeys.yours': 'Was Sie haben',
  'passkeys.none': 'Sie haben noch keinen Passkey.',
  'passkeys.made': 'angelegt am {made}',
  'passkeys.used': 'angelegt am {made}, zuletzt benutzt am {used}',
  'passkeys.stopped': 'Er ist ausgeschaltet, denn er wurde vielleicht kopiert. Entfernen Sie ihn.',
  'passkeys.remove': 'Entfernen',
  'passkeys.add': 'Einen Passkey anlegen',
  'passkeys.name': 'Ein Name, an dem Sie ihn wiedererkennen',
  'passkeys.name.hint': 'Zum Beispiel „Mein Telefon“. Nur Sie sehen ihn.',
  'passkeys.name.missing': 'Geben Sie einen Namen mit höchstens 60 Zeichen ein.',
  'passkeys.link': 'Ihre Passkeys sehen und ändern',
  'passkeys.back': 'Zurück zu den Einstellungen',
  'passkey.sign_in': 'Mit einem Passkey anmelden',
  'passkey.confirm': 'Mit einem Passkey bestätigen',
  'passkey.or': 'Oder mit Ihrem Passwort',
  'passkey.without':
    'Passkeys brauchen JavaScript und einen Browser, der sie kennt, unter der gewohnten Adresse dieses Portals. Hier gehen sie nicht. Nehmen Sie einen anderen Weg.',
  'passkey.nothing':
    'Es wurde kein Passkey benutzt. Versuchen Sie es wieder, oder nehmen Sie einen anderen Weg.',
  'passkey.problem': 'Der Passkey wurde nicht angenommen.',
  'passkey.not_believed':
    'Dieser Passkey ließ sich nicht prüfen. Versuchen Sie es wieder, oder nehmen Sie einen anderen Weg.',
  'passkey.begin_again':
    'Das hat zu lange gedauert, oder es wurde in einem anderen Fenster begonnen. Drücken Sie den Knopf noch einmal.',
  'passkey.stopped':
    'Dieser Passkey ist ausgeschaltet, denn er wurde vielleicht kopiert. Nehmen Sie einen anderen Weg, und entfernen Sie ihn.',
  'passkey.taken': 'Dieser Passkey ist hier schon bekannt.',
  'passkey.too_many': 'Sie haben zehn Passkeys. Entfernen Sie zuerst einen.',
  'passkey.needed':
    'Mit diesem Passkey zählt Ihre Rolle. Melden Sie sich mit einem Passkey an, um ihn zu entfernen.',
  'passkey.last': 'Das ist der letzte Passkey, mit dem Ihre Rolle zählt. Legen Sie zuerst einen anderen an.',
  'passkey.not_on_shared': 'Dieses Gerät benutzen viele. Tun Sie das auf einem eigenen Gerät.',
  'line.passkey_added': 'Sie haben einen Passkey für Ihr Konto angelegt',
  'line.passkey_removed': 'Sie haben einen Passkey von Ihrem Konto entfernt',
  'line.recovery_proposed': 'Jemand hat vorgeschlagen, Sie mit einem neuen Code wieder hereinzulassen',
  'line.recovery_approved':
    'Zwei Menschen haben Sie mit einem neuen Code wieder hereingelassen. Ihre Anmeldungen und Passkeys sind beendet',
  'sign_ins.way.passkey': 'mit einem Passkey',
  'sign_ins.way.code': 'mit einem Code an einem gemeinsamen Gerät',
  'asleep.title.here': 'Ihre Rolle zählt in dieser Anmeldung nicht',
  'confirm.intro.own':
    'Damit ändert sich der Weg in Ihr eigenes Konto. Deshalb fragt das Portal noch einmal, wenn das letzte Mal mehr als fünf Minuten her ist.',
  'asleep.passkey':
    'Sie haben einen Passkey, und diese Rolle zählt nur mit ihm. Melden Sie sich ab, und mit dem Passkey wieder an. Ihre eigenen Seiten gehen wie bisher.',
  'asleep.passkey.young':
    'Dieser Passkey wurde angelegt, bevor Sie gezeigt hatten, dass Sie es sind. Lassen Sie sich vom Betrieb an der Maschine einen Code geben. Setzen Sie damit ein Passwort, und legen Sie einen neuen Passkey an.',
  'asleep.shared':
    'Dieses Gerät benutzen viele, deshalb sind hier nur Ihre eigenen Seiten offen. Nehmen Sie für Ihre Rolle ein eigenes Gerät.',
  'first.halves':
    'Haben Ihnen zwei Menschen je einen halben Code gegeben? Geben Sie die erste und dann die zweite Hälfte ein, in einer Zeile.',
  'shared.title': 'Sehen Sie, was über Ihre Arbeit aufgezeichnet wird',
  'shared.intro':
    'Dieses Gerät benutzen viele. Sie sind für einige Minuten angemeldet, und nichts von Ihnen bleibt hier.',
  'shared.code': 'Mit dem Code aus Ihrem Brief',
  'shared.code.hint': 'Er gilt einmal. Wollen Sie wiederkommen? Dann setzen Sie damit ein Passwort.',
  'shared.code.button': 'Mit dem Code hinein',
  'shared.code.password': 'Mit dem Code ein Passwort setzen',
  'shared.code.not_here': 'Mit diesem Code wird ein Passwort gesetzt. Tun Sie das auf einem eigenen Gerät.',
  'shared.password': 'Mit Ihrem Passwort',
  'shared.over': 'Sie sind abgemeldet. Auf diesem Gerät ist nichts mehr von Ihnen.',
  'shared.not_shared': 'Dieses Gerät ist nicht gemeinsam',
  'shared.not_shared.text':
    'Wurde diese Seite auf Ihrem eigenen Gerät geöffnet? Dann drücken Sie den Knopf, und melden Sie sich an wie sonst.',
  'shared.bar':
    'Gemeinsames Gerät. Wenn Sie vier Minuten lang keine Seite öffnen, fragt das Portal, ob Sie noch da sind.',
  'shared.done': 'Fertig, melden Sie mich ab',
  'shared.still': 'Sind Sie noch da?',
  'shared.still.text':
    'In einer Minute werden Sie abgemeldet. Was Sie eingetragen und nicht gesendet haben, ist dann weg.',
  'shared.still.yes': 'Ja, ich bin noch da',
  'shared.no_download':
    'Eine Datei, die Sie hier speichern, bleibt auf diesem gemeinsamen Gerät für den nächsten. Melden Sie sich zum Speichern auf einem eigenen Gerät an.',
} as const satisfies Record<keyof typeof en, string>;

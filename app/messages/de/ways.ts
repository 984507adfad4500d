import type { ways as en } from '../en/ways';

/** Die Anmeldung der Firma, und noch einmal zeigen, wer man ist. */
export const ways = {
  'company.button': 'Mit {name} anmelden',
  'company.or': 'Oder mit einem Passwort dieses Portals',
  'company.down':
    '{name} antwortet gerade nicht. Versuchen Sie es in ein paar Minuten wieder. Wer ein Passwort dieses Portals hat, kann sich damit anmelden.',
  'company.going.title': 'Weiter zu {name}',
  'company.going.text': 'Ihr Browser geht von selbst weiter. Wenn nichts geschieht, drücken Sie den Knopf.',
  'company.going.link': 'Weiter zu {name}',
  'company.signed_out': 'Sie sind von diesem Portal abgemeldet.',
  'company.signed_out.text':
    'Bei {name} sind Sie vielleicht noch angemeldet. Melden Sie sich an einem gemeinsamen Computer auch dort ab.',
  'company.signed_out.link': 'Von {name} abmelden',
  'company.problem': 'Sie sind nicht angemeldet.',
  'company.unreachable': '{name} antwortet gerade nicht. Versuchen Sie es in ein paar Minuten wieder.',
  'company.busy':
    'Gerade melden sich sehr viele Menschen an. Warten Sie einen Moment und versuchen Sie es wieder.',
  'company.refused':
    '{name} hat Sie nicht hereingelassen, oder Sie haben dort abgebrochen. Sie können es wieder versuchen.',
  'company.begin_again':
    'Das hat zu lange gedauert, oder es wurde in einem anderen Fenster begonnen. Fangen Sie neu an.',
  'company.not_believed':
    'Die Antwort von {name} ließ sich nicht prüfen, deshalb wurde niemand hereingelassen. Versuchen Sie es wieder. Bleibt es so, sagen Sie es den Menschen, die dieses Portal betreiben.',
  'company.no_access': 'Dieses Konto führt nicht mehr in das Portal. Fragen Sie die Verwaltung.',
  'company.not_you': 'Sie haben sich dort als jemand anderes angemeldet. Nehmen Sie Ihr eigenes Konto.',
  'company.taken': 'Dieses Konto gehört hier schon jemand anderem. Fragen Sie die Verwaltung.',
  'connect.title': 'Ihr Konto verbinden',
  'connect.intro':
    'Sie sind bei {name} angemeldet, und dieses Portal weiß noch nicht, wer Sie hier sind. Geben Sie den Code ein, den Sie bekommen haben. Sie brauchen ihn nur dieses eine Mal.',
  'connect.wakes':
    'Sie sind angemeldet. Der Betrieb an der Maschine hat einen Code für Sie erstellt. Geben Sie ihn ein, dann ist Ihre Rolle hier eingeschaltet.',
  'connect.button': 'Verbinden und anmelden',
  'connect.no_code': 'Sie haben keinen Code? Bitten Sie die Verwaltung um einen.',
  'connect.without': 'Ohne Code weiter',
  'line.way_added': 'Die Anmeldung der Firma führt von nun an in Ihr Konto',
  'line.way_removed': 'Die Anmeldung der Firma wurde von Ihrem Konto getrennt',
  'sign_ins.way.password': 'mit einem Passwort',
  'sign_ins.way.company': 'mit der Anmeldung der Firma',
  'asleep.company':
    'Lassen Sie sich vom Betrieb an der Maschine einen Code geben. Melden Sie sich dann ab und mit dem Konto der Firma wieder an, und geben Sie den Code ein. Ihre eigenen Seiten gehen wie bisher.',
  'asleep.company.never':
    'Die Anmeldung der Firma betreibt der Arbeitgeber, deshalb zählt diese Rolle damit nicht. Melden Sie sich mit Ihrem eigenen Passwort an. Ihre eigenen Seiten gehen wie bisher.',
  'confirm.title': 'Zeigen Sie, dass Sie es sind',
  'confirm.intro':
    'Damit ändert sich etwas für andere. Deshalb fragt das Portal noch einmal, wenn das letzte Mal mehr als fünf Minuten her ist.',
  'confirm.kept':
    'Es wurde noch nichts gesendet, und nichts ist verloren: Was Sie eingetragen haben, bleibt auf dieser Seite.',
  'confirm.button': 'Ich bin es',
  'confirm.failed': 'Das ist nicht Ihr Passwort. Prüfen Sie es und versuchen Sie es wieder.',
  'confirm.thanks': 'Danke, Sie sind es',
  'confirm.thanks.text':
    'Es wurde noch nichts gesendet. Drücken Sie den Knopf, dann wird gesendet, was Sie eingetragen haben.',
  'confirm.send': 'Jetzt senden',
  'confirm.back': 'Zurück zur Seite, ohne zu senden',
  'confirm.other_tab':
    'Schließen Sie dieses Fenster. Gehen Sie zurück zum anderen und drücken Sie dort „Jetzt senden“.',
  'confirm.company': 'Mit {name} bestätigen',
  'confirm.company.tab': 'Mit {name} bestätigen (öffnet ein neues Fenster)',
  'confirm.company.then':
    'Kommen Sie dann in dieses Fenster zurück. Es wurde noch nichts gesendet: Was Sie eingetragen haben, bleibt hier, bis Sie den Knopf drücken.',
  'confirm.company.down': '{name} antwortet gerade nicht. Versuchen Sie es in ein paar Minuten wieder.',
  'letter.title': 'Sehen Sie, was über Ihre Arbeit aufgezeichnet wird, und entscheiden Sie',
  'letter.why':
    'Ihr Arbeitgeber hat ein Portal, das Ihnen zeigt, was über Ihre Arbeit aufgezeichnet wird. Dort lesen Sie, warum, und sagen Ja oder Nein, wo Sie gefragt werden.',
  'letter.open':
    'Scannen Sie das Bild mit einem Telefon, auch mit Ihrem eigenen, oder tippen Sie diese Adresse:',
  'letter.type': 'Geben Sie diesen Code ein. Er gilt einmal:',
  'letter.password': 'Wählen Sie ein Passwort mit mindestens 15 Zeichen. Ein Satz geht gut.',
  'letter.qr': 'QR-Code mit der Adresse des Portals',
  'letter.later': 'Später melden Sie sich mit Ihrem Passwort und dieser Adresse an:',
  'letter.until': 'Der Code gilt bis {until}. Danach bitten Sie um einen neuen Brief.',
  'letter.private':
    'Niemand fragt nach Ihrer Telefonnummer, und auf Ihrem Telefon wird nichts installiert. Geben Sie den Code niemandem: Wer ihn hat, kann für Sie antworten.',
} as const satisfies Record<keyof typeof en, string>;

/** E-Mail, wie die sie sehen, die sich um das Portal kümmern, und die wöchentliche E-Mail an einen Betriebsrat. */
export const mailOffice = {
  'outbox.title': 'Postausgang der Demo',
  'outbox.lead': 'Was diese Demo per E-Mail verschicken würde. Nichts davon erreicht jemanden.',
  'outbox.none': 'Es wurde noch keine Nachricht geschrieben.',
  'outbox.to': 'An',
  'outbox.at': 'Übergeben',
  'mail.standing': 'E-Mail',
  'mail.standing.off':
    'Es werden keine E-Mails verschickt: Kein Mailserver ist eingerichtet. Neues erfahren alle beim Anmelden.',
  'mail.standing.outbox': 'Das ist eine Demo: Ihre E-Mails gehen in den Postausgang und erreichen niemanden.',
  'mail.standing.smtp': 'E-Mails gehen über Ihren Mailserver.',
  'mail.standing.waiting':
    '{count, plural, =0 {Keine Nachricht wartet} one {# Nachricht wartet} other {# Nachrichten warten}} auf die Übergabe.',
  'mail.standing.undelivered':
    '{count, plural, =0 {Keine Nachricht wurde} one {# Nachricht wurde} other {# Nachrichten wurden}} in den letzten zwei Monaten aufgegeben. Die Betroffenen sehen es in ihren Einstellungen.',
  'mail.standing.sent': 'Die letzte Nachricht wurde übergeben: {time}.',
  'mail.standing.trouble': 'Der Mailserver nimmt seit {time} nichts an. Seine Antwort: {status}.',
  'mail.standing.silent': 'keine',
  'mail.standing.no_notice': 'Eine Nachricht zählt nie als Mitteilung: Nur das Lesen hier zählt.',
  'checkpoint.mail.on':
    'Jedes Mitglied des Betriebsrats bekommt ihn einmal in der Woche per E-Mail, außer es möchte keine Nachrichten.',
  'checkpoint.mail.off':
    'Er wird nicht per E-Mail verschickt: Kein Mailserver ist eingerichtet. Drucken Sie diese Seite jede Woche.',
  'mail.checkpoint.subject': 'Das Protokoll dieser Woche: Bitte heben Sie diese Nachricht auf',
  'mail.checkpoint.lead':
    'Das ist der neueste unterschriebene Prüfpunkt des Protokolls. Alle im Betriebsrat bekommen denselben.',
  'mail.checkpoint.keep':
    'Heben Sie diese Nachricht auf. Ändert später jemand das Protokoll, passt sie nicht mehr.',
  'mail.checkpoint.note': 'Der Prüfpunkt, alle Zeilen bis zur letzten mit Strich:',
  'mail.checkpoint.key': 'Der Schlüssel des Protokolls:',
  'mail.checkpoint.compare':
    'Zum Vergleichen: Speichern Sie den Prüfpunkt als old.txt und den Schlüssel als log.key. Holen Sie den Nachweis:',
  'mail.checkpoint.command':
    'Dann: npx forthright verify --checkpoint old.txt --consistency proof.txt --key log.key',
  'mail.checkpoint.others':
    'Vergleichen Sie auch mit anderen im Betriebsrat. Gleiche Größe und andere Wurzel heißt: zwei Protokolle.',
  'mail.checkpoint.paper': 'Dasselbe auf Papier, mit einem Code zum Scannen:',
} as const;

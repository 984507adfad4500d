import type { kept as en } from '../en/kept';

/** Was dieses Portal über Menschen aufzeichnet: die Sätze zu app/kept.ts. */
export const kept = {
  'kept.title': 'Was es aufbewahrt',
  'kept.intro': 'Das ist alles. Öffnen Sie eine Zeile: Dort steht, warum, wie lange und wer es sieht.',
  'kept.why': 'Warum',
  'kept.how_long': 'Wie lange',
  'kept.who': 'Wer es sieht',
  'kept.profile.what':
    'Name, E-Mail-Adresse, Personalnummer, Ort und Art der Arbeit, erster und letzter Tag, Sprachen',
  'kept.profile.why':
    'Um zu wissen, welche Regeln für Sie gelten. Grund: Ihr Arbeitgeber muss sie anwenden und das nachweisen.',
  'kept.profile.how_long':
    'Solange Sie hier arbeiten. Es geht, wenn Sie nach Ihrem Weggang gelöscht werden. Dass jemand ging und wann, bleibt unter einer Nummer ohne Ihren Namen.',
  'kept.profile.who': 'Sie. Die Verwaltung sieht Name, Adresse und Ort.',
  'kept.answers.what':
    'Ihr Ja und Ihr Nein, was Sie zurückgenommen haben, Ihre Pausen und Widersprüche und was Sie gestrichen haben, im Wortlaut',
  'kept.answers.why':
    'Um sich danach zu richten, und als Beweis für Sie. Grund: Ihr Arbeitgeber muss ein Ja nachweisen können (Art. 7 Abs. 1 DSGVO).',
  'kept.answers.how_long':
    'Solange Sie hier arbeiten. Werden Sie gelöscht, gehen Ihre eigenen Worte sofort. Der Beweis bleibt bis zu vier Jahre, unter einer Nummer ohne Ihren Namen.',
  'kept.answers.who':
    'Nur Sie. Systeme hören „nicht erlaubt“, nie warum. Andere sehen Zahlen über große Gruppen.',
  'kept.requests.what':
    'Worum Sie gebeten haben, was Sie und andere dazu schrieben, auch unter sich, und wie es beantwortet wurde',
  'kept.requests.why':
    'Um Ihnen rechtzeitig zu antworten, und als Nachweis für Sie. Grund: das Gesetz über Anfragen (Art. 12 DSGVO).',
  'kept.requests.how_long':
    'Solange Sie hier arbeiten. Werden Sie gelöscht, gehen alle Worte sofort. Der Nachweis bleibt bis zu vier Jahre, unter einer Nummer ohne Ihren Namen.',
  'kept.requests.who':
    'Sie und alle, die darüber entscheiden: das Datenschutz-Team, die Datenschutzbeauftragten oder Ihr Betriebsrat. Deren Notizen stehen in Ihrer Jahresübersicht.',
  'kept.holdings.what':
    'Was Systeme nach eigenen Angaben über Sie haben: welche Art, wie viel, von wann, wo, bis wann; und was nach dem Löschen wiederkam',
  'kept.holdings.why':
    'Damit Sie es sehen und damit sich das Löschen prüfen lässt. Grund: Ihr Recht auf Auskunft und auf Löschung.',
  'kept.holdings.how_long':
    'Bis das System etwas anderes sagt, und 90 Tage länger. Werden Sie gelöscht, geht es sofort. Beweise für Löschungen: danach bis zu vier Jahre.',
  'kept.holdings.who': 'Nur Sie. Andere sehen, wie viel in welchem System wiederkam, ohne Namen.',
  'kept.reading.what':
    'Welche Hinweise Sie in welcher Sprache geöffnet oder bestätigt haben, hier oder auf Papier, und welche Nachrichten Sie weggelegt haben',
  'kept.reading.why':
    'Um zu wissen, was man Ihnen gesagt hat. Grund: Ihr Arbeitgeber muss das nachweisen können.',
  'kept.reading.how_long':
    'Solange Sie hier arbeiten. Werden Sie gelöscht, bleibt der Beweis bis zu vier Jahre, unter einer Nummer ohne Ihren Namen.',
  'kept.reading.who': 'Nur Sie. Andere sehen Zahlen über große Gruppen.',
  'kept.account.what':
    'Ihre Adresse zum Anmelden; Ihr Passwort und Ihr Konto bei der Firma, beides in unlesbarer Form; dass Sie einen Code bekommen haben und von wem',
  'kept.account.why': 'Damit Sie hineinkommen und sonst niemand. Grund: sicherer Zugang.',
  'kept.account.how_long':
    'Solange Sie hier arbeiten. Ein Code, bis er verbraucht oder abgelaufen ist. Dass es ihn gab: bis zu vier Jahre nach Ihrer Löschung.',
  'kept.account.who':
    'Sie. Die Verwaltung sieht, dass es ein Konto gibt, ob die Anmeldung der Firma hineinführt, und wann es einen Code gab.',
  'kept.looks.what':
    'Wer Ihre Daten angesehen hat, wie Systeme es melden: wann, in welcher Rolle, in welchem System, warum und welche Art von Daten; und wo Sie Daten anderer angesehen haben',
  'kept.looks.why': 'Damit Sie es sehen können. Grund: Sie haben ein Recht darauf (Art. 15 DSGVO).',
  'kept.looks.how_long':
    'Zwei Jahre. Was Sie betrifft, geht sofort, wenn Sie gelöscht werden; auch Ihr Name als jemand, der hingesehen hat.',
  'kept.looks.who':
    'Sie. Wo Sie hingesehen haben, sehen andere Ihre Rolle oder Einheit, und Ihren Namen nur, wo das entschieden wurde.',
  'kept.sign_ins.what':
    'Wann und wie Sie sich angemeldet haben, mit welcher Art von Browser, und wann Sie zuletzt tätig waren',
  'kept.sign_ins.why':
    'Um eine Anmeldung rechtzeitig zu beenden und Sie vor Fremden zu warnen. Grund: sicherer Zugang.',
  'kept.sign_ins.how_long':
    'Eine Anmeldung höchstens 24 Stunden, mit einer besonderen Rolle 12. Ein Gerät 180 Tage nach der letzten Benutzung.',
  'kept.sign_ins.who': 'Nur Sie, in den Einstellungen.',
  'kept.mail.what':
    'Wohin Nachrichten gehen, eine eigene Adresse von Ihnen, und wann Ihnen geschrieben wurde',
  'kept.mail.why': 'Um Ihnen rechtzeitig zu sagen, was Sie braucht, und nicht zu oft.',
  'kept.mail.how_long':
    'Ihre Adresse, bis Sie sie löschen. Dass geschrieben wurde: zwei Monate. Die Worte werden nicht aufgehoben.',
  'kept.mail.who': 'Nur Sie. Die Administration sieht, wie viele Nachrichten nicht ankamen, nicht wessen.',
  'kept.failures.what':
    'Wie oft mit Ihrer Adresse ein falsches Passwort versucht wurde, unter einer unlesbaren Form der Adresse',
  'kept.failures.why': 'Damit niemand Ihr Passwort erraten kann. Grund: sicherer Zugang.',
  'kept.failures.how_long': 'Einen Tag.',
  'kept.failures.who': 'Niemand.',
  'kept.forms.what': 'Die Nummer jedes Formulars, das Sie abgesendet haben, ohne den Inhalt',
  'kept.forms.why': 'Damit ein doppelt gesendetes Formular einmal zählt.',
  'kept.forms.how_long': '24 Stunden.',
  'kept.forms.who': 'Niemand.',
  'kept.council_list.what':
    'Ob ein Betriebsrat Sie auf seine Liste dessen gesetzt hat, was nie aufgezeichnet wird, und ob Sie eine solche Liste für einen Betriebsrat lesen',
  'kept.council_list.why':
    'Damit von denen nichts aufgezeichnet wird, die der Betriebsrat schützt. Grund: die eigenen Rechte des Betriebsrats.',
  'kept.council_list.how_long':
    'Bis der Betriebsrat Sie herunternimmt. Sind Sie gelöscht, steht dort nur eine Nummer, bis sich die Liste das nächste Mal ändert.',
  'kept.council_list.who':
    'Die Betriebsratsmitglieder, die die Liste führen. Aufzeichnende Systeme erfahren Ihre Nummer, aber nicht, wessen Zeile es ist.',
  'kept.duties.what':
    'Was Sie hier für andere tun: Rollen, Systeme, für die Sie stehen, und was Sie in einer Rolle getan haben',
  'kept.duties.why':
    'Damit alle prüfen können, wer für den Arbeitgeber gehandelt hat. Grund: Ihr Arbeitgeber muss das nachweisen können.',
  'kept.duties.how_long': 'Auf Dauer; sobald Sie gelöscht sind, unter einer Nummer ohne Ihren Namen.',
  'kept.duties.who':
    'Datenschutz-Team, Verwaltung und Prüfung. Ihre eigenen Angelegenheiten stehen nicht darin.',
} as const satisfies Record<keyof typeof en, string>;

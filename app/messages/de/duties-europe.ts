import type { dutiesEurope as en } from '../en/duties-europe';

/** Die europäischen Zeilen des Rechts in klaren Worten: Name, was sie verlangen, und was daran offen ist. */
export const dutiesEurope = {
  'duty.EU-01.title': 'Regeln für alle persönlichen Daten',
  'duty.EU-01.asks':
    'Für jede Art von Daten und jeden Zweck sind Grund, Anlass, Frist und Schutz aufgeschrieben.',
  'duty.EU-02.title': 'Ein Rechtsgrund für jeden Zweck',
  'duty.EU-02.asks':
    'Jeder Zweck hat einen Rechtsgrund. Er steht fest, bevor etwas aufgezeichnet wird. Niemand tauscht ihn aus, wenn Leute schon gefragt wurden.',
  'duty.EU-02.risk.high':
    'Offen: ob ein eigener Grund des Arbeitgebers je das Trainieren mit Inhalten trägt. Meist nicht.',
  'duty.EU-03.title': 'Ein neuer Zweck für alte Daten',
  'duty.EU-03.asks':
    'Jemand prüft schriftlich, ob der neue Zweck zum alten passt. Die Leute erfahren es, bevor es beginnt.',
  'duty.EU-03.risk.medium': 'Offen: wie die Prüfung ausgeht. Dass sie nötig ist, steht fest.',
  'duty.EU-04.title': 'Ein Ja, das zählt',
  'duty.EU-04.asks':
    'Der Arbeitgeber kann das Ja zeigen. Gefragt wird getrennt von anderem. Zurücknehmen ist so leicht wie geben.',
  'duty.EU-05.title': 'Ein Ja bei der Arbeit',
  'duty.EU-05.asks':
    'Ein Ja gegenüber dem Arbeitgeber ist selten frei. Darum gibt es ein schriftliches Versprechen, dass ein Nein nicht schadet, und einen echten anderen Weg.',
  'duty.EU-05.risk.medium': 'Offen: wann ein Ja bei der Arbeit frei ist. Die Ausnahme ist eng.',
  'duty.EU-06.title': 'Ein Ja zurücknehmen',
  'duty.EU-06.asks':
    'Nimmt jemand ein Ja zurück, hört das Aufzeichnen auf. Was darauf beruhte, wird gelöscht, ohne Antrag.',
  'duty.EU-06.risk.medium': 'Offen: was mit Daten geschehen muss, die schon in einem Modell stecken.',
  'duty.EU-07.title': 'Sehr private Dinge',
  'duty.EU-07.asks':
    'Bildschirme, Chats und Ton können Gesundheit oder Glauben zeigen. Sie brauchen eine eigene Regel, die es erlaubt, bevor es beginnt.',
  'duty.EU-07.risk.medium': 'Offen: was gilt, wenn private Dinge zufällig auftauchen.',
  'duty.EU-08.title': 'Information in klaren Worten',
  'duty.EU-08.asks':
    'Hinweise und Antworten sind kurz, klar und leicht zu finden, in einer Sprache, die die Person liest.',
  'duty.EU-09.title': 'Ein Hinweis, wenn Daten aufgezeichnet werden',
  'duty.EU-09.asks':
    'Die Leute erfahren es, wenn Daten von ihnen aufgezeichnet werden, auch durch Beobachten.',
  'duty.EU-10.title': 'Ein Hinweis zu Daten von anderswo',
  'duty.EU-10.asks':
    'Daten, die von anderswo kamen, werden binnen eines Monats mitgeteilt, spätestens beim ersten Kontakt.',
  'duty.EU-11.title': 'Einen Antrag beantworten',
  'duty.EU-11.asks':
    'Wer nach seinen Daten fragt, bekommt in einem Monat eine Antwort. Mehr Zeit braucht Gründe, und die kommen in diesem Monat.',
  'duty.EU-12.title': 'Einen Antrag ablehnen',
  'duty.EU-12.asks':
    'Ein Nein kommt binnen eines Monats mit Gründen. Es sagt, wo man sich beschweren und klagen kann.',
  'duty.EU-13.title': 'Prüfen, wer fragt',
  'duty.EU-13.asks': 'Ist nicht klar, wer fragt, wird sofort nachgefragt, und nur nach dem Nötigen.',
  'duty.EU-13.risk.medium':
    'Offen: ob die Frist dabei ruhen darf. Das ist ein Rat der Behörden und steht nicht im Text.',
  'duty.EU-14.title': 'Wie Monate gezählt werden',
  'duty.EU-14.asks':
    'Ein Monat endet am selben Tag des nächsten Monats. Ist der ein Feiertag, endet er am nächsten Arbeitstag.',
  'duty.EU-15.title': 'Wie Stunden gezählt werden',
  'duty.EU-15.asks': 'Stunden laufen durch, auch an Wochenenden und Feiertagen.',
  'duty.EU-16.title': 'Die eigenen Daten sehen',
  'duty.EU-16.asks': 'Jeder darf jederzeit sehen, was über ihn gespeichert ist, mit einer Kopie.',
  'duty.EU-16.risk.medium': 'Offen: wie weit die Rechte anderer in geteilten Inhalten reichen.',
  'duty.EU-17.title': 'Wer die Daten angesehen hat',
  'duty.EU-17.asks':
    'Wer fragt, erfährt, wann jemand nachgesehen hat und warum. Einen Namen nur, wenn die eigenen Rechte ihn brauchen.',
  'duty.EU-17.risk.medium': 'Offen: wann ein Name nötig ist.',
  'duty.EU-18.title': 'Berichtigen und löschen',
  'duty.EU-18.asks': 'Falsches wird berichtigt, und was nicht bleiben darf, wird gelöscht, in jedem System.',
  'duty.EU-19.title': 'Die Nutzung einschränken',
  'duty.EU-19.asks':
    'Solange etwas strittig ist, bleiben die Daten liegen und werden nicht genutzt. Bevor das endet, erfahren es die Leute.',
  'duty.EU-20.title': 'Empfängern Bescheid geben',
  'duty.EU-20.asks': 'Wer die Daten bekam, erfährt, dass sie berichtigt, gelöscht oder eingeschränkt wurden.',
  'duty.EU-21.title': 'Die eigenen Daten mitnehmen',
  'duty.EU-21.asks':
    'Die Leute bekommen die Daten, die sie gegeben haben, in einer Form, die eine Maschine lesen kann.',
  'duty.EU-21.risk.medium': 'Offen: ob Beobachtetes als gegeben zählt. Die Behörden sagen Ja.',
  'duty.EU-22.title': 'Widersprechen',
  'duty.EU-22.asks':
    'Wer widerspricht, hält es an, außer wenn sehr starke Gründe dagegen stehen. Darüber wird mit Gründen entschieden.',
  'duty.EU-22.risk.medium': 'Offen: welche Gründe stark genug sind.',
  'duty.EU-23.title': 'Wenn eine Maschine entscheidet',
  'duty.EU-23.asks':
    'Entscheidet eine Maschine über Leute oder zählt ihre Note viel, sieht auf Wunsch ein Mensch nach. Die Leute erfahren, wie es geht.',
  'duty.EU-23.risk.medium': 'Offen: wann eine Note viel zählt.',
  'duty.EU-24.title': 'Zwei, die gemeinsam entscheiden',
  'duty.EU-24.asks':
    'Entscheiden zwei Firmen gemeinsam über Zweck und Mittel, regeln sie, wer was tut. Die Leute können das Wichtigste sehen.',
  'duty.EU-25.title': 'Andere Firmen, die mit den Daten arbeiten',
  'duty.EU-25.asks':
    'Wer für den Arbeitgeber mit den Daten arbeitet, hat vorher einen Vertrag mit den Punkten des Gesetzes.',
  'duty.EU-26.title': 'Ein Verzeichnis aller Nutzungen',
  'duty.EU-26.asks': 'Der Arbeitgeber führt ein Verzeichnis von allem, was er mit persönlichen Daten macht.',
  'duty.EU-27.title': 'Eine Prüfung der Gefahren',
  'duty.EU-27.asks':
    'Bevor etwas Riskantes beginnt, prüft jemand schriftlich, was es für die Leute bedeuten kann.',
  'duty.EU-28.title': 'Rat der datenschutzbeauftragten Person',
  'duty.EU-28.asks':
    'Die datenschutzbeauftragte Person berät bei der Prüfung der Gefahren. Wird der Rat nicht befolgt, steht der Grund dabei.',
  'duty.EU-29.title': 'Was die Beschäftigten davon halten',
  'duty.EU-29.asks':
    'Die Beschäftigten oder ihre Vertretung werden nach ihrer Meinung gefragt, oder der Grund dagegen steht fest.',
  'duty.EU-29.risk.medium': 'Offen: wann Fragen angebracht ist. Hier wird immer gefragt.',
  'duty.EU-30.title': 'Zuerst die Behörde fragen',
  'duty.EU-30.asks':
    'Bleibt das Risiko nach der Prüfung hoch, wird die Behörde gefragt, und bis dahin bleibt es zu.',
  'duty.EU-31.title': 'Eine unabhängige datenschutzbeauftragte Person',
  'duty.EU-31.asks':
    'Die datenschutzbeauftragte Person bekommt dabei keine Weisungen und hat keine Pflicht, die dem im Weg steht.',
  'duty.EU-32.title': 'Daten, die Europa verlassen',
  'duty.EU-32.asks':
    'Bevor Daten Europa verlassen, steht fest, was sie dort schützt. Zugriff aus dem Ausland zählt auch.',
  'duty.EU-32.risk.medium': 'Offen: wie lange jeder Schutz hält.',
  'duty.EU-33.title': 'Regeln für die Arbeit in Gesetz oder Vereinbarung',
  'duty.EU-33.asks':
    'Gilt ein Gesetz oder eine Vereinbarung über Daten der Beschäftigten, nennt das Programm sie.',
  'duty.EU-34.title': 'Eine Panne: die Behörde informieren',
  'duty.EU-34.asks':
    'Gehen Daten verloren oder sehen Fremde sie, erfährt es die Behörde in 72 Stunden. Jeder Fall kommt in eine Liste.',
  'duty.EU-34.risk.medium': 'Offen: ab welchem Moment die Stunden zählen.',
  'duty.EU-35.title': 'Eine Panne: die Leute informieren',
  'duty.EU-35.asks':
    'Ist eine Panne ein hohes Risiko für die Leute, erfahren sie es sofort und in klaren Worten.',
  'duty.EU-36.title': 'Eine geplante Änderung der Regeln zu Pannen',
  'duty.EU-36.asks': 'Das ist ein Plan und kein Gesetz. Er gäbe 96 Stunden statt 72.',
  'duty.EU-36.risk.high': 'Offen: ob es überhaupt Gesetz wird, und mit welcher Zahl.',
  'duty.EU-37.title': 'Was ein KI-Modell von Leuten behält',
  'duty.EU-37.asks':
    'Ein Modell, das aus persönlichen Daten gelernt hat, gilt selbst als persönlich, außer es ist bewiesen, dass nichts herauszulesen ist.',
  'duty.EU-37.risk.medium': 'Offen: eine Stellungnahme der Behörden, von Fall zu Fall.',
  'duty.EU-38.title': 'Kein Lesen von Gefühlen',
  'duty.EU-38.asks': 'Keine KI liest bei der Arbeit Gefühle aus Stimme, Gesicht oder Tippen.',
  'duty.EU-38.risk.medium': 'Offen: ob Gefühle nur aus Text gemeint sind. Hier sind sie es.',
  'duty.EU-39.title': 'Beschäftigten von riskanter KI erzählen',
  'duty.EU-39.asks':
    'Bevor bei der Arbeit eine KI genutzt wird, die das Gesetz hochriskant nennt, erfahren es Beschäftigte und ihre Vertretung.',
  'duty.EU-39.risk.medium': 'Offen: welches System hochriskant ist.',
  'duty.EU-40.title': 'Protokolle riskanter KI aufheben',
  'duty.EU-40.asks': 'Die Protokolle einer solchen KI werden sechs Monate oder länger aufgehoben.',
  'duty.EU-41.title': 'Wann die Regeln für riskante KI beginnen',
  'duty.EU-41.asks': 'Das frühere Datum gilt, bis die Fundstelle des späteren im Amtsblatt eingetragen ist.',
  'duty.EU-41.risk.medium': 'Offen: die Fundstelle des späteren Datums im Amtsblatt.',
} as const satisfies Record<keyof typeof en, string>;

import type { dutiesPlaces as en } from '../en/duties-places';

/** Die Zeilen des Rechts einzelner Länder und Staaten in klaren Worten: Name, was sie verlangen, und was daran offen ist. */
export const dutiesPlaces = {
  'duty.GER-01.title': 'Der Betriebsrat bestimmt mit',
  'duty.GER-01.asks':
    'Alles, was Verhalten oder Leistung überwachen könnte, braucht zuerst eine Vereinbarung mit dem Betriebsrat. Auch dieses Portal.',
  'duty.GER-02.title': 'Die Form der Vereinbarung',
  'duty.GER-02.asks':
    'Beide Seiten unterschreiben dasselbe Papier von Hand oder mit einer qualifizierten elektronischen Signatur. Ein Klick hier ist nicht diese Form.',
  'duty.GER-03.title': 'Eine Vereinbarung allein ist kein Grund',
  'duty.GER-03.asks':
    'Die Vereinbarung muss auch zum Datenschutzrecht passen. Sie setzt Grenzen, und der Rechtsgrund steht daneben.',
  'duty.GER-04.title': 'Ein Sachverständiger für den Betriebsrat',
  'duty.GER-04.asks':
    'Muss der Betriebsrat KI beurteilen, darf er einen Sachverständigen holen, und der Arbeitgeber zahlt.',
  'duty.GER-04.risk.medium': 'Offen: wie viel Hilfe, und zu welchem Preis.',
  'duty.GER-05.title': 'Ein Ja bei der Arbeit in Deutschland',
  'duty.GER-05.asks':
    'Es zählt, wie abhängig die Leute sind. Sie erfahren den Zweck, und dass sie das Ja zurücknehmen können.',
  'duty.GER-05.risk.medium':
    'Offen: wie viel ein europäisches Urteil von der deutschen Regel übrig gelassen hat.',
  'duty.GER-06.title': 'Kein Aufzeichnen von Tasten und Bildschirm',
  'duty.GER-06.asks':
    'Was Leute tippen und sehen, wird nicht aufgezeichnet, weder offen noch heimlich. Nur ein begründeter Verdacht gegen eine Person könnte das ändern.',
  'duty.GER-06.risk.high':
    'Offen: was für Freiwillige mit einem echten Ja gilt. Das hat noch kein Gericht entschieden.',
  'duty.GER-07.title': 'Das gesprochene Wort',
  'duty.GER-07.asks':
    'Gespräche werden nur aufgezeichnet, wenn alle darin zugestimmt haben, auch Gäste und Anrufer. Alles andere ist strafbar.',
  'duty.GER-07.risk.medium': 'Offen: ob eine Mitschrift ohne gespeicherten Ton gemeint ist.',
  'duty.GER-08.title': 'Die Arbeitszeit wird erfasst',
  'duty.GER-08.asks':
    'Der Arbeitgeber muss die Arbeitszeit erfassen. Kein Antrag und kein Widerspruch hält das an.',
  'duty.GER-09.title': 'Die Behörde des Ortes',
  'duty.GER-09.asks': 'Für jeden Ort steht fest, welche Behörde des Landes zuständig ist.',
  'duty.GER-09.risk.medium': 'Offen: welche Behörde führt, wenn es mehrere gibt.',
  'duty.GER-10.title': 'Eine datenschutzbeauftragte Person',
  'duty.GER-10.asks': 'Es gibt eine datenschutzbeauftragte Person, und sie ist vor Kündigung geschützt.',
  'duty.UK-01.title': 'Die Frist für Anträge im Vereinigten Königreich',
  'duty.UK-01.asks':
    'Der Monat beginnt, wenn Antrag, Identität und eine etwaige Gebühr da sind. Er ruht, solange eine nötige Antwort fehlt.',
  'duty.UK-01.risk.medium': 'Offen: wann eine Rückfrage nötig ist.',
  'duty.UK-02.title': 'Beschwerden beim Arbeitgeber',
  'duty.UK-02.asks':
    'Sich zu beschweren ist leicht, auch online. Es wird in 30 Tagen bestätigt und ohne Zögern beantwortet.',
  'duty.UK-03.title': 'Wenn im Vereinigten Königreich eine Maschine entscheidet',
  'duty.UK-03.asks': 'Die Leute erfahren es, dürfen ihre Sicht sagen, und ein Mensch sieht noch einmal nach.',
  'duty.UK-03.risk.medium': 'Offen: wie viel ein Mensch wirklich tun muss.',
  'duty.UK-04.title': 'Ein neuer Zweck für alte Daten im Vereinigten Königreich',
  'duty.UK-04.asks':
    'Jemand prüft, ob der neue Zweck passt. Was auf einem Ja beruht, braucht ein neues Ja oder einen Fall im Gesetz.',
  'duty.UK-04.risk.medium': 'Offen: wie die Prüfung ausgeht.',
  'duty.UK-05.title': 'Gründe, die das Gesetz aufzählt',
  'duty.UK-05.asks':
    'Fünf Gründe im Gesetz brauchen keine Abwägung. KI zu trainieren gehört nicht dazu, also wird die Abwägung aufgeschrieben.',
  'duty.UK-06.title': 'Leute bei der Arbeit beobachten',
  'duty.UK-06.asks':
    'Vor dem Beginn: Ist es nötig, geht es milder, was sind die Risiken, was sagen die Beschäftigten, was erfahren sie?',
  'duty.UK-06.risk.medium':
    'Offen: Gerichte können den Rat der Behörde anders sehen. Hier gelten alle Punkte als Pflicht.',
  'duty.UK-07.title': 'Nachrichten auf dem Weg',
  'duty.UK-07.asks':
    'Nachrichten auf dem Weg darf man nur für wenige aufgezählte Zwecke abgreifen. Fürs Trainieren müssen Absender und Empfänger zustimmen.',
  'duty.UK-07.risk.medium': 'Offen: wo der Weg einer Nachricht endet, und wie weit die Zwecke reichen.',
  'duty.UK-08.title': 'Eine Panne im Vereinigten Königreich',
  'duty.UK-08.asks': 'Die Datenschutzbehörde erfährt es in 72 Stunden, und Leute mit hohem Risiko sofort.',
  'duty.UK-09.title': 'Daten, die das Vereinigte Königreich verlassen',
  'duty.UK-09.asks':
    'Bevor Daten das Vereinigte Königreich verlassen, steht fest, was sie dort schützt. Zugriff aus dem Ausland zählt auch.',
  'duty.UK-09.risk.medium': 'Offen: wie lange jeder Schutz dort hält.',
  'duty.NY-01.title': 'Hinweis auf elektronisches Beobachten',
  'duty.NY-01.asks':
    'Neue Beschäftigte bekommen einen schriftlichen Hinweis und bestätigen ihn. Für alle hängt er an einem gut sichtbaren Ort.',
  'duty.NY-01.risk.medium': 'Offen: ob Tasten, Maus und Bildschirm allein gemeint sind. Hier sind sie es.',
  'duty.NY-02.title': 'Der Wortlaut des Hinweises in New York',
  'duty.NY-02.asks': 'Der Hinweis enthält die Worte des Gesetzes, Buchstabe für Buchstabe.',
  'duty.NY-03.title': 'Eine Panne in New York',
  'duty.NY-03.asks': 'Einwohner erfahren es in 30 Tagen, und die Stellen des Staates auch.',
  'duty.NY-04.title': 'Gespräche mit New York aufzeichnen',
  'duty.NY-04.asks':
    'Eine Person im Gespräch muss zustimmen. Der Arbeitgeber gehört nur dazu, wenn jemand darin zugestimmt hat.',
  'duty.NY-04.risk.medium': 'Offen: was für KI gilt, die mitschreibt.',
  'duty.US-01.title': 'Gespräche, die das Ja von allen brauchen',
  'duty.US-01.asks':
    'Ist eine Person des Gesprächs in einem dieser Staaten, müssen alle zustimmen, bevor aufgezeichnet wird.',
  'duty.US-01.risk.medium':
    'Offen: Die Listen der Staaten weichen ab, und ob Bleiben nach einer Warnung ein Ja ist. Hier zählt die längere Liste.',
  'duty.US-02.title': 'Körpermerkmale als Ausweis',
  'duty.US-02.asks':
    'Gesicht, Finger, Auge, Hand oder Stimme als Ausweis brauchen vorher eine schriftliche Freigabe. Sie werden rechtzeitig vernichtet.',
  'duty.US-02.risk.medium': 'Offen: wann eine Stimme zum Ausweis wird.',
  'duty.US-02.risk.high': 'Offen: ob der Rhythmus des Tippens gemeint ist. Er bleibt zu.',
  'duty.CT-01.title': 'Beschäftigte in Connecticut beobachten',
  'duty.CT-01.asks':
    'Ein Aushang sagt, was beobachtet wird und wo genau. Er hängt gut sichtbar und am Ort selbst.',
  'duty.CT-01.risk.medium': 'Offen: was für Arbeit zu Hause gilt.',
  'duty.DE-01.title': 'Beschäftigte in Delaware beobachten',
  'duty.DE-01.asks':
    'Die Beschäftigten bekommen jeden Tag beim Anmelden einen Hinweis, oder einen, den sie bestätigen.',
  'duty.ME-01.title': 'Beschäftigte in Maine beobachten',
  'duty.ME-01.asks':
    'Beschäftigte erfahren es vorher und jedes Jahr schriftlich, Bewerber im Gespräch. Am eigenen Gerät darf man Nein sagen.',
  'duty.ME-01.risk.medium': 'Offen: der Tag des Beginns. Hier gilt es als in Kraft.',
  'duty.ON-01.title': 'Eine Regel zum Beobachten in Ontario',
  'duty.ON-01.asks':
    'Ein Arbeitgeber mit 25 oder mehr Beschäftigten hat eine schriftliche Regel, und jede Person bekommt eine Kopie.',
  'duty.CA-01.title': 'Anträge in Kalifornien',
  'duty.CA-01.asks': 'Ein Antrag wird in 10 Arbeitstagen bestätigt und in 45 Tagen beantwortet.',
  'duty.CA-02.title': 'Eine Liste der Anträge in Kalifornien',
  'duty.CA-02.asks': 'Jeder Antrag und seine Antwort kommen in eine Liste, und sie bleibt 24 Monate.',
  'duty.CA-03.title': 'Maschinen, die in Kalifornien entscheiden',
  'duty.CA-03.asks':
    'Vor dem Einsatz erfahren es die Leute und dürfen sich heraushalten. Sie mit persönlichen Daten zu trainieren braucht eine Prüfung der Gefahren.',
  'duty.CA-03.risk.medium': 'Offen: wann eine Maschine den Menschen ersetzt.',
  'duty.EU-42.title': 'Arbeit über Plattformen',
  'duty.EU-42.asks':
    'Eine Plattform für Arbeit sagt den Leuten, wie ihre Maschinen entscheiden, und nutzt nie private Gespräche.',
  'duty.EU-42.risk.medium': 'Offen: Jedes Land schreibt dazu ein eigenes Gesetz.',
  'duty.PT-01.title': 'Kein Beobachten der Arbeit aus der Ferne in Portugal',
  'duty.PT-01.asks': 'Wie gut jemand von zu Hause arbeitet, wird nicht über ein Gerät beobachtet.',
} as const satisfies Record<keyof typeof en, string>;

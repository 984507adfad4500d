import type { peopleImport as en } from '../en/people-import';

/** Listen von Menschen: was darin steht, was geschehen würde und was zu verbessern ist. */
export const peopleImport = {
  'import.title': 'Eine Liste von Menschen übernehmen',
  'import.lead':
    'Wählen Sie eine Tabelle aus Ihrem Personalsystem. Sie sehen zuerst, was geschehen würde. Nichts wird aufgeschrieben, bevor Sie es sagen.',
  'import.open': 'Eine Liste übernehmen',
  'import.file': 'Die Tabelle als CSV-Datei',
  'import.file.hint':
    'In UTF-8 geschrieben, höchstens 64 MB. Zwischen den Spalten stehen Kommas, Semikolons oder Tabulatoren.',
  'import.file.missing': 'Wählen Sie eine Datei',
  'import.check': 'Diese Datei prüfen',
  'import.columns': 'Was in der Tabelle steht',
  'import.columns.text':
    'Die erste Zeile nennt die Spalten. Andere Spalten werden nicht angenommen. Keine Liste gibt eine Rolle, und keine Liste antwortet für jemanden.',
  'import.columns.empty':
    'Eine leere Zelle ändert nichts. Wer nicht in der Tabelle steht, bleibt, wie er ist: Durch Fehlen geht niemand.',
  'import.column': '{name} (nötig)',
  'import.column.external_id': 'Die Kennung in Ihrem Personalsystem. An ihr wird ein Mensch gefunden.',
  'import.column.name': 'Der ganze Name.',
  'import.column.email':
    'Die Adresse bei der Arbeit. Lassen Sie die Zelle leer, wo es keine gibt. Eine private Adresse nur, wenn der Mensch es wünscht.',
  'import.column.kind':
    'Eines von: employee (angestellt), contractor (freie Mitarbeit), agency_worker (Leiharbeit), apprentice (Ausbildung), applicant (Bewerbung). Ohne Angabe: employee.',
  'import.column.entity': 'Der Schlüssel der Firma. Ohne Angabe: main.',
  'import.column.establishment': 'Der Schlüssel des Arbeitsortes. Der Ort muss schon aufgezeichnet sein.',
  'import.column.country': 'Wird mit dem Arbeitsort verglichen, zum Beispiel DE.',
  'import.column.region': 'Wird mit dem Arbeitsort verglichen, zum Beispiel NY.',
  'import.column.languages':
    'Für neue Menschen: die Sprachen, die sie lesen, zum Beispiel „de en“. Später wählen sie selbst.',
  'import.column.hired_at': 'Der erste Arbeitstag, zum Beispiel 2026-03-31 oder 31.03.2026.',
  'import.column.minor': 'Unter 18: ja oder nein. Ohne Angabe: nein.',
  'import.column.left_at': 'Der Tag, an dem jemand gegangen ist. Nur dadurch gilt jemand als gegangen.',
  'import.mine': 'Ihre letzten Dateien',
  'import.page.title': 'Eine Liste von Menschen',
  'import.page.lead': 'Abgegeben {at}',
  'import.again': 'Sehen, wie weit es ist',
  'import.another': 'Eine andere Datei wählen',
  'import.state.reading': 'Wird gelesen',
  'import.state.unusable': 'Nicht zu gebrauchen',
  'import.state.ready': 'Geprüft. Noch ist nichts aufgeschrieben',
  'import.state.running': 'Wird übernommen',
  'import.state.done': 'Übernommen',
  'import.state.ended': 'Beendet',
  'import.reading.text': 'Die Datei wird gelesen. Bei einer großen dauert das bis zu einer Minute.',
  'import.running.text':
    '{position, number} von {rows, number} Zeilen. Sie können diese Seite schließen: Es geht von selbst weiter, auch nach einem Neustart.',
  'import.would': 'Was geschehen würde',
  'import.did': 'Was getan wurde',
  'import.people': '{count, plural, one {# Mensch} other {# Menschen}}',
  'import.rows': '{count, plural, one {# Zeile} other {# Zeilen}}',
  'import.added': 'Neue Menschen',
  'import.changed': 'Menschen mit geänderten Angaben',
  'import.left': 'Menschen, die gegangen sind',
  'import.stayed': 'Menschen, bei denen alles bleibt',
  'import.past': 'Gegangen, bevor sie je hier waren, darum nicht aufgenommen',
  'import.later': 'Der letzte Tag kommt noch, darum wird davon noch nichts aufgeschrieben',
  'import.not_taken': 'Zeilen, in denen etwas zu verbessern ist, darum nicht übernommen',
  'import.fingerprint': 'Fingerabdruck der Datei',
  'import.start': 'Diese Menschen übernehmen',
  'import.start.text':
    'Jede Zeile wird beim Übernehmen noch einmal angesehen. Neue Menschen können sich noch nicht anmelden: Ihre Codes erstellen Sie danach.',
  'import.start.nothing': 'Es gibt nichts zu übernehmen.',
  'import.drop': 'Diese Datei wegwerfen',
  'import.problems': 'Was zu verbessern ist',
  'import.problems.first': 'Das sind die ersten {shown, number}. In der Tabelle steht alles, bis zu 10.000.',
  'import.problems.download': 'Als Tabelle herunterladen (CSV)',
  'import.problem.at': 'Zeile {row, number}, {column}',
  'import.problem.row': 'Zeile {row, number}',
  'import.problem.cells':
    'Diese Zeile hat mehr oder weniger Zellen als die erste. Sehen Sie nach den Trennzeichen und Anführungszeichen.',
  'import.problem.missing': 'Die Kennung fehlt. Geben Sie jeder Zeile eine.',
  'import.problem.twice': 'Eine andere Zeile dieser Tabelle sagt dasselbe. Behalten Sie eine davon.',
  'import.problem.formula': 'Das beginnt wie eine Formel. Nehmen Sie das erste Zeichen weg.',
  'import.problem.unseen': 'In dieser Zelle sind verborgene Zeichen. Tippen Sie sie neu.',
  'import.problem.long': 'Das ist länger als 200 Zeichen. Kürzen Sie es.',
  'import.problem.id_of_two':
    'Zwei Menschen haben hier diese Kennung. Lassen Sie den Betrieb einem davon eine andere geben.',
  'import.problem.unknown_establishment':
    'Kein Arbeitsort hat diesen Schlüssel. Zeichnen Sie den Ort zuerst auf, oder verbessern Sie den Schlüssel.',
  'import.problem.country_differs':
    'Der Arbeitsort liegt in einem anderen Land. Verbessern Sie eines von beiden.',
  'import.problem.region_differs':
    'Der Arbeitsort liegt in einer anderen Region. Verbessern Sie eines von beiden.',
  'import.problem.left_before_hired': 'Der letzte Tag liegt vor dem ersten. Verbessern Sie einen von beiden.',
  'import.problem.has_left':
    'Wer diese Kennung hatte, ist gegangen. Geben Sie jemandem, der zurückkommt, eine neue: Niemand bekommt die Akte eines anderen.',
  'import.problem.missing_for_new': 'Dieser Mensch ist neu, und diese Zelle ist leer. Füllen Sie sie aus.',
  'import.problem.email_taken':
    'Jemand anderes hat hier diese Adresse. Verbessern Sie sie, oder lassen Sie die Zelle leer.',
  'import.problem.external_id_taken': 'Jemand anderes hat hier diese Kennung. Verbessern Sie sie.',
  'import.problem.address_of_a_role':
    'Dieser Mensch hat hier eine Rolle. Seine Adresse ändert der Betrieb an der Maschine.',
  'import.problem.wrong.external_id':
    'Das ist nicht zu lesen. Schreiben Sie die Kennung, wie Ihr Personalsystem sie zeigt.',
  'import.problem.wrong.name': 'Das ist nicht zu lesen. Schreiben Sie den ganzen Namen.',
  'import.problem.wrong.email':
    'Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org, oder lassen Sie die Zelle leer.',
  'import.problem.wrong.kind':
    'Nehmen Sie eines von: employee, contractor, agency_worker, apprentice, applicant.',
  'import.problem.wrong.entity': 'Nehmen Sie kleine Buchstaben, Ziffern und einzelne Bindestriche.',
  'import.problem.wrong.establishment': 'Nehmen Sie kleine Buchstaben, Ziffern und einzelne Bindestriche.',
  'import.problem.wrong.country': 'Nehmen Sie die zwei Buchstaben des Landes, zum Beispiel DE.',
  'import.problem.wrong.region': 'Nehmen Sie die Region ohne das Land, zum Beispiel NY.',
  'import.problem.wrong.languages': 'Nehmen Sie Kürzel von Sprachen, zum Beispiel „de“ oder „de en“.',
  'import.problem.wrong.hired_at': 'Schreiben Sie den Tag wie 2026-03-31 oder 31.03.2026.',
  'import.problem.wrong.minor': 'Schreiben Sie ja oder nein.',
  'import.problem.wrong.left_at': 'Schreiben Sie den Tag wie 2026-03-31 oder 31.03.2026.',
  'import.fault.empty': 'Die Datei ist leer. Speichern Sie die Tabelle noch einmal und wählen Sie sie dann.',
  'import.fault.workbook':
    'Das ist eine Arbeitsmappe einer Tabellenkalkulation. Speichern Sie das Blatt als „CSV UTF-8“ und wählen Sie dann diese Datei.',
  'import.fault.utf16':
    'Die Datei ist in UTF-16 oder gar kein Text. Speichern Sie sie als „CSV UTF-8“ und wählen Sie sie dann.',
  'import.fault.not_utf8':
    'Einige Buchstaben sind nicht in UTF-8. Vielleicht ist die Datei in Latin-1 oder Windows-1252. Speichern Sie sie als „CSV UTF-8“ und wählen Sie sie dann.',
  'import.fault.not_csv':
    'Die Anführungszeichen bei Zeile {about} passen nicht zusammen, oder die Zeile ist viel zu lang. Verbessern Sie sie.',
  'import.fault.no_rows': 'Die Datei hat eine erste Zeile und darunter niemanden.',
  'import.fault.too_many_rows': 'Eine Datei darf 200.000 Zeilen haben. Teilen Sie sie in zwei.',
  'import.fault.columns_unknown':
    'Diese Spalten kennt man hier nicht: {about}. Nehmen Sie sie heraus, damit nichts aussieht, als wäre es gelesen worden.',
  'import.fault.columns_missing': 'Diese Spalten fehlen: {about}.',
  'import.fault.columns_twice': 'Diese Spalten gibt es zweimal: {about}. Behalten Sie je eine.',
  'import.ended.file_changed':
    'Die Datei auf der Platte ist nicht die, die geprüft wurde. Mehr wurde nicht übernommen. Wählen Sie sie noch einmal.',
  'import.ended.file_gone':
    'Die Datei ist nicht mehr da. Was vorher übernommen wurde, bleibt. Wählen Sie sie noch einmal.',
  'import.ended.newer_file': 'Sie haben eine neuere Datei abgegeben. Diese hier ist gelöscht.',
  'import.ended.thrown_away': 'Sie haben diese Datei weggeworfen.',
  'import.ended.too_old': 'Niemand hat diese Datei innerhalb eines Tages übernommen. Sie ist gelöscht.',
  'import.ended.not_allowed': 'Sie dürfen niemanden mehr aufnehmen. Was vorher übernommen wurde, bleibt.',
  'look.import': 'Dateien mit Menschen, die sie selbst abgegeben haben',
  'look.import.one':
    'Eine solche Datei: wie viele Menschen sie aufnehmen, ändern oder gehen lassen würde, und was zu verbessern ist',
  'look.import.problems': 'Was darin zu verbessern ist, nach Zeile und Spalte, als Datei',
  'cannot.import_over':
    'Diese Datei wartet nicht mehr. Wenn sie noch gebraucht wird, wählen Sie sie noch einmal.',
} as const satisfies Record<keyof typeof en, string>;

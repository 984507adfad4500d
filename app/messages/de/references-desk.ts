import type { referencesDesk as en } from '../en/references-desk';

/** Was die lesen und tun, die über Anfragen entscheiden, wenn Systeme jemanden an einer Nummer oder Adresse erkennen, die das Portal nicht hat. */
export const referencesDesk = {
  'case.act.refer': 'Sagen, woran Systeme sie erkennen',
  'case.act.confirm_reference': 'Zustimmen, dass es zu ihnen gehört',
  'case.act.decline_reference': 'Sagen, dass nicht gezeigt ist, dass es zu ihnen gehört',
  'case.note.refer':
    'Für jemanden, der keine Person dieses Portals ist. Eine zweite Person muss zustimmen. Drei Tage später können die Systeme, die Sie wählen, danach gefragt werden. Wer die Nummer von jemand anderem nennt, bekäme oder löschte dessen Daten: Sehen Sie genau hin.',
  'case.note.confirm_reference':
    'Stimmen Sie nur zu, wenn der Nachweis zeigt, dass es zu der Person gehört, die fragt. Drei Tage lang wird kein System gefragt. Bis dahin kann jeder, der hier entscheidet, noch sagen, dass es nicht gezeigt ist. Die Frist läuft weiter.',
  'case.note.decline_reference':
    'Es wird hier gelöscht und keinem System mehr genannt. Was noch kein System geholt hat, endet. Was eines geholt hat, ist nicht zurückzuholen.',
  'case.reference': 'Woran Systeme sie erkennen',
  'case.reference.kind': 'Was es ist',
  'case.reference.kind.wrong': 'Wählen Sie, was es ist.',
  'case.reference.value': 'Die Adresse oder Nummer selbst',
  'case.reference.value.hint': 'Genau so, wie die Systeme sie haben. Die Systeme, die Sie wählen, lesen sie.',
  'case.reference.wrong': 'Schreiben Sie die Adresse oder Nummer in einer Zeile, eine E-Mail-Adresse ganz.',
  'case.reference.systems': 'Systeme, die danach gefragt werden',
  'case.reference.systems.wrong': 'Wählen Sie mindestens ein System.',
  'case.reference.evidence.hint':
    'Für die zweite Person. Schreiben Sie, was gezeigt wurde, und keine Nummern von Ausweisen. Bei einer E-Mail-Adresse: dass von dort geantwortet wurde.',
  'case.reference.state.proposed': 'Es wartet auf eine zweite Person.',
  'case.reference.state.agreed': 'Zwei Menschen haben zugestimmt, dass es zu der Person gehört, die fragt.',
  'case.reference.until': 'Vor {at} wird kein System gefragt. Die Frist läuft weiter.',
  'case.reference.unheard':
    '{list}: {count, plural, one {hat zuletzt nicht gesagt, dass man es so fragen kann, und wird bis dahin nichts gefragt.} other {haben zuletzt nicht gesagt, dass man sie so fragen kann, und werden bis dahin nichts gefragt.}} Fragen Sie so lange von Hand.',
  'case.step.reference_proposed': 'Aufgeschrieben, woran Systeme sie erkennen',
  'case.step.reference_agreed': 'Eine zweite Person hat zugestimmt, dass es zu ihnen gehört',
  'case.step.reference_declined': 'Gesagt, dass nicht gezeigt ist, dass es zu ihnen gehört',
  'cannot.not_by_reference':
    'Für eine solche Anfrage kann kein System nach einer Nummer oder Adresse gefragt werden.',
  'cannot.reference_of_a_person':
    'Jemand, der hier ist oder war, hat das. Sagen Sie, dass es diese Person ist: Dann erfährt sie es und kann es anhalten.',
  'cannot.waits_for_reference':
    'Drei Tage nach der Zustimmung der zweiten Person können Systeme gefragt werden. Bis dahin kann jemand sagen, dass es nicht gezeigt ist.',
} as const satisfies Record<keyof typeof en, string>;

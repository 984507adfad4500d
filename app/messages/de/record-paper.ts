import type { recordPaper as en } from '../en/record-paper';

/** Die Seite, auf der ein Hinweis aufgezeichnet wird, den jemand auf Papier unterschrieben hat. */
export const recordPaper = {
  'record_paper.title': 'Ein unterschriebenes Papier aufzeichnen',
  'record_paper.intro':
    'Für einen Hinweis, den jemand auf Papier unterschrieben hat. Es sagt: Die Person hat ihn bekommen und gelesen. Es ist zu nichts ein Ja: Ein Ja kann niemand für andere aufschreiben.',
  'record_paper.done':
    'Fertig. Das Papier ist aufgezeichnet, und die Person erfährt es. Diese Antwort lautet immer gleich, egal was die Person hier selbst getan hat.',
  'record_paper.none': 'Noch ist kein Hinweis in Kraft.',
  'record_paper.who.yourself': 'Das sind Sie selbst. Bestätigen Sie auf Ihrer eigenen Seite.',
  'record_paper.who.elsewhere':
    'Für diese Person können Sie kein Papier aufzeichnen. Sie arbeitet an einem anderen Ort.',
  'record_paper.which': 'Welcher Hinweis',
  'record_paper.which.option': '{title}, Fassung {version}',
  'record_paper.which.missing': 'Wählen Sie den Hinweis, der unterschrieben wurde',
  'record_paper.which.elsewhere': 'Dieser Hinweis gilt nicht für den Ort, an dem diese Person arbeitet.',
  'record_paper.language': 'Sprache des Papiers',
  'record_paper.language.missing': 'Wählen Sie die Sprache des Papiers',
  'record_paper.language.none':
    'Diese Fassung gibt es in dieser Sprache nicht. Es wurde nichts aufgezeichnet.',
  'record_paper.language.not_chosen':
    'Diese Sprache hat die Person nicht gewählt. Wer ein Papier nicht lesen kann, weiß durch es nicht Bescheid.',
  'record_paper.signed_on': 'An welchem Tag unterschrieben',
  'record_paper.signed_on.missing': 'Geben Sie den Tag der Unterschrift ein',
  'record_paper.signed_on.future': 'Dieser Tag kommt erst noch. Geben Sie den Tag der Unterschrift ein.',
  'record_paper.signed_on.early':
    'An diesem Tag war die Fassung nicht in Kraft. Ein Papier von diesem Tag gehört zu einer anderen Fassung.',
  'record_paper.scan': 'SHA-256 des Scans',
  'record_paper.scan.hint':
    '64 Buchstaben und Ziffern. Das Kommando sha256sum zeigt sie (unter Windows: certutil -hashfile DATEI SHA256).',
  'record_paper.scan.wrong': 'Geben Sie die 64 Buchstaben und Ziffern des SHA-256 ein',
  'record_paper.scan.already':
    'Genau dieses Papier ist für diese Person schon aufgezeichnet. Es wurde nichts aufgezeichnet.',
  'record_paper.note':
    'Bewahren Sie den Scan auf: Er wird nicht hierher geschickt. Er zählt ab jetzt, nicht ab dem Tag der Unterschrift. Die Person erfährt es und kann sagen, dass sie es nicht war. Dann zählt das Papier nicht mehr.',
  'record_paper.button': 'Papier aufzeichnen',
} as const satisfies Record<keyof typeof en, string>;

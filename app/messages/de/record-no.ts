import type { recordNo as en } from '../en/record-no';

/** Die Seite, auf der ein Nein aufgeschrieben wird, das jemand anderswo gegeben hat. */
export const recordNo = {
  'record_no.title': 'Ein Nein für jemanden aufschreiben',
  'record_no.intro':
    'Für ein Nein, das jemand auf Papier, am Telefon oder über den Betriebsrat gegeben hat. Ein Ja kann niemand für andere aufschreiben.',
  'record_no.done':
    'Fertig. Ein Nein ist aufgezeichnet, und die Person erfährt es. Diese Antwort lautet immer gleich, egal was die Person vorher gesagt hat.',
  'record_no.who': 'Wer',
  'record_no.who.hint': 'Die ganze E-Mail-Adresse oder die Personalnummer.',
  'record_no.who.missing': 'Geben Sie eine E-Mail-Adresse oder eine Personalnummer ein',
  'record_no.who.unknown':
    'Diese Adresse oder Nummer hat hier niemand. Es wurde nichts aufgezeichnet. Prüfen Sie die Schreibweise.',
  'record_no.who.yourself': 'Das sind Sie selbst. Sagen Sie auf Ihrer eigenen Seite Nein.',
  'record_no.who.elsewhere':
    'Für diese Person können Sie kein Nein aufschreiben. Sie arbeitet an einem anderen Ort.',
  'record_no.activity': 'Wozu',
  'record_no.choose': 'Bitte wählen',
  'record_no.activity.missing': 'Wählen Sie, wozu das Nein gehört',
  'record_no.activity.elsewhere': 'Wo diese Person arbeitet, fragt dazu niemand nach einem Ja.',
  'record_no.channel': 'Wie sie es gesagt hat',
  'record_no.channel.paper': 'Auf Papier',
  'record_no.channel.phone': 'Am Telefon',
  'record_no.channel.council': 'Über den Betriebsrat',
  'record_no.channel.missing': 'Wählen Sie, wie sie es gesagt hat',
  'record_no.said_on': 'An welchem Tag',
  'record_no.said_on.hint': 'Der Tag, an dem sie es gesagt hat.',
  'record_no.said_on.missing': 'Geben Sie den Tag ein, an dem sie es gesagt hat',
  'record_no.said_on.future': 'Dieser Tag kommt erst noch. Geben Sie den Tag ein, an dem sie es gesagt hat.',
  'record_no.told': 'Die Person erfährt, dass ein Nein aufgezeichnet wurde, und kann es ändern.',
  'record_no.button': 'Nein aufschreiben',
} as const satisfies Record<keyof typeof en, string>;

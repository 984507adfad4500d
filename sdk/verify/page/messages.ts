/**
 * Every sentence of the page, by language. It stands alone, as the verifier does; the English words for what was refused or
 * shown are the verifier's own.
 */
import { REFUSALS, type RefusalCode } from '../refusals';
import { STATEMENTS, type StatementCode } from '../statements';
import { TOLD } from './told-messages';

const en = {
  /** Stands in the document itself: where scripts are switched off, nothing else can be said. */
  no_script: 'This page checks with a script, in your browser. Scripts are switched off.',
  title: 'Check a receipt',
  offline: 'This page works without the internet. What you put in stays on your device.',
  what: 'What do you want to check?',
  'what.receipt': 'A receipt, or a copy for others',
  'what.receipt.hint': 'Was this recorded?',
  'what.growth': 'A checkpoint you kept',
  'what.growth.hint': 'Did the log only grow since then?',
  receipt: 'The receipt',
  'receipt.hint': 'Choose the file you downloaded, or paste its text below.',
  older: 'The checkpoint you kept',
  'older.hint': 'Choose the file, or paste its text below. A receipt works too: it holds a checkpoint.',
  proof: 'What the portal answers about growth',
  'proof.hint':
    'Open /log/consistency?old=N on the portal, with the size of your checkpoint for N, and save it. Leave this empty to check the checkpoint alone.',
  file: 'File',
  text: 'Or its text',
  key: 'The key of the log',
  'key.hint':
    'One line, like name+1a2b3c4d+AbCd…. Get it from somebody you trust, for example your works council, and not only from the portal itself.',
  'key.hint.receipt': 'Without it we can only say whether the receipt fits together.',
  check: 'Check',
  checking: 'Checking…',
  'missing.receipt': 'Choose a receipt, or paste its text.',
  'missing.older': 'Choose a checkpoint, or paste its text.',
  'missing.key': 'Enter the key. A checkpoint brings none along.',
  unreadable: 'This file cannot be read as text.',
  verified: 'Verified',
  'verified.receipt': 'Exactly this was recorded then.',
  'verified.copy': 'This entry was in the log then.',
  'verified.checkpoint': 'This checkpoint was signed with the key you gave.',
  'verified.consistency': 'Between the two checkpoints the log only grew.',
  unproven: 'Not verified',
  'unproven.text':
    'The receipt fits together. But it was checked with a key that it brought along, and anybody can make that.',
  refused: 'Not verified',
  shown: 'What this shows',
  not_shown: 'What this does not show',
  ...TOLD.en,
  facts: 'The details',
  'fact.number': 'Number',
  'fact.at': 'Recorded at (UTC)',
  'fact.type': 'What was recorded',
  'fact.log': 'Name of the log',
  'fact.size': 'Entries at the checkpoint',
  'fact.older': 'Entries at the older one',
  'fact.root': 'Root of the checkpoint',
  'fact.commitment': 'Commitment',
  'fact.key': 'Key',
  'fact.record': 'The record, to the last character',
  'fact.code': 'Code',
  'fact.where': 'Found in',
  'type.choice.made': 'A choice: yes, no, later, or a change',
  'type.notice.delivered': 'A notice was shown',
  'type.notice.acknowledged': 'Whether a notice was confirmed',
  'type.person.changed': 'What the organisation says of a person was changed',
  'type.person.languages_chosen': 'Languages were chosen',
  'type.person.informed': 'Somebody was told about an entry',
  'type.objection.raised': 'An objection',
  'type.objection.taken_back': 'An objection was taken back',
  'type.person.paused': 'A pause of everything that rests on a yes',
  'type.strike.made': 'A strike of a time of the past',
  'type.person.resumed': 'The end of a pause',
} as const;

type MessageId = keyof typeof en;

const de = {
  no_script: 'Diese Seite prüft mit einem Skript in Ihrem Browser. Skripte sind ausgeschaltet.',
  title: 'Eine Quittung prüfen',
  offline: 'Diese Seite braucht kein Internet. Was Sie eingeben, bleibt auf Ihrem Gerät.',
  what: 'Was möchten Sie prüfen?',
  'what.receipt': 'Eine Quittung oder eine Kopie für andere',
  'what.receipt.hint': 'Wurde das aufgezeichnet?',
  'what.growth': 'Einen Prüfpunkt, den Sie aufgehoben haben',
  'what.growth.hint': 'Ist das Protokoll seither nur gewachsen?',
  receipt: 'Die Quittung',
  'receipt.hint': 'Wählen Sie die heruntergeladene Datei, oder fügen Sie ihren Text unten ein.',
  older: 'Der Prüfpunkt, den Sie aufgehoben haben',
  'older.hint':
    'Wählen Sie die Datei, oder fügen Sie ihren Text unten ein. Eine Quittung geht auch: Sie enthält einen Prüfpunkt.',
  proof: 'Was das Portal über das Wachstum antwortet',
  'proof.hint':
    'Öffnen Sie /log/consistency?old=N auf dem Portal, mit der Größe Ihres Prüfpunkts für N, und speichern Sie die Antwort. Leer lassen, um nur den Prüfpunkt zu prüfen.',
  file: 'Datei',
  text: 'Oder ihr Text',
  key: 'Der Schlüssel des Protokolls',
  'key.hint':
    'Eine Zeile wie name+1a2b3c4d+AbCd…. Holen Sie ihn von jemandem, dem Sie vertrauen, zum Beispiel vom Betriebsrat, und nicht nur vom Portal selbst.',
  'key.hint.receipt': 'Ohne ihn können wir nur sagen, ob die Quittung in sich stimmt.',
  check: 'Prüfen',
  checking: 'Wird geprüft …',
  'missing.receipt': 'Wählen Sie eine Quittung, oder fügen Sie ihren Text ein.',
  'missing.older': 'Wählen Sie einen Prüfpunkt, oder fügen Sie seinen Text ein.',
  'missing.key': 'Geben Sie den Schlüssel ein. Ein Prüfpunkt bringt keinen mit.',
  unreadable: 'Diese Datei lässt sich nicht als Text lesen.',
  verified: 'Geprüft und richtig',
  'verified.receipt': 'Genau das wurde damals aufgezeichnet.',
  'verified.copy': 'Diesen Eintrag gab es damals im Protokoll.',
  'verified.checkpoint': 'Dieser Prüfpunkt wurde mit dem Schlüssel unterschrieben, den Sie eingegeben haben.',
  'verified.consistency': 'Zwischen den beiden Prüfpunkten ist das Protokoll nur gewachsen.',
  unproven: 'Nicht bewiesen',
  'unproven.text':
    'Die Quittung stimmt in sich. Aber geprüft wurde sie mit einem Schlüssel, den sie selbst mitbringt, und so etwas kann jeder herstellen.',
  refused: 'Nicht bewiesen',
  shown: 'Was das zeigt',
  not_shown: 'Was das nicht zeigt',
  ...TOLD.de,
  facts: 'Die Einzelheiten',
  'fact.number': 'Nummer',
  'fact.at': 'Aufgezeichnet um (UTC)',
  'fact.type': 'Was aufgezeichnet wurde',
  'fact.log': 'Name des Protokolls',
  'fact.size': 'Einträge am Prüfpunkt',
  'fact.older': 'Einträge am älteren',
  'fact.root': 'Wurzel des Prüfpunkts',
  'fact.commitment': 'Festlegung',
  'fact.key': 'Schlüssel',
  'fact.record': 'Die Aufzeichnung, bis aufs letzte Zeichen',
  'fact.code': 'Code',
  'fact.where': 'Gefunden in',
  'type.choice.made': 'Eine Entscheidung: Ja, Nein, später oder eine Änderung',
  'type.notice.delivered': 'Ein Hinweis wurde gezeigt',
  'type.notice.acknowledged': 'Ob ein Hinweis bestätigt wurde',
  'type.person.changed': 'Angaben der Organisation über einen Menschen wurden geändert',
  'type.person.languages_chosen': 'Sprachen wurden gewählt',
  'type.person.informed': 'Jemand wurde über einen Eintrag informiert',
  'type.objection.raised': 'Ein Widerspruch',
  'type.objection.taken_back': 'Ein Widerspruch wurde zurückgenommen',
  'type.person.paused': 'Eine Pause für alles, was auf einem Ja beruht',
  'type.strike.made': 'Das Streichen einer Zeit aus der Vergangenheit',
  'type.person.resumed': 'Das Ende einer Pause',
} as const satisfies Record<MessageId, string>;

const refusals_de = {
  no_cryptography:
    'Hier fehlt die Verschlüsselungstechnik des Browsers. Speichern Sie diese Seite und öffnen Sie die gespeicherte Datei.',
  too_large: 'Das ist länger als 262.144 Zeichen. So lang schreibt kein Protokoll etwas.',
  not_text: 'Darin steht ein Zeichen, das keines ist. Es wurde unterwegs beschädigt.',
  not_receipt:
    'Das ist keine Quittung. Eine Quittung ist ein einziges JSON-Objekt aus lauter Texten, und nichts daneben.',
  member_twice: 'In der Quittung steht etwas doppelt. Niemand könnte sagen, welches von beiden gilt.',
  member_unknown: 'In der Quittung steht etwas, das in keine Quittung gehört.',
  member_missing: 'In der Quittung fehlt etwas, das in jede dieser Art gehört.',
  version_unknown: 'Das ist eine Art von Quittung, die dieses Programm nicht kennt.',
  base64_malformed: 'Ein Wert ist kein Base64, oder nicht in seiner einzigen richtigen Schreibweise.',
  length_wrong:
    'Eine Prüfsumme, ein Salz, ein Schlüssel oder eine Unterschrift hat nicht die richtige Länge.',
  number_malformed: 'Eine Zahl ist nicht so geschrieben, wie ein Protokoll es tut, oder zu groß.',
  name_malformed:
    'Ein Name eines Protokolls oder Schlüssels ist leer oder enthält ein Leerzeichen, ein Plus oder ein unsichtbares Steuerzeichen.',
  key_malformed:
    'Das ist nicht der Schlüssel eines Protokolls. Ein Schlüssel ist eine Zeile: Name+Kurzform+Base64.',
  key_algorithm: 'Der Schlüssel ist kein Ed25519-Schlüssel.',
  key_id_wrong:
    'Die Kurzform im Schlüssel gehört nicht zu ihm. Ein Zeichen wurde geändert oder ging verloren.',
  key_weak: 'Das ist einer der Schlüssel, unter denen jeder unterschreiben kann.',
  key_other:
    'Die Quittung nennt einen anderen Schlüssel als den, den Sie eingegeben haben. Sie stammt nicht von dem Protokoll, dem Sie vertrauen.',
  control_character:
    'Im Text steht ein unsichtbares Steuerzeichen. Auch Zeilenenden von Windows zählen: Die Datei muss so sein, wie das Protokoll sie schrieb.',
  checkpoint_malformed:
    'Das ist kein unterschriebener Prüfpunkt: drei Zeilen (Name, Größe, Wurzel), eine leere Zeile, dann Zeilen mit Unterschriften.',
  checkpoint_extension: 'Der Prüfpunkt hat mehr als drei Zeilen Text. Das schreibt dieses Protokoll nie.',
  origin_other: 'Der Prüfpunkt ist von einem anderen Protokoll als der Schlüssel.',
  signature_missing: 'Der Prüfpunkt trägt keine Unterschrift dieses Schlüssels.',
  signature_wrong:
    'Die Unterschrift ist nicht von diesem Schlüssel über diesen Prüfpunkt. Eines der drei wurde geändert.',
  proof_malformed: 'Der Beweis ist nicht so geschrieben, wie C2SP tlog-proof es verlangt.',
  index_outside: 'Der Beweis nennt einen Platz, den das Protokoll an diesem Prüfpunkt nicht hatte.',
  path_length: 'Der Beweis hat mehr oder weniger Prüfsummen, als sein Platz im Protokoll braucht.',
  record_too_large: 'Die Aufzeichnung hat mehr als 65.536 Bytes.',
  record_not_text: 'Die Aufzeichnung ist kein UTF-8-Text.',
  record_not_canonical:
    'Die Aufzeichnung steht nicht in der einen Schreibweise, die ein Protokoll speichert (RFC 8785).',
  record_malformed:
    'Die Aufzeichnung hat nicht die Teile eines Eintrags, oder einer davon ist nicht so, wie er sein muss.',
  record_elsewhere: 'Die Aufzeichnung nennt eine andere Nummer als der Beweis.',
  not_included: 'Das steht nicht im Protokoll. Aufzeichnung, Salz, Nummer oder Beweis wurde geändert.',
  consistency_malformed:
    'Das ist kein Beweis des Wachstums: eine Zeile „old N“, Prüfsummen, eine leere Zeile, dann ein Prüfpunkt.',
  consistency_other_size:
    'Der Beweis beginnt bei einer anderen Größe als der Prüfpunkt, den Sie aufgehoben haben.',
  older_is_newer:
    'Der aufgehobene Prüfpunkt ist von einem größeren Protokoll als der, mit dem Sie ihn vergleichen.',
  not_consistent:
    'Der Beweis zeigt nicht, dass das neuere Protokoll das ältere unverändert enthält. Entweder wurde der Beweis beschädigt oder das Protokoll geändert. Fragen Sie noch einmal, und heben Sie beide Prüfpunkte auf.',
  two_roots:
    'Zwei Prüfpunkte gleicher Größe haben verschiedene Wurzeln, und derselbe Schlüssel hat beide unterschrieben. Das Protokoll wurde geändert oder verschiedenen Menschen verschieden gezeigt. Heben Sie beide auf: Sie sind der Beleg.',
} as const satisfies Record<RefusalCode, string>;

const statements_de = {
  signed:
    'Der Schlüssel, den Sie eingegeben haben, hat einen Prüfpunkt des Protokolls {origin} mit {size} Einträgen unterschrieben.',
  signed_by_itself:
    'Der Schlüssel, der in der Quittung selbst steht, hat einen Prüfpunkt eines Protokolls mit dem Namen {origin} und {size} Einträgen unterschrieben.',
  held: 'Dieses Protokoll enthält das als Eintrag {number}. Er war da, als der Prüfpunkt unterschrieben wurde.',
  record_is_it: 'Die gezeigte Aufzeichnung ist dieser Eintrag, bis aufs letzte Zeichen.',
  commitment_is_it:
    'Die gezeigte Festlegung ist die dieses Eintrags. Die Aufzeichnung dahinter kann keine andere sein.',
  only_grew:
    'Das Protokoll mit {size} Einträgen beginnt mit denselben {older} Einträgen, unverändert und in derselben Reihenfolge, wie der aufgehobene Prüfpunkt.',
  same_log: 'Beide Prüfpunkte sind von demselben Protokoll bei derselben Größe.',
  key_unknown:
    'Wem der Schlüssel gehört. Jeder könnte mit einem eigenen Schlüssel so eine Quittung machen. Holen Sie den Schlüssel des Protokolls von jemandem, dem Sie vertrauen, und prüfen Sie noch einmal.',
  not_now:
    'Was jetzt gilt. Das wurde damals unter dieser Nummer aufgezeichnet. Ein späterer Eintrag kann es geändert haben.',
  not_told: 'Was der Eintrag sagt. Nur wer ihn besitzt, kann Aufzeichnung und Salz zeigen.',
  not_true: 'Ob stimmt, was aufgezeichnet wurde, und ob die Uhr richtig ging.',
  not_all: 'Ob alles aufgezeichnet wurde, was geschah.',
  not_same_for_all:
    'Ob alle dasselbe Protokoll sehen. Vergleichen Sie Ihren Prüfpunkt mit einem, den andere aufgehoben haben.',
  not_kept:
    'Ob das Protokoll noch enthält, was es vorher enthielt. Dafür heben Sie diesen Prüfpunkt auf und fragen später nach einem Beweis des Wachstums.',
} as const satisfies Record<StatementCode, string>;

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

export const MESSAGES: Readonly<
  Record<
    Language,
    {
      say: Readonly<Record<MessageId, string>>;
      refusals: Readonly<Record<RefusalCode, string>>;
      statements: Readonly<Record<StatementCode, string>>;
    }
  >
> = {
  en: { say: en, refusals: REFUSALS, statements: STATEMENTS },
  de: { say: de, refusals: refusals_de, statements: statements_de },
};

/** A sentence that stands in the document, or is chosen by a value; undefined when there is none of that name. */
export const sentence = (language: Language, id: string): string | undefined =>
  (MESSAGES[language].say as Readonly<Record<string, string>>)[id];

export type { MessageId };

import type { copies as en } from '../en/copies';

/** Co czytają osoby, które odbierają kopie swoich danych. */
export const copies = {
  'copies.title': 'Kopie Państwa danych',
  'copies.intro':
    'Poprosili Państwo o swoje dane. Każdy system pieczętuje swoją kopię, tak aby tylko Państwo mogli ją otworzyć. Portal i jego osoby odpowiedzialne nie mogą jej przeczytać.',
  'copies.none': 'Nie ma dla Państwa żadnej kopii i o żadną Państwo nie prosili.',
  'copies.make': 'Utwórz moje hasło do kopii',
  'copies.make.text':
    'Najpierw potrzebne jest hasło. Widać je tylko raz. Proszę je zapisać: bez niego nikt nie otworzy kopii, my też nie.',
  'copies.make.again': 'Utwórz inne hasło',
  'copies.once': 'Państwa hasło, pokazane tylko ten raz',
  'copies.once.text':
    'Proszę zapisać je teraz i zachować dla siebie. Po opuszczeniu tej strony nikt nie może go już pokazać.',
  'copies.waits': '{system}: żadna kopia jeszcze nie przyszła.',
  'copies.waits.key': '{system}: czeka na Państwa hasło.',
  'copies.ready': '{system}: kopia jest tutaj do {date}. Potem zostanie usunięta.',
  'copies.open': 'Otwórz tę kopię',
  'copies.open.title': 'Otwórz swoją kopię',
  'copies.passphrase': 'Państwa hasło do kopii',
  'copies.passphrase.hint': 'Siedem grup po cztery znaki. Małe litery i brak kresek nie przeszkadzają.',
  'copies.open.text':
    'Po wysłaniu hasła portal otwiera kopię dla tej jednej odpowiedzi i nic nie zachowuje. W tej chwili mógłby ją przeczytać. Jeśli Państwo tego nie chcą, proszę zapisać zapieczętowaną kopię i otworzyć ją na własnym komputerze.',
  'copies.open.button': 'Otwórz i zapisz',
  'copies.sealed': 'Zapisz zapieczętowaną',
  'copies.sealed.text':
    'Zapisany plik otwiera ten program, na własnym komputerze: npx forthright open-copy PLIK',
  'copies.wrong_passphrase': 'To nie jest hasło tej kopii. Proszę sprawdzić jeszcze raz każdą grupę.',
  'copies.opening_enough': 'Przed chwilą było wiele prób. Proszę odczekać minutę i spróbować ponownie.',
  'copies.copy_damaged':
    'Ta kopia jest uszkodzona, więc nic z niej nie otwarto. Proszę poprosić o nową osobę, która odpowiada na Państwa wniosek.',
  'copies.there':
    'Kopia już tu jest. Otwiera się tylko Państwa hasłem. Jeśli hasło zginęło, proszę poprosić o dane od nowa.',
  'copies.shared': 'Z tego urządzenia korzysta wiele osób. Proszę otworzyć kopię na własnym urządzeniu.',
  'copies.link': 'Odbierz swoje kopie',
} as const satisfies Record<keyof typeof en, string>;

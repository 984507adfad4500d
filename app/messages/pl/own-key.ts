import type { ownKey as en } from '../en/own-key';

/** Co czytają osoby o kluczu swoich kopii i o otwieraniu ich we własnej przeglądarce. */
export const ownKey = {
  'key.here.text':
    'Hasło tworzy Państwa przeglądarka i nie jest ono wysyłane. Portal dostaje klucz publiczny, który umie tylko pieczętować, oraz klucz prywatny zamknięty hasłem.',
  'key.here.trust':
    'Skrypt, który to robi, pochodzi z tego portalu. Kto prowadzi portal, mógłby go zmienić, a Państwo by tego nie zobaczyli.',
  'key.here.make': 'Utwórz mój klucz w tej przeglądarce',
  'key.here.again': 'Utwórz inny klucz w tej przeglądarce',
  'key.here.once':
    'Proszę zapisać je teraz i zachować dla siebie. Po opuszczeniu tej strony nikt nie może go już pokazać.',
  'key.here.use': 'Zapisane: użyj tego klucza',
  'key.here.failed': 'Przeglądarka nie mogła utworzyć klucza. Nic nie wysłano.',
  'key.portal.text':
    'Albo hasło tworzy portal, pokazuje je raz i zapomina. W tej chwili mógłby je zatrzymać.',
  'key.made': 'Klucz jest gotowy. Kopie będą nim pieczętowane.',
  'key.unfit': 'Tego klucza nie można użyć, więc go nie przyjęto. Proszę wrócić i utworzyć nowy.',
  'key.of.browser': 'Klucz powstał w Państwa przeglądarce. Hasło z nim nie przyszło.',
  'key.of.portal': 'Klucz utworzył ten portal. Hasła nie zatrzymał.',
  'key.fingerprint': 'Odcisk klucza:',
  'key.fingerprint.text':
    'Kto prowadzi system, widzi, dla którego klucza system pieczętował. Musi to być ten sam klucz.',
  'key.open.text': 'Kopię otwiera Państwa przeglądarka. Hasło nie jest wysyłane.',
  'key.open.opening': 'Otwieranie…',
  'key.open.opened':
    'Kopia jest cała. Przeglądarka otworzyła ją i zapisała. Ten plik nie jest już zapieczętowany: proszę go dobrze strzec.',
  'key.open.save': 'Zapisz jeszcze raz',
  'key.open.gone': 'Nie udało się pobrać kopii. Proszę wczytać tę stronę ponownie.',
  'key.opener': 'Otwieranie kopii bez tego portalu',
  'key.opener.text':
    'Ta strona otwiera zapieczętowane kopie w każdej przeglądarce, bez internetu. Proszę zapisać ją razem z nimi.',
  'key.opener.link': 'Otwiera ją też strona, którą można zapisać, bez tego portalu',
  'key.opener.save': 'Zapisz stronę, która otwiera kopie',
  'key.opener.sha': 'SHA-256 tej strony: {sha256}',
  'key.opener.sha.text':
    'Proszę porównać ją z tą od kogoś zaufanego, na przykład od rady zakładowej. Sam portal nie może udowodnić, że jego strona jest dobra.',
} as const satisfies Record<keyof typeof en, string>;

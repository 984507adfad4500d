import type { passkeys as en } from '../en/passkeys';

/** Klucze na własnych urządzeniach i urządzenia, z których korzysta wiele osób. */
export const passkeys = {
  'passkeys.title': 'Państwa klucze dostępu',
  'passkeys.intro':
    'Klucz dostępu to klucz na Państwa urządzeniu: na telefonie, komputerze albo małym kluczu USB. Odblokowują go Państwo tak jak urządzenie. Nikt nie może go odgadnąć i działa tylko tutaj.',
  'passkeys.counts':
    'Mają Państwo tu rolę? Gdy jest już klucz dostępu, rola liczy się tylko po zalogowaniu kluczem. Proszę utworzyć drugi na innym urządzeniu.',
  'passkeys.lost':
    'Gdy stracą Państwo wszystkie klucze dostępu, dwie osoby razem mogą Państwa znowu wpuścić. Żadna z nich nie może zrobić tego sama.',
  'passkeys.yours': 'Co Państwo mają',
  'passkeys.none': 'Nie mają Państwo jeszcze klucza dostępu.',
  'passkeys.made': 'utworzony: {made}',
  'passkeys.used': 'utworzony: {made}, ostatnio użyty: {used}',
  'passkeys.stopped': 'Jest wyłączony, bo ktoś mógł go skopiować. Proszę go usunąć.',
  'passkeys.remove': 'Usuń',
  'passkeys.add': 'Utwórz klucz dostępu',
  'passkeys.name': 'Nazwa, po której go Państwo poznają',
  'passkeys.name.hint': 'Na przykład „Mój telefon”. Widzą ją tylko Państwo.',
  'passkeys.name.missing': 'Proszę wpisać nazwę, która ma najwyżej 60 znaków.',
  'passkeys.link': 'Zobacz i zmień swoje klucze dostępu',
  'passkeys.back': 'Wróć do ustawień',
  'passkey.sign_in': 'Zaloguj się kluczem dostępu',
  'passkey.confirm': 'Potwierdź kluczem dostępu',
  'passkey.or': 'Albo swoim hasłem',
  'passkey.without':
    'Klucze dostępu wymagają JavaScriptu i przeglądarki, która je zna, pod zwykłym adresem tego portalu. Tutaj nie działają. Proszę użyć innego sposobu.',
  'passkey.nothing': 'Nie użyto klucza dostępu. Proszę spróbować ponownie albo użyć innego sposobu.',
  'passkey.problem': 'Klucz dostępu nie został przyjęty.',
  'passkey.not_believed':
    'Tego klucza dostępu nie udało się sprawdzić. Proszę spróbować ponownie albo użyć innego sposobu.',
  'passkey.begin_again':
    'Trwało to zbyt długo albo zaczęto w innym oknie. Proszę jeszcze raz nacisnąć przycisk.',
  'passkey.stopped':
    'Ten klucz dostępu jest wyłączony, bo ktoś mógł go skopiować. Proszę użyć innego sposobu i usunąć ten klucz.',
  'passkey.taken': 'Ten klucz dostępu jest tu już znany.',
  'passkey.too_many': 'Mają Państwo dziesięć kluczy dostępu. Proszę najpierw usunąć jeden.',
  'passkey.needed':
    'Z tym kluczem dostępu liczy się Państwa rola. Aby go usunąć, proszę zalogować się kluczem dostępu.',
  'passkey.last': 'To ostatni klucz dostępu, z którym liczy się Państwa rola. Proszę najpierw utworzyć inny.',
  'passkey.not_on_shared': 'To urządzenie jest wspólne. Proszę zrobić to na własnym urządzeniu.',
  'line.passkey_added': 'Utworzyli Państwo klucz dostępu do swojego konta',
  'line.passkey_removed': 'Usunęli Państwo klucz dostępu ze swojego konta',
  'line.recovery_proposed': 'Ktoś zaproponował, aby wpuścić Państwa znowu nowym kodem',
  'line.recovery_approved':
    'Dwie osoby wpuściły Państwa znowu nowym kodem. Państwa logowania i klucze dostępu zostały zakończone',
  'sign_ins.way.passkey': 'kluczem dostępu',
  'sign_ins.way.code': 'kodem na wspólnym urządzeniu',
  'asleep.title.here': 'Państwa rola nie liczy się przy tym logowaniu',
  'confirm.intro.own':
    'To zmienia drogę do Państwa własnego konta. Dlatego portal pyta jeszcze raz, jeśli ostatni raz był ponad pięć minut temu.',
  'asleep.passkey':
    'Mają Państwo klucz dostępu i ta rola liczy się tylko z nim. Proszę się wylogować i zalogować kluczem dostępu. Państwa własne strony działają jak dotąd.',
  'asleep.passkey.young':
    'Ten klucz dostępu powstał, zanim potwierdzili Państwo, że to Państwo. Proszę poprosić osobę, która obsługuje maszynę, o kod. Proszę ustawić nim hasło i utworzyć nowy klucz dostępu.',
  'asleep.shared':
    'To urządzenie jest wspólne, więc otwarte są tu tylko Państwa własne strony. Do roli proszę użyć własnego urządzenia.',
  'first.halves':
    'Dwie osoby dały Państwu po połowie kodu? Proszę wpisać pierwszą, a potem drugą połowę, w jednym wierszu.',
  'shared.title': 'Proszę zobaczyć, co jest zapisywane o Państwa pracy',
  'shared.intro':
    'To urządzenie jest wspólne. Logują się Państwo na kilka minut i nic od Państwa tu nie zostaje.',
  'shared.code': 'Kodem z listu',
  'shared.code.hint': 'Działa jeden raz. Chcą Państwo tu wrócić? Wtedy proszę ustawić nim hasło.',
  'shared.code.button': 'Wejdź z kodem',
  'shared.code.password': 'Ustaw hasło kodem',
  'shared.code.not_here': 'Ten kod służy do ustawienia hasła. Proszę zrobić to na własnym urządzeniu.',
  'shared.password': 'Swoim hasłem',
  'shared.over': 'Są Państwo wylogowani. Na tym urządzeniu nic od Państwa nie zostało.',
  'shared.not_shared': 'To urządzenie nie jest wspólne',
  'shared.not_shared.text':
    'Czy ta strona jest otwarta na Państwa własnym urządzeniu? Wtedy proszę nacisnąć przycisk i zalogować się jak zwykle.',
  'shared.bar':
    'Wspólne urządzenie. Gdy przez cztery minuty nie otworzą Państwo żadnej strony, portal zapyta, czy Państwo tu jeszcze są.',
  'shared.done': 'Gotowe, wyloguj mnie',
  'shared.still': 'Czy są tu Państwo jeszcze?',
  'shared.still.text':
    'Za minutę zostaną Państwo wylogowani. To, co zostało wpisane i nie wysłane, wtedy przepadnie.',
  'shared.still.yes': 'Tak, jeszcze tu jestem',
  'shared.no_download':
    'Plik zapisany tutaj zostaje na tym wspólnym urządzeniu dla następnej osoby. Aby go zapisać, proszę zalogować się na własnym urządzeniu.',
} as const satisfies Record<keyof typeof en, string>;

import type { kept as en } from '../en/kept';

/** Co ten portal zapisuje o ludziach. */
export const kept = {
  'kept.title': 'Co przechowuje',
  'kept.intro': 'To jest wszystko. Proszę otworzyć wiersz, aby zobaczyć, dlaczego, jak długo i kto to widzi.',
  'kept.why': 'Dlaczego',
  'kept.how_long': 'Jak długo',
  'kept.who': 'Kto to widzi',
  'kept.profile.what':
    'Imię i nazwisko, adres e-mail, numer pracowniczy, miejsce i rodzaj pracy, pierwszy i ostatni dzień oraz języki',
  'kept.profile.why':
    'Aby wiedzieć, które zasady Państwa dotyczą. Podstawa: pracodawca musi móc je stosować i to udowodnić.',
  'kept.profile.how_long':
    'Tak długo, jak Państwo tu pracują. Znika, gdy po odejściu Państwa dane są usuwane. To, że ktoś odszedł i kiedy, zostaje pod numerem bez nazwiska.',
  'kept.profile.who': 'Państwo. Administracja widzi nazwisko, adres i miejsce.',
  'kept.answers.what':
    'Na co Państwo powiedzieli „tak” lub „nie”, co wycofali, wstrzymali lub skreślili, i Państwa sprzeciwy, z dokładnymi słowami',
  'kept.answers.why':
    'Aby stosować się do Państwa decyzji i jako dowód dla Państwa. Podstawa: pracodawca musi móc udowodnić „tak” (art. 7 ust. 1 RODO).',
  'kept.answers.how_long':
    'Tak długo, jak Państwo tu pracują. Gdy Państwa dane są usuwane, Państwa własne słowa znikają od razu. Dowód zostaje najwyżej cztery lata, pod numerem bez nazwiska.',
  'kept.answers.who':
    'Tylko Państwo. Systemy słyszą „niedozwolone”, nigdy dlaczego. Inni widzą liczby dużych grup.',
  'kept.requests.what':
    'O co Państwo prosili, co o tym napisano, także wśród osób, które decydują, i jaka była odpowiedź',
  'kept.requests.why':
    'Aby odpowiedzieć na czas i dać Państwu dowód. Podstawa: prawo o wnioskach (art. 12 RODO).',
  'kept.requests.how_long':
    'Tak długo, jak Państwo tu pracują. Gdy Państwa dane są usuwane, wszystkie słowa znikają od razu. Dowód zostaje do czterech lat, pod numerem bez nazwiska.',
  'kept.requests.who':
    'Państwo i osoby, które o tym decydują: zespół ds. prywatności, inspektor ochrony danych lub rada. Ich notatki są w rocznym zestawieniu.',
  'kept.holdings.what':
    'Co systemy według własnych danych o Państwu mają: jaki rodzaj, ile, z kiedy, gdzie, do kiedy; i co wróciło po usunięciu',
  'kept.holdings.why':
    'Aby mogli to Państwo zobaczyć i aby można było sprawdzić usuwanie. Podstawa: Państwa prawo do informacji i do usunięcia danych.',
  'kept.holdings.how_long':
    'Dopóki system nie poda czegoś innego, i 90 dni dłużej. Znika od razu, gdy Państwa dane są usuwane. Dowody usunięcia: potem najwyżej cztery lata.',
  'kept.holdings.who': 'Tylko Państwo. Inni widzą, ile wróciło w którym systemie, bez nazwisk.',
  'kept.reading.what':
    'Które zawiadomienie Państwo otworzyli i w jakim języku, czy je potwierdzili tutaj lub na papierze i które wiadomości odłożyli',
  'kept.reading.why':
    'Aby wiedzieć, o czym Państwa poinformowano. Podstawa: pracodawca musi móc to udowodnić.',
  'kept.reading.how_long':
    'Tak długo, jak Państwo tu pracują. Gdy Państwa dane są usuwane, dowód zostaje najwyżej cztery lata, pod numerem bez nazwiska.',
  'kept.reading.who': 'Tylko Państwo. Inni widzą liczby dużych grup.',
  'kept.account.what':
    'Adres do logowania, hasło w postaci, której nikt nie może przeczytać, to, że dostali Państwo kod, i kto go utworzył',
  'kept.account.why': 'Aby wpuścić Państwa i nikogo innego. Podstawa: bezpieczny dostęp.',
  'kept.account.how_long':
    'Tak długo, jak Państwo tu pracują. Kod, dopóki nie zostanie użyty albo nie będzie za stary. To, że był kod: najwyżej cztery lata po usunięciu danych.',
  'kept.account.who': 'Państwo. Administracja widzi, że jest konto i kiedy wydano kod.',
  'kept.looks.what':
    'Kto oglądał Pana lub Pani dane, według zgłoszeń systemów: kiedy, w jakiej roli, w którym systemie, dlaczego i jaki rodzaj danych; oraz gdzie Pan lub Pani oglądali dane innych',
  'kept.looks.why': 'Aby można było to zobaczyć. Podstawa: prawo do tej wiedzy (art. 15 RODO).',
  'kept.looks.how_long':
    'Dwa lata. To, co dotyczy danej osoby, znika od razu po jej usunięciu; także jej nazwisko jako osoby oglądającej.',
  'kept.looks.who':
    'Osoba, której to dotyczy. Inni widzą rolę lub dział oglądającego, a nazwisko tylko tam, gdzie tak zdecydowano.',
  'kept.sign_ins.what': 'Kiedy się Państwo zalogowali, w jakiej przeglądarce i kiedy była ostatnia aktywność',
  'kept.sign_ins.why':
    'Aby w porę zakończyć logowanie i ostrzec Państwa przed kimś obcym. Podstawa: bezpieczny dostęp.',
  'kept.sign_ins.how_long':
    'Logowanie najwyżej 24 godziny, 12 przy szczególnej roli. Urządzenie 180 dni od ostatniego użycia.',
  'kept.sign_ins.who': 'Tylko Państwo, w ustawieniach.',
  'kept.mail.what': 'Dokąd trafiają wiadomości, własny adres i kiedy do Państwa napisano',
  'kept.mail.why': 'Aby na czas powiedzieć, co jest potrzebne, i nie za często.',
  'kept.mail.how_long':
    'Adres do czasu usunięcia go przez Państwa. To, że napisano: dwa miesiące. Słów się nie zachowuje.',
  'kept.mail.who': 'Tylko Państwo. Administrator widzi, ilu wiadomości nie doręczono, ale nie czyich.',
  'kept.failures.what':
    'Jak często próbowano błędnego hasła z Państwa adresem, w zaszyfrowanej postaci adresu',
  'kept.failures.why': 'Aby nikt nie mógł odgadnąć Państwa hasła. Podstawa: bezpieczny dostęp.',
  'kept.failures.how_long': 'Jeden dzień.',
  'kept.failures.who': 'Nikt.',
  'kept.forms.what': 'Numer każdego wysłanego formularza, bez jego treści',
  'kept.forms.why': 'Aby formularz wysłany dwa razy liczył się raz.',
  'kept.forms.how_long': '24 godziny.',
  'kept.forms.who': 'Nikt.',
  'kept.council_list.what':
    'Czy rada zakładowa wpisała Państwa na swoją listę tego, czego nigdy się nie nagrywa, i czy czytają Państwo tę listę w imieniu rady',
  'kept.council_list.why':
    'Aby nic nie było nagrywane o osobach, które rada chroni. Podstawa: własne prawa rady.',
  'kept.council_list.how_long':
    'Dopóki rada Państwa nie wykreśli. Po usunięciu Państwa danych zostaje tam sam numer, do następnej zmiany listy.',
  'kept.council_list.who':
    'Przedstawiciele, którzy prowadzą listę. Systemy nagrywające poznają Państwa numer, ale nie to, czyj to wpis.',
  'kept.duties.what':
    'Co robią tu Państwo dla innych: role, systemy, za które Państwo odpowiadają, i czynności w roli',
  'kept.duties.why':
    'Aby każdy mógł sprawdzić, kto działał za pracodawcę. Podstawa: pracodawca musi móc to udowodnić.',
  'kept.duties.how_long': 'Na zawsze, po usunięciu Państwa danych pod numerem bez nazwiska.',
  'kept.duties.who': 'Zespół prywatności, administracja i kontrola. Państwa własnych spraw tam nie ma.',
} as const satisfies Record<keyof typeof en, string>;

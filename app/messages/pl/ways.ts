import type { ways as en } from '../en/ways';

/** Logowanie firmowe, ponowne pokazanie, kim się jest, i treść listu z kodem. */
export const ways = {
  'company.button': 'Zaloguj się przez {name}',
  'company.or': 'Albo hasłem do tego portalu',
  'company.down':
    '{name} w tej chwili nie odpowiada. Proszę spróbować ponownie za kilka minut. Kto ma hasło do tego portalu, może się nim zalogować.',
  'company.going.title': 'Dalej do usługi {name}',
  'company.going.text':
    'Przeglądarka przechodzi dalej sama. Jeśli nic się nie dzieje, proszę nacisnąć przycisk.',
  'company.going.link': 'Przejdź do usługi {name}',
  'company.signed_out': 'Nastąpiło wylogowanie z tego portalu.',
  'company.signed_out.text':
    'W usłudze {name} mogą Państwo być jeszcze zalogowani. Na wspólnym komputerze proszę wylogować się także tam.',
  'company.signed_out.link': 'Wyloguj się z usługi {name}',
  'company.problem': 'Nie są Państwo zalogowani.',
  'company.unreachable': '{name} w tej chwili nie odpowiada. Proszę spróbować ponownie za kilka minut.',
  'company.busy': 'Teraz loguje się bardzo wiele osób. Proszę chwilę poczekać i spróbować ponownie.',
  'company.refused':
    'Usługa {name} Państwa nie wpuściła albo przerwali tam Państwo logowanie. Można spróbować ponownie.',
  'company.begin_again': 'Trwało to zbyt długo albo zaczęto w innym oknie. Proszę zacząć od nowa.',
  'company.not_believed':
    'Odpowiedzi usługi {name} nie dało się sprawdzić, dlatego nikogo nie wpuszczono. Proszę spróbować ponownie. Jeśli to się powtarza, proszę powiedzieć o tym osobom, które prowadzą ten portal.',
  'company.no_access': 'To konto nie prowadzi już do portalu. Proszę zapytać administrację.',
  'company.not_you': 'Zalogowali się tam Państwo jako ktoś inny. Proszę użyć własnego konta.',
  'company.taken': 'To konto należy tu już do kogoś innego. Proszę zapytać administrację.',
  'connect.title': 'Połącz swoje konto',
  'connect.intro':
    'Są Państwo zalogowani w usłudze {name}, a ten portal nie wie jeszcze, kim Państwo tu są. Proszę wpisać otrzymany kod. Jest potrzebny tylko ten jeden raz.',
  'connect.wakes':
    'Są Państwo zalogowani. Osoba, która prowadzi maszynę, utworzyła dla Państwa kod. Proszę go wpisać, a Państwa rola zostanie tu włączona.',
  'connect.button': 'Połącz i zaloguj się',
  'connect.no_code': 'Nie mają Państwo kodu? Proszę poprosić o niego administrację.',
  'connect.without': 'Przejdź dalej bez kodu',
  'line.way_added': 'Logowanie firmowe prowadzi od teraz do Państwa konta',
  'line.way_removed': 'Logowanie firmowe odłączono od Państwa konta',
  'sign_ins.way.password': 'hasłem',
  'sign_ins.way.company': 'przez logowanie firmowe',
  'asleep.company':
    'Proszę poprosić osobę, która prowadzi maszynę, o kod. Potem proszę się wylogować, zalogować ponownie kontem firmowym i wpisać kod. Państwa własne strony działają jak przedtem.',
  'asleep.company.never':
    'Logowanie firmowe prowadzi pracodawca, dlatego ta rola się z nim nie liczy. Proszę zalogować się własnym hasłem. Państwa własne strony działają jak przedtem.',
  'confirm.title': 'Proszę pokazać, że to Państwo',
  'confirm.intro':
    'To zmienia coś dla innych. Dlatego portal pyta jeszcze raz, jeśli od ostatniego razu minęło więcej niż pięć minut.',
  'confirm.kept':
    'Niczego jeszcze nie wysłano i nic nie przepadło: to, co Państwo wpisali, zostaje na tej stronie.',
  'confirm.button': 'To ja',
  'confirm.failed': 'To nie jest Państwa hasło. Proszę je sprawdzić i spróbować ponownie.',
  'confirm.thanks': 'Dziękujemy, to Państwo',
  'confirm.thanks.text':
    'Niczego jeszcze nie wysłano. Po naciśnięciu przycisku zostanie wysłane to, co Państwo wpisali.',
  'confirm.send': 'Wyślij teraz',
  'confirm.back': 'Wróć do strony bez wysyłania',
  'confirm.other_tab':
    'Proszę zamknąć tę kartę przeglądarki, wrócić do poprzedniej i nacisnąć tam „Wyślij teraz”.',
  'confirm.company': 'Potwierdź przez {name}',
  'confirm.company.tab': 'Potwierdź przez {name} (otwiera nową kartę przeglądarki)',
  'confirm.company.then':
    'Potem proszę wrócić do tej karty przeglądarki. Niczego jeszcze nie wysłano: to, co Państwo wpisali, zostaje tutaj do naciśnięcia przycisku.',
  'confirm.company.down': '{name} w tej chwili nie odpowiada. Proszę spróbować ponownie za kilka minut.',
  'letter.title': 'Proszę sprawdzić, co jest rejestrowane o Państwa pracy, i zdecydować',
  'letter.why':
    'Pracodawca używa portalu, który pokazuje, co jest rejestrowane o Państwa pracy. Można tam przeczytać, dlaczego, i powiedzieć „tak” lub „nie”, gdy portal o to pyta.',
  'letter.open': 'Proszę zeskanować obrazek telefonem, także własnym, albo wpisać ten adres:',
  'letter.type': 'Proszę wpisać ten kod. Działa jeden raz:',
  'letter.password': 'Proszę wybrać hasło, które ma co najmniej 15 znaków. Dobrze sprawdza się całe zdanie.',
  'letter.qr': 'Kod QR z adresem portalu',
  'letter.later': 'Później logują się Państwo swoim hasłem pod tym adresem:',
  'letter.until': 'Kod działa do: {until}. Potem proszę poprosić o nowy list.',
  'letter.private':
    'Nikt nie pyta o Państwa numer telefonu i nic nie jest instalowane na Państwa telefonie. Proszę nikomu nie dawać tego kodu: kto go ma, może odpowiadać za Państwa.',
} as const satisfies Record<keyof typeof en, string>;

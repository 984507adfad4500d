/** Co może być pokazane później, na stronach wszystkich tak samo; i co było pokazane później, osobie, której to dotyczy. */
export const later = {
  'later.law':
    'Prawo pozwala pokazać niektóre wglądy, usunięcia i odpowiedzi później: po 90 dniach albo najwyżej po 270 dniach.',
  'later.until':
    'Do tego czasu słowa „usunięto” i „całość” nie obejmują tego, czego dotyczy taka sprawa. Potem wszystko pojawi się tutaj samo.',
  'later.few':
    'Na początku tego tygodnia w całej organizacji było mniej niż dziesięć takich otwartych spraw. Może nie być żadnej.',
  'later.many': 'Na początku tego tygodnia w całej organizacji było około {count} takich otwartych spraw.',
  'later.title': 'Pokazane później',
  'later.lead':
    'Prawo pozwoliło nam przez pewien czas tego Państwu nie pokazywać. To już koniec i oto całość.',
  'later.case': 'Sprawa {number}',
  'later.tag': 'Pokazane później, sprawa {number}',
  'later.when': 'Od kiedy do kiedy',
  'later.span': 'Od {from} do {to}',
  'later.law.name': 'Prawo, na którym się opiera',
  'later.systems': 'Systemy w tej sprawie',
  'later.kinds': 'Rodzaje danych w tej sprawie',
  'later.steps': 'Kto zdecydował',
  'later.did.proposed': 'Propozycja',
  'later.did.approved': 'Zgoda drugiej osoby',
  'later.did.renewal_proposed': 'Propozycja przedłużenia',
  'later.did.renewed': 'Zgoda na przedłużenie',
  'later.did.confirmed': 'Potwierdzenie po przywróceniu kopii',
  'later.did.declined': 'Brak przedłużenia',
  'later.did.closed': 'Wcześniejsze zakończenie',
  'later.did.time': 'Czas minął',
  'later.looks': 'Wglądy w tej sprawie',
  'later.looks.count': 'Otwarto tutaj: {openings}. Podały systemy: {looks}. Każdy jest na liście poniżej.',
  'later.kept': 'Co zatrzymano',
  'later.kept.none': 'Nic',
  'later.kept.erase': 'Nie usunięto wcześniej zapisów: {count}. System ma je teraz usunąć.',
  'later.kept.access':
    'W Państwa kopii brakowało zapisów: {count}. Proszę zapytać ponownie, a dostaną Państwo całość.',
  'later.complain': 'Uważają Państwo, że to nie było w porządku? Można złożyć skargę.',
  'later.complain.link': 'Złóż skargę',
} as const;

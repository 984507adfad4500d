import type { mine as en } from '../en/mine';

/** Co systemy mają o kimś i co muszą dla niego zrobić. */
export const mine = {
  'nav.mine': 'Dane o Państwu',
  'mine.title': 'Co jest o Państwu przechowywane',
  'mine.lead':
    'Tutaj systemy mówią, co o Państwu przechowują. Pokazujemy to, co mówią. Nikt tego nie sprawdził.',
  'mine.home': 'Zobacz, co jest o Państwu przechowywane',
  'mine.none': 'Żaden system nie podał, że ma coś o Państwu.',
  'mine.findings': 'Tego nie powinno tu być',
  'mine.findings.past': 'To nie powinno było się stać',
  'mine.finding.came_back':
    '{system}: system podał, że to usunął: {kind}. Później znowu tam było. System ma to usunąć jeszcze raz.',
  'mine.finding.held_without_permission':
    '{system}: system ma to o Państwu: {kind}. O ile wiemy, to nie było dozwolone albo już powinno zniknąć.',
  'mine.finding.captured_without_permission':
    '{system}: system zarejestrował to o Państwu: {kind}. O ile wiemy, to nie było dozwolone.',
  'mine.finding.used_without_permission':
    '{system}: system użył tego o Państwu do trenowania modelu: {kind}. O ile wiemy, to nie było dozwolone.',
  'mine.finding.stays': 'Wiadomo od {at}. To się stało, więc tu pozostaje.',
  'mine.finding.everything': 'wszystko',
  'mine.finding.ends':
    'Wiadomo od {at}. Zostaje tutaj, dopóki późniejsza kontrola niczego nie znajdzie. Obietnica tego nie kończy.',
  'mine.allowed': 'Rejestrowanie jest teraz dozwolone.',
  'mine.not_allowed': 'Rejestrowanie nie jest teraz dozwolone.',
  'mine.holds':
    '{system}: {count, plural, one {jeden zapis} few {# zapisy} many {# zapisów} other {# zapisu}} ({size}).',
  'mine.nothing': '{system}: system podaje, że nic takiego o Państwu nie ma.',
  'mine.captured': 'Zarejestrowano',
  'mine.captured.days': 'od {from} do {to}',
  'mine.where': 'Gdzie',
  'mine.until': 'Usunięcie do',
  'mine.until.unsaid': 'Tego nie podał.',
  'mine.takes_part': 'Zapisy o innych, w których Państwo są',
  'mine.takes_part.count':
    '{count, plural, one {jeden zapis} few {# zapisy} many {# zapisów} other {# zapisu}}',
  'mine.said': 'Podane przez system dnia {at}. Nikt tego nie sprawdził.',
  'mine.silent': 'Tego systemu teraz nikt nie słyszy. To, co ma, mogło się zmienić.',
  'mine.unsaid': '{system}: system może przechowywać takie dane. Nie podał, co ma.',
  'mine.never_used': 'O ile ten portal wie, używanie tego nigdy nie było dozwolone.',
  'mine.copy': 'Otrzymać kopię',
  'mine.delete': 'Poprosić o usunięcie',
  'mine.correct': 'Poprosić o poprawienie',
  'mine.tasks': 'Co systemy muszą dla Państwa zrobić',
  'mine.tasks.intro': 'Każdy system jest pytany i mówi, co zrobił. Nie sprawdzamy tego.',
  'mine.task.erase': '{system} ma usunąć: {kinds}.',
  'mine.task.access': '{system} ma wydać kopię: {kinds}.',
  'mine.task.restrict': '{system} ma przestać używać: {kinds}.',
  'mine.task.unrestrict': '{system} może znowu używać: {kinds}.',
  'mine.task.correct': '{system} ma poprawić: {kinds}.',
  'mine.task.absence': '{system} ma sprawdzić, czy coś zostało: {kinds}.',
  'mine.task.unlearn':
    '{system}: system ma powiedzieć, co się stanie z tym, czego trening {run} nauczył się od Państwa: {kinds}.',
  'mine.task.all': 'wszystko, co o Państwu ma',
  'mine.task.asked': 'Zapytano {at}. Odpowiedź ma przyjść do {due}.',
  'mine.task.late': 'Zapytano {at}. Odpowiedź miała przyjść do {due}. Czas biegnie dalej.',
  'mine.task.later': 'System zostanie zapytany {at}.',
  'mine.task.done': 'System podaje, że to zrobił, {at}.',
  'mine.task.done_count':
    'System podaje, że to zrobił, {at}: {count, plural, one {jeden zapis} few {# zapisy} many {# zapisów} other {# zapisu}}.',
  'mine.task.failed': 'System podał {at}, że się nie udało. Zapytamy go znowu.',
  'mine.task.held': 'System podał {at}, że musi to zachować: {reason}',
  'mine.task.not_applicable': 'System podał {at}, że nic takiego nie ma.',
  'mine.task.gone': 'System podał {at}, że nic nie zostało.',
  'mine.task.found':
    'System podał {at}, że coś tam jest: {count, plural, one {jeden zapis} few {# zapisy} many {# zapisów} other {# zapisu}}.',
  'mine.held.legal_hold': 'Potrzebuje tego sąd albo dochodzenie.',
  'mine.held.required_by_law': 'Prawo każe to przechowywać.',
  'mine.held.legal_claim': 'Jest to potrzebne do roszczenia prawnego.',
  'mine.held.not_separable': 'Tego, czego nauczono się od Państwa, nie da się wyjąć osobno.',
  'mine.held.handed_out': 'Model przekazano innym i nie da się go odzyskać.',
  'mine.task.by': 'Odpowiedź ma przyjść do {due}.',
  'mine.task.was':
    'Ostatnio system podał: {count, plural, one {jeden zapis} few {# zapisy} many {# zapisów} other {# zapisu}}, tutaj: {where}.',
  'mine.pressed': 'Państwa „tak” się nie liczy, bo wywierano tu nacisk na ludzi.',
} as const satisfies Record<keyof typeof en, string>;

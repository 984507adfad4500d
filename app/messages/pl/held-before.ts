import type { heldBefore as en } from '../en/held-before';

/** Co systemy miały przed uruchomieniem tego portalu. Te zdania są na stronach wszystkich. */
export const heldBefore = {
  'held.title': 'Co było wcześniej',
  'held.lead':
    'Niektóre systemy miały dane o ludziach już przed uruchomieniem tego portalu. Tutaj jest to, co o nich powiedziano, i co się z nimi stanie.',
  'held.link': 'Zobacz, co systemy miały przed uruchomieniem tego portalu',
  'held.none': 'Żaden system nie powiedział, że coś już miał.',
  'held.line': 'Przed uruchomieniem tego portalu {system} miał to już za okres od {since} do {until}.',
  'held.what': 'Co to jest',
  'held.amount': 'Ile tego jest',
  'held.where': 'Gdzie to leży',
  'held.plan': 'Co się z tym stanie',
  'held.delete': 'Wszystko zostanie usunięte do {by}.',
  'held.keep': 'Pozostanie najdłużej do {by}, potem zostanie usunięte.',
  'held.per_person':
    'Mogą Państwo zapytać, co stanie się z Państwa danymi. Dla wszystkich zostanie to ustalone do {by}.',
  'held.ground': 'Przepis, z powodu którego to pozostaje',
  'held.bar': 'Dopóki to nie jest zrobione, nie wolno tego używać do: {uses}.',
  'held.bar_all': 'Dopóki to nie jest zrobione, żaden program nie może tego używać.',
  'held.overdue': 'Po terminie. Miało być zrobione do {by}. Nadal nie wolno tego używać.',
  'held.done': 'Zrobione: {day}. Mówi tak człowiek. Nikt tego nie sprawdził.',
  'held.grade': 'Powiedział to człowiek. Nikt tego nie sprawdził.',
  'held.empty': 'Systemy, które nic nie miały',
  'held.empty_text': 'Te mówią, że wcześniej nic nie miały:',
  'held.owing': 'Jeszcze nie powiedziano',
  'held.owing_text':
    'Te nie powiedziały tego jeszcze o każdym rodzaju danych. Do tego czasu żaden system nie może używać tych rodzajów:',
  'held.cannot': 'Ten portal mówi systemom „nie”. Nie może zatrzymać systemu, który nie pyta.',
  'held.here': 'Co było wcześniej',
  'held.all': 'Wszystko, co było wcześniej',
} as const satisfies Record<keyof typeof en, string>;

import type { heldBefore as en } from '../en/held-before';

/** Was Systeme vor dem Start dieses Portals schon hatten. Die Sätze stehen auf den Seiten aller. */
export const heldBefore = {
  'held.title': 'Was schon da war',
  'held.lead':
    'Einige Systeme hatten schon Daten über Menschen, bevor dieses Portal startete. Hier steht, was dazu gesagt wurde und was damit geschieht.',
  'held.link': 'Sehen, was Systeme vor dem Start dieses Portals schon hatten',
  'held.none': 'Kein System hat gesagt, dass es schon etwas hatte.',
  'held.line': 'Vor dem Start dieses Portals hatte {system} das schon, vom {since} bis zum {until}.',
  'held.what': 'Was es ist',
  'held.amount': 'Wie viel',
  'held.where': 'Wo es liegt',
  'held.plan': 'Was damit geschieht',
  'held.delete': 'Alles wird bis zum {by} gelöscht.',
  'held.keep': 'Es bleibt längstens bis zum {by} und wird dann gelöscht.',
  'held.per_person':
    'Sie können fragen, was mit Ihren Daten geschieht. Bis zum {by} wird für alle entschieden.',
  'held.ground': 'Die Rechtsregel, wegen der es bleibt',
  'held.bar': 'Bis das erledigt ist, darf es nicht verwendet werden für: {uses}.',
  'held.bar_all': 'Bis das erledigt ist, darf kein Programm es verwenden.',
  'held.overdue':
    'Verspätet. Es sollte bis zum {by} erledigt sein. Verwendet werden darf es weiterhin nicht.',
  'held.done': 'Erledigt am {day}. Das sagt ein Mensch. Niemand hat es geprüft.',
  'held.grade': 'Aussage eines Menschen. Niemand hat sie geprüft.',
  'held.empty': 'Systeme, die nichts hatten',
  'held.empty_text': 'Diese sagen, dass sie vorher nichts hatten:',
  'held.owing': 'Noch nicht gesagt',
  'held.owing_text':
    'Diese haben es noch nicht für jede Art von Daten gesagt. Bis sie es tun, darf kein System diese Arten verwenden:',
  'held.cannot': 'Dieses Portal sagt Systemen Nein. Ein System, das nicht fragt, kann es nicht aufhalten.',
  'held.here': 'Was schon da war',
  'held.all': 'Alles, was schon da war',
} as const satisfies Record<keyof typeof en, string>;

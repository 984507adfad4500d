import type { heldBefore as en } from '../en/held-before';

/** Ce que les systèmes avaient avant le début de ce portail. Ces phrases figurent sur les pages de tous. */
export const heldBefore = {
  'held.title': 'Ce qui existait déjà',
  'held.lead':
    'Certains systèmes avaient déjà des données sur des personnes avant le début de ce portail. Voici ce qui en a été dit, et ce qu’elles deviennent.',
  'held.link': 'Voir ce que les systèmes avaient avant le début de ce portail',
  'held.none': 'Aucun système n’a dit qu’il avait déjà quelque chose.',
  'held.line': 'Avant le début de ce portail, {system} avait déjà cela, du {since} au {until}.',
  'held.what': 'Ce que c’est',
  'held.amount': 'Combien',
  'held.where': 'Où c’est conservé',
  'held.plan': 'Ce que cela devient',
  'held.delete': 'Tout est effacé au plus tard le {by}.',
  'held.keep': 'C’est gardé jusqu’au {by} au plus tard, puis effacé.',
  'held.per_person':
    'Vous pouvez demander ce que deviennent vos données. La décision est prise pour tous au plus tard le {by}.',
  'held.ground': 'La règle de droit pour laquelle c’est gardé',
  'held.bar': 'Tant que ce n’est pas fait, cela ne peut pas servir à : {uses}.',
  'held.bar_all': 'Tant que ce n’est pas fait, aucun programme ne peut s’en servir.',
  'held.overdue': 'En retard. Cela devait être fait au plus tard le {by}. Cela ne peut toujours pas servir.',
  'held.done': 'Fait le {day}. C’est une personne qui le dit. Personne ne l’a vérifié.',
  'held.grade': 'Déclaré par une personne. Personne ne l’a vérifié.',
  'held.empty': 'Systèmes qui n’avaient rien',
  'held.empty_text': 'Ceux-ci disent qu’ils n’avaient rien avant :',
  'held.owing': 'Pas encore dit',
  'held.owing_text':
    'Ceux-ci ne l’ont pas encore dit pour chaque type de données. D’ici là, aucun système ne peut se servir de ces types :',
  'held.cannot': 'Ce portail dit non aux systèmes. Il ne peut pas arrêter un système qui ne demande rien.',
  'held.here': 'Ce qui existait déjà',
  'held.all': 'Tout ce qui existait déjà',
} as const satisfies Record<keyof typeof en, string>;

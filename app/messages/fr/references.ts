import type { references as en } from '../en/references';

/** Ce que lit quelqu’un sans connexion sur les systèmes interrogés par un numéro ou une adresse. */
export const references = {
  'ask.reference.hint':
    'Avez-vous un badge de visiteur, un numéro de client ou une adresse sous laquelle vous avez été noté ? Dites-le, et où. Quelqu’un ici vous demandera de montrer que c’est à vous.',
  'ask.reference.until':
    'Deux personnes ici ont vu que ceci est à vous : {kind}. Les systèmes sont interrogés avec à partir du {at}. Si c’est faux, écrivez-le ci-dessous. Le délai continue.',
  'ask.reference.copy':
    'Une copie ne passe pas par cette page : qui a votre code pourrait la prendre. Ceux qui gardent vos données vous la remettent.',
  'ask.reference.says': '{system} écrit : {words}',
  'reference.kind.email': 'une adresse e-mail',
  'reference.kind.visitor_badge': 'le numéro d’un badge de visiteur',
  'reference.kind.customer_number': 'un numéro de client',
  'reference.kind.other_number': 'un autre numéro',
  'request.step.reference_proposed': 'A noté par quoi les systèmes vous connaissent',
  'request.step.reference_agreed': 'Deuxième personne d’accord : c’est à vous',
  'request.step.reference_declined': 'A dit qu’on n’a pas vu que c’est à vous',
} as const satisfies Record<keyof typeof en, string>;

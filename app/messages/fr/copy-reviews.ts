/** Ce que l’on lit de la relecture d’une copie avant qu’elle ne sorte. */
export const copyReviews = {
  'looked.reason.copy_review': 'Pour préparer une copie pour la personne qui l’a demandée',
  'request.step.reviewer_named': 'A désigné quelqu’un qui regarde une copie avant qu’elle ne sorte',
  'request.step.copy_reviewed': 'Une copie a été regardée et peut sortir',
  'copies.review.waits':
    '{system} : d’autres personnes figurent aussi dans ces données. Avant que la copie ne sorte, quelqu’un la regarde pour ne nuire à personne.',
  'copies.review.nobody':
    'Personne n’est encore désigné pour cela. L’équipe de protection des données doit le faire.',
  'copies.review.named': 'Quelqu’un est désigné pour cela, jusqu’au {date}.',
  'copies.review.clock': 'La date à laquelle vous recevez votre réponse reste la même.',
  'copies.review.nothing':
    '{kind} : {count, plural, one {# donnée a été regardée} many {# de données ont été regardées} other {# données ont été regardées}}, et rien n’a été retiré.',
  'copies.review.removed': '{kind} : {count} sur {total} en moins.',
  'copies.removed.other_person': 'Ce qui a été retiré parle de quelqu’un d’autre.',
  'copies.removed.trade_secret': 'Ce qui a été retiré est un secret d’affaires.',
  'copies.removed.legal_privilege': 'Ce qui a été retiré a été échangé avec une avocate ou un avocat.',
  'copies.removed.security': 'Ce qui a été retiré aiderait quelqu’un à entrer de force dans un système.',
  'copies.review.who': 'Qui l’a regardé : {who}, le {date}.',
  'copies.review.who.unknown': 'Quelqu’un l’a regardé le {date}.',
  'copies.review.look': 'Voir ce regard parmi tous les regards sur vos données',
  'copies.review.complain': 'Faire une réclamation sur ce qui a été retiré',
} as const;

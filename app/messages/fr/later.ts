/** Ce qui peut être montré plus tard, de la même façon sur les pages de tous ; et ce qui a été montré plus tard, à la personne concernée. */
export const later = {
  'later.law':
    'La loi permet de montrer plus tard certains accès, effacements et réponses : après 90 jours, ou après 270 jours au maximum.',
  'later.until':
    'Jusque-là, « effacé » et « complet » laissent de côté l’objet d’un tel dossier. Ensuite, vous lisez tout ici, sans rien demander.',
  'later.few':
    'Au début de cette semaine, moins de dix dossiers de ce genre étaient ouverts dans toute l’organisation. Il peut n’y en avoir aucun.',
  'later.many':
    'Au début de cette semaine, environ {count} dossiers de ce genre étaient ouverts dans toute l’organisation.',
  'later.title': 'Montré plus tard',
  'later.lead': 'La loi nous a permis de ne pas vous le montrer pendant un temps. C’est fini, et voici tout.',
  'later.case': 'Dossier {number}',
  'later.tag': 'Montré plus tard, dossier {number}',
  'later.when': 'De quand à quand',
  'later.span': 'Du {from} au {to}',
  'later.law.name': 'La loi sur laquelle il repose',
  'later.systems': 'Systèmes concernés',
  'later.kinds': 'Types de données concernés',
  'later.steps': 'Qui a décidé',
  'later.did.proposed': 'L’a proposé',
  'later.did.approved': 'A accepté comme deuxième personne',
  'later.did.renewal_proposed': 'A proposé de continuer',
  'later.did.renewed': 'A accepté de continuer',
  'later.did.confirmed': 'A dit, après une restauration, que cela vaut encore',
  'later.did.declined': 'A dit de ne pas continuer',
  'later.did.closed': 'L’a terminé plus tôt',
  'later.did.time': 'Le temps était écoulé',
  'later.looks': 'Accès dans ce dossier',
  'later.looks.count':
    'Ouvert ici : {openings}. Signalé par des systèmes : {looks}. Chacun figure dans la liste ci-dessous.',
  'later.kept': 'Ce qui a été gardé',
  'later.kept.none': 'Rien',
  'later.kept.erase':
    '{count, plural, one {# enregistrement n’a pas été effacé} other {# enregistrements n’ont pas été effacés}} avant. Le système doit le faire maintenant.',
  'later.kept.access':
    '{count, plural, one {# enregistrement manquait} other {# enregistrements manquaient}} dans votre copie. Demandez encore, et vous recevez tout.',
  'later.complain': 'Vous pensez que ce n’était pas juste ? Vous pouvez vous plaindre.',
  'later.complain.link': 'Se plaindre',
} as const;

import type { frame as en } from '../en/frame';

/** Ce qui entoure chaque page, et les pages pour quand quelque chose ne va pas. */
export const frame = {
  'frame.product': 'Forthright',
  'frame.skip': 'Aller au contenu',
  'frame.demo': 'Ceci est une démonstration. Les personnes sont inventées.',
  'frame.warning.not_swept':
    'Le journal n’a pas pu être vérifié depuis quelques minutes. Personne ne sait maintenant s’il est encore tel qu’il a été écrit. L’équipe qui fait marcher le portail doit regarder.',
  'frame.warning.leavers_held':
    'L’annuaire de l’entreprise devait faire partir trop de personnes à la fois. Leur départ est retenu. L’administration va regarder.',
  'frame.warning.many_missed':
    'Quelqu’un a demandé de nombreuses fois des choses qui ne sont pas à lui ou qui n’existent pas. Il n’a rien obtenu. La personne qui fait fonctionner le portail peut voir dans son journal qui c’était.',
  'frame.warning.clock_behind':
    'L’horloge de la machine retarde sur l’heure du portail. Rien de ce qui est terminé ne revient, et les nouvelles lignes montrent l’heure du portail. Demandez à la personne qui gère la machine de régler l’horloge.',
  'frame.warning.restored':
    'Une copie de ce portail a été remise en place, et ce qui est venu après peut être perdu. Tant que deux personnes ne l’ont pas déclaré, aucun système n’apprend qu’il peut vous enregistrer. Ce que vous décidez ici compte comme toujours.',
  'frame.signed_in': 'Session de {name}',
  'frame.error_prefix': 'Erreur : {title}',
  'frame.title': '{title} – Forthright',
  'frame.foreign': 'Cette partie est en {language}.',
  'frame.office_language':
    'Ces pages existent seulement en anglais. Vos propres pages sont dans votre langue.',
  'nav.main': 'Pages principales',
  'nav.home': 'En un coup d’œil',
  'nav.notices': 'Notices',
  'nav.receipts': 'Mon historique',
  'nav.looked': 'Qui a consulté',
  'nav.rooms': 'Votre rôle dans le portail',
  'room.cases': 'Dossiers',
  'room.desk': 'Bureau de la vie privée',
  'room.council': 'Comité d’entreprise',
  'room.guest': 'Comité d’entreprise (invité)',
  'room.systems': 'Systèmes',
  'room.admin': 'Personnes et rôles',
  'room.approvals': 'Deuxième personne',
  'room.audit': 'Actes',
  'nav.account': 'Votre compte',
  'nav.settings': 'Réglages',
  'nav.sign_out': 'Se déconnecter',
  'footer.label': 'Aide et informations',
  'footer.help': 'Poser une question',
  'footer.about': 'Ce que ce portail enregistre sur vous',
  'footer.promise': 'Votre responsable ne peut pas voir si vous avez ouvert cette page.',
  'language.choose': 'Langue de cette page',
  'form.summary': 'Il y a un problème',
  'problem.not_found': 'Cette page n’existe pas',
  'problem.not_found.text':
    'L’adresse est peut-être fausse, ou la page concerne peut-être quelqu’un d’autre.',
  'problem.forbidden': 'Vous ne pouvez pas ouvrir cette page',
  'problem.forbidden.text': 'Cette page n’est pas pour votre compte. Rien n’a été changé.',
  'problem.method': 'Cette adresse attend seulement qu’on appuie sur un bouton',
  'problem.method.text':
    'Vous l’avez ouverte ou rechargée, donc rien n’a été fait. Votre vue d’ensemble montre ce qui vaut maintenant.',
  'problem.broken': 'Quelque chose n’a pas marché de notre côté',
  'problem.broken.text': 'Ce n’est pas votre faute. Regardez dans votre historique ce qui a été enregistré.',
  'problem.unavailable': 'Le portail ne peut pas répondre maintenant',
  'problem.unavailable.text':
    'Il préfère ne rien dire plutôt que dire quelque chose de faux. Les systèmes doivent s’arrêter s’ils ne le joignent pas. Réessayez dans une minute.',
  'problem.signed_out': 'Votre session est fermée',
  'problem.signed_out.text':
    'Ce navigateur ne vous connaît plus, et le portail ne laisse entrer personne avec cette session. Il n’a pas pu l’écrire pour de bon, car son disque ne prend rien en ce moment. Il continue d’essayer. Sur un ordinateur partagé, connectez-vous et déconnectez-vous encore une fois plus tard.',
  'problem.busy.text':
    'Attendez {seconds, plural, one {# seconde} other {# secondes}}, s’il vous plaît, et réessayez.',
  'problem.changes_nothing': 'C’est déjà ainsi',
  'problem.changes_nothing.text':
    'Ce que vous avez demandé ne change rien. Votre vue d’ensemble montre ce qui vaut maintenant.',
  'problem.notice_changed': 'La notice a changé entre-temps',
  'problem.notice_changed.text': 'Lisez d’abord la version la plus récente. Rien n’a été enregistré.',
  'problem.not_in_force': 'Cette version ne vaut plus',
  'problem.not_in_force.text': 'Il y a une version plus récente de la notice. Rien n’a été enregistré.',
  'problem.not_told': 'Ouvrez d’abord la notice dans votre langue',
  'problem.not_told.text':
    'Vous pouvez confirmer seulement ce qui vous a été montré dans une langue que vous avez choisie. Rien n’a été enregistré.',
  'problem.already_done': 'C’était déjà enregistré',
  'problem.already_done.text': 'Rien n’a été enregistré deux fois. Vous le trouvez dans votre historique.',
  'problem.used': 'Cette page a déjà servi',
  'problem.used.text':
    'Ouvrez-la de nouveau et recommencez. Votre historique montre ce qui a été enregistré.',
  'problem.question_changed': 'La question a changé entre-temps',
  'problem.question_changed.text': 'Lisez-la de nouveau et répondez ensuite. Rien n’a été enregistré.',
  'problem.cannot': 'Ce n’est pas possible maintenant',
  'problem.unknown_activity': 'Cette question n’existe pas',
  'problem.unknown_activity.text': 'Elle est peut-être terminée, ou elle ne vous concerne peut-être pas.',
  'problem.form': 'La page que vous avez envoyée n’était pas complète',
  'problem.form.text': 'Rien n’a été enregistré. Revenez en arrière, rechargez la page et recommencez.',
  'problem.home': 'Aller à votre vue d’ensemble',
  'problem.notice': 'Lire la version la plus récente',
  'problem.history': 'Ouvrir votre historique',
  'problem.question': 'Lire la question de nouveau',
} as const satisfies Record<keyof typeof en, string>;

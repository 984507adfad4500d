import type { acts as en } from '../en/acts';

/** Ce que quelqu’un arrête sans retirer un oui : une opposition, et sa propre pause. */
export const acts = {
  'action.objection': 'Votre opposition',
  'objection.kicker': 'Vous pouvez vous opposer',
  'objection.intro':
    'Votre employeur dit pouvoir faire cela sans votre oui. Vous pouvez dire qu’il ne doit pas le faire avec vos données.',
  'objection.then': 'Ce qui se passe quand vous l’envoyez',
  'objection.effect.stop':
    'Cela doit s’arrêter tout de suite. Cela reste désactivé jusqu’à la décision sur votre opposition.',
  'objection.effect.goes_on':
    'Cela peut continuer jusqu’à la décision sur votre opposition. Votre employeur l’a dit à l’avance.',
  'objection.effect.use_stops':
    'Personne ne peut utiliser les données sur vous pour cela jusqu’à la décision sur votre opposition.',
  'objection.effect.use_goes_on':
    'Les données sur vous peuvent être utilisées pour cela jusqu’à la décision sur votre opposition. Votre employeur l’a dit à l’avance.',
  'objection.effect.your_yes':
    'Une opposition n’y change rien. Ici, c’est votre oui ou votre non qui compte.',
  'objection.effect.untouched': 'Une opposition n’y change rien.',
  'objection.did': 'Ce que fait votre opposition jusqu’à la décision',
  'objection.did.stops': 'Jusque-là, ce n’est pas autorisé.',
  'objection.did.goes_on': 'Jusque-là, cela peut continuer.',
  'objection.did.untouched': 'Elle n’y change rien.',
  'objection.to': 'À propos de « {title} » :',
  'objection.grounds': 'Voici le motif qu’il donne : {grounds}',
  'objection.reason': 'Votre raison, si vous voulez en donner une',
  'objection.reason.hint':
    'Vous n’avez pas besoin de raison pour envoyer. Il est utile de dire ce qui est particulier chez vous : santé, famille, tâche, ou devoir de garder un secret. La personne qui décide le lit.',
  'objection.reason.long': 'Votre raison est trop longue. Écrivez au plus 5 000 caractères.',
  'objection.send': 'Envoyer mon opposition',
  'objection.stands': 'Votre opposition',
  'objection.now.open': 'Vous avez fait opposition le {date}. Ce n’est pas encore décidé.',
  'objection.now.open_due':
    'Vous avez fait opposition le {date}. Ce n’est pas encore décidé. La réponse est due au plus tard le {due}.',
  'objection.now.upheld': 'Vous avez fait opposition le {date}, et vous aviez raison.',
  'objection.now.overridden':
    'Vous avez fait opposition le {date}. Votre employeur a décidé autrement, avec des raisons.',
  'objection.take_back': 'Annuler mon opposition',
  'objection.take_back.note':
    'Vous pouvez l’annuler tant que personne n’a décidé. Alors tout est comme avant. Vous pouvez vous opposer de nouveau à tout moment.',
  'objection.decides': 'Qui décide, et jusqu’à quand',
  'objection.decides.who':
    'Votre employeur décide. Il doit arrêter pour de bon, sauf s’il montre des raisons qui pèsent plus que les vôtres. Il doit vous dire ces raisons.',
  'objection.decides.due':
    'La réponse est due au plus tard le {due}. Si c’est un week-end ou un jour férié, le jour ouvré suivant compte. Deux mois de plus sont possibles seulement si on vous dit pourquoi avant ce jour.',
  'objection.decides.no_date':
    'Pour le lieu où vous travaillez, ce portail ne connaît aucune loi qui fixe une date pour la réponse.',
  'objection.decides.later':
    'La décision ne peut pas encore être prise dans ce portail. Elle doit vous parvenir autrement. Jusque-là, cette page dit : pas décidé.',
  'objection.decides.complain':
    'Pas de réponse, ou pas la bonne ? Vous pouvez vous plaindre à l’autorité nommée ici, ou aller au tribunal.',
  'objection.cannot.not_a_matter':
    'Ici, vous ne pouvez pas vous opposer. Cela ne repose pas sur un intérêt de votre employeur.',
  'objection.cannot.already': 'Vous avez déjà fait opposition. Ce n’est pas encore décidé.',
  'objection.cannot.decided': 'La décision sur votre opposition est prise.',
  'objection.changed':
    'Ce que fait une opposition ici a changé depuis que vous avez ouvert la page. Rien n’a été envoyé. Lisez de nouveau, s’il vous plaît.',
  'pause.title': 'Mettre en pause tout ce à quoi vous avez dit oui',
  'pause.text':
    'Cela s’arrête tout de suite. Rien n’est effacé, et votre oui reste. Vous pouvez reprendre en appuyant une fois.',
  'pause.nobody': 'Votre responsable ne le voit pas.',
  'pause.earlier':
    'Après une pause, seul ce qui est enregistré ensuite peut être utilisé. Ce qui a été enregistré avant la pause n’est plus utilisé.',
  'pause.hour': 'Pour une heure',
  'pause.day': 'Jusqu’à la fin de la journée',
  'pause.open': 'Jusqu’à ce que je reprenne',
  'pause.on': 'Vous avez mis en pause ce à quoi vous avez dit oui',
  'pause.on.open': 'Cela reste désactivé jusqu’à ce que vous repreniez.',
  'pause.on.until': 'Cela reste désactivé. Cela reprend tout seul à ce moment : {time}.',
  'pause.resume': 'Reprendre maintenant',
  'line.objected': 'Vous avez fait opposition : {title}',
  'line.objection_taken_back': 'Vous avez annulé votre opposition : {title}',
  'line.paused': 'Vous avez mis en pause tout ce à quoi vous avez dit oui',
  'line.resumed': 'Vous avez terminé votre pause',
  'receipt.reason': 'Ce que vous avez écrit',
  'receipt.undo.objection':
    'Vous pouvez annuler une opposition tant que personne n’a décidé, et vous opposer de nouveau.',
  'receipt.undo.pause':
    'Vous pouvez mettre en pause et reprendre à tout moment. Personne ne demande pourquoi.',
  'receipt.undo.pause_link': 'Voir ce qui vaut maintenant',
  'news.no': 'Quelqu’un a enregistré un non pour vous',
  'news.no.text':
    'Il compte dès maintenant. Vous pouvez le changer à tout moment ; personne d’autre que vous ne peut dire oui. {link}',
  'news.no.receipt': 'Voir ce qui a été enregistré',
  'news.no.change': 'Changer',
  'news.no.keep': 'Laisser ainsi',
  'news.device': 'Nouvelle connexion à votre compte. Était-ce vous ?',
  'news.device.text': '{device}, le {time}.',
  'news.device.unknown': 'Un appareil inconnu',
  'news.device.hint':
    'Si ce n’était pas vous, quelqu’un connaît votre mot de passe. Toutes les autres sessions se ferment, et vous devez demander un nouveau code à l’administration.',
  'news.device.mine': 'Oui, c’était moi',
  'news.device.not_mine': 'Non, fermer toutes les autres sessions',
  'sign_ins.title': 'Où votre session est ouverte',
  'sign_ins.intro':
    'Personne d’autre que vous ne voit cette liste. Une session se ferme aussi toute seule quand personne ne l’utilise.',
  'sign_ins.line': '{way}, depuis le {since}, dernière utilisation le {used}',
  'sign_ins.this': 'Celle-ci',
  'sign_ins.end': 'Fermer',
  'sign_ins.others': 'Fermer toutes les autres',
} as const satisfies Record<keyof typeof en, string>;

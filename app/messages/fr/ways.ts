import type { ways as en } from '../en/ways';

/** La connexion de l’entreprise, montrer de nouveau qui on est, et ce que dit une lettre avec un code. */
export const ways = {
  'company.button': 'Se connecter avec {name}',
  'company.or': 'Ou avec un mot de passe de ce portail',
  'company.down':
    '{name} ne répond pas en ce moment. Réessayez dans quelques minutes. Si vous avez un mot de passe de ce portail, vous pouvez vous connecter avec lui.',
  'company.going.title': 'Vers {name}',
  'company.going.text': 'Votre navigateur continue tout seul. Si rien ne se passe, appuyez sur le bouton.',
  'company.going.link': 'Continuer vers {name}',
  'company.signed_out': 'Votre session dans ce portail est fermée.',
  'company.signed_out.text':
    'Votre session chez {name} est peut-être encore ouverte. Sur un ordinateur partagé, déconnectez-vous là-bas aussi.',
  'company.signed_out.link': 'Se déconnecter chez {name}',
  'company.problem': 'La connexion n’a pas réussi.',
  'company.unreachable': '{name} ne répond pas en ce moment. Réessayez dans quelques minutes.',
  'company.busy': 'Beaucoup de gens se connectent en ce moment. Attendez un peu et réessayez.',
  'company.refused': '{name} ne vous a pas laissé entrer, ou vous avez arrêté là-bas. Vous pouvez réessayer.',
  'company.begin_again': 'Cela a duré trop longtemps, ou a été commencé dans une autre fenêtre. Recommencez.',
  'company.not_believed':
    'La réponse du service {name} n’a pas pu être vérifiée. Personne n’a donc pu entrer. Réessayez. Si cela continue, dites-le aux personnes qui gèrent ce portail.',
  'company.no_access': 'Ce compte ne mène plus au portail. Demandez à l’administration.',
  'company.not_you':
    'Là-bas, vous avez utilisé le compte de quelqu’un d’autre. Utilisez votre propre compte.',
  'company.taken': 'Ce compte est déjà ici celui de quelqu’un d’autre. Demandez à l’administration.',
  'connect.title': 'Relier votre compte',
  'connect.intro':
    'Votre session chez {name} est ouverte, mais ce portail ne sait pas encore qui vous êtes ici. Saisissez le code que vous avez reçu. Il vous le faut cette seule fois.',
  'connect.wakes':
    'Votre session est ouverte. La personne qui gère la machine a créé un code pour vous. Saisissez-le, et votre rôle ici est activé.',
  'connect.button': 'Relier et se connecter',
  'connect.no_code': 'Vous n’avez pas de code ? Demandez-en un à l’administration.',
  'connect.without': 'Continuer sans code',
  'line.way_added': 'La connexion de l’entreprise mène désormais à votre compte',
  'line.way_removed': 'La connexion de l’entreprise n’est plus reliée à votre compte',
  'sign_ins.way.password': 'avec un mot de passe',
  'sign_ins.way.company': 'avec la connexion de l’entreprise',
  'asleep.company':
    'Demandez un code à la personne qui gère la machine. Ensuite, déconnectez-vous, reconnectez-vous avec le compte de l’entreprise, et saisissez le code. Vos propres pages marchent comme avant.',
  'asleep.company.never':
    'L’employeur gère la connexion de l’entreprise, donc ce rôle ne compte pas avec elle. Connectez-vous avec votre propre mot de passe. Vos propres pages marchent comme avant.',
  'confirm.title': 'Montrez que c’est vous',
  'confirm.intro':
    'Cela change quelque chose pour d’autres. Le portail demande donc encore une fois, si la dernière fois date de plus de cinq minutes.',
  'confirm.kept':
    'Rien n’a encore été envoyé, et rien n’est perdu : ce que vous avez saisi reste sur cette page.',
  'confirm.button': 'C’est moi',
  'confirm.failed': 'Ce n’est pas votre mot de passe. Vérifiez-le et réessayez.',
  'confirm.thanks': 'Merci, c’est bien vous',
  'confirm.thanks.text':
    'Rien n’a encore été envoyé. Appuyez sur le bouton, et ce que vous avez saisi est envoyé.',
  'confirm.send': 'Envoyer maintenant',
  'confirm.back': 'Revenir à la page, sans envoyer',
  'confirm.other_tab': 'Fermez cet onglet. Revenez à l’autre, et appuyez là sur « Envoyer maintenant ».',
  'confirm.company': 'Confirmer avec {name}',
  'confirm.company.tab': 'Confirmer avec {name} (ouvre un nouvel onglet)',
  'confirm.company.then':
    'Revenez ensuite à cet onglet. Rien n’a encore été envoyé : ce que vous avez saisi reste ici jusqu’à ce que vous appuyiez sur le bouton.',
  'confirm.company.down': '{name} ne répond pas en ce moment. Réessayez dans quelques minutes.',
  'letter.title': 'Voyez ce qui est enregistré sur votre travail, et décidez',
  'letter.why':
    'Votre employeur utilise un portail qui vous montre ce qui est enregistré sur votre travail. Vous y lisez pourquoi, et vous dites oui ou non quand on vous le demande.',
  'letter.open': 'Scannez l’image avec un téléphone, le vôtre aussi, ou saisissez cette adresse :',
  'letter.type': 'Saisissez ce code. Il marche une seule fois :',
  'letter.password': 'Choisissez un mot de passe d’au moins 15 caractères. Une phrase convient bien.',
  'letter.qr': 'Code QR de l’adresse du portail',
  'letter.later': 'Plus tard, vous vous connectez avec votre mot de passe et cette adresse :',
  'letter.until': 'Le code marche jusqu’à ce moment : {until}. Après, demandez une nouvelle lettre.',
  'letter.private':
    'Personne ne demande votre numéro de téléphone, et rien n’est installé sur votre téléphone. Ne donnez ce code à personne : quiconque l’a peut répondre à votre place.',
} as const satisfies Record<keyof typeof en, string>;

import type { passkeys as en } from '../en/passkeys';

/** Les clés sur les appareils de chacun, et les appareils que beaucoup partagent. */
export const passkeys = {
  'passkeys.title': 'Vos clés d’accès',
  'passkeys.intro':
    'Une clé d’accès est une clé sur un appareil à vous : un téléphone, un ordinateur ou une petite clé USB. Vous la déverrouillez comme l’appareil. Personne ne peut la deviner, et elle ne marche qu’ici.',
  'passkeys.counts':
    'Avez-vous un rôle ici ? Dès que vous avez une clé d’accès, le rôle ne compte que si vous vous connectez avec elle. Créez-en une deuxième sur un autre appareil.',
  'passkeys.lost':
    'Si vous perdez toutes vos clés d’accès, deux personnes ensemble peuvent vous laisser entrer de nouveau. Aucune des deux ne le peut seule.',
  'passkeys.yours': 'Ce que vous avez',
  'passkeys.none': 'Vous n’avez pas encore de clé d’accès.',
  'passkeys.made': 'créée le {made}',
  'passkeys.used': 'créée le {made}, utilisée la dernière fois le {used}',
  'passkeys.stopped': 'Elle est désactivée, car elle a peut-être été copiée. Supprimez-la.',
  'passkeys.remove': 'Supprimer',
  'passkeys.add': 'Créer une clé d’accès',
  'passkeys.name': 'Un nom pour la reconnaître',
  'passkeys.name.hint': 'Par exemple « Mon téléphone ». Vous seul le voyez.',
  'passkeys.name.missing': 'Saisissez un nom de 60 caractères au plus.',
  'passkeys.link': 'Voir et changer vos clés d’accès',
  'passkeys.back': 'Retour aux réglages',
  'passkey.sign_in': 'Se connecter avec une clé d’accès',
  'passkey.confirm': 'Confirmer avec une clé d’accès',
  'passkey.or': 'Ou avec votre mot de passe',
  'passkey.without':
    'Les clés d’accès ont besoin de JavaScript et d’un navigateur qui les connaît, à l’adresse habituelle de ce portail. Ici, elles ne marchent pas. Utilisez un autre moyen.',
  'passkey.nothing': 'Aucune clé d’accès n’a été utilisée. Réessayez, ou utilisez un autre moyen.',
  'passkey.problem': 'La clé d’accès n’a pas été acceptée.',
  'passkey.not_believed':
    'Cette clé d’accès n’a pas pu être vérifiée. Réessayez, ou utilisez un autre moyen.',
  'passkey.begin_again':
    'Cela a duré trop longtemps, ou a été commencé dans une autre fenêtre. Appuyez encore une fois sur le bouton.',
  'passkey.stopped':
    'Cette clé d’accès est désactivée, car elle a peut-être été copiée. Utilisez un autre moyen, et supprimez-la.',
  'passkey.taken': 'Cette clé d’accès est déjà connue ici.',
  'passkey.too_many': 'Vous avez dix clés d’accès. Supprimez-en d’abord une.',
  'passkey.needed':
    'Votre rôle compte avec cette clé d’accès. Connectez-vous avec une clé d’accès pour la supprimer.',
  'passkey.last':
    'C’est la dernière clé d’accès avec laquelle votre rôle compte. Créez-en d’abord une autre.',
  'passkey.not_on_shared': 'Cet appareil est partagé. Faites-le sur un appareil à vous.',
  'line.passkey_added': 'Vous avez créé une clé d’accès pour votre compte',
  'line.passkey_removed': 'Vous avez supprimé une clé d’accès de votre compte',
  'line.recovery_proposed': 'Quelqu’un a proposé de vous laisser entrer de nouveau avec un nouveau code',
  'line.recovery_approved':
    'Deux personnes vous ont laissé entrer de nouveau avec un nouveau code. Vos sessions et vos clés d’accès ont pris fin',
  'sign_ins.way.passkey': 'avec une clé d’accès',
  'sign_ins.way.code': 'avec un code sur un appareil partagé',
  'asleep.title.here': 'Votre rôle ne compte pas dans cette session',
  'confirm.intro.own':
    'Cela change l’accès à votre propre compte. Le portail demande donc encore une fois, si la dernière fois date de plus de cinq minutes.',
  'asleep.passkey':
    'Vous avez une clé d’accès, et ce rôle ne compte qu’avec elle. Déconnectez-vous, puis connectez-vous avec la clé d’accès. Vos propres pages marchent comme avant.',
  'asleep.passkey.young':
    'Cette clé d’accès a été créée avant que vous ayez montré que c’est vous. Demandez un code à la personne qui gère la machine. Choisissez avec lui un mot de passe, et créez une nouvelle clé d’accès.',
  'asleep.shared':
    'Cet appareil est partagé, donc seules vos propres pages sont ouvertes ici. Pour votre rôle, utilisez un appareil à vous.',
  'first.halves':
    'Deux personnes vous ont donné chacune la moitié d’un code ? Saisissez la première moitié, puis la seconde, sur une ligne.',
  'shared.title': 'Voyez ce qui est enregistré sur votre travail',
  'shared.intro':
    'Cet appareil est partagé. Votre session dure quelques minutes, et rien de vous ne reste ici.',
  'shared.code': 'Avec le code de votre lettre',
  'shared.code.hint':
    'Il marche une seule fois. Voulez-vous revenir ? Alors choisissez avec lui un mot de passe.',
  'shared.code.button': 'Entrer avec le code',
  'shared.code.password': 'Choisir un mot de passe avec le code',
  'shared.code.not_here': 'Ce code sert à choisir un mot de passe. Faites-le sur un appareil à vous.',
  'shared.password': 'Avec votre mot de passe',
  'shared.over': 'Votre session est fermée. Rien de vous ne reste sur cet appareil.',
  'shared.not_shared': 'Cet appareil n’est pas partagé',
  'shared.not_shared.text':
    'Cette page a été ouverte sur un appareil à vous ? Alors appuyez sur le bouton, et connectez-vous comme d’habitude.',
  'shared.bar':
    'Appareil partagé. Si vous n’ouvrez aucune page pendant quatre minutes, le portail demande si vous êtes encore là.',
  'shared.done': 'J’ai fini, fermer ma session',
  'shared.still': 'Êtes-vous encore là ?',
  'shared.still.text':
    'Votre session se ferme dans une minute. Ce que vous avez saisi sans l’envoyer est alors perdu.',
  'shared.still.yes': 'Oui, je suis encore là',
  'shared.no_download':
    'Un fichier enregistré ici reste sur cet appareil partagé pour la personne suivante. Pour l’enregistrer, connectez-vous sur un appareil à vous.',
} as const satisfies Record<keyof typeof en, string>;

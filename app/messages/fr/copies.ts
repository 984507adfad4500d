import type { copies as en } from '../en/copies';

/** Ce que lisent les personnes qui vont chercher des copies de leurs données. */
export const copies = {
  'copies.title': 'Copies de vos données',
  'copies.intro':
    'Vous avez demandé vos données. Chaque système scelle sa copie pour que vous seul puissiez l’ouvrir. Ce portail et ses responsables ne peuvent pas la lire.',
  'copies.none': 'Il n’y a pas de copie pour vous, et vous n’en avez pas demandé.',
  'copies.make': 'Créer ma phrase secrète',
  'copies.make.text':
    'Il vous faut d’abord une phrase secrète. Vous la voyez une seule fois. Notez-la : sans elle, personne ne peut ouvrir les copies, pas même nous.',
  'copies.make.again': 'Créer une autre phrase secrète',
  'copies.once': 'Votre phrase secrète, montrée cette seule fois',
  'copies.once.text':
    'Notez-la maintenant et gardez-la pour vous. Quand vous quittez cette page, personne ne peut plus vous la montrer.',
  'copies.waits': '{system} : aucune copie n’est encore arrivée.',
  'copies.waits.key': '{system} : attend votre phrase secrète.',
  'copies.ready': '{system} : votre copie est ici jusqu’au {date}. Ensuite, elle est effacée.',
  'copies.open': 'Ouvrir cette copie',
  'copies.open.title': 'Ouvrir votre copie',
  'copies.passphrase': 'Votre phrase secrète',
  'copies.passphrase.hint': 'Sept groupes de quatre. Les minuscules et les tirets oubliés ne gênent pas.',
  'copies.open.text':
    'Quand vous l’envoyez, ce portail ouvre la copie pour cette seule réponse et ne garde rien. À ce moment, il pourrait la lire. Si vous ne le voulez pas, enregistrez la copie scellée et ouvrez-la sur votre ordinateur.',
  'copies.open.button': 'Ouvrir et enregistrer',
  'copies.sealed': 'Enregistrer la copie scellée',
  'copies.sealed.text':
    'Le fichier enregistré s’ouvre avec ce programme, sur votre ordinateur : npx forthright open-copy FICHIER',
  'copies.wrong_passphrase': 'Ce n’est pas la phrase secrète de cette copie. Vérifiez chaque groupe.',
  'copies.opening_enough': 'Vous avez essayé souvent. Attendez une minute et réessayez.',
  'copies.copy_damaged':
    'Cette copie est abîmée, rien n’en a donc été ouvert. Demandez-en une autre à qui répond à votre demande.',
  'copies.there':
    'Une copie est déjà là. Elle ne s’ouvre qu’avec votre phrase secrète. Si vous l’avez perdue, redemandez vos données.',
  'copies.shared': 'Beaucoup de personnes utilisent cet appareil. Ouvrez votre copie sur un appareil à vous.',
  'copies.link': 'Aller chercher vos copies',
} as const satisfies Record<keyof typeof en, string>;

import type { ownKey as en } from '../en/own-key';

/** Ce que lisent les personnes sur la clé de leurs copies, et sur leur ouverture dans leur navigateur. */
export const ownKey = {
  'key.here.text':
    'Votre navigateur crée la phrase secrète, et elle n’est pas envoyée. Le portail reçoit une clé publique, qui peut seulement sceller, et votre clé privée fermée avec la phrase.',
  'key.here.trust':
    'Le script qui fait cela vient de ce portail. Qui gère le portail pourrait le changer, et vous ne le verriez pas.',
  'key.here.make': 'Créer ma clé dans ce navigateur',
  'key.here.again': 'Créer une autre clé dans ce navigateur',
  'key.here.once':
    'Notez-la maintenant et gardez-la pour vous. Quand vous quittez cette page, personne ne peut plus vous la montrer.',
  'key.here.use': 'Je l’ai notée : utiliser cette clé',
  'key.here.failed': 'Votre navigateur n’a pas pu créer de clé. Rien n’a été envoyé.',
  'key.portal.text':
    'Ou bien le portail crée la phrase, la montre une fois et l’oublie. À ce moment, il pourrait la garder.',
  'key.made': 'Votre clé est prête. Vos copies seront scellées avec elle.',
  'key.unfit':
    'Cette clé ne peut pas servir, elle n’a donc pas été prise. Revenez en arrière et créez-en une autre.',
  'key.of.browser':
    'Votre clé a été créée dans votre navigateur. La phrase secrète n’est pas venue avec elle.',
  'key.of.portal': 'Votre clé a été créée par ce portail, qui n’a pas gardé la phrase.',
  'key.fingerprint': 'Empreinte de votre clé :',
  'key.fingerprint.text': 'Qui gère un système peut voir pour quelle clé il a scellé. Ce doit être la même.',
  'key.open.text': 'Votre navigateur ouvre la copie. Votre phrase secrète n’est pas envoyée.',
  'key.open.opening': 'Ouverture…',
  'key.open.opened':
    'La copie est entière. Votre navigateur l’a ouverte et enregistrée. Ce fichier n’est plus scellé : gardez-le en lieu sûr.',
  'key.open.save': 'L’enregistrer encore une fois',
  'key.open.gone': 'La copie n’a pas pu être récupérée. Rechargez cette page.',
  'key.opener': 'Ouvrir les copies sans ce portail',
  'key.opener.text':
    'Cette page ouvre vos copies scellées dans tout navigateur, sans internet. Enregistrez-la avec elles.',
  'key.opener.link': 'Une page que vous pouvez enregistrer l’ouvre aussi, sans ce portail',
  'key.opener.save': 'Enregistrer la page qui ouvre les copies',
  'key.opener.sha': 'SHA-256 de cette page : {sha256}',
  'key.opener.sha.text':
    'Comparez-le avec celui d’une personne de confiance, par exemple du comité d’entreprise. Ce portail seul ne peut pas prouver que sa page est bonne.',
} as const satisfies Record<keyof typeof en, string>;

import type { kept as en } from '../en/kept';

/** Ce que ce portail enregistre sur les gens. */
export const kept = {
  'kept.title': 'Ce qu’il conserve',
  'kept.intro': 'C’est tout. Ouvrez une ligne pour voir pourquoi, combien de temps et qui le voit.',
  'kept.why': 'Pourquoi',
  'kept.how_long': 'Combien de temps',
  'kept.who': 'Qui le voit',
  'kept.profile.what':
    'Vos nom, adresse e-mail, numéro de personnel, lieu et type de travail, premier et dernier jour, et langues',
  'kept.profile.why':
    'Pour savoir quelles règles valent pour vous. Motif : votre employeur doit pouvoir les appliquer et le prouver.',
  'kept.profile.how_long':
    'Tant que vous travaillez ici. Cela disparaît quand vos données sont effacées après votre départ. Qu’une personne est partie, et quand, reste sous un numéro sans votre nom.',
  'kept.profile.who': 'Vous. L’administration voit le nom, l’adresse et le lieu.',
  'kept.answers.what':
    'À quoi vous avez dit oui ou non, ce que vous avez retiré, mis en pause ou rayé, et vos oppositions, avec les mots exacts',
  'kept.answers.why':
    'Pour vous obéir, et comme preuve pour vous. Motif : votre employeur doit pouvoir prouver un oui (art. 7(1) RGPD).',
  'kept.answers.how_long':
    'Tant que vous travaillez ici. Quand vos données sont effacées, vos propres mots disparaissent tout de suite. La preuve reste jusqu’à quatre ans, sous un numéro sans votre nom.',
  'kept.answers.who':
    'Vous, et personne d’autre. Les systèmes entendent « non autorisé », jamais pourquoi. Les autres voient des nombres de grands groupes.',
  'kept.requests.what':
    'Ce que vous avez demandé, ce que vous et d’autres en avez écrit, même entre eux, et la réponse',
  'kept.requests.why':
    'Pour vous répondre à temps, et comme preuve pour vous. Motif : la loi sur les demandes (art. 12 RGPD).',
  'kept.requests.how_long':
    'Tant que vous travaillez ici. Quand vous êtes effacé, tous les mots partent aussitôt. La preuve reste jusqu’à quatre ans, sous un numéro sans votre nom.',
  'kept.requests.who':
    'Vous, et ceux qui décident : l’équipe vie privée, le délégué à la protection des données ou votre comité. Leurs notes sont dans votre relevé de l’année.',
  'kept.holdings.what':
    'Ce que les systèmes disent avoir sur vous : quelle sorte, combien, de quand, où, jusqu’à quand ; et ce qui est revenu après un effacement',
  'kept.holdings.why':
    'Pour que vous le voyiez et que l’effacement puisse être vérifié. Motif : votre droit de savoir et de faire effacer.',
  'kept.holdings.how_long':
    'Jusqu’à ce que le système dise autre chose, et 90 jours de plus. Cela disparaît tout de suite quand vos données sont effacées. Les preuves d’effacement : ensuite jusqu’à quatre ans.',
  'kept.holdings.who':
    'Vous, et personne d’autre. Les autres voient combien est revenu dans quel système, sans nom.',
  'kept.reading.what':
    'Quelle notice vous avez ouverte et dans quelle langue, si vous l’avez confirmée ici ou sur papier, et quelles nouvelles vous avez rangées',
  'kept.reading.why': 'Pour savoir ce qui vous a été dit. Motif : votre employeur doit pouvoir le prouver.',
  'kept.reading.how_long':
    'Tant que vous travaillez ici. Quand vos données sont effacées, la preuve reste jusqu’à quatre ans, sous un numéro sans votre nom.',
  'kept.reading.who': 'Vous, et personne d’autre. Les autres voient des nombres de grands groupes.',
  'kept.account.what':
    'Votre adresse de connexion, votre mot de passe sous une forme illisible, si vous avez reçu un code, et qui l’a créé',
  'kept.account.why': 'Pour vous laisser entrer, et personne d’autre. Motif : un accès sûr.',
  'kept.account.how_long':
    'Tant que vous travaillez ici. Un code, jusqu’à ce qu’il serve ou soit trop ancien. Que vous en avez reçu un : jusqu’à quatre ans après l’effacement.',
  'kept.account.who': 'Vous. L’administration voit qu’il y a un compte, et quand un code a été donné.',
  'kept.looks.what':
    'Qui a consulté vos données, d’après les systèmes : quand, dans quel rôle, dans quel système, pourquoi et quel type de données ; et où vous avez consulté celles d’autres personnes',
  'kept.looks.why': 'Pour que vous puissiez le voir. Motif : vous avez le droit de le savoir (art. 15 RGPD).',
  'kept.looks.how_long':
    'Deux ans. Ce qui vous concerne disparaît dès que vous êtes effacé ; votre nom de personne qui a consulté aussi.',
  'kept.looks.who':
    'Vous. Là où vous avez consulté, les autres voient votre rôle ou votre service, et votre nom seulement si cela a été décidé.',
  'kept.sign_ins.what':
    'Quand votre session a commencé, avec quelle sorte de navigateur, et votre dernière activité',
  'kept.sign_ins.why': 'Pour fermer une session à temps et vous prévenir d’un inconnu. Motif : un accès sûr.',
  'kept.sign_ins.how_long':
    'Une session : 24 heures au plus, 12 avec un rôle particulier. Un appareil : 180 jours après sa dernière utilisation.',
  'kept.sign_ins.who': 'Vous, et personne d’autre, dans les réglages.',
  'kept.mail.what': 'Où vont les messages, une adresse personnelle, et quand on vous a écrit',
  'kept.mail.why': 'Pour vous dire à temps ce qui a besoin de vous, et pas trop souvent.',
  'kept.mail.how_long':
    'Votre adresse jusqu’à ce que vous l’effaciez. L’envoi d’un message : deux mois. Ses mots ne sont pas gardés.',
  'kept.mail.who':
    'Vous, et personne d’autre. L’administration voit combien de messages ne sont pas arrivés, pas à qui.',
  'kept.failures.what':
    'Combien de fois un mot de passe faux a été essayé avec votre adresse, sous une forme brouillée',
  'kept.failures.why': 'Pour que personne ne puisse deviner votre mot de passe. Motif : un accès sûr.',
  'kept.failures.how_long': 'Un jour.',
  'kept.failures.who': 'Personne.',
  'kept.forms.what': 'Le numéro de chaque formulaire que vous avez envoyé, sans son contenu',
  'kept.forms.why': 'Pour qu’un formulaire envoyé deux fois compte une seule fois.',
  'kept.forms.how_long': '24 heures.',
  'kept.forms.who': 'Personne.',
  'kept.council_list.what':
    'Si un comité d’entreprise vous a mis sur sa liste de ce qui n’est jamais enregistré, et si vous lisez cette liste pour un comité',
  'kept.council_list.why':
    'Pour que rien ne soit enregistré des personnes que le comité protège. Motif : les droits propres du comité.',
  'kept.council_list.how_long':
    'Jusqu’à ce que le comité vous en retire. Une fois vos données effacées, il n’y reste qu’un numéro, jusqu’au prochain changement de la liste.',
  'kept.council_list.who':
    'Les représentants qui tiennent la liste. Les systèmes qui enregistrent apprennent votre numéro, mais pas de qui vient la ligne.',
  'kept.duties.what':
    'Ce que vous faites ici pour d’autres : rôles, systèmes dont vous répondez, et vos actes dans un rôle',
  'kept.duties.why':
    'Pour que chacun puisse vérifier qui a agi pour l’employeur. Motif : votre employeur doit pouvoir le prouver.',
  'kept.duties.how_long': 'Pour toujours, sous un numéro sans votre nom une fois vos données effacées.',
  'kept.duties.who':
    'L’équipe de la vie privée, l’administration et le contrôle. Vos propres affaires n’y figurent pas.',
} as const satisfies Record<keyof typeof en, string>;

import type { home as en } from '../en/home';

/** La vue d’ensemble : trois réponses et la liste. */
export const home = {
  'leaver.title': 'Vous ne travaillez plus ici.',
  'leaver.text':
    'Plus rien n’est enregistré sur vous, et personne ne vous demande un oui. Voici votre propre dossier. Vous pouvez le lire, garder des copies, retirer un oui et vous opposer, comme avant.',
  'home.restored':
    'Ce portail a été remis en place à partir d’une copie le {date}. Ce que vous lui avez dit entre le {from} et ce jour peut être perdu. Rien n’est donc autorisé avant que vous ayez relu les notices et répondu à nouveau. Un non déjà noté reste valable.',
  'home.title': 'Votre surveillance en un coup d’œil',
  'home.summary':
    'Votre employeur nomme {total, plural, one {# façon} other {# façons}} d’enregistrer ou d’utiliser des données sur vous. {on, plural, =0 {Aucune n’est autorisée} one {# est autorisée} other {# sont autorisées}}{off, plural, =0 {} one {, # n’est pas autorisée} other {, # ne sont pas autorisées}}{shut, plural, =0 {} one {, # est bloquée} other {, # sont bloquées}}.',
  'home.summary.waits':
    'En ce moment, chaque système reçoit un non. Ci-dessous figure ce que dit la copie. Cela ne compte qu’une fois que deux personnes l’ont déclarée.',
  'home.summary.none': 'Votre employeur ne nomme dans ce portail rien qui soit enregistré sur vous.',
  'home.recorded.title': 'Qu’est-ce qui est enregistré sur moi en ce moment ?',
  'home.recorded.none': 'Les règles n’autorisent aucun enregistrement sur vous en ce moment.',
  'home.recorded.none_connected': 'Aucun système relié à ce portail ne pourrait vous enregistrer.',
  'home.recorded.some':
    '{count, plural, one {Un type de données peut être enregistré} other {# types de données peuvent être enregistrés}} sur vous maintenant.',
  'home.recorded.some_unknown':
    '{count, plural, one {Un type de données peut être enregistré} other {# types de données peuvent être enregistrés}} sur vous maintenant. Pour {unknown, plural, one {un autre} other {# autres}}, nous ne savons pas.',
  'home.recorded.unknown':
    'Pour {unknown, plural, one {un type} other {# types}} de données, nous ne savons pas.',
  'home.recorded.list': 'Peuvent être enregistrés : {list}.',
  'home.recorded.unknown_list': 'Inconnu : {list}.',
  'home.recorded.silent': 'Sans nouvelles de : {list}.',
  'home.recorded.silent_since': '{system} (dernier signal : {time})',
  'home.recorded.silent_never': '{system} (jamais)',
  'home.recorded.source':
    'État à {time} : ce que les règles autorisent pour vous, et quels systèmes ont donné un signal dans les 60 dernières secondes. Un signal dit qu’un système marche, pas ce qu’il a enregistré sur vous.',
  'home.answer.more': 'Quelles données, quels systèmes, à quelle heure',
  'home.looked.title': 'Qui a consulté ?',
  'home.looked.none':
    'Nous ne pouvons pas encore vous le dire : {systems, plural, one {le seul système de votre employeur ne signale pas} other {aucun des # systèmes de votre employeur ne signale}} qui consulte.',
  'home.looked.no_system':
    'Nous ne pouvons pas encore vous le dire : aucun système relié ne pourrait le signaler.',
  'home.looked.partly':
    '{reporting} sur {systems, plural, one {# système} other {# systèmes}} signalent qui consulte. Des autres, nous ne savons rien.',
  'home.looked.all':
    '{systems, plural, one {Le # système qui le peut signale} other {Les # systèmes qui le peuvent signalent}} qui consulte.',
  'home.looked.recent':
    '{count, plural, one {# consultation de vos données a été signalée} other {# consultations de vos données ont été signalées}} ces 30 derniers jours. La dernière : {time}.',
  'home.looked.quiet': 'Aucune consultation de vos données n’a été signalée ces 30 derniers jours.',
  'home.looked.mismatch':
    '{count, plural, one {# d’entre elles ne correspond} other {# d’entre elles ne correspondent}} pas à ce qu’on vous a dit.',
  'home.looked.caution': 'Pas de signal ne veut pas dire que personne n’a consulté.',
  'home.looked.more': 'En savoir plus sur qui a consulté',
  'home.can.title': 'Que puis-je faire ?',
  'home.can.both':
    'Vous pouvez lire {notices, plural, one {une notice} other {# notices}} et répondre à {questions, plural, one {une question} other {# questions}}.',
  'home.can.read':
    'Vous pouvez lire {notices, plural, one {une notice qui vous attend} other {# notices qui vous attendent}}.',
  'home.can.answer':
    'Vous pouvez répondre à {questions, plural, one {une question} other {# questions}}, ou ne pas le faire.',
  'home.can.nothing': 'Rien ne vous attend, et vous pouvez changer d’avis à tout moment.',
  'home.can.silence': 'Sans réponse, c’est non : cela reste désactivé.',
  'home.can.history': 'Voir ce que vous avez décidé',
  'home.banner.not_read': 'Une notice est nouvelle pour vous',
  'home.banner.new_version': 'Une notice a changé depuis que vous l’avez lue',
  'home.banner.not_acknowledged': 'Une notice demande si vous l’avez lue',
  'home.banner.read': 'Lire « {title} »',
  'asleep.title': 'Vous avez ici un nouveau rôle. Il n’est pas encore activé',
  'asleep.text':
    'Demandez un code à la personne qui gère la machine, et choisissez avec lui un nouveau mot de passe. Alors tout le monde est sûr que c’est vous. Vos propres pages marchent comme avant.',
  'grid.title': 'Tout ce qui peut être enregistré sur vous',
  'grid.shut.title': 'Bloqué : personne ne peut l’activer maintenant',
  'grid.shut.intro':
    'Votre employeur nomme aussi ceci, mais c’est interdit, ou il manque quelque chose. Même votre oui ne l’activerait pas. Ouvrez une ligne pour tout voir.',
  'grid.intro':
    'Chaque carte est un type de données : ce qui vaut et ce que vous pouvez faire. « Plus » dit qui les voit, combien de temps, et les règles.',
  'row.purpose': 'But',
  'row.ground': 'Votre mot à dire',
  'row.ground.more': 'Ce que cela veut dire',
  'row.recipients': 'Qui les voit',
  'row.retention': 'Combien de temps',
  'row.retention_days':
    '{days, plural, =0 {Non conservé} =365 {1 an (365 jours)} =730 {2 ans (730 jours)} one {# jour} other {# jours}}',
  'row.judged': 'Pour vous évaluer',
  'row.programme': 'Programme',
  'home.banner.reminded': 'Veuillez lire cette notice',
  'home.paused.review_overdue':
    '{title} est en pause pour tout le monde depuis le {date}. Personne ne l’a réexaminé à temps.',
  'home.paused.review_ends':
    '{title} est en pause pour tout le monde depuis le {date}. Un réexamen a conclu qu’il prend fin.',
  'home.paused.law': 'Ce que la loi exige continue.',
  'row.reviewed': 'Dernier réexamen',
  'row.reviewed.never': 'Pas encore',
  'row.review_due': 'Prochain réexamen prévu',
  'row.law': 'La règle de droit',
  'row.lost_contact': 'En cas de perte du lien avec ce portail',
  'row.lost_contact.stops': 'Cela s’arrête',
  'row.lost_contact.hours': 'Cela continue au plus {hours, plural, one {# heure} other {# heures}}',
  'kind.includes': 'Comprend : {list}.',
  'kind.multi_party': 'D’autres personnes y figurent aussi.',
  'kind.details': 'Ce que cela voit et ne voit pas',
  'kind.more': 'Plus : qui les voit, combien de temps, ce que cela voit, les règles',
  'kind.sees': 'Cela voit',
  'kind.not': 'Cela ne voit pas',
  'kind.example': 'Un exemple inventé',
  'state.on': 'Autorisé',
  'state.off': 'Non autorisé',
  'state.shut': 'Bloqué',
  'state.since': 'depuis le {date}',
  'observed.may':
    'Un système qui peut enregistrer cela a donné un signal dans la dernière minute, et les règles l’autorisent pour vous.',
  'observed.may_use':
    'Un système qui peut utiliser cela a donné un signal dans la dernière minute, et les règles l’autorisent pour vous.',
  'observed.must_not':
    'Un système qui pourrait enregistrer cela a donné un signal dans la dernière minute. Les règles ne l’autorisent pas pour vous.',
  'observed.must_not_use':
    'Un système qui pourrait utiliser cela a donné un signal dans la dernière minute. Les règles ne l’autorisent pas pour vous.',
  'observed.rest':
    '{silent, plural, one {Un autre système se tait. Ce qu’il fait, nous ne le savons pas.} other {# autres systèmes se taisent. Ce qu’ils font, nous ne le savons pas.}}',
  'observed.unknown': 'Nous ne savons pas si cela est enregistré maintenant.',
  'observed.use_unknown': 'Nous ne savons pas si cela est utilisé maintenant.',
  'observed.no_system': 'Aucun système relié ne fait cela.',
  'heard.last': 'Dernier signal de {system} : {time}.',
  'heard.silent': '{system} ne donne plus de signal. Le dernier : {time}.',
  'heard.never': '{system} n’a jamais donné de signal.',
  'shut.all':
    '{count, plural, one {La raison} =2 {Les deux raisons, dans l’ordre} other {Les # raisons, dans l’ordre}}',
  'action.withdraw': 'Retirer',
  'action.withdraw.about': 'votre oui à : {title}',
  'action.answer': 'Répondre',
  'action.change': 'Changer votre réponse',
  'action.read_first': 'Lire d’abord la notice',
  'action.confirm_first': 'Confirmer que vous avez lu la notice',
  'action.say_no': 'Dire non maintenant',
  'action.notice': 'Lire la notice',
  'action.object': 'M’opposer',
  'action.about': 'à propos de : {title}',
} as const satisfies Record<keyof typeof en, string>;

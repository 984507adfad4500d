import type { clock as en } from '../en/clock';

/** Comment a été comptée la date à laquelle quelque chose est dû, étape par étape. */
export const clock = {
  'clock.title': 'Comment cette date a été comptée',
  'clock.rule': 'La règle : {citation}. Comptée selon : {counting}.',
  'clock.rule.house': 'Aucune loi ne fixe ici de délai ; ce portail en fixe un. Compté selon : {counting}.',
  'clock.period.hours': '{amount, plural, one {# heure} other {# heures}}',
  'clock.period.days': '{amount, plural, one {# jour} other {# jours}}',
  'clock.period.working_days': '{amount, plural, one {# jour de travail} other {# jours de travail}}',
  'clock.period.weeks': '{amount, plural, one {# semaine} other {# semaines}}',
  'clock.period.months': '{amount, plural, one {# mois} other {# mois}}',
  'clock.received': 'Reçu : {date}. Ce jour ne compte pas.',
  'clock.received.hour': 'Connu depuis : {time}. Cette heure ne compte pas.',
  'clock.next_hour': 'Le délai court à partir de {time}.',
  'clock.begins.identity': 'Début : {date}. On savait alors qui demande.',
  'clock.begins.clarification': 'Début : {date}. On savait alors ce qui était demandé.',
  'clock.add': 'Plus {period} : {date}.',
  'clock.shorter': 'Ce mois n’a pas un tel jour ; son dernier jour compte.',
  'clock.extended':
    'Plus de temps a été pris. Cela a été dit le {told}, à temps, avant la fin du {first}. En tout {period} : {date}.',
  'clock.extension_late':
    'Plus de temps a été annoncé le {told}. C’était trop tard, car le délai a pris fin le {first}. Cela ne compte donc pas.',
  'clock.extension_none':
    'Plus de temps a été annoncé le {told}. Cette règle n’en permet pas ; cela ne compte donc pas.',
  'clock.paused.clarification': 'Une question était ouverte du {from} au {to}. Plus {period} : {date}.',
  'clock.paused.identity': 'On ne savait pas qui demande, du {from} au {to}. Plus {period} : {date}.',
  'clock.pause_open.clarification':
    'Le délai est arrêté depuis le {from} : une question est ouverte. La date sera plus tardive.',
  'clock.pause_open.identity':
    'Le délai est arrêté depuis le {from} : on ne sait pas encore qui demande. La date sera plus tardive.',
  'clock.runs_on.law.clarification':
    'Une question a été posée le {from}. Ici, le délai continue pendant ce temps.',
  'clock.runs_on.law.identity':
    'On vérifie qui demande depuis le {from}. Ici, le délai continue pendant ce temps.',
  'clock.runs_on.ended.clarification':
    'Une question a été posée le {from}. Le délai était déjà fini ; rien n’est ajouté.',
  'clock.runs_on.ended.identity':
    'On vérifie qui demande depuis le {from}. Le délai était déjà fini ; rien n’est ajouté.',
  'clock.weekend': '{date} : fin de semaine. Le jour suivant compte.',
  'clock.holiday': '{date} : jour férié. Le jour suivant compte.',
  'clock.holiday.named': '{date} : jour férié ({name}). Le jour suivant compte.',
  'clock.straight': 'Ici, fins de semaine et jours fériés ne déplacent rien.',
  'clock.working_day.all': '{date} est un jour de travail : {place}.',
  'clock.working_day.country':
    '{date} est un jour de travail : {place}. Nous connaissons seulement les jours fériés de tout le pays. Un jour férié local déplacerait la date.',
  'clock.working_day.fixed':
    '{date} est un jour de travail, pour autant que nous sachions : {place}. Certains jours fériés y suivent la lune, et nous ne connaissons pas ceux de cette année-là. L’un d’eux déplacerait la date.',
  'clock.working_day.common':
    '{date} est un jour de travail, pour autant que nous sachions. Pour {place}, nous connaissons seulement deux jours fériés : 1er janvier et 25 décembre.',
  'clock.working_day.none':
    '{date} n’est pas en fin de semaine. Pour {place}, nous ne connaissons aucun jour férié.',
  'clock.due': 'Date limite : {date}, {time} ({zone}).',
} as const satisfies Record<keyof typeof en, string>;

import type { mine as en } from '../en/mine';

/** Ce que les systèmes ont sur une personne, et ce qu’ils doivent faire pour elle. */
export const mine = {
  'nav.mine': 'Conservé sur vous',
  'mine.title': 'Ce qui est conservé sur vous',
  'mine.lead':
    'Ici, les systèmes disent ce qu’ils gardent sur vous. Nous montrons ce qu’ils disent. Personne ne l’a vérifié.',
  'mine.home': 'Voir ce qui est conservé sur vous',
  'mine.none': 'Aucun système n’a dit avoir quelque chose sur vous.',
  'mine.findings': 'Ceci ne devrait pas être là',
  'mine.findings.past': 'Ceci n’aurait pas dû avoir lieu',
  'mine.finding.came_back':
    '{system} a dit avoir effacé ceci : {kind}. Plus tard, c’était de nouveau là. On demande au système de l’effacer encore une fois.',
  'mine.finding.held_without_permission':
    '{system} a ceci sur vous : {kind}. À notre connaissance, rien ne l’a autorisé, ou cela devrait avoir disparu.',
  'mine.finding.captured_without_permission':
    '{system} a enregistré ceci sur vous : {kind}. À notre connaissance, rien ne l’a autorisé.',
  'mine.finding.used_without_permission':
    '{system} a utilisé ceci sur vous pour entraîner un modèle : {kind}. À notre connaissance, rien ne l’a autorisé.',
  'mine.finding.stays': 'Connu depuis le {at}. Cela a eu lieu, donc cela reste affiché ici.',
  'mine.finding.everything': 'tout',
  'mine.finding.ends':
    'Connu depuis le {at}. Cela reste ici jusqu’à ce qu’un contrôle plus tard ne trouve rien. Une promesse n’y met pas fin.',
  'mine.allowed': 'L’enregistrement est autorisé maintenant.',
  'mine.not_allowed': 'L’enregistrement n’est pas autorisé maintenant.',
  'mine.holds': '{system} a {count, plural, one {un enregistrement} other {# enregistrements}} ({size}).',
  'mine.nothing': '{system} dit n’avoir rien de cela sur vous.',
  'mine.captured': 'Enregistré',
  'mine.captured.days': 'du {from} au {to}',
  'mine.where': 'Où',
  'mine.until': 'Effacé avant le',
  'mine.until.unsaid': 'Il ne l’a pas dit.',
  'mine.takes_part': 'Enregistrements d’autres personnes où vous êtes',
  'mine.takes_part.count': '{count, plural, one {un enregistrement} other {# enregistrements}}',
  'mine.said': 'Dit par le système le {at}. Personne ne l’a vérifié.',
  'mine.silent': 'Personne n’entend ce système en ce moment. Ce qu’il a peut avoir changé.',
  'mine.unsaid': '{system} peut garder ce type de données. Il n’a pas dit ce qu’il a.',
  'mine.never_used': 'Pour autant que ce portail le sache, personne n’a jamais été autorisé à l’utiliser.',
  'mine.copy': 'Obtenir une copie',
  'mine.delete': 'Demander l’effacement',
  'mine.correct': 'Demander une correction',
  'mine.tasks': 'Ce que les systèmes doivent faire pour vous',
  'mine.tasks.intro': 'On demande à chaque système, et il dit ce qu’il a fait. Nous ne le vérifions pas.',
  'mine.task.erase': '{system} doit effacer : {kinds}.',
  'mine.task.access': '{system} doit remettre une copie : {kinds}.',
  'mine.task.restrict': '{system} ne doit plus utiliser : {kinds}.',
  'mine.task.unrestrict': '{system} peut de nouveau utiliser : {kinds}.',
  'mine.task.correct': '{system} doit corriger : {kinds}.',
  'mine.task.absence': '{system} doit regarder s’il reste quelque chose : {kinds}.',
  'mine.task.unlearn':
    '{system} doit dire ce que devient ce que l’entraînement {run} a appris de vous : {kinds}.',
  'mine.task.all': 'tout ce qu’il a sur vous',
  'mine.task.asked': 'Demandé le {at}. La réponse doit venir avant le {due}.',
  'mine.task.late': 'Demandé le {at}. La réponse aurait dû venir avant le {due}. Le délai court toujours.',
  'mine.task.later': 'On le lui demandera le {at}.',
  'mine.task.done': 'Il dit l’avoir fait, le {at}.',
  'mine.task.done_count':
    'Il dit l’avoir fait, le {at} : {count, plural, one {un enregistrement} other {# enregistrements}}.',
  'mine.task.failed': 'Il a dit le {at} que cela a échoué. On le lui redemande.',
  'mine.task.held': 'Il a dit le {at} devoir le garder : {reason}',
  'mine.task.not_applicable': 'Il a dit le {at} n’avoir rien de cela.',
  'mine.task.gone': 'Il a dit le {at} qu’il ne reste rien.',
  'mine.task.found':
    'Il a dit le {at} qu’il y a {count, plural, one {un enregistrement} other {# enregistrements}}.',
  'mine.held.legal_hold': 'Un procès ou une enquête en a besoin.',
  'mine.held.required_by_law': 'Une loi oblige à le garder.',
  'mine.held.legal_claim': 'Il le faut pour une demande en justice.',
  'mine.held.not_separable': 'Ce qui a été appris de vous ne peut pas être retiré à part.',
  'mine.held.handed_out': 'Le modèle a été remis à d’autres et ne peut pas être repris.',
  'mine.task.by': 'La réponse doit venir avant le {due}.',
  'mine.task.was':
    'Il a dit en dernier avoir {count, plural, one {un enregistrement} other {# enregistrements}}, ici : {where}.',
  'mine.pressed': 'Votre oui ne compte pas, car des personnes ont subi des pressions ici.',
} as const satisfies Record<keyof typeof en, string>;

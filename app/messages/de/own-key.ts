import type { ownKey as en } from '../en/own-key';

/** Was Menschen über den Schlüssel ihrer Kopien lesen, und über das Öffnen im eigenen Browser. */
export const ownKey = {
  'key.here.text':
    'Ihr Browser macht das Kennwort, und es wird nicht gesendet. Das Portal bekommt einen öffentlichen Schlüssel, der nur versiegeln kann, und Ihren privaten, verschlossen mit dem Kennwort.',
  'key.here.trust':
    'Das Skript dafür kommt von diesem Portal. Wer das Portal betreibt, könnte es ändern, und Sie würden es nicht sehen.',
  'key.here.make': 'Meinen Schlüssel in diesem Browser machen',
  'key.here.again': 'Einen anderen Schlüssel in diesem Browser machen',
  'key.here.once':
    'Schreiben Sie es jetzt auf, und behalten Sie es für sich. Wenn Sie diese Seite verlassen, kann es Ihnen niemand mehr zeigen.',
  'key.here.use': 'Ich habe es aufgeschrieben: diesen Schlüssel nehmen',
  'key.here.failed': 'Ihr Browser konnte keinen Schlüssel machen. Es wurde nichts gesendet.',
  'key.portal.text':
    'Oder das Portal macht das Kennwort, zeigt es einmal und vergisst es. In diesem Augenblick könnte es das Kennwort behalten.',
  'key.made': 'Ihr Schlüssel ist bereit. Ihre Kopien werden damit versiegelt.',
  'key.unfit':
    'Dieser Schlüssel geht nicht, deshalb wurde er nicht genommen. Gehen Sie zurück und machen Sie einen neuen.',
  'key.of.browser': 'Ihr Schlüssel wurde in Ihrem Browser gemacht. Das Kennwort kam nicht mit.',
  'key.of.portal': 'Ihren Schlüssel hat dieses Portal gemacht. Das Kennwort hat es nicht behalten.',
  'key.fingerprint': 'Fingerabdruck Ihres Schlüssels:',
  'key.fingerprint.text':
    'Wer ein System betreibt, kann sehen, für welchen Schlüssel es versiegelt hat. Es muss derselbe sein.',
  'key.open.text': 'Ihr Browser öffnet die Kopie. Ihr Kennwort wird nicht gesendet.',
  'key.open.opening': 'Wird geöffnet …',
  'key.open.opened':
    'Die Kopie ist ganz. Ihr Browser hat sie geöffnet und gespeichert. Diese Datei ist nicht mehr versiegelt: Bewahren Sie sie sicher auf.',
  'key.open.save': 'Noch einmal speichern',
  'key.open.gone': 'Die Kopie konnte nicht geholt werden. Laden Sie diese Seite neu.',
  'key.opener': 'Kopien ohne dieses Portal öffnen',
  'key.opener.text':
    'Diese Seite öffnet Ihre versiegelten Kopien in jedem Browser, ohne Internet. Speichern Sie sie zusammen mit ihnen.',
  'key.opener.link': 'Auch eine Seite, die Sie speichern können, öffnet sie, ohne dieses Portal',
  'key.opener.save': 'Die Seite speichern, die Kopien öffnet',
  'key.opener.sha': 'SHA-256 dieser Seite: {sha256}',
  'key.opener.sha.text':
    'Vergleichen Sie ihn mit dem von jemandem, dem Sie vertrauen, zum Beispiel vom Betriebsrat. Das Portal allein kann nicht beweisen, dass seine Seite gut ist.',
} as const satisfies Record<keyof typeof en, string>;

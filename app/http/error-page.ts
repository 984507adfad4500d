/** What a person is told when the gate itself refuses or a page breaks. Plain words; no code, no version, no style to load. */
interface Words {
  title: string;
  text: string;
  home: string;
}

type Reason = 'spoiled' | 'foreign' | 'missing' | 'large' | 'cookies' | 'later' | 'broken';

const WORDS = {
  en: {
    spoiled: { title: 'We could not read that', text: 'Please go back and try again.' },
    foreign: {
      title: 'This did not come from our own page',
      text: 'So we did nothing. Please open the page here and try again.',
    },
    missing: { title: 'Nothing is here', text: 'The address may be old or mistyped.' },
    large: { title: 'That was too long', text: 'Please send less and try again.' },
    cookies: {
      title: 'Your browser sent too much along',
      text: 'Please delete the cookies of this site and try again.',
    },
    later: {
      title: 'The portal cannot write this down right now',
      text: 'It is not your fault. Please try again in a minute. Your history shows what was done.',
    },
    broken: {
      title: 'Something went wrong here',
      text: 'It is not your fault. Look at your history to see what was done, then try again.',
    },
    home: 'Go to the start page',
  },
  de: {
    spoiled: {
      title: 'Das konnten wir nicht lesen',
      text: 'Bitte gehen Sie zurück und versuchen Sie es noch einmal.',
    },
    foreign: {
      title: 'Das kam nicht von unserer eigenen Seite',
      text: 'Darum haben wir nichts getan. Bitte öffnen Sie die Seite hier und versuchen Sie es noch einmal.',
    },
    missing: { title: 'Hier ist nichts', text: 'Die Adresse ist vielleicht alt oder vertippt.' },
    large: { title: 'Das war zu lang', text: 'Bitte senden Sie weniger und versuchen Sie es noch einmal.' },
    cookies: {
      title: 'Ihr Browser hat zu viel mitgeschickt',
      text: 'Bitte löschen Sie die Cookies dieser Seite und versuchen Sie es noch einmal.',
    },
    later: {
      title: 'Das Portal kann das gerade nicht aufschreiben',
      text: 'Es liegt nicht an Ihnen. Bitte versuchen Sie es in einer Minute noch einmal. Ihr Verlauf zeigt, was getan wurde.',
    },
    broken: {
      title: 'Hier ging etwas schief',
      text: 'Es liegt nicht an Ihnen. Sehen Sie in Ihrem Verlauf nach, was getan wurde. Versuchen Sie es dann noch einmal.',
    },
    home: 'Zur Startseite',
  },
} as const satisfies Record<string, Record<Reason, Omit<Words, 'home'>> & { home: string }>;

const reasonOf = (status: number): Reason => {
  if (status === 403) return 'foreign';
  if (status === 404 || status === 405 || status === 421) return 'missing';
  if (status === 413) return 'large';
  if (status === 431) return 'cookies';
  if (status === 503) return 'later';
  return status >= 500 ? 'broken' : 'spoiled';
};

/** The page of a status, in the first language of the reader that we speak. */
export const errorPage = (status: number, acceptLanguage: string | undefined): string => {
  const wanted = (acceptLanguage ?? '').split(',').map((range) => range.trim().slice(0, 2).toLowerCase());
  const language = wanted.find((one): one is keyof typeof WORDS => Object.hasOwn(WORDS, one)) ?? 'en';
  const { title, text } = WORDS[language][reasonOf(status)];
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title>`,
    '</head>',
    `<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${WORDS[language].home}</a></p></main></body>`,
    '</html>',
    '',
  ].join('\n');
};

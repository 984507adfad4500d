/** The page: a sealed copy and its passphrase go in, the copy comes out. No network, no storage, nothing but this document. */
import { type CannotOpen, canOpen, openSealed, piecesOf } from '../src/open';
import { LANGUAGES, type Language, MESSAGES, type MessageId } from './messages';

type FieldName = 'file' | 'passphrase';

const element = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Kind;
};

const form = element('form');
const status = element('status');
const save = element<HTMLAnchorElement>('save');

const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);
let language: Language =
  navigator.languages.map((tag) => tag.toLowerCase().replace(/-.*/, '')).find(isLanguage) ?? 'en';
let problem: { field: FieldName; message: MessageId } | undefined;

const say = (id: MessageId): string => MESSAGES[language].say[id];

const draw = () => {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = `${say('title')} · Forthright`;
  for (const spot of document.querySelectorAll<HTMLElement>('[data-say]')) {
    spot.textContent = say(spot.dataset.say as MessageId);
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
  for (const name of ['file', 'passphrase'] as const) {
    const here = problem?.field === name ? problem : undefined;
    const line = element(`${name}-error`);
    line.hidden = here === undefined;
    line.textContent = here === undefined ? '' : say(here.message);
    element(name).setAttribute('aria-invalid', String(here !== undefined));
  }
};

/** Nothing of a copy that was opened before stays in the page. */
const forget = () => {
  element('result').hidden = true;
  if (save.href) URL.revokeObjectURL(save.href);
  save.removeAttribute('href');
};

const wrong = (field: FieldName, message: MessageId) => {
  problem = { field, message };
  draw();
  element(field).focus();
};

/** Beside which field it is said why a copy does not open. */
const FIELD_OF = {
  not_a_copy: 'file',
  wrong_passphrase: 'passphrase',
  copy_damaged: 'file',
} as const satisfies Record<CannotOpen, FieldName>;

const open = async (): Promise<void> => {
  const file = element<HTMLInputElement>('file').files?.[0];
  const passphrase = element<HTMLInputElement>('passphrase').value;
  if (!canOpen()) return wrong('file', 'too_old');
  if (!file) return wrong('file', 'missing.file');
  if (passphrase.trim() === '') return wrong('passphrase', 'missing.passphrase');
  const opened = await openSealed(piecesOf(file.stream()), passphrase).catch(() => undefined);
  if (!opened) return wrong('file', 'unreadable');
  if (!opened.ok) return wrong(FIELD_OF[opened.code], opened.code);
  const { parts, fingerprint } = opened.value;
  save.href = URL.createObjectURL(new Blob([...parts], { type: 'application/zip' }));
  save.download = `${file.name.replace(/\.sealed$/, '')}.zip`;
  element('fingerprint').textContent = fingerprint;
  element('result').hidden = false;
  element('opened').focus();
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  problem = undefined;
  forget();
  draw();
  status.textContent = say('opening');
  void open().finally(() => {
    status.textContent = '';
  });
});

form.addEventListener('input', () => {
  problem = undefined;
  forget();
  draw();
});

for (const [tag, name] of Object.entries(LANGUAGES)) {
  const button = document.createElement('button');
  button.textContent = name;
  button.type = 'button';
  button.lang = tag;
  button.dataset.language = tag;
  button.addEventListener('click', () => {
    language = tag as Language;
    draw();
  });
  element('languages').append(button);
}

draw();
element('page').hidden = false;

/** The page: what is put in goes to the verifier, what it says is drawn. No network, no storage, nothing but this document. */
import { filled, type Named } from '../statements';
import {
  type HeldCheckpoint,
  type HeldConsistency,
  type HeldCopy,
  type HeldReceipt,
  type Refused,
  type Statement,
  verifyCheckpoint,
  verifyConsistency,
  verifyReceipt,
} from '../verify';
import { LANGUAGES, type Language, MESSAGES, type MessageId, sentence } from './messages';
import { toldOf } from './told';

type Held = HeldReceipt | HeldCopy | HeldCheckpoint | HeldConsistency;
type What = 'receipt' | 'growth';
type FieldName = 'first' | 'second' | 'key';

const element = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Kind;
};

const form = element<HTMLFormElement>('form');
const result = element('result');
const status = element('status');

const preferred = (): Language =>
  navigator.languages
    .find((tag) => /^(de|en)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith('de')
    ? 'de'
    : 'en';

let language: Language = preferred();
let last: Held | Refused | undefined;
const problems = new Map<FieldName, MessageId>();

const say = (id: MessageId): string => MESSAGES[language].say[id];
const what = (): What => (new FormData(form).get('what') === 'growth' ? 'growth' : 'receipt');

const drawWords = () => {
  document.documentElement.lang = language;
  document.title = `${say('title')} · Forthright`;
  for (const spot of document.querySelectorAll<HTMLElement>('[data-say]')) {
    spot.textContent = sentence(language, spot.dataset.say ?? '') ?? '';
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
};

const drawPanels = () => {
  for (const panel of document.querySelectorAll<HTMLElement>('[data-panel]')) {
    panel.hidden = !panel.dataset.panel?.split(' ').includes(what());
  }
};

const inputsOf = (name: FieldName): HTMLElement[] =>
  name === 'key' ? [element('key')] : [element(`${name}-file`), element(`${name}-text`)];

const drawProblems = () => {
  for (const name of ['first', 'second', 'key'] as const) {
    const problem = problems.get(name);
    const line = element(`${name}-error`);
    line.hidden = problem === undefined;
    line.textContent = problem === undefined ? '' : say(problem);
    for (const input of inputsOf(name)) input.setAttribute('aria-invalid', String(problem !== undefined));
  }
};

const made = (tag: string, text?: string, className?: string): HTMLElement => {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (className !== undefined) node.className = className;
  return node;
};

const headlineOf = (said: Held | Refused): [MessageId, string] => {
  if (said.verdict === 'refused') return ['refused', MESSAGES[language].refusals[said.code]];
  if (said.verdict === 'key_not_trusted') return ['unproven', say('unproven.text')];
  return ['verified', say(`verified.${said.what}`)];
};

const drawStatements = (
  heading: MessageId,
  statements: readonly Statement[],
  named: Named,
): HTMLElement[] => {
  const list = made('ul');
  for (const { code } of statements)
    list.append(made('li', filled(MESSAGES[language].statements[code], named)));
  return [made('h3', say(heading)), list];
};

const typeWords = (type: string): string => {
  const known = sentence(language, `type.${type.replace(/\.v\d+$/, '')}`);
  return known === undefined ? type : `${known} (${type})`;
};

const factsOf = (said: Held | Refused): [MessageId, string][] => {
  if (said.verdict === 'refused') {
    const where: [MessageId, string][] = said.where === undefined ? [] : [['fact.where', said.where]];
    return [['fact.code', said.code], ...where];
  }
  const facts: [MessageId, string | undefined][] = [
    ['fact.number', 'number' in said ? String(said.number) : undefined],
    ['fact.at', 'record' in said ? said.record.at : undefined],
    ['fact.type', 'record' in said ? typeWords(said.record.type) : undefined],
    ['fact.log', said.origin],
    ['fact.older', 'older' in said ? String(said.older.size) : undefined],
    ['fact.size', String(said.checkpoint.size)],
    ['fact.root', said.checkpoint.root],
    ['fact.commitment', 'commitment' in said ? said.commitment : undefined],
    ['fact.key', said.key],
  ];
  return facts.filter((fact): fact is [MessageId, string] => fact[1] !== undefined);
};

const drawFacts = (said: Held | Refused): HTMLElement[] => {
  const list = made('dl');
  for (const [name, value] of factsOf(said)) {
    list.append(made('dt', say(name)), made('dd', value));
  }
  return [made('h3', say('facts')), list, ...drawRecord(said)];
};

/** The record as it stands, one press away: it was told in words already. */
const drawRecord = (said: Held | Refused): HTMLElement[] => {
  if (!('record' in said)) return [];
  const folded = made('details');
  folded.append(made('summary', say('fact.record')), made('pre', said.record.text));
  return [folded];
};

/** The record in words, first of all. */
const drawTold = (said: Held): HTMLElement[] => {
  if (!('record' in said)) return [];
  const list = made('dl');
  for (const [name, words] of toldOf(said.record, language)) {
    list.append(made('dt', say(name)), made('dd', words));
  }
  const heading = said.verdict === 'verified' ? 'told' : 'told.unproven';
  return [made('h3', say(heading)), list, made('p', say('told.then'))];
};

const drawResult = () => {
  result.hidden = last === undefined;
  if (last === undefined) return;
  const [headline, text] = headlineOf(last);
  const verdict = made('div', undefined, `verdict ${last.verdict}`);
  const sign = last.verdict === 'verified' ? '\u2713' : last.verdict === 'refused' ? '\u2715' : '?';
  const heading = made('h2');
  const mark = made('span', `${sign} `);
  mark.setAttribute('aria-hidden', 'true');
  heading.append(mark, say(headline));
  heading.id = 'verdict';
  heading.tabIndex = -1;
  verdict.append(heading, made('p', text));
  const parts: HTMLElement[] = [verdict];
  if (last.verdict !== 'refused') {
    const named: Named = {
      origin: last.origin,
      size: last.checkpoint.size,
      ...('number' in last && { number: last.number }),
      ...('older' in last && { older: last.older.size }),
    };
    parts.push(
      ...drawTold(last),
      ...drawStatements('shown', last.shown, named),
      ...drawStatements('not_shown', last.notShown, named),
    );
  }
  result.replaceChildren(...parts, ...drawFacts(last));
};

const draw = () => {
  drawWords();
  drawPanels();
  drawProblems();
  drawResult();
};

/** What was pasted has lost its last line end, or got one too many: those carry nothing. */
const asWritten = (text: string): string => `${text.trim()}\n`;

/** The text of a field: what was pasted, else the chosen file, byte for byte; empty when there is neither. */
const textOf = async (name: 'first' | 'second'): Promise<string> => {
  const pasted = element<HTMLTextAreaElement>(`${name}-text`).value;
  if (pasted.trim() !== '') return asWritten(pasted);
  const file = element<HTMLInputElement>(`${name}-file`).files?.[0];
  try {
    return file
      ? new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer())
      : '';
  } catch {
    problems.set(name, 'unreadable');
    return '';
  }
};

const answer = async (): Promise<Held | Refused | undefined> => {
  problems.clear();
  const growth = what() === 'growth';
  const [first, second] = [await textOf('first'), growth ? await textOf('second') : ''];
  const key = element<HTMLInputElement>('key').value.trim();
  if (first === '' && !problems.has('first')) {
    problems.set('first', growth ? 'missing.older' : 'missing.receipt');
  }
  if (growth && key === '') problems.set('key', 'missing.key');
  if (problems.size > 0) return undefined;
  if (!growth) return verifyReceipt(first, key === '' ? undefined : key);
  if (second === '') return verifyCheckpoint(first, key);
  return verifyConsistency(first, second, key);
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  status.textContent = say('checking');
  void answer().then((said) => {
    last = said;
    draw();
    status.textContent = '';
    const [wrong] = problems.keys();
    if (wrong !== undefined) inputsOf(wrong)[0]?.focus();
    else element('verdict').focus();
  });
});

form.addEventListener('input', () => {
  last = undefined;
  draw();
});

/** A file or a text: the one given last counts, and the other is emptied, so that it is never in doubt which was checked. */
for (const name of ['first', 'second'] as const) {
  const [file, text] = [
    element<HTMLInputElement>(`${name}-file`),
    element<HTMLTextAreaElement>(`${name}-text`),
  ];
  file.addEventListener('input', () => {
    text.value = '';
  });
  text.addEventListener('input', () => {
    file.value = '';
  });
}

for (const [tag, name] of Object.entries(LANGUAGES)) {
  const button = made('button', name);
  button.setAttribute('type', 'button');
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

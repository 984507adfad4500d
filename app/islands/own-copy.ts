/**
 * Makes the key of somebody's copies in their browser, and opens a copy there. Sent with the pages of copies only, and nothing there needs it: what it
 * offers is hidden until it runs, and the portal's own way stays. A passphrase is never in a field that has a name, so no form can carry it.
 */
import { canOpen, newKey, openSealed, piecesOf } from '#sdk/open';

const part = (whole: ParentNode, name: string): HTMLElement | undefined =>
  whole.querySelector<HTMLElement>(`[data-${name}]`) ?? undefined;

const show = (element: HTMLElement | undefined, shown = true) => {
  if (element) element.hidden = !shown;
};

const tell = (element: HTMLElement | undefined, words: string) => {
  if (element) element.textContent = words;
};

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The form that brings a key: the public half and the locked private one are put into it, and the passphrase is shown beside it. */
const offerKey = (form: HTMLFormElement) => {
  const make = form.querySelector('button[type=button]');
  const fields = ['public_key', 'lock'].map((name) => form.elements.namedItem(name));
  const [publicKey, lock] = fields;
  if (!(make instanceof HTMLButtonElement)) return;
  if (!(publicKey instanceof HTMLInputElement && lock instanceof HTMLInputElement)) return;
  show(form);
  make.addEventListener('click', async () => {
    make.disabled = true;
    try {
      const key = await newKey();
      publicKey.value = base64(key.publicKey);
      lock.value = base64(key.lock);
      tell(part(form, 'key-words'), key.passphrase);
      tell(part(form, 'key-fingerprint'), key.fingerprint);
      show(make, false);
      show(part(form, 'key-made'));
      part(form, 'key-heading')?.focus();
    } catch {
      show(part(form, 'key-failed'));
    }
  });
};

/** Opens the copy of the page with what is typed, and answers what to say. */
const openHere = async (box: HTMLElement, passphrase: string): Promise<string> => {
  const answer = await fetch(box.dataset.openHere ?? '', { cache: 'no-store' });
  // Its time is over, or the sign-in is: the portal leads to a page, and brings no file.
  if (!answer.ok || answer.redirected || !answer.body) return 'gone';
  const opened = await openSealed(piecesOf(answer.body), passphrase);
  if (!opened.ok) return opened.code === 'wrong_passphrase' ? opened.code : 'copy_damaged';
  const link = part(box, 'open-save');
  if (link instanceof HTMLAnchorElement) {
    URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([...opened.value.parts], { type: 'application/zip' }));
    link.click();
  }
  return 'opened';
};

/** Takes the form of the portal over: it is answered here, and goes nowhere. */
const takeOver = (box: HTMLElement) => {
  const form = box.querySelector('form');
  const field = form?.querySelector('input[name=passphrase]');
  const button = form?.querySelector('button[type=submit]');
  if (!(field instanceof HTMLInputElement && button instanceof HTMLButtonElement)) return;
  field.removeAttribute('name');
  show(part(box, 'open-by-portal'), false);
  show(part(box, 'open-by-browser'));
  const say = (code: string | undefined) => {
    for (const line of box.querySelectorAll<HTMLElement>('[data-open-said]'))
      show(line, line.dataset.openSaid === code);
    const wrong = code === 'wrong_passphrase';
    field.setAttribute('aria-invalid', String(wrong));
    if (wrong) field.focus();
  };
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    say('opening');
    const code = await openHere(box, field.value).catch(() => 'gone');
    button.disabled = false;
    if (code === 'opened') field.value = '';
    say(code);
  });
};

if (canOpen()) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-own-key]')) offerKey(form);
  for (const box of document.querySelectorAll<HTMLElement>('[data-open-here]')) takeOver(box);
}

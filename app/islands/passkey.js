/**
 * Asks the device for a passkey (WebAuthn) and puts what it answers into the form, which is then sent as any other. Sent with the pages that
 * offer passkeys only. Without it their button stays hidden, and the page says which other ways there are.
 */
/** @param {string} text base64url */
const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** @param {ArrayBuffer | null | undefined} buffer what is not there is left out */
const toText = (buffer) =>
  buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')
    : undefined;

/** @param {{ id: string }[] | undefined} list */
const known = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

/** @param {any} asked what the portal wants to be made or shown, as JSON */
const ask = async (asked) => {
  const challenge = toBytes(asked.challenge);
  if (asked.user) {
    const user = { ...asked.user, id: toBytes(asked.user.id) };
    const excludeCredentials = known(asked.excludeCredentials);
    return navigator.credentials.create({ publicKey: { ...asked, challenge, user, excludeCredentials } });
  }
  const allowCredentials = known(asked.allowCredentials);
  return navigator.credentials.get({ publicKey: { ...asked, challenge, allowCredentials } });
};

/** @param {any} credential */
const told = ({ id, rawId, type, response }) =>
  JSON.stringify({
    id,
    rawId: toText(rawId),
    type,
    response: {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
      transports: response.getTransports?.(),
      authenticatorData: toText(response.authenticatorData),
      signature: toText(response.signature),
      userHandle: toText(response.userHandle),
    },
  });

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const button = form.querySelector('button[type=submit]');
  const field = form.querySelector('input[name=credential]');
  const without = form.querySelector('[data-passkey-without]');
  const nothing = form.querySelector('[data-passkey-nothing]');
  if (!(form instanceof HTMLFormElement && button instanceof HTMLButtonElement)) continue;
  if (!(field instanceof HTMLInputElement && window.PublicKeyCredential)) continue;
  for (const part of form.querySelectorAll('[hidden][data-passkey-with]')) part.removeAttribute('hidden');
  without?.setAttribute('hidden', '');

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    nothing?.setAttribute('hidden', '');
    try {
      const answer = await fetch(form.dataset.challenge ?? '');
      if (!answer.ok) throw new Error(String(answer.status));
      field.value = told(await ask(await answer.json()));
      form.submit();
    } catch {
      // Stopped by the person, refused by the device, or the portal could not be reached: nothing has happened.
      nothing?.removeAttribute('hidden');
      button.disabled = false;
    }
  });
}

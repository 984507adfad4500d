/**
 * Reads the two short layers of a notice aloud. Sent with a notice only, and nothing there needs it: the button is hidden until this
 * finds a voice for the language of the notice that speaks on this very device. A voice from a server would tell its maker what
 * somebody reads, so none is used.
 */
const button = document.querySelector('button[data-read-aloud]');
const synthesis = window.speechSynthesis;

if (button instanceof HTMLButtonElement && synthesis) {
  const { readAloud: language = '', start = '', stop = '' } = button.dataset;
  const primary = (/** @type {string} */ tag) => tag.toLowerCase().split(/[-_]/)[0];
  const voice = () =>
    synthesis
      .getVoices()
      .find(({ lang, localService }) => localService && primary(lang) === primary(language));

  const offer = () => {
    button.hidden = voice() === undefined;
  };
  const told = (/** @type {boolean} */ isReading) => {
    button.textContent = isReading ? stop : start;
  };

  synthesis.addEventListener('voiceschanged', offer);
  offer();

  button.addEventListener('click', () => {
    const isReading = synthesis.speaking;
    synthesis.cancel();
    told(!isReading);
    if (isReading) return;
    const parts = [...document.querySelectorAll('[data-aloud]')].map((part) => {
      const spoken = new SpeechSynthesisUtterance(part.textContent ?? '');
      spoken.lang = language;
      spoken.voice = voice() ?? null;
      return spoken;
    });
    parts.at(-1)?.addEventListener('end', () => told(false));
    for (const part of parts) synthesis.speak(part);
  });

  // Whoever goes to another page wants to hear no more of this one.
  window.addEventListener('pagehide', () => synthesis.cancel());
}

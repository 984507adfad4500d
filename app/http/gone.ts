import type { ServerResponse } from 'node:http';

/** Tells that the client went away before it was answered. Most doors never ask, so the signal is made when asked for. */
export class Gone {
  #controller: AbortController | undefined;
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get happened(): boolean {
    return this.#response.closed && !this.#response.writableFinished;
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      const controller = new AbortController();
      this.#controller = controller;
      if (this.happened) controller.abort();
      else this.#response.once('close', () => this.happened && controller.abort());
    }
    return this.#controller.signal;
  }
}

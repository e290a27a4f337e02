// What is wrong with the connection, in words, and the one thing to do about it.

import { h, icons } from './dom.js';

const PATIENCE_MILLIS = 1500;

export class Banner {
  #words;
  #shown = '';
  #timer = 0;
  #text = h('span');
  #act;

  /** @param {{here: () => void}} acts */
  constructor(acts) {
    this.#act = h('button', { class: 'act', type: 'button', onClick: () => (this.#shown === 'too_many_tabs' ? acts.here() : location.reload()) });
    this.element = h('div', { class: 'banner', role: 'status', hidden: true }, icons.warn(), this.#text, this.#act);
  }

  set words(words) {
    this.#words = words;
    this.#draw();
  }

  show(state, reason) {
    const next = state === 'stopped' ? reason : state === 'offline' ? 'offline' : '';
    // Between two tries the socket is briefly "connecting"; the banner must not blink with it.
    const settled = state === 'open' || state === 'stopped' || state === 'idle';
    if (next === this.#shown || (!settled && !next)) {
      return;
    }
    this.#shown = next;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), settled ? 0 : PATIENCE_MILLIS);
  }

  #draw() {
    const stopped = this.#shown && this.#shown !== 'offline';
    this.element.hidden = !this.#shown;
    this.#text.textContent = stopped ? this.#words.stopped[this.#shown] : this.#shown ? this.#words.offline : '';
    this.#act.hidden = !stopped || this.#shown === 'origin';
    this.#act.textContent = this.#shown === 'too_many_tabs' ? this.#words.here : this.#words.reload;
  }
}

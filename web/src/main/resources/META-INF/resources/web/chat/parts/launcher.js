// The round button in the corner of someone else's page.

import { h, icons } from './dom.js';

export class Launcher {
  #words;
  #badge = h('span', { class: 'badge', 'aria-hidden': 'true', hidden: true });
  #label = h('span', { class: 'launcher-label' });

  constructor(onOpen) {
    this.element = h('button', { class: 'launcher', type: 'button', onClick: onOpen }, icons.chat(), this.#label, this.#badge);
  }

  set words(words) {
    this.#words = words;
    this.#label.textContent = words.launch;
  }

  show(open, unseen) {
    this.element.hidden = open;
    this.element.setAttribute('aria-expanded', String(open));
    this.element.setAttribute('aria-label', unseen ? this.#words.launchUnseen(unseen) : this.#words.launch);
    this.#badge.hidden = !unseen;
    this.#badge.textContent = unseen > 9 ? '9+' : String(unseen);
  }
}

// Who answers, and the few things a citizen may set.

import { h, icons } from './dom.js';

export class Header {
  #words;
  #sure = false;
  #heading = '';
  #title = h('h2', { class: 'title' });
  #who = h('span', { class: 'who' });
  #dot = h('span', { class: 'dot' });
  #larger;
  #menuButton;
  #menu;
  #language;
  #forget;
  #close;

  /** @param {{larger: () => void, language: () => void, forget: () => void, close: () => void}} acts */
  constructor(acts) {
    this.#larger = h('button', { class: 'tool larger', type: 'button', 'aria-pressed': 'false', onClick: acts.larger }, 'A+');
    this.#menuButton = h('button', { class: 'tool', type: 'button', 'aria-expanded': 'false', onClick: () => this.#toggle() }, icons.more());
    this.#language = h('button', { type: 'button', onClick: () => this.#leaving(acts.language) });
    this.#forget = h('button', { type: 'button', onClick: () => this.#forgetTwice(acts.forget) });
    this.#menu = h('div', { class: 'menu', hidden: true }, this.#language, this.#forget);
    this.#close = h('button', { class: 'tool close', type: 'button', onClick: acts.close }, icons.close());
    this.element = h('header', { class: 'header' },
      h('span', { class: 'mark' }, icons.bridge()),
      h('div', { class: 'names' }, this.#title, h('p', { class: 'status', role: 'status' }, this.#dot, this.#who)),
      this.#larger, this.#menuButton, this.#close, this.#menu);
    this.element.addEventListener('keydown', (event) => this.#key(event));
    this.element.addEventListener('focusout', (event) => !this.element.contains(event.relatedTarget) && this.#toggle(false));
  }

  set words(words) {
    this.#words = words;
    this.#larger.setAttribute('aria-label', words.larger);
    this.#larger.title = words.larger;
    this.#menuButton.setAttribute('aria-label', words.menu);
    this.#close.setAttribute('aria-label', words.close);
    this.#language.textContent = words.otherLanguage;
    this.#language.lang = words.otherLanguageTag;
    this.#forget.textContent = words.forget;
    this.heading = this.#heading;
  }

  /** The name of the body that answers here, e.g. "MTTQ xã Tân Bình". */
  set heading(heading) {
    this.#heading = heading;
    this.#title.textContent = heading || this.#words.name;
  }

  show({ state, answerer, large }) {
    const person = answerer.from === 'staff';
    this.#dot.className = `dot ${state}`;
    this.#who.textContent = state === 'connecting' ? this.#words.connecting : person ? this.#words.person(answerer.author) : this.#words.bot;
    this.#who.title = person ? this.#words.personOnline : this.#words.online;
    this.#larger.setAttribute('aria-pressed', String(large));
  }

  #toggle(open = this.#menu.hidden) {
    this.#menu.hidden = !open;
    this.#menuButton.setAttribute('aria-expanded', String(open));
    this.#sure = false;
    this.#forget.textContent = this.#words.forget;
    this.#forget.classList.remove('sure');
    if (open) {
      this.#language.focus();
    }
  }

  #leaving(act) {
    this.#toggle(false);
    this.#menuButton.focus();
    act();
  }

  #forgetTwice(act) {
    if (this.#sure) {
      this.#leaving(act);
    } else {
      this.#sure = true;
      this.#forget.textContent = this.#words.forgetSure;
      this.#forget.classList.add('sure');
    }
  }

  #key(event) {
    if (event.key === 'Escape' && !this.#menu.hidden) {
      event.stopPropagation();
      this.#toggle(false);
      this.#menuButton.focus();
    }
  }
}

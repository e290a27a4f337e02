/** The list: one view of conversations, newest first, searched or not. */

import { belongs, VIEWS } from './words.js';

const VIEW_KEY = 'caunoi.view';
/** One asking for a burst of letters or of changes. */
const PAUSE = 300;

export class List {
  view = 'all';
  query = '';
  cards = [];
  next = '';
  /** loading, ready, failed */
  phase = 'loading';

  #desk;
  #asked = 0;
  #waiting = 0;

  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.view = this.#firstView();
  }

  /** Where the work is, unless this browser remembers where its user last was. */
  #firstView() {
    const { counters } = this.#desk;
    const remembered = localStorage.getItem(VIEW_KEY);
    if (VIEWS.some((view) => view.id === remembered)) return remembered;
    if (counters.mine > 0) return 'mine';
    return counters.unassigned > 0 ? 'unassigned' : 'all';
  }

  /** @param {string} view */
  show(view) {
    this.view = view;
    this.query = '';
    localStorage.setItem(VIEW_KEY, view);
    this.load();
  }

  /** @param {string} query */
  search(query) {
    this.query = query;
    this.#loadSoon();
  }

  #loadSoon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.load(), PAUSE);
  }

  async load() {
    clearTimeout(this.#waiting);
    const asked = ++this.#asked;
    this.phase = 'loading';
    this.#desk.changed();
    const page = await this.#desk.attempt(() => this.#desk.api.get(this.#path('')));
    if (asked !== this.#asked) {
      return;
    }
    if (page) {
      this.cards = page.conversations;
      this.next = page.next;
    }
    this.phase = page ? 'ready' : 'failed';
    this.#desk.changed();
  }

  async loadMore() {
    const page = await this.#desk.attempt(() => this.#desk.api.get(this.#path(this.next)));
    if (page) {
      const known = new Set(this.cards.map((card) => card.id));
      this.cards = [...this.cards, ...page.conversations.filter((card) => !known.has(card.id))];
      this.next = page.next;
      this.#desk.changed();
    }
  }

  /** A card as it is now: put where it belongs, or taken away. What a search finds, only the server knows. */
  place(card) {
    const others = this.cards.filter((other) => other.id !== card.id);
    if (this.query !== '') {
      this.#loadSoon();
    } else if (belongs(card, this.view, this.#desk.me.name)) {
      this.cards = [...others, card].sort((one, other) => Date.parse(other.lastAt) - Date.parse(one.lastAt));
    } else {
      this.cards = others;
    }
  }

  #path(before) {
    return `conversations?${new URLSearchParams({ view: this.view, q: this.query, before })}`;
  }
}

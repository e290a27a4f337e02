/** What the inbox knows: who is logged in, the list, the opened conversation, who else is there. Screens only show it. */

import { Api, Away, Refused } from './api.js';
import { List } from './list.js';
import { Live } from './live.js';
import { keepWantsReading, wantsReading } from './reading.js';
import { Talk } from './talk.js';

const TOAST_MILLIS = 6000;
const DOWN_MILLIS = 2000;

export class Desk extends EventTarget {
  api = new Api();
  /** starting, login, ready */
  phase = 'starting';
  me = null;
  longestText = 4000;
  counters = {};
  /** @type {List|null} */
  list = null;
  /** @type {Talk|null} */
  opened = null;
  /** conversation id → [{name, displayName, replying}] */
  people = new Map();
  connected = true;
  /** whether what was written without accents is also shown with them */
  reading = true;
  toasts = [];

  #live = null;
  #downTimer = 0;

  // ---- coming and going

  async start() {
    try {
      await this.#welcome(await this.api.get('me'));
    } catch (problem) {
      this.#leave();
      if (problem instanceof Away) {
        this.toast(problem.message, 'bad');
      }
    }
  }

  /** @throws {Refused|Away} for the log-in page to show */
  async login(name, password) {
    await this.#welcome(await this.api.post('login', { name, password }));
  }

  async logout() {
    await this.attempt(() => this.api.post('logout', {}));
    this.#leave();
  }

  async #welcome(me) {
    this.me = me.user;
    this.reading = wantsReading(this.me.name);
    this.longestText = me.longestText;
    this.api.csrf = me.csrf;
    this.counters = await this.api.get('counters');
    this.list = new List(this);
    this.phase = 'ready';
    this.#live = new Live(me.beatSeconds, {
      message: (message) => this.#heard(message),
      up: () => this.#up(),
      down: () => this.#down(),
      sessionOver: () => this.#sessionOver(),
      replying: () => this.opened?.replying ?? false,
    });
    this.changed();
    this.dispatchEvent(new Event('welcome'));
    await this.list.load();
  }

  #leave() {
    clearTimeout(this.#downTimer);
    this.#downTimer = 0;
    this.#live?.stop();
    this.#live = null;
    this.me = null;
    this.list = null;
    this.opened = null;
    this.people = new Map();
    this.connected = true;
    this.phase = 'login';
    this.changed();
  }

  #sessionOver() {
    if (this.phase === 'ready') {
      this.#leave();
      this.toast('Phiên làm việc đã hết. Mời đăng nhập lại; nội dung đang soạn vẫn còn.', 'warn');
    }
  }

  // ---- the opened conversation

  /** @param {string} id, '' to leave */
  async open(id) {
    if (this.opened?.id === id) {
      return;
    }
    this.opened = id ? new Talk(this, id) : null;
    this.#live.open(id);
    this.changed();
    await this.opened?.reload();
  }

  /** Colleagues at the opened conversation. */
  get company() {
    return (this.people.get(this.opened?.id) ?? []).filter((person) => person.name !== this.me.name);
  }

  /** @param {boolean} wanted */
  showReading(wanted) {
    this.reading = wanted;
    keepWantsReading(this.me.name, wanted);
    this.changed();
  }

  beatNow() {
    this.#live?.beatNow();
  }

  // ---- live

  #heard(message) {
    const handlers = {
      conversation: () => this.#heardCard(message.card),
      lines: () => this.#opened(message.id)?.hear(message.lines, message.held),
      petitions: () => this.#heardPetitions(message),
      counters: () => (this.counters = message.counters),
      presence: () => this.people.set(message.id, message.people),
    };
    if (handlers[message.type]) {
      handlers[message.type]();
      this.changed();
    }
  }

  #heardCard(card) {
    this.list.place(card);
    const talk = this.#opened(card.id);
    if (talk) {
      talk.card = card;
    }
  }

  #heardPetitions({ id, petitions }) {
    this.#opened(id)?.hearPetitions(petitions);
  }

  #opened(id) {
    return this.opened?.id === id && this.opened.phase === 'ready' ? this.opened : undefined;
  }

  #up() {
    clearTimeout(this.#downTimer);
    this.#downTimer = 0;
    const wasAway = !this.connected;
    this.connected = true;
    this.people = new Map();
    this.#live.open(this.opened?.id ?? '');
    if (wasAway) {
      this.#afresh();
    }
    this.changed();
  }

  /** What happened while away is not told again: read it. */
  async #afresh() {
    await this.opened?.reload();
    await this.list?.load();
  }

  /** A blink of the network is not worth a banner; every failed try to come back counts from the first. */
  #down() {
    this.#downTimer ||= setTimeout(() => {
      this.connected = false;
      this.changed();
    }, DOWN_MILLIS);
    this.#checkSession();
  }

  /** A refused WebSocket does not say why: ask by HTTP whether the session is over. */
  async #checkSession() {
    try {
      await this.api.get('me');
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 401) {
        this.#sessionOver();
      } else if (!(problem instanceof Refused || problem instanceof Away)) {
        throw problem;
      }
    }
  }

  // ---- words to the user

  /** @param {string} text @param {'good'|'bad'|'warn'} tone */
  toast(text, tone) {
    const toast = { text, tone };
    this.toasts = [...this.toasts.filter((other) => other.text !== text), toast];
    setTimeout(() => this.dismiss(toast), TOAST_MILLIS);
    this.changed();
  }

  dismiss(toast) {
    this.toasts = this.toasts.filter((other) => other !== toast);
    this.changed();
  }

  /** @template T @param {() => Promise<T>} ask @returns {Promise<T|null>} null when it failed, which was then said */
  async attempt(ask) {
    try {
      return await ask();
    } catch (problem) {
      this.fail(problem);
      return null;
    }
  }

  fail(problem) {
    if (problem instanceof Refused && problem.status === 401) {
      this.#sessionOver();
    } else if (problem instanceof Refused || problem instanceof Away) {
      this.toast(problem.message, problem.status === 409 ? 'warn' : 'bad');
    } else {
      throw problem;
    }
  }

  /** Something is to be shown anew. */
  changed() {
    this.dispatchEvent(new Event('change'));
  }
}

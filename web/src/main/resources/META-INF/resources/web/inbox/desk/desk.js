/** What the inbox knows: who is logged in, the list, the opened conversation, who else is there. Screens only show it. */

import { Api, Away, Refused } from './api.js';
import { Live } from './live.js';
import { belongs, VIEWS } from './words.js';
import { leavesGap, merge } from './transcript.js';

const VIEW_KEY = 'caunoi.view';
const PAGE = 50;
const TOAST_MILLIS = 6000;
const DOWN_MILLIS = 2000;

export class Desk extends EventTarget {
  api = new Api();
  /** starting, login, ready */
  phase = 'starting';
  me = null;
  longestText = 4000;
  view = 'all';
  query = '';
  cards = [];
  next = '';
  /** loading, ready, failed */
  listPhase = 'loading';
  counters = {};
  /** null, or {id, phase: loading|ready|failed|missing, card, lines, petitions, older: boolean} */
  opened = null;
  /** conversation id → [{name, displayName, replying}] */
  people = new Map();
  connected = true;
  toasts = [];
  /** when this user last typed a reply, in milliseconds */
  typedAt = 0;

  #live = null;
  #listAsked = 0;
  #downTimer = 0;
  #refreshTimer = 0;

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
    await this.#try(() => this.api.post('logout', {}));
    this.#leave();
  }

  async #welcome(me) {
    this.me = me.user;
    this.longestText = me.longestText;
    this.api.csrf = me.csrf;
    this.counters = await this.api.get('counters');
    this.view = this.#firstView();
    this.phase = 'ready';
    this.#live = new Live(me.beatSeconds, {
      message: (message) => this.#heard(message),
      up: () => this.#up(),
      down: () => this.#down(),
      sessionOver: () => this.#sessionOver(),
      replying: () => this.replying,
    });
    this.#changed();
    this.dispatchEvent(new Event('welcome'));
    await this.loadList();
  }

  #firstView() {
    const remembered = localStorage.getItem(VIEW_KEY);
    if (VIEWS.some((view) => view.id === remembered)) return remembered;
    if (this.counters.mine > 0) return 'mine';
    return this.counters.unassigned > 0 ? 'unassigned' : 'all';
  }

  #leave() {
    this.#live?.stop();
    this.#live = null;
    this.me = null;
    this.cards = [];
    this.opened = null;
    this.people = new Map();
    this.phase = 'login';
    this.#changed();
  }

  #sessionOver() {
    if (this.phase === 'ready') {
      this.#leave();
      this.toast('Phiên làm việc đã hết. Mời đăng nhập lại; nội dung đang soạn vẫn còn.', 'warn');
    }
  }

  // ---- the list

  /** @param {string} view */
  show(view) {
    this.view = view;
    this.query = '';
    localStorage.setItem(VIEW_KEY, view);
    this.loadList();
  }

  /** @param {string} query */
  search(query) {
    this.query = query;
    this.loadList();
  }

  async loadList() {
    const asked = ++this.#listAsked;
    this.listPhase = 'loading';
    this.#changed();
    try {
      const page = await this.api.get(this.#listPath(''));
      if (asked === this.#listAsked) {
        this.cards = page.conversations;
        this.next = page.next;
        this.listPhase = 'ready';
      }
    } catch (problem) {
      if (asked === this.#listAsked) {
        this.listPhase = 'failed';
        this.#fail(problem);
      }
    }
    this.#changed();
  }

  async loadMore() {
    const page = await this.#try(() => this.api.get(this.#listPath(this.next)));
    if (page) {
      const known = new Set(this.cards.map((card) => card.id));
      this.cards = [...this.cards, ...page.conversations.filter((card) => !known.has(card.id))];
      this.next = page.next;
      this.#changed();
    }
  }

  #listPath(before) {
    return `conversations?${new URLSearchParams({ view: this.view, q: this.query, before })}`;
  }

  #placeCard(card) {
    const others = this.cards.filter((other) => other.id !== card.id);
    if (this.query !== '') {
      this.#refreshSoon();
    } else if (belongs(card, this.view, this.me.name)) {
      this.cards = [...others, card].sort((one, other) => Date.parse(other.lastAt) - Date.parse(one.lastAt));
    } else {
      this.cards = others;
    }
  }

  /** A search is asked again, as only the server knows what matches. */
  #refreshSoon() {
    clearTimeout(this.#refreshTimer);
    this.#refreshTimer = setTimeout(() => this.loadList(), 400);
  }

  // ---- the opened conversation

  /** @param {string} id, '' to leave */
  async open(id) {
    if (this.opened?.id === id) {
      return;
    }
    this.typedAt = 0;
    this.opened = id ? { id, phase: 'loading', card: this.cards.find((card) => card.id === id), lines: [], petitions: [], older: false } : null;
    this.#live?.open(id);
    this.#changed();
    if (id) {
      await this.reload();
    }
  }

  /** Reads the opened conversation from the truth. */
  async reload() {
    const opened = this.opened;
    try {
      const truth = await this.api.get(`conversations/${opened.id}`);
      Object.assign(opened, { phase: 'ready', card: truth.conversation, lines: truth.lines, petitions: truth.petitions });
      opened.older = truth.lines.length >= PAGE;
    } catch (problem) {
      opened.phase = problem instanceof Refused && problem.status === 404 ? 'missing' : 'failed';
      this.#failUnlessShown(problem);
    }
    this.#changed();
  }

  async loadOlder() {
    const opened = this.opened;
    const before = opened.lines[0].cursor;
    const page = await this.#try(() => this.api.get(`conversations/${opened.id}/lines?before=${before}`));
    if (page) {
      opened.lines = merge(opened.lines, page.lines);
      opened.older = page.lines.length >= PAGE;
      this.#changed();
    }
  }

  /** Cursor of the newest line on the screen. */
  get newest() {
    return this.opened?.lines.at(-1)?.cursor ?? '';
  }

  /** @returns {Promise<boolean>} whether it is this user's now */
  take() {
    return this.#act('take', { owner: this.opened.card.owner.name });
  }

  giveBack() {
    return this.#act('give-back', {}, 'Đã trả hội thoại cho trợ lý tự động.');
  }

  close() {
    return this.#act('close', {}, 'Đã kết thúc hội thoại.');
  }

  /** @param {'reply'|'note'} kind @param {import('./drafts.js').Draft} draft */
  async write(kind, draft) {
    const { text, clientId, seen } = draft;
    const done = await this.#act(kind, kind === 'reply' ? { text, clientId, seen } : { text, clientId });
    if (done) {
      this.typedAt = 0;
      this.#live?.beatNow();
    }
    return done;
  }

  /** @param {string} text */
  preview(text) {
    return this.api.post(`conversations/${this.opened.id}/preview`, { text });
  }

  /** Tells colleagues soon, but not with every letter. */
  typed() {
    const first = !this.replying;
    this.typedAt = Date.now();
    if (first) {
      this.#live?.beatNow();
    }
  }

  get replying() {
    return Date.now() - this.typedAt < 20_000;
  }

  /** Colleagues at the opened conversation. */
  get company() {
    return (this.people.get(this.opened?.id) ?? []).filter((person) => person.name !== this.me.name);
  }

  async #act(name, body, done = '') {
    const opened = this.opened;
    try {
      const now = await this.api.post(`conversations/${opened.id}/${name}`, body);
      opened.card = { ...opened.card, ...now.conversation };
      opened.lines = merge(opened.lines, now.lines);
      if (done) {
        this.toast(done, 'good');
      }
      this.#changed();
      return true;
    } catch (problem) {
      if (problem instanceof Refused && problem.body.conversation) {
        opened.card = { ...opened.card, ...problem.body.conversation };
      }
      if (problem instanceof Refused && problem.body.lines) {
        opened.lines = merge(opened.lines, problem.body.lines);
      }
      this.#fail(problem);
      this.#changed();
      return false;
    }
  }

  // ---- live

  #heard(message) {
    const handlers = {
      conversation: () => this.#heardCard(message.card),
      lines: () => this.#heardLines(message),
      petitions: () => this.#ofOpened(message, (opened) => (opened.petitions = message.petitions)),
      counters: () => (this.counters = message.counters),
      presence: () => this.people.set(message.id, message.people),
    };
    if (handlers[message.type]) {
      handlers[message.type]();
      this.#changed();
    }
  }

  #heardCard(card) {
    this.#placeCard(card);
    if (this.opened?.id === card.id) {
      this.opened.card = card;
    }
  }

  #heardLines(message) {
    this.#ofOpened(message, (opened) => {
      if (leavesGap(opened.lines, message.lines, PAGE)) {
        this.reload();
      } else {
        opened.lines = merge(opened.lines, message.lines);
      }
    });
  }

  #ofOpened(message, then) {
    if (this.opened?.id === message.id && this.opened.phase === 'ready') {
      then(this.opened);
    }
  }

  #up() {
    clearTimeout(this.#downTimer);
    const wasAway = !this.connected;
    this.connected = true;
    this.people = new Map();
    if (this.opened) {
      this.#live.open(this.opened.id);
    }
    if (wasAway) {
      this.#afresh();
    }
    this.#changed();
  }

  /** What happened while away is not told again: read it. */
  async #afresh() {
    if (this.opened) {
      await this.reload();
    }
    await this.loadList();
  }

  /** A blink of the network is not worth a banner. */
  #down() {
    clearTimeout(this.#downTimer);
    this.#downTimer = setTimeout(() => {
      this.connected = false;
      this.#changed();
      this.#checkSession();
    }, this.connected ? DOWN_MILLIS : 0);
  }

  /** A refused WebSocket does not say why: ask by HTTP whether the session is over. */
  async #checkSession() {
    try {
      await this.api.get('me');
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 401) {
        this.#sessionOver();
      }
    }
  }

  // ---- words to the user

  /** @param {string} text @param {'good'|'bad'|'warn'} tone */
  toast(text, tone) {
    const toast = { text, tone };
    this.toasts = [...this.toasts.filter((other) => other.text !== text), toast];
    setTimeout(() => this.dismiss(toast), TOAST_MILLIS);
    this.#changed();
  }

  dismiss(toast) {
    this.toasts = this.toasts.filter((other) => other !== toast);
    this.#changed();
  }

  async #try(ask) {
    try {
      return await ask();
    } catch (problem) {
      this.#fail(problem);
      return null;
    }
  }

  #failUnlessShown(problem) {
    if (this.opened?.phase !== 'missing') {
      this.#fail(problem);
    }
  }

  #fail(problem) {
    if (problem instanceof Refused && problem.status === 401) {
      this.#sessionOver();
    } else if (problem instanceof Refused || problem instanceof Away) {
      this.toast(problem.message, problem.status === 409 ? 'warn' : 'bad');
    } else {
      throw problem;
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

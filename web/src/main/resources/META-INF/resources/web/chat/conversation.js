// One citizen's conversation as this page knows it. No pixels here: the parts listen and draw.

import { addressOf } from './photo.js';
import { memoryOf, newId } from './memory.js';
import { Outbox } from './outbox.js';
import { Socket } from './socket.js';

const TYPING_MILLIS = 6000;
const STALE_MILLIS = 40000;

/**
 * A line: `{ id, from: citizen|bot|staff, author, text, options, files, previews, at, state }`; `state` of the citizen's
 * own lines is `waiting`, `sending`, `sent` (kept by the server), `received` (in the conversation) or `refused`.
 *
 * Events: `reset` (draw everything anew), `line` (a line came or changed), `change` (state, typing, who answers).
 */
export class Conversation extends EventTarget {
  #socket;
  #outbox;
  #lines = new Map();
  #cursor = '';
  #files = new Map();
  #unseen = new Set();
  #typingTimer = 0;
  #hiddenSince = 0;

  typing = false;
  limits = { text: 4000, image: 1048576, part: 8192 };

  /** @param {string} server origin of the gateway, e.g. https://caunoi.example.vn  @param {string} account */
  constructor(server, account) {
    super();
    this.memory = memoryOf(server, account);
    const url = `${server.replace(/^http/, 'ws')}/c/web/${encodeURIComponent(account)}`;
    this.#socket = new Socket(url, () => this.#hello());
    this.#socket.addEventListener('frame', (event) => this.#heard(event.detail));
    this.#socket.addEventListener('state', () => this.#connected());
    this.#outbox = new Outbox(this.memory, (frame) => this.#socket.send(frame));
    this.#outbox.addEventListener('sending', ({ detail }) => this.#mark(detail.id, 'sending'));
    this.#outbox.addEventListener('delayed', ({ detail }) => this.#mark(detail.id, 'waiting'));
    this.#outbox.addEventListener('kept', ({ detail }) => this.#kept(detail.id));
    this.#outbox.addEventListener('refused', ({ detail }) => this.#mark(detail.id, 'refused', detail.code));
    this.#outbox.addEventListener('silent', () => this.#socket.reconnect());
    this.#showUnsent();
  }

  get lines() {
    return [...this.#lines.values()];
  }

  /** idle, connecting, open, offline or stopped */
  get state() {
    return this.#socket.state;
  }

  get reason() {
    return this.#socket.reason;
  }

  /** Whether this browser has talked before: then answers may come while the chat is closed. */
  get known() {
    return Boolean(this.memory.get('visitor'));
  }

  get unseen() {
    return this.#unseen.size;
  }

  /** Who spoke last on our side: a person, or the automatic assistant until one does. */
  get answerer() {
    return this.lines.filter((line) => line.from !== 'citizen').at(-1) ?? { from: 'bot', author: '' };
  }

  start() {
    document.addEventListener('visibilitychange', this.#shown);
    this.#socket.start();
  }

  stop() {
    document.removeEventListener('visibilitychange', this.#shown);
    this.#socket.stop();
  }

  say(text, { choice, photos = [] } = {}) {
    const say = { id: newId(), text, choice, photos: photos.map(({ name, data }) => ({ name, data })), at: new Date().toISOString() };
    this.#put({ ...own(say), previews: photos.map((photo) => photo.preview) });
    this.#outbox.add(say);
  }

  retry(id) {
    this.#mark(id, 'waiting');
    this.#outbox.retry(id);
  }

  discard(id) {
    this.#outbox.remove(id);
    this.#lines.delete(id);
    this.dispatchEvent(new Event('reset'));
  }

  /** The newest lines stand before the citizen's eyes. */
  see() {
    if (this.#unseen.size && this.state === 'open') {
      this.#socket.send({ type: 'seen', ids: [...this.#unseen].slice(-100) });
      this.#unseen.clear();
      this.memory.set('seen', this.answerer.id);
      this.#changed();
    }
  }

  /** @returns {Promise<string>} an address to show a file of the conversation */
  fileAddress(url) {
    if (!this.#files.has(url)) {
      let settle;
      const address = new Promise((found, lost) => (settle = { found, lost }));
      this.#files.set(url, { address, settle });
      if (this.state === 'open') {
        this.#socket.send({ type: 'fetch', url });
      }
    }
    return this.#files.get(url).address;
  }

  /** For a device that others use too: nothing of this conversation stays on it. */
  forget() {
    this.#socket.stop();
    this.memory.forget('visitor', 'token', 'unsent', 'seen', 'draft');
    this.#empty();
    this.#socket.start();
  }

  #empty() {
    this.#cursor = '';
    this.#lines.clear();
    this.#unseen.clear();
    this.#showUnsent();
    this.dispatchEvent(new Event('reset'));
  }

  #showUnsent() {
    this.#outbox.unsent.forEach((say) => this.#lines.set(say.id, own(say)));
  }

  #hello() {
    return {
      type: 'hello',
      protocol: 1,
      visitor: this.memory.get('visitor'),
      token: this.memory.get('token'),
      cursor: this.#cursor || undefined,
    };
  }

  #heard(frame) {
    if (frame.type === 'welcome') {
      this.#welcomed(frame);
    } else if (frame.type === 'message') {
      this.#message(frame);
    } else if (frame.type === 'typing') {
      this.#type(true);
    } else if (frame.type === 'file') {
      this.#files.get(frame.url)?.settle.found(addressOf(frame));
    } else if (frame.code === 'no_such_file') {
      this.#files.get(frame.id)?.settle.lost(new Error(frame.code));
    } else if (frame.code === 'bad_token') {
      this.memory.forget('visitor', 'token', 'seen');
      this.#empty();
    } else {
      this.#outbox.hear(frame);
    }
  }

  #welcomed(frame) {
    this.limits = frame.limits;
    this.memory.set('visitor', frame.visitor);
    this.memory.set('token', frame.token);
    if (this.#cursor) {
      frame.history.forEach((line) => this.#message(line));
    } else {
      this.#load(frame.history);
    }
  }

  /** The page was loaded anew: what was said before comes first, what is still to be sent last. */
  #load(history) {
    const seenAt = history.findIndex((line) => line.id === this.memory.get('seen'));
    const news = history.slice(seenAt + 1).filter((line) => line.from !== 'citizen');
    const unsent = this.lines.filter((line) => !history.some((told) => told.id === line.id));
    this.#lines.clear();
    history.forEach((line) => this.#lines.set(line.id, received(line)));
    unsent.forEach((line) => this.#lines.set(line.id, line));
    this.#cursor = history.at(-1)?.cursor ?? '';
    this.#got(news.map((line) => line.id));
    this.dispatchEvent(new Event('reset'));
  }

  #message(line) {
    const isNew = !this.#lines.has(line.id);
    this.#cursor = line.cursor ?? this.#cursor;
    if (line.from !== 'citizen') {
      this.#type(false);
    }
    if (isNew && line.from !== 'citizen') {
      this.#got([line.id]);
    }
    this.#put({ ...this.#lines.get(line.id), ...received(line) });
  }

  #got(ids) {
    if (ids.length) {
      ids.forEach((id) => this.#unseen.add(id));
      this.#socket.send({ type: 'got', ids: ids.slice(-100) });
    }
  }

  #kept(id) {
    this.#mark(id, 'sent');
    // A person may take an hour; only the assistant answers at once.
    if (this.answerer.from === 'bot') {
      this.#type(true);
    }
  }

  #mark(id, state, code) {
    const line = this.#lines.get(id);
    if (line && line.state !== 'received') {
      this.#put({ ...line, state, code });
    }
  }

  #put(line) {
    this.#lines.set(line.id, line);
    this.dispatchEvent(new CustomEvent('line', { detail: line }));
    this.#changed();
  }

  #type(typing) {
    clearTimeout(this.#typingTimer);
    this.typing = typing;
    if (typing) {
      this.#typingTimer = setTimeout(() => this.#type(false), TYPING_MILLIS);
    }
    this.#changed();
  }

  #connected() {
    if (this.state === 'open') {
      this.#outbox.opened(this.limits);
      [...this.#files].forEach(([url]) => this.#askAgain(url));
    } else {
      this.#outbox.closed();
      this.lines.filter((line) => line.state === 'sending').forEach((line) => this.#mark(line.id, 'waiting'));
    }
    this.#changed();
  }

  #askAgain(url) {
    const file = this.#files.get(url);
    if (!file.done) {
      file.address.then(() => (file.done = true), () => (file.done = true));
      this.#socket.send({ type: 'fetch', url });
    }
  }

  /** A phone that slept may hold a connection that died without a word. */
  #shown = () => {
    if (document.hidden) {
      this.#hiddenSince = Date.now();
    } else if (Date.now() - this.#hiddenSince > STALE_MILLIS) {
      this.#socket.reconnect();
    }
  };

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

function own(say) {
  return {
    id: say.id,
    from: 'citizen',
    author: 'citizen',
    text: say.text,
    options: [],
    files: [],
    previews: [],
    at: say.at,
    state: say.refused ? 'refused' : 'waiting',
    code: say.refused,
  };
}

function received(line) {
  return line.from === 'citizen' ? { ...line, state: line.cursor ? 'received' : 'sent' } : line;
}

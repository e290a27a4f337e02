/** The opened conversation, read from the truth, and what can be done with it. */

import { Refused } from './api.js';
import { Petition } from './petition.js';
import { leavesGap, merge } from './transcript.js';

const PAGE = 50;
const REPLYING_MILLIS = 20_000;

export class Talk {
  /** loading, ready, failed, missing */
  phase = 'loading';
  card;
  lines = [];
  /** replies that can be taken back: they have not left yet */
  held = [];
  /** code of the last refusal, '' after a success */
  refused = '';
  petitions = [];
  /** @type {Petition|null} the one that is opened beside the conversation */
  petition = null;
  /** whether older lines can be read */
  older = false;
  #typedAt = 0;
  #desk;

  /** @param {import('./desk.js').Desk} desk @param {string} id */
  constructor(desk, id) {
    this.#desk = desk;
    this.id = id;
    this.card = desk.list.cards.find((card) => card.id === id);
  }

  async reload() {
    try {
      const truth = await this.#desk.api.get(`conversations/${this.id}`);
      this.card = truth.conversation;
      this.lines = truth.lines;
      this.held = truth.held;
      this.hearPetitions(truth.petitions);
      this.older = truth.lines.length >= PAGE;
      this.phase = 'ready';
    } catch (problem) {
      const missing = problem instanceof Refused && problem.status === 404;
      this.phase = missing ? 'missing' : 'failed';
      if (!missing) {
        this.#desk.fail(problem);
      }
    }
    this.#desk.changed();
  }

  async loadOlder() {
    const path = `conversations/${this.id}/lines?before=${this.lines[0].cursor}`;
    const page = await this.#desk.attempt(() => this.#desk.api.get(path));
    if (page) {
      this.lines = merge(this.lines, page.lines);
      this.older = page.lines.length >= PAGE;
      this.#desk.changed();
    }
  }

  /** Fresh lines from the live feed: the newest page, with delivery as it is now. */
  hear(lines, held) {
    this.held = held;
    if (leavesGap(this.lines, lines, PAGE)) {
      this.reload();
    } else {
      this.lines = merge(this.lines, lines);
    }
  }

  hearPetitions(petitions) {
    this.petitions = petitions;
    this.petition?.hear(petitions);
  }

  /** @param {string} number, '' to go back to all of them */
  openPetition(number) {
    const card = this.petitions.find((one) => one.number === number);
    this.petition = card ? new Petition(this.#desk, card) : null;
    this.petition?.reload();
    this.#desk.changed();
  }

  /** Whether anything was said that reads differently from how it was written. */
  get read() {
    return [...this.lines, ...this.petitions].some((one) => one.reading);
  }

  /** Cursor of the newest line on the screen. */
  get newest() {
    return this.lines.at(-1)?.cursor ?? '';
  }

  get mine() {
    return this.card?.owner.name === this.#desk.me.name;
  }

  /** Somebody else's, so that it may be read and noted, not answered. */
  get colleagues() {
    return this.card !== undefined && !this.mine && !['bot', 'desk'].includes(this.card.owner.name);
  }

  take() {
    return this.#act('take', { owner: this.card.owner.name });
  }

  giveBack() {
    return this.#act('give-back', {}, 'Đã trả hội thoại cho trợ lý tự động.');
  }

  close() {
    return this.#act('close', {}, 'Đã kết thúc hội thoại.');
  }

  /**
   * @param {'reply'|'note'} kind @param {import('./drafts.js').Draft} draft
   * @returns {Promise<boolean>} whether it is in the transcript now
   */
  async write(kind, draft) {
    const { text, clientId, seen, again = false } = draft;
    const done = await this.#act(kind, kind === 'reply' ? { text, clientId, seen, again } : { text, clientId });
    if (done) {
      this.#typedAt = 0;
      this.#desk.beatNow();
    }
    return done;
  }

  /** @param {{id: string}} held @returns {Promise<string>} its text, '' when it has left already */
  async undo(held) {
    const taken = await this.#desk.attempt(() => this.#desk.api.post(`conversations/${this.id}/undo`, { message: held.id }));
    if (taken) {
      this.#stands(taken);
      this.#desk.changed();
    }
    return taken?.text ?? '';
  }

  /** @param {string} text */
  preview(text) {
    return this.#desk.api.post(`conversations/${this.id}/preview`, { text });
  }

  /** Colleagues hear at once that a reply was begun, and with the next beats that it goes on. */
  typed() {
    const begun = !this.replying;
    this.#typedAt = Date.now();
    if (begun) {
      this.#desk.beatNow();
    }
  }

  get replying() {
    return Date.now() - this.#typedAt < REPLYING_MILLIS;
  }

  /** A refusal shows how things stand now: take that over, then say why. */
  async #act(name, body, done = '') {
    try {
      this.#stands(await this.#desk.api.post(`conversations/${this.id}/${name}`, body));
      this.refused = '';
      if (done) {
        this.#desk.toast(done, 'good');
      }
      return true;
    } catch (problem) {
      this.refused = problem instanceof Refused ? problem.code : '';
      if (problem instanceof Refused) {
        this.#stands(problem.body);
      }
      this.#desk.fail(problem);
      return false;
    } finally {
      this.#desk.changed();
    }
  }

  #stands({ conversation, lines, held }) {
    this.card = conversation ? { ...this.card, ...conversation } : this.card;
    this.lines = lines ? merge(this.lines, lines) : this.lines;
    this.held = held ?? this.held;
  }
}

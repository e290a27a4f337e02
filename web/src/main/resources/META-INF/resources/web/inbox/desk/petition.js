/** One petition opened from its conversation: how it stands, its history, and what may be done with it now. */

import { Refused } from './api.js';

export class Petition {
  /** loading, ready, failed */
  phase = 'loading';
  card;
  facts = [];
  history = [];
  acts = [];
  #desk;

  /** @param {import('./desk.js').Desk} desk @param {{number: string}} card as the conversation shows it */
  constructor(desk, card) {
    this.#desk = desk;
    this.card = card;
  }

  async reload() {
    try {
      this.#stands(await this.#desk.api.get(`petitions/${this.card.number}`));
      this.phase = 'ready';
    } catch (problem) {
      this.phase = this.phase === 'ready' ? 'ready' : 'failed';
      this.#desk.fail(problem);
    }
    this.#desk.changed();
  }

  /** The conversation's petitions moved: read this one again if it is among the moved. */
  hear(cards) {
    const heard = cards.find((card) => card.number === this.card.number);
    if (heard && heard.version > this.card.version) {
      this.reload();
    }
  }

  /**
   * @param {{act: string, label: string}} form @param {Record<string, string>} fields
   * @returns {Promise<{text: string, field: string}|null>} what is in the way, or null when it is done
   */
  async take({ act, label }, fields) {
    try {
      this.#stands(await this.#desk.api.post(`petitions/${this.card.number}/acts`, { act, fields, version: this.card.version }));
      this.#desk.toast(`Đã ghi: ${label}.`, 'good');
      return null;
    } catch (problem) {
      return this.#inTheWay(problem);
    } finally {
      this.#desk.changed();
    }
  }

  /** A colleague was faster: how it stands now is shown, and what was written stays. */
  #inTheWay(problem) {
    if (!(problem instanceof Refused) || problem.status === 401) {
      this.#desk.fail(problem);
      return { text: problem.message, field: '' };
    }
    if (problem.status === 409) {
      this.#stands(problem.body);
    }
    return { text: problem.message, field: problem.body.error?.field ?? '' };
  }

  /** What the citizen would read; `text` is '' when it is nothing to them. @returns {Promise<any>} */
  preview(act, fields) {
    return this.#desk.api.post(`petitions/${this.card.number}/preview`, { act, fields });
  }

  #stands({ petition, facts, history, acts }) {
    Object.assign(this, { card: petition, facts, history, acts });
  }
}

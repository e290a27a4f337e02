// What the citizen wrote and the server has not confirmed yet: kept over reloads, sent one by one, in order.

import { newId } from './memory.js';
import { uploads } from './photo.js';

const ANSWER_MILLIS = 20000;
const RETRY_MILLIS = 3000;

/** Troubles that sending again cannot cure: the citizen decides. */
const REFUSED = new Set(['too_long', 'malformed', 'not_an_image', 'image_too_big']);

/**
 * Events: `sending`, `delayed` (the server is busy, tried again soon), `kept`, `refused`, each with `{ id, code? }` as detail; `silent` when the server does not answer.
 */
export class Outbox extends EventTarget {
  #memory;
  #send;
  #limits = { part: 8192 };
  #open = false;
  #waiting = null;
  #timer = 0;

  /** @param {(frame: object) => void} send */
  constructor(memory, send) {
    super();
    this.#memory = memory;
    this.#send = send;
  }

  /** Says not confirmed yet, oldest first. */
  get unsent() {
    return this.#memory.get('unsent', []);
  }

  set unsent(says) {
    this.#memory.set('unsent', says);
  }

  /** @param {{id: string, text: string, choice?: string, photos: object[], at: string}} say */
  add(say) {
    this.unsent = [...this.unsent, { ...say, files: [] }];
    this.#next();
  }

  opened(limits) {
    this.#limits = limits;
    this.#open = true;
    this.#next();
  }

  closed() {
    this.#open = false;
    this.#settle();
  }

  #next() {
    const say = this.unsent.find((one) => !one.refused);
    if (!this.#open || this.#waiting || !say) {
      return;
    }
    this.#tell('sending', say.id);
    const photo = say.photos[0];
    this.#waiting = { say: say.id, answer: photo ? newId() : say.id };
    this.#timer = setTimeout(() => this.dispatchEvent(new Event('silent')), ANSWER_MILLIS);
    if (photo) {
      [...uploads(this.#waiting.answer, photo, this.#limits.part)].forEach((frame) => this.#send(frame));
    } else {
      this.#send({ type: 'say', id: say.id, text: say.text, choice: say.choice, files: say.files });
    }
  }

  /** @returns {boolean} whether the frame was an answer to something sent here */
  hear(frame) {
    const waiting = this.#waiting;
    const mine = waiting && (frame.id === waiting.answer || (frame.code === 'malformed' && !frame.id));
    if (!mine || !['kept', 'uploaded', 'trouble'].includes(frame.type)) {
      return false;
    }
    this.#settle();
    if (frame.type === 'trouble') {
      this.#troubled(waiting.say, frame);
    } else {
      if (frame.type === 'uploaded') {
        this.#change(waiting.say, (say) => ({ ...say, photos: say.photos.slice(1), files: [...say.files, frame.file] }));
      } else {
        this.unsent = this.unsent.filter((say) => say.id !== waiting.say);
        this.#tell('kept', waiting.say);
      }
      this.#next();
    }
    return true;
  }

  #troubled(id, frame) {
    if (REFUSED.has(frame.code)) {
      this.#change(id, (say) => ({ ...say, refused: frame.code }));
      this.#tell('refused', id, frame.code);
      this.#next();
    } else {
      this.#tell('delayed', id);
      this.#timer = setTimeout(() => this.#next(), frame.wait ?? RETRY_MILLIS);
    }
  }

  /** The citizen asked for another try. */
  retry(id) {
    this.#change(id, ({ refused, ...say }) => say);
    this.#next();
  }

  /** The citizen no longer wants to send it. */
  remove(id) {
    this.unsent = this.unsent.filter((say) => say.id !== id);
  }

  #change(id, change) {
    this.unsent = this.unsent.map((say) => (say.id === id ? change(say) : say));
  }

  #settle() {
    clearTimeout(this.#timer);
    this.#waiting = null;
  }

  #tell(event, id, code) {
    this.dispatchEvent(new CustomEvent(event, { detail: { id, code } }));
  }
}

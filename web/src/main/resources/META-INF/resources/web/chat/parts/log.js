// The lines, oldest first, with the quick replies of the last one under it.

import { bubble } from './bubble.js';
import { h, icons } from './dom.js';

const NEAR_END = 80;
const ABOVE = 12;

export class Log {
  #words;
  #conversation;
  #list = h('ol', { class: 'lines', role: 'log', 'aria-live': 'polite', tabindex: '0' });
  #empty = h('p', { class: 'empty' });
  #choices = h('div', { class: 'choices', role: 'group' });
  #typing = h('div', { class: 'typing', hidden: true }, h('i'), h('i'), h('i'));
  #fresh;
  #scroller;

  /** @param {import('../conversation.js').Conversation} conversation */
  constructor(conversation) {
    this.#conversation = conversation;
    this.#fresh = h('button', { class: 'fresh', type: 'button', hidden: true, onClick: () => this.toEnd() });
    this.#scroller = h('div', { class: 'scroller' }, this.#empty, this.#list, this.#typing, this.#choices);
    this.#scroller.addEventListener('scroll', () => this.#atEnd() && (this.#fresh.hidden = true), { passive: true });
    this.element = h('div', { class: 'log' }, this.#scroller, this.#fresh);
    new ResizeObserver(() => this.#keepEnd()).observe(this.#scroller);
  }

  #wasAtEnd = true;

  set words(words) {
    this.#words = words;
    this.#list.setAttribute('aria-label', words.log);
    this.#choices.setAttribute('aria-label', words.choices);
    this.#typing.setAttribute('aria-label', words.typing);
    this.#empty.textContent = words.empty;
    this.#fresh.replaceChildren(icons.down(), words.fresh);
    this.reset();
  }

  reset() {
    // Old lines are not news: a screen reader must not read them all out.
    this.#list.setAttribute('aria-busy', 'true');
    this.#list.replaceChildren();
    this.#conversation.lines.forEach((line) => this.#put(line));
    this.#list.setAttribute('aria-busy', 'false');
    this.#afterwards();
    this.toEnd();
  }

  /** A line came or changed. @returns {boolean} whether it is new here */
  line(line) {
    const atEnd = this.#atEnd();
    const isNew = !this.#find(line.id);
    this.#put(line);
    this.#previousOf(line);
    this.#afterwards();
    if (atEnd || line.from === 'citizen') {
      this.toEnd();
    } else if (isNew) {
      this.#fresh.hidden = false;
    }
    return isNew;
  }

  change() {
    const atEnd = this.#atEnd();
    this.#typing.hidden = !this.#conversation.typing;
    if (atEnd) {
      this.toEnd();
    }
  }

  /** Down, but never past the beginning of the last line: the question comes before its many buttons. */
  toEnd() {
    const last = this.#list.lastElementChild;
    const top = last ? last.getBoundingClientRect().top - this.#scroller.getBoundingClientRect().top + this.#scroller.scrollTop : 0;
    this.#scroller.scrollTop = last ? top - ABOVE : 0;
    this.#fresh.hidden = true;
    this.#wasAtEnd = true;
  }

  get isAtEnd() {
    return this.#atEnd();
  }

  #put(line) {
    const lines = this.#conversation.lines;
    const at = lines.findIndex((one) => one.id === line.id);
    const before = lines[at - 1];
    const last = lines.filter((one) => one.from === 'citizen').at(-1);
    const place = {
      first: !before || before.from !== line.from || before.author !== line.author,
      stateShown: line === last || line.id === last?.id || line.state === 'refused' || line.state === 'waiting',
    };
    const element = bubble(line, this.#words, this.#conversation, place);
    const old = this.#find(line.id);
    if (old) {
      old.replaceWith(element);
    } else {
      this.#dayBefore(line, before);
      this.#list.append(element);
    }
  }

  /** Only the newest of the citizen's lines shows how far it got, so the one before it is drawn without. */
  #previousOf(line) {
    const own = this.#conversation.lines.filter((one) => one.from === 'citizen');
    const before = own[own.findIndex((one) => one.id === line.id) - 1];
    if (line.from === 'citizen' && before) {
      this.#put(before);
    }
  }

  #dayBefore(line, before) {
    const day = new Date(line.at).toDateString();
    if (!before || new Date(before.at).toDateString() !== day) {
      this.#list.append(h('li', { class: 'day', role: 'separator' }, this.#dayName(line.at)));
    }
  }

  #dayName(at) {
    const days = Math.round((startOfDay(new Date()) - startOfDay(new Date(at))) / 86400000);
    return [this.#words.today, this.#words.yesterday][days]
      ?? new Date(at).toLocaleDateString('vi-VN', { day: 'numeric', month: 'numeric', year: 'numeric' });
  }

  #afterwards() {
    const last = this.#conversation.lines.at(-1);
    this.#empty.hidden = Boolean(last);
    const options = last && last.from !== 'citizen' ? last.options : [];
    this.#choices.replaceChildren(...options.map((option) =>
      h('button', { class: 'choice', type: 'button', onClick: () => this.#choose(option) }, option.label)));
  }

  #choose(option) {
    this.#conversation.say(option.label, { choice: option.id });
    // The tapped button is gone; without this the keyboard would start again at the top of the page.
    this.#list.focus({ preventScroll: true });
  }

  #find(id) {
    return this.#list.querySelector(`[data-id="${CSS.escape(id)}"]`);
  }

  #atEnd() {
    const last = this.#list.lastElementChild;
    const view = this.#scroller.getBoundingClientRect();
    // A line longer than the view counts once it fills it.
    this.#wasAtEnd = !last
      || last.getBoundingClientRect().bottom - view.bottom < NEAR_END
      || last.getBoundingClientRect().top - view.top < 2 * ABOVE;
    return this.#wasAtEnd;
  }

  /** The keyboard of a phone takes half the height: the last line stays in sight. */
  #keepEnd() {
    if (this.#wasAtEnd) {
      this.toEnd();
    }
  }
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

import { LitElement, css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { day, dayText } from '../desk/times.js';
import { base } from './styles.js';
import { icon } from './icons.js';
import './bubble.js';

/** Lines of one author within this time stand together. */
const TOGETHER = 5 * 60_000;
const NEAR_END = 80;

/** The conversation as it went. It stays at its end when the reader is there, and never moves when not. */
class TranscriptView extends LitElement {
  static properties = {
    lines: { attribute: false },
    conversation: {},
    older: { type: Boolean },
    reading: { type: Boolean },
    unseen: { state: true },
  };

  static styles = [
    base,
    css`
      :host {
        position: relative;
        display: block;
        min-height: 0;
      }

      .scroll {
        height: 100%;
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: var(--space-3) var(--space-4) var(--space-4);
      }

      .older {
        display: flex;
        justify-content: center;
      }

      .day {
        display: flex;
        align-items: center;
        gap: var(--space-3);
        padding-top: var(--space-4);
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-weight: var(--weight-strong);
      }

      .day::before,
      .day::after {
        content: '';
        flex: 1;
        border-top: 1px solid var(--line);
      }

      .jump {
        position: absolute;
        right: var(--space-4);
        bottom: var(--space-3);
        border-radius: var(--radius-round);
        box-shadow: var(--shadow-m);
      }

      @media (max-width: 639px) {
        .scroll {
          padding: var(--space-2) var(--space-3) var(--space-3);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.lines = [];
    this.unseen = 0;
    this.top = 0;
  }

  render() {
    return html`
      <div class="scroll" tabindex="0" aria-label="Nội dung hội thoại" @scroll=${this.#scrolled}>
        ${this.older
          ? html`<div class="older"><button class="button bare" @click=${this.#loadOlder}>Xem tin cũ hơn</button></div>`
          : nothing}
        <div role="log" aria-live="polite" aria-relevant="additions">
          ${repeat(this.lines, (line) => line.cursor, (line, at) => this.#line(line, this.lines[at - 1]))}
        </div>
      </div>
      ${this.unseen > 0
        ? html`<button class="button main jump" @click=${() => this.#toEnd()}>${icon('down')} ${this.unseen} tin mới</button>`
        : nothing}
    `;
  }

  #line(line, before) {
    const newDay = !before || day(before.at) !== day(line.at);
    const continued = !newDay && before.kind === line.kind && before.author === line.author && line.kind !== 'note'
      && Date.parse(line.at) - Date.parse(before.at) < TOGETHER;
    return html`${newDay ? html`<p class="day">${dayText(line.at)}</p>` : nothing}
      <inbox-bubble .line=${line} kind=${line.kind} ?continued=${continued} ?reading=${this.reading}></inbox-bubble>`;
  }

  willUpdate(changed) {
    if (changed.has('conversation')) {
      this.follow = true;
      this.unseen = 0;
    } else if (changed.has('lines')) {
      const newest = changed.get('lines')?.at(-1)?.cursor;
      const fresh = this.lines.length - 1 - this.lines.findIndex((line) => line.cursor === newest);
      this.unseen = this.follow || newest === undefined ? 0 : this.unseen + fresh;
    }
  }

  updated(changed) {
    if (changed.has('lines') && this.height) {
      // Older lines came in above: keep what the reader looks at where it is.
      this.#scroll.scrollTop += this.#scroll.scrollHeight - this.height;
      this.height = 0;
    } else if (this.follow) {
      this.#stayAtEnd();
    }
  }

  firstUpdated() {
    // Bubbles lay themselves out after us, the keyboard of a phone takes its room: stay at the end through both.
    const sizes = new ResizeObserver(() => this.follow && this.#stayAtEnd());
    sizes.observe(this.#scroll);
    sizes.observe(this.renderRoot.querySelector('[role=log]'));
  }

  get #scroll() {
    return this.renderRoot.querySelector('.scroll');
  }

  #stayAtEnd() {
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    // This event comes late: a bubble may have pushed the end away by now. Only a move upwards is the reader's own.
    this.follow = atEnd || (this.follow && scrollTop >= this.top);
    this.top = scrollTop;
    if (this.follow) {
      this.unseen = 0;
    }
  }

  #toEnd() {
    this.follow = true;
    this.unseen = 0;
    this.#stayAtEnd();
  }

  #loadOlder() {
    this.follow = false;
    this.height = this.#scroll.scrollHeight;
    this.dispatchEvent(new CustomEvent('inbox-older', { bubbles: true, composed: true }));
  }
}

customElements.define('inbox-transcript', TranscriptView);
